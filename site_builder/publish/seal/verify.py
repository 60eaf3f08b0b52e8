"""Is this copy, edition or whole site, as a folder or a zip, still what was made: every file, every byte?"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from site_builder.formats import MANIFEST, read_sealed
from site_builder.problems import Problem, error
from site_builder.publish.seal.inventory import SUMS, Found, look_in_folder, look_in_zip, read_sums

FIX = "gebruik dit niet en haal een nieuwe kopie"
CHANGED = "de lijst van alle bestanden is beschadigd of veranderd"


def verify_whole(path: Path) -> tuple[int, list[Problem]]:
    """How many files were looked at, and everything missing, extra or changed. Nothing is written or unpacked."""
    if path.is_dir():
        contents = look_in_folder(path)
    elif path.is_file():
        contents = look_in_zip(path)
    else:
        return 0, [error(str(path), "dit bestaat niet", "geef een zip of een map")]
    problems = [error(f"{path.name}/{where}" if where else path.name, what, FIX) for where, what in _findings(contents)]
    return len(contents.digests), problems


def _findings(contents: Found) -> Iterator[tuple[str, str]]:
    """Where and what, by path."""
    promised, broken = _promised(contents)
    wrong = {**_differences(contents, promised), **broken, **dict(contents.objections)}
    if not promised and not wrong:
        wrong[""] = f"hier is niets om na te kijken: er staat geen {SUMS} of {MANIFEST} in"
    return iter(sorted(wrong.items()))


def _differences(contents: Found, promised: Mapping[str, str]) -> dict[str, str]:
    if not promised:
        return {}
    missing = dict.fromkeys(promised.keys() - contents.digests.keys(), "dit bestand ontbreekt")
    extra = dict.fromkeys(contents.digests.keys() - promised.keys(), "dit bestand hoort er niet bij")
    changed = {
        path: "dit bestand is beschadigd of veranderd"
        for path in promised.keys() & contents.digests.keys()
        if promised[path] != contents.digests[path]
    }
    return missing | extra | changed


def _promised(contents: Found) -> tuple[dict[str, str], dict[str, str]]:
    """SHA-256 by path as it must be, and what is wrong with the lists that say so.

    A list answers for itself: SHA256SUMS has one form only, a manifest carries its own seal.
    """
    promised: dict[str, str] = {}
    broken = {}
    if SUMS in contents.lists:
        try:
            promised |= read_sums(contents.lists[SUMS])
        except ValueError:
            return {}, {SUMS: CHANGED}
        promised[SUMS] = contents.digests[SUMS]
    for path in sorted(contents.lists.keys() - {SUMS}):
        if path in promised or SUMS not in contents.lists:
            try:
                promised |= _of_edition(path, contents)
            except ValueError:
                broken[path] = CHANGED
    return promised, broken


def _of_edition(path: str, contents: Found) -> dict[str, str]:
    """What a manifest answers for; beside SHA256SUMS it has its own line there, alone it stands for itself."""
    folder = path.removesuffix(MANIFEST)
    entries = read_sealed(contents.lists[path]).files
    itself = {} if SUMS in contents.lists else {path: contents.digests[path]}
    return {folder + name: entry.sha256 for name, entry in entries.items()} | itself

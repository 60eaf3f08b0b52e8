"""Which files among the texts does nobody read, and what should become of them?"""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from site_builder.model.places import slug
from site_builder.problems import Problem, error, warning
from site_builder.read.practice.practice_images import SUFFIXES

HIDDEN = ("~$", ".", "._")
OF_SYSTEMS = ("thumbs.db", "desktop.ini", "icon\r")
COPY_END = re.compile(
    r"[ _-]*\(\d+\)|(?i:[ _-]+(?:kopie|copy|copie)(?:[ _-]*\(?\d*\)?)?)"
    r"|(?i:[ _.-]+\(?[^()]*conflict[^()]*\)?.*)|-[A-Z0-9]{2,}(?:-[A-Z0-9]+)*",
)
COPY_START = re.compile(r"(?:kopie van|copy of) +", re.IGNORECASE)
PAPERS = (".doc", ".docx", ".odt", ".rtf", ".pages", ".wpd")
READ_FOLDERS = ("afspraken", "kaarten", "paginas", "figuren", "regio", "nieuw", "edities")
OTHER_FOLDERS = ("praktijk", "prullenbak", "leesmij")
"""Of the examples, the bin, and the pictures of LEESMIJ."""
OWN_FILES = ("LEESMIJ.md", "NASLAG.md", "woordenlijst.md", "zinnen.md")
"""Texts in content itself."""
PASTE = "open het, en plak de tekst in een nieuw verhaal (build.py new)"


def is_hidden(path: Path) -> bool:
    """Files of programs and systems, such as ~$verhaal.md and ._verhaal.md: passed over in silence."""
    return path.name.startswith(HIDDEN) or path.name.lower() in OF_SYSTEMS


def stray_problems(folder: Path, where: str) -> Iterator[Problem]:
    """A warning per file below the folder of the examples that is neither an example, a photo nor a PDF."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_dir() or any(is_hidden(folder / part) for part in Path(name).parts):
            continue
        if path.suffix.lower() in (*SUFFIXES, ".pdf") or (path.suffix == ".md" and path.parent == folder):
            continue
        yield warning(f"{where}/{name}", "dit bestand wordt niet gelezen", _advice(path, folder))


def unread_problems(content: Path) -> Iterator[Problem]:
    """The same for the other folders of content, in which only texts, and numbers beside them, are read."""
    for folder in (content, *(content / name for name in READ_FOLDERS)):
        for path in sorted(folder.glob("*")):
            if is_hidden(path) or (_is_known(path) if folder == content else _is_read(path)):
                continue
            where = f"{content.name}/{path.relative_to(content).as_posix()}"
            if path.is_dir():
                fix = "zet wat erin staat in een van de mappen van content, of haal de map weg"
                yield warning(where, "deze map wordt niet gelezen", fix)
            else:
                yield warning(where, "dit bestand wordt niet gelezen", _advice(path, folder))


def _is_known(path: Path) -> bool:
    """Whether something in content itself is read, or lies there on purpose."""
    if path.is_dir():
        return path.name in (*READ_FOLDERS, *OTHER_FOLDERS)
    return path.name in OWN_FILES or path.suffix == ".toml"


def _is_read(path: Path) -> bool:
    if path.is_dir():
        return False
    return path.suffix == ".md" or (path.suffix == ".csv" and path.parent.name == "figuren")


def _advice(path: Path, folder: Path) -> str:
    stem, suffix = path.name.split(".")[0], path.suffix.lower()
    name = f"{slug(stem) or 'voorbeeld'}.md"
    if path.parent != folder and suffix == ".md":
        return "zet het in content/praktijk zelf, niet in een map daaronder"
    if path.suffix == ".md":
        return "is het een verhaal, zet het dan in de map praktijk"
    if ".md" in path.name.lower() or suffix == ".markdown":
        is_copy = any(other.name.lower() == name for other in folder.glob("*.md"))
        return f"vergelijk het met {name}, en haal het weg" if is_copy else f"noem het {name}"
    if suffix == ".txt":
        kind = "afspraak" if folder.name == "afspraken" else "verhaal"
        return f"is het een {kind}, noem het dan {name}"
    if suffix in PAPERS:
        return PASTE
    return "haal het weg, of bewaar het buiten content"


def copied_from(stem: str, stems: Collection[str]) -> str:
    """The stem of the file that OneDrive, Dropbox, Windows or a Mac seems to have copied here; "" for none."""
    name = stem.casefold()
    for other in sorted(set(stems) - {stem}, key=len, reverse=True):
        original = other.casefold()
        is_marked = name.startswith(original) and COPY_END.fullmatch(stem[len(other) :])
        if is_marked or (name.endswith(original) and COPY_START.fullmatch(stem[: -len(other)])):
            return other
    return ""


def name_problem(path: Path, place: str, stems: Collection[str]) -> Problem:
    """For a file whose name can be no address: it is a copy of another, or only named with other signs."""
    if original := copied_from(path.stem, stems):
        what = f"dit lijkt een kopie van {original}.md, gemaakt door OneDrive of een ander programma"
        return error(place, what, "vergelijk de twee en haal er een weg")
    what = "een bestandsnaam heeft alleen kleine letters, cijfers en streepjes"
    return error(place, what, f"noem het bestand {slug(path.stem) or 'voorbeeld'}.md")

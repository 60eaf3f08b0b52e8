"""May this folder be replaced by a site? The guard of --out."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

MARKER = ".atlas-site"
MARKER_TEXT = b"Deze map is een gebouwde atlas. Elke bouw vervangt haar: bewaar hier niets zelf.\n"


class OutputRefused(Exception):
    """Raised with the reason in Dutch; nothing has been touched."""


def fresh_path(out: Path) -> Path:
    """Where the next site grows, beside the current one: always rubbish until it is swapped in."""
    return out.with_name(f"{out.name}.new")


def old_path(out: Path) -> Path:
    """Where the current site waits during a swap by two renames: always complete."""
    return out.with_name(f"{out.name}.old")


def lock_path(out: Path) -> Path:
    """The empty file whose lock means: a build to this output is running."""
    return out.with_name(f"{out.name}.lock")


def current_site(out: Path) -> Path:
    """Where the current site is: at out or, after a build killed between two renames, beside it."""
    return old_path(out) if not _filled(out) and old_path(out).is_dir() else out


def require_output(out: Path, *, project: Path, sources: Iterable[Path]) -> Path:
    """The output as a full path, its parents resolved; raises OutputRefused when it is not ours to replace.

    project: may hold the output, but not be it or lie in it. sources: folders that may neither hold it nor lie in it.
    """
    absolute = Path(os.path.abspath(out))  # noqa: PTH100  # resolve() would follow a link in the last part
    if absolute.is_symlink():
        raise OutputRefused(f"--out {out}: dit is een koppeling: geef de map zelf")
    resolved = absolute.resolve()
    for reason in _objections(resolved, project.resolve(), [source.resolve() for source in sources]):
        raise OutputRefused(f"--out {out}: {reason}")
    return resolved


def _objections(out: Path, project: Path, sources: Iterable[Path]) -> Iterator[str]:
    yield from _objections_to_place(out, project, sources)
    yield from _objections_to_kind(out)
    for folder in (out, fresh_path(out), old_path(out)):
        if not _is_ours(folder):
            yield (
                f"{folder.name} bevat al iets dat geen gebouwde atlas is (er staat geen {MARKER} in): "
                "geef een lege of nieuwe map"
            )
    if not _is_free_for_lock(lock_path(out)):
        yield f"naast deze map staat al een bestand {lock_path(out).name} van iets anders: geef een andere map"


def _objections_to_place(out: Path, project: Path, sources: Iterable[Path]) -> Iterator[str]:
    if out == Path(out.anchor):
        yield "dit is de wortel van de schijf: geef een eigen map voor de site"
    if _holds(out, Path.home().resolve()):
        yield "dit is uw thuismap of een map daarboven: geef een eigen map voor de site"
    if _holds(out, project):
        yield "dit is de map van het project of een map daarboven: geef een eigen map voor de site"
    for folder in out.parents:
        if (folder / MARKER).is_file():
            yield f"deze map ligt in de gebouwde atlas {folder}: geef een map daarbuiten"
    for source in sources:
        if _holds(out, source) or _holds(source, out):
            yield f"deze map raakt aan {source}, waar de bouw uit leest: geef een map daarbuiten"


def _objections_to_kind(out: Path) -> Iterator[str]:
    existing = next(folder for folder in (out, *out.parents) if folder.exists())
    if not existing.is_dir():
        yield f"{existing.name} is een bestand: geef een map"
    if os.path.ismount(out):
        yield "dit is een eigen schijf, die de bouw niet kan wisselen: geef een map op die schijf"


def _holds(outer: Path, inner: Path) -> bool:
    return outer == inner or outer in inner.parents


def _filled(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())


def _is_ours(folder: Path) -> bool:
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return False
    return not _filled(folder) or (folder / MARKER).is_file()


def _is_free_for_lock(path: Path) -> bool:
    return not path.is_symlink() and (not path.exists() or (path.is_file() and path.stat().st_size == 0))


def outside_any_site(folder: Path, option: str) -> Path:
    """The full path; a built site holds what was built and nothing else. Raises OutputRefused."""
    resolved = folder.resolve()
    for place in (resolved, *resolved.parents):
        if (place / MARKER).is_file():
            raise OutputRefused(
                f"{option} {folder}: deze map ligt in de gebouwde atlas {place}: geef een map daarbuiten"
            )
    return resolved

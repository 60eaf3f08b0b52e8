"""Where may an import write? Into an empty folder, or one that it made, which stays until the new one is whole."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from site_builder.problems import Problem, error

MARKER = ".atlas-import"
MARKER_TEXT = "Deze levering is gemaakt door import; dezelfde opdracht mag haar vervangen.\n"


def refusal(target: Path, sources: Path) -> Problem | None:
    """Why nothing may be written here, or None."""
    where = str(target)
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        return error(where, "dit is geen map", "geef met --naar een nieuwe of lege map")
    here, there = target.resolve(), sources.resolve()
    if here == there or here in there.parents or there in here.parents:
        return error(where, "deze map ligt in die van --bronnen, of eromheen", "geef met --naar een andere map")
    if target.is_dir() and any(target.iterdir()) and not (target / MARKER).is_file():
        fix = "geef met --naar een nieuwe of lege map; alleen wat import zelf maakte wordt vervangen"
        return error(where, "hier staat al iets dat import niet maakte", fix)
    return None


def write_whole(target: Path, write: Callable[[Path], None]) -> None:
    """Writes into a folder beside the target and puts it in its place when it is whole."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.parent / f".{target.name}.{os.getpid()}.nieuw"
    old = target.parent / f".{target.name}.{os.getpid()}.oud"
    fresh.mkdir()
    try:
        write(fresh)
        (fresh / MARKER).write_text(MARKER_TEXT, encoding="utf-8")
        if target.exists():
            target.rename(old)
        fresh.rename(target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        if old.exists() and not target.exists():
            old.rename(target)
        shutil.rmtree(old, ignore_errors=True)

"""Where does an atlas live: its content, what it lays over the templates and static files of the program, its site?"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

PROGRAM = Path(__file__).resolve().parent
SHIPPED = PROGRAM / "shipped" if (PROGRAM / "shipped").is_dir() else PROGRAM.parent
"""Where content, templates and static of the program lie: inside the installed package, or beside it in a checkout."""

MARK = Path("content", "atlas.toml")
UNFINISHED = ".nieuw"


@dataclass(frozen=True, slots=True)
class AtlasFolder:
    """The folder somebody writes an atlas in. site: where it is built when nobody says otherwise."""

    root: Path
    site: Path

    @property
    def content(self) -> Path:
        """The words of the editors."""
        return self.root / "content"

    @property
    def templates(self) -> tuple[Path, ...]:
        """Where a template is looked for: first in the atlas, then in the program."""
        return self._over("templates")

    @property
    def static(self) -> tuple[Path, ...]:
        """Where a stylesheet, script or image is looked for: first in the atlas, then in the program."""
        return self._over("static")

    @property
    def sources(self) -> tuple[Path, ...]:
        """What no site may replace."""
        folders = (
            self.root / name for name in ("content", "templates", "static", "leveringen", "tests", "deploy", ".git")
        )
        return (*folders, PROGRAM)

    def _over(self, name: str) -> tuple[Path, ...]:
        folders = dict.fromkeys((self.root / name, SHIPPED / name))
        return tuple(folder for folder in folders if folder.is_dir())


def atlas_folder(given: Path | None) -> AtlasFolder:
    """The atlas that was asked for, else the one in the working directory, else the program's own.

    That of an installed program is built into the working directory: nobody looks for a site among packages.
    """
    here = Path.cwd()
    if given is not None:
        return AtlasFolder(given.resolve(), given.resolve() / "site")
    if (here / MARK).is_file():
        return AtlasFolder(here, here / "site")
    return AtlasFolder(SHIPPED, (here if SHIPPED.parent == PROGRAM else SHIPPED) / "site")


def is_taken(folder: Path) -> bool:
    """Whether something stands there that whole_folder may not touch."""
    return folder.exists() and (not folder.is_dir() or any(path.name != UNFINISHED for path in folder.iterdir()))


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """A place to fill in a folder that is new or empty: all of it comes to stand there at the end, or nothing."""
    new, fresh = not folder.exists(), folder / UNFINISHED
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        yield fresh
        for path in sorted(fresh.iterdir()):
            path.rename(folder / path.name)
        fresh.rmdir()
    except BaseException:
        with suppress(OSError):
            _emptied(folder)
            if new:
                folder.rmdir()
        raise


def _emptied(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()

"""Which files among the texts does nobody read, and what should become of them?"""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from site_builder.model.places import slug
from site_builder.problems import Problem, error, warning
from site_builder.read.practice.practice_images import SUFFIXES

HIDDEN = ("~$", ".", "._")
OF_SYSTEMS = ("thumbs.db", "desktop.ini", "icon\r")
COPY = re.compile(
    r"(?P<of>.+?)(?:[ _-]*\(\d+\)|[ _-]+(?:kopie|copy|copie)(?:[ _-]*\(?\d*\)?)?"
    r"|[ _.-]+\(?[^()]*conflict[^()]*\)?.*|-[A-Z0-9]{2,}(?:-[A-Z0-9]+)*)",
)
COPY_OF = re.compile(r"(?:kopie van|copy of) (?P<of>.+)", re.IGNORECASE)
PAPERS = (".doc", ".docx", ".odt", ".rtf", ".pages", ".wpd")
READ_FOLDERS = ("afspraken", "kaarten", "paginas", "figuren", "regio", "nieuw", "edities")
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
            if path.is_dir() or is_hidden(path) or path.suffix in (".md", ".toml") or _is_table(path):
                continue
            where = path.relative_to(content).as_posix()
            yield warning(f"{content.name}/{where}", "dit bestand wordt niet gelezen", _advice(path, folder))


def _is_table(path: Path) -> bool:
    return path.suffix == ".csv" and path.parent.name == "figuren"


def _advice(path: Path, folder: Path) -> str:
    stem, suffix = path.name.split(".")[0], path.suffix.lower()
    own = f"{slug(stem) or 'voorbeeld'}.md"
    if path.parent != folder and suffix == ".md":
        return "zet het in content/praktijk zelf, niet in een map daaronder"
    if ".md" in path.name.lower():
        return f"noem het {own}"
    if suffix == ".txt":
        return f"is het een verhaal, noem het dan {own}"
    if suffix in PAPERS:
        return PASTE
    return "haal het weg, of bewaar het buiten content"


def copied_from(stem: str, stems: Collection[str]) -> str:
    """The stem of the file that OneDrive, Dropbox, Windows or a Mac seems to have copied here; "" for none."""
    found = COPY.fullmatch(stem) or COPY_OF.fullmatch(stem)
    if found is None:
        return ""
    return next((one for one in stems if one != stem and one.casefold() == found["of"].strip().casefold()), "")


def name_problem(path: Path, place: str, stems: Collection[str]) -> Problem:
    """For a file whose name can be no address: it is a copy of another, or only named with other signs."""
    if original := copied_from(path.stem, stems):
        what = f"dit lijkt een kopie van {original}.md, gemaakt door OneDrive of een ander programma"
        return error(place, what, "vergelijk de twee en haal er een weg")
    what = "een bestandsnaam heeft alleen kleine letters, cijfers en streepjes"
    return error(place, what, f"noem het bestand {slug(path.stem) or 'voorbeeld'}.md")

"""Makes a folder for editors: the program, the texts, and only what is public of an edition."""

import gzip
import json
import re
import shutil
from argparse import Namespace
from dataclasses import astuple, fields
from pathlib import Path

from site_builder.arguments import DONE, DutchParser, add_delivery, add_detail, folder
from site_builder.console import Console
from site_builder.folders import PROGRAM, SHIPPED, AtlasFolder, is_taken, whole_folder
from site_builder.inputs import KIT, KIT_EDITION, KIT_PLACES, read_listed, read_source, source_of, with_secrets
from site_builder.problems import BuildStopped, error
from site_builder.read.parsing import has_errors
from site_builder.theme import THEME

FILES = ("build.py", "start.cmd", "start.sh", "pyproject.toml", "requirements.lock")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "prullenbak", ".*", "~$*")
ASKED = re.compile(r"^(delivery|afgeschermd)\s*=.*\n?", re.MULTILINE)
ABOUT = """\
Een kit om voor de atlas te schrijven.

Windows: dubbelklik op start.cmd. Mac en Linux: typ sh start.sh
De eerste keer wordt alles klaargezet; daarvoor is internet nodig. Daarna opent het bureau in uw browser.

In deze map staan geen cijfers van onderzoekers, alleen wat ook in de atlas zelf te zien is. Daarom kunt u hier
schrijven en kijken, maar niet de atlas bouwen. Stuur de map content terug naar wie de atlas beheert.
"""


def parser() -> DutchParser:
    """kit MAP [--delivery DIR] [-q|-v]."""
    made = DutchParser("kit", "Maakt een map voor redacteuren: schrijven en kijken, zonder cijfers van onderzoekers.")
    what = made.add_argument_group("wat")
    what.add_argument("folder", metavar="map", type=folder, help="de nieuwe map")
    add_delivery(made)
    add_detail(made)
    return made


def run(options: Namespace, atlas: AtlasFolder, console: Console) -> int:
    """Into a folder that is new or empty."""
    make_kit(atlas, options.folder, delivery=options.delivery, console=console)
    return DONE


def make_kit(atlas: AtlasFolder, to: Path, *, delivery: Path | None, console: Console) -> None:
    """Writes the kit; when it fails the folder is as it was. Raises BuildStopped when the folder holds something."""
    if is_taken(to):
        raise BuildStopped([error(str(to), "hier staat al iets", "geef een nieuwe of lege map")])
    if absent := [name for name in FILES if not (SHIPPED / name).is_file()]:
        fix = "maak de kit met een kopie van het programma, niet met het geïnstalleerde"
        raise BuildStopped([error(absent[0], "dit bestand hoort in de kit, maar is er niet", fix)])
    edition, places = _public(atlas, delivery, console)
    with whole_folder(to) as fresh:
        _write(atlas, fresh, edition, places)
    console.say(f"Gemaakt: {to}")
    console.say("Geef deze map aan wie schrijft; start.cmd of start.sh opent het bureau.")


def _public(atlas: AtlasFolder, delivery: Path | None, console: Console) -> tuple[str, str]:
    """The edition after the gate, with the list of what earlier editions withheld, and its places."""
    from site_builder.formats import edition_text  # noqa: PLC0415  # geodata
    from site_builder.pipeline import compute  # noqa: PLC0415

    with source_of(delivery, atlas.content) as source:
        delivered, problems = read_source(source, THEME, console)
        listed, of_list = read_listed(None, atlas.content, source)
    delivered, of_secrets = with_secrets(delivered, listed)
    problems = [*problems, *of_list, *of_secrets]
    if delivered is None or has_errors(problems):
        raise BuildStopped(problems)
    console.problems(problems)
    computed = compute(delivered, console)
    squares = computed.geography.cells
    register = computed.register if squares is None else squares.neighbourhoods
    places = {
        "edition": computed.edition.id,
        "fictional": computed.edition.fictional,
        "demo": source is not None and source.is_demo,
        "municipalities": [list(astuple(municipality)) for municipality in computed.municipalities],
        "areas": [list(row) for row in zip(register.index, register["name"], register["municipality"], strict=True)],
    }
    parts = {part.name: getattr(computed, part.name) for part in fields(computed)}
    return edition_text(parts), json.dumps(places, ensure_ascii=False, separators=(",", ":"))


def _write(atlas: AtlasFolder, to: Path, edition: str, places: str) -> None:
    shutil.copytree(PROGRAM, to / "site_builder", ignore=LEFT_OUT)
    for name in ("templates", "static"):
        shutil.copytree(SHIPPED / name, to / name, ignore=LEFT_OUT)
        if (atlas.root / name).is_dir():
            shutil.copytree(atlas.root / name, to / name, ignore=LEFT_OUT, dirs_exist_ok=True)
    for name in FILES:
        shutil.copy(SHIPPED / name, to / name)
    shutil.copytree(atlas.content, to / "content", ignore=LEFT_OUT)
    file = to / "content" / "atlas.toml"
    file.write_text(ASKED.sub("", file.read_text("utf-8")), "utf-8", newline="\n")
    (to / KIT).mkdir()
    (to / KIT / KIT_PLACES).write_text(places, "utf-8", newline="\n")
    (to / KIT / KIT_EDITION).write_bytes(gzip.compress(edition.encode(), mtime=0))
    (to / "LEESMIJ.txt").write_text(ABOUT, "utf-8")

"""Begins an atlas of one's own: a folder that no update of the program touches."""

import re
import shutil
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from site_builder.arguments import DONE, PROGRAM, DutchParser, add_detail, folder
from site_builder.console import Console
from site_builder.demo import ABOUT, EXAMPLE, MUNICIPALITIES, YEARS, explained, write_demo
from site_builder.folders import SHIPPED, AtlasFolder, is_taken, whole_folder
from site_builder.problems import BuildStopped, error

DELIVERIES = "leveringen"
IGNORED = (
    f"# Leveringen en gebouwde sites horen niet in het versiebeheer.\n/{DELIVERIES}/\n/site/\n/site.*/\n/site.lock\n"
)
NAMED = re.compile(r'^# delivery = ".*"$', re.MULTILINE)
FICTIONAL = re.compile(r"^fictief: *ja$", re.MULTILINE)


def parser() -> DutchParser:
    """init MAP [-q|-v]."""
    made = DutchParser("init", "Begint een eigen atlas: een map met teksten en een levering om van uit te gaan.")
    what = made.add_argument_group("wat")
    what.add_argument("folder", metavar="map", type=folder, help="de nieuwe map")
    add_detail(made)
    return made


def run(options: Namespace, _atlas: AtlasFolder, console: Console) -> int:
    """Into a folder that is new or empty."""
    init(options.folder, console)
    return DONE


def init(atlas: Path, console: Console) -> None:
    """Writes content without anything of the demo, empty templates and static, and the demo as a delivery.

    When it fails the folder is as it was. Raises BuildStopped when the folder holds something.
    """
    if is_taken(atlas):
        raise BuildStopped([error(str(atlas), "hier staat al iets", "geef een nieuwe of lege map")])
    with whole_folder(atlas) as fresh:
        with console.step("teksten"):
            shutil.copytree(SHIPPED / "content", fresh / "content", ignore=_of_demo)
            _name_delivery(fresh / "content" / "atlas.toml")
            for name in ("templates", "static"):
                (fresh / name).mkdir()
            (fresh / ".gitignore").write_text(IGNORED, "utf-8")
        with console.step("levering"):
            example = fresh / DELIVERIES / EXAMPLE
            write_demo(example)
            edition = example / "edition.toml"
            edition.write_text(explained(edition.read_text("utf-8")), "utf-8", newline="\n")
            (example / "LEESMIJ.txt").write_text(ABOUT, "utf-8")
    for line in _next(atlas):
        console.say(line)


def _of_demo(place: str, names: list[str]) -> set[str]:
    """What only belongs to the fictional province: its stories with their pictures, its region, news and edition."""
    here = Path(place)
    regions = {f"{municipality.region}.md" for municipality in MUNICIPALITIES if municipality.region}
    demo = {f"demo-{YEARS[0]}-{YEARS[-1]}.md", *regions}
    stories = {path.name for path in here.glob("*.md") if FICTIONAL.search(path.read_text("utf-8"))}
    return {name for name in names if name in demo | stories | set(_pictures_of_demo(here))}


def _pictures_of_demo(folder: Path) -> Iterator[str]:
    """The pictures in this folder that only fictional stories show."""
    if folder.name != "beeld":
        return
    texts = [path.read_text("utf-8") for path in folder.parent.glob("*.md")]
    real = [text for text in texts if not FICTIONAL.search(text)]
    yield from (path.name for path in folder.iterdir() if not any(path.name in text for text in real))


def _name_delivery(path: Path) -> None:
    text = path.read_text("utf-8")
    path.write_text(NAMED.sub(f'delivery = "{DELIVERIES}/{EXAMPLE}"', text, count=1), "utf-8", newline="\n")


def _next(atlas: Path) -> list[str]:
    return [
        f"Gemaakt: {atlas}",
        f"1. Bouw de atlas:                {PROGRAM} build --atlas {atlas}",
        f"2. Vul in wie u bent:            {atlas / 'content' / 'atlas.toml'}",
        f"3. Kijk hoe een levering eruitziet: {atlas / DELIVERIES / EXAMPLE / 'edition.toml'}",
    ]

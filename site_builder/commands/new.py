"""A new practice example: a complete file, with explanation, for an editor to fill in."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from site_builder.arguments import DONE, DutchParser, add_delivery, add_detail
from site_builder.console import Console
from site_builder.folders import AtlasFolder
from site_builder.inputs import read_codes, read_texts, stop_if_any
from site_builder.problems import BuildStopped, Problem, error
from site_builder.read.practice import FOLDER, Places, Words, new_story, resolve_all, story_name
from site_builder.theme import THEME

NEXT = (
    "1. Open dit bestand in een tekstbewerker en vul het in.",
    "2. Bekijk het terwijl u schrijft:  python build.py preview",
    "3. Kijk het na:                    python build.py check content",
    "4. Klaar? Zet bij status: gereed. Maak daarna de atlas: python build.py",
)


def parser() -> DutchParser:
    """new TITLE [--gemeente NAAM]... [--delivery DIR] [-q|-v]."""
    made = DutchParser("new", "Begint een praktijkvoorbeeld: een bestand met uitleg, in content/praktijk.")
    what = made.add_argument_group("wat")
    what.add_argument("title", metavar="titel", help="de titel, tussen aanhalingstekens")
    where = "naam of code van een gemeente, mag vaker"
    made.options.add_argument("--gemeente", metavar="NAAM", dest="municipalities", action="append", help=where)
    add_delivery(made)
    add_detail(made)
    made.set_defaults(municipalities=[])
    return made


def run(options: Namespace, atlas: AtlasFolder, console: Console) -> int:
    """Into the atlas that is meant."""
    places = {"delivery": options.delivery, "content": atlas.content}
    new_example(options.title, options.municipalities, **places, today=date.today(), console=console)
    return DONE


def new_example(
    title: str, municipalities: Sequence[str], *, delivery: Path | None, content: Path, today: date, console: Console
) -> Path:
    """Writes content/praktijk/<slug>.md and says what to do next; never overwrites.

    municipalities: names or codes as typed. Raises BuildStopped with everything that is wrong.
    """
    places, problems = read_codes(delivery, content, THEME)
    resolved, of_municipalities = _municipalities(municipalities, places)
    name, of_title = _file_name(title)
    stop_if_any([*problems, *of_municipalities, *of_title], Console("quiet"))
    form = new_story(_plain(title), resolved, year=today.year, menus=_menus(content))
    path = content / FOLDER / f"{name}.md"
    _write(path, form, f"{content.name}/{FOLDER}/{path.name}")
    for line in (f"Gemaakt: {path}", *NEXT):
        console.say(line)
    return path


def _municipalities(typed: Sequence[str], places: Places | None) -> tuple[list[str], list[Problem]]:
    """Code and name of each, once."""
    if places is None:
        return [], []
    resolved, problems = resolve_all((Words(_plain(text), 0) for text in typed), places.municipality, "")
    problems = [replace(problem, where="--gemeente") for problem in problems]
    return [f"{place.code} {place.name}" for place in resolved], problems


def _file_name(title: str) -> tuple[str, list[Problem]]:
    if name := story_name(title):
        return name, []
    return "", [error("titel", "van deze titel is geen bestandsnaam te maken", "geef een titel van een paar woorden")]


def _menus(content: Path) -> dict[str, str]:
    """Number and name in the menu of each map, by slug."""
    texts, _ = read_texts(content, THEME, Console("quiet"))
    menus = {text.slug: text.menu for text in texts.maps.values()} if texts else {}
    maps = ((definition.slug, definition.number) for definition in THEME.maps)
    return {slug: f"{number} {menus.get(slug, '')}".rstrip() for slug, number in maps}


def _plain(text: str) -> str:
    """On one line, without characters that nobody sees."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def _write(path: Path, text: str, where: str) -> None:
    path.parent.mkdir(exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        fix = "open dat bestand, of kies een andere titel"
        raise BuildStopped([error(where, "dit bestand bestaat al", fix)]) from None

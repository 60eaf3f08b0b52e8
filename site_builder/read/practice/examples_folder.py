"""Which practice examples did the editors write? The reader of content/praktijk/."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from site_builder.model.places.addresses import HEADING
from site_builder.model.places.slugs import slug
from site_builder.model.words.practice import PracticeExample, Showing
from site_builder.problems import Problem, error, warning
from site_builder.read.parsing.document import ToMarkup, read_document
from site_builder.read.parsing.findings import has_errors
from site_builder.read.parsing.hints import did_you_mean, meant_word
from site_builder.read.practice.practice_example import ExampleFile, ExampleFolder, read_example
from site_builder.read.practice.practice_fields import DAYS, Fields, read_fields
from site_builder.read.practice.practice_images import PictureFolder, picture_folder
from site_builder.read.practice.practice_places import Places
from site_builder.read.practice.practice_targets import Jump
from site_builder.read.practice.practice_wording import read_word_list

FOLDER = "praktijk"
MOST_EXAMPLES = 2_000  # twenty times as many as an editor keeps up to date
ANCHORS = re.compile(rf'<h\d id="{HEADING}([^"]*)"')


def read_practice(
    content: Path, *, places: Places | None, showing: Showing, menus: Mapping[str, str], to_markup: ToMarkup
) -> tuple[tuple[PracticeExample, ...], list[Problem]]:
    """The examples that this build shows, by slug, and every problem of all of them, shown or not.

    Of an invented example in a real edition nothing is told. menus: name of each map in the menu, by slug, for
    "bedoelde u". Without places no municipality is looked up.
    """
    words, problems = read_word_list(content / "woordenlijst.md", f"{content.name}/woordenlijst.md")
    path, where = content / FOLDER, f"{content.name}/{FOLDER}"
    if not path.is_dir():
        return (), problems
    if not path.resolve().is_relative_to(content.resolve()):
        return (), [*problems, error(where, "de map ligt buiten de teksten", "zet de map zelf in content")]
    if sum(1 for _ in path.glob("*.md")) > MOST_EXAMPLES:
        fix = "bewaar oude voorbeelden buiten de teksten"
        return (), [*problems, error(where, f"er staan meer dan {MOST_EXAMPLES} voorbeelden", fix)]
    folder = ExampleFolder(path, picture_folder(path), places, showing, menus, words, to_markup)
    files, more = _files(folder, where)
    problems += more
    shown = {file.slug: showing.shows(file.fields.release) for file in files}
    examples: dict[str, PracticeExample] = {}
    jumps: list[Jump] = []
    for file in files:
        example, asked, more = read_example(file, folder, shown)
        examples[file.slug] = example
        if not showing.hides(file.fields.release):
            problems += more
            jumps += asked
    problems += _jump_problems(jumps, examples)
    if not has_errors(problems):
        problems += _unused(folder.pictures, where, examples)
    return tuple(example for name, example in examples.items() if shown[name]), problems


def _files(folder: ExampleFolder, where: str) -> tuple[list[ExampleFile], list[Problem]]:
    found, problems = [], []
    for path in sorted(folder.path.glob("*.md")):
        place = f"{where}/{path.name}"
        if not path.resolve().is_relative_to(folder.path.resolve()):
            fix = "zet de tekst zelf hier neer"
            problems.append(error(place, "het bestand wijst naar buiten content/praktijk", fix))
            continue
        if path.stem != slug(path.stem):
            name = f"{slug(path.stem) or 'voorbeeld'}.md"
            problems.append(
                error(
                    place,
                    "een bestandsnaam heeft alleen kleine letters, cijfers en streepjes",
                    f"noem het bestand {name}",
                )
            )
            continue
        document, more = read_document(path, place)
        problems += more
        if document is not None and document.entries:
            fields, more = read_fields(document.entries, place)
            if not folder.showing.hides(fields.release):
                problems += more or _day_problems(fields, folder.showing, place)
            found.append(ExampleFile(path.stem, place, document, fields))
    return found, problems


def _day_problems(fields: Fields, showing: Showing, where: str) -> Iterator[Problem]:
    """A text with days cannot be judged when nobody told which day it is."""
    release = fields.release
    if not showing.day and not release.draft and not showing.in_time(release):
        day = next(fields.texts[key] for key in DAYS if key in fields.texts)
        fix = "geef een dag met --peildatum of in atlas.toml; tot dan staat het voorbeeld niet in de atlas"
        yield warning(f"{where}:{day.line}", "de atlas weet niet welke dag het is", fix)


def _jump_problems(jumps: Sequence[Jump], examples: Mapping[str, PracticeExample]) -> Iterator[Problem]:
    """Links to headings that are not there."""
    for jump in jumps:
        anchors = ANCHORS.findall(examples[jump.slug].body)
        if jump.anchor not in anchors:
            meant = meant_word(jump.anchor, anchors)
            fix = did_you_mean(f"#{meant}" if meant else None, "noem een tussenkop, in kleine letters met streepjes")
            yield error(jump.where, f"tussenkop '#{jump.anchor}' bestaat niet in {jump.slug}.md", fix)


def _unused(folder: PictureFolder, where: str, examples: Mapping[str, PracticeExample]) -> Iterator[Problem]:
    used = {picture.file for example in examples.values() for picture in example.pictures}
    for name in folder.names:
        if str((folder.path / name).resolve()) not in used:
            yield warning(
                f"{where}/{name}", "geen voorbeeld gebruikt deze foto", "gebruik de foto of haal het bestand weg"
            )

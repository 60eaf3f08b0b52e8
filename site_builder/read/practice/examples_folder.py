"""Which practice examples did the editors write? The reader of content/praktijk/."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from site_builder.model.kinds import MapDefinition
from site_builder.model.places import HEADING, slug
from site_builder.model.words import PracticeExample, Showing
from site_builder.problems import Problem, error, warning
from site_builder.read.parsing import (
    LARGEST,
    ToMarkup,
    crowd_problem,
    did_you_mean,
    has_errors,
    leads_out,
    meant_word,
    read_document,
)
from site_builder.read.practice.practice_example import ExampleFile, ExampleFolder, read_example
from site_builder.read.practice.practice_fields import DAYS, Fields, read_fields
from site_builder.read.practice.practice_images import PictureFolder, picture_folder
from site_builder.read.practice.practice_places import Places
from site_builder.read.practice.practice_targets import Jump, heading
from site_builder.read.practice.practice_wording import read_word_list
from site_builder.read.practice.stray_files import is_hidden, name_problem, stray_problems

FOLDER = "praktijk"
MOST_EXAMPLES = 2_000  # twenty times as many as an editor keeps up to date
DRAFT_LINE = re.compile(rb"^status:[ \t]*[\"']?concept\b", re.MULTILINE)
ANCHORS = re.compile(rf'<h\d id="{HEADING}([^"]*)"')


def read_practice(
    content: Path,
    *,
    places: Places | None,
    showing: Showing,
    maps: Sequence[MapDefinition],
    menus: Mapping[str, str],
    to_markup: ToMarkup,
    anchors: Mapping[str, str] | None = None,
) -> tuple[tuple[PracticeExample, ...], list[Problem]]:
    """The examples that this build shows, by slug, and every problem of all of them, shown or not.

    Of an invented example in a real edition nothing is told. maps: that there are; menus: name of each in the menu,
    by slug. anchors: on
    the page Toelichting, by heading. Without places no municipality is looked up. An example with an error is left out;
    in a draft it is a warning, and stops nobody.
    """
    words, problems = read_word_list(content / "woordenlijst.md", f"{content.name}/woordenlijst.md")
    path, where = content / FOLDER, f"{content.name}/{FOLDER}"
    if not path.is_dir():
        return (), problems
    if leads_out(path, content):
        return (), [*problems, error(where, "de map ligt buiten de teksten", "zet de map zelf in content")]
    if crowd := crowd_problem(list(path.glob("*.md")), where, most=MOST_EXAMPLES, named="voorbeelden"):
        return (), [*problems, crowd]
    folder = ExampleFolder(path, picture_folder(path), places, showing, maps, menus, words, to_markup, anchors)
    files, of_files = _files(folder, where)
    examples, of_examples = _examples(files, folder)
    problems += [*of_files, *of_examples, *stray_problems(path, where), *_twins(files, showing)]
    if not has_errors(problems) and len(examples) == len(list(_own_files(path))):
        problems += _unused(folder.pictures, where, examples)
    return tuple(example for example in examples.values() if showing.shows(example.release)), problems


def _examples(files: Sequence[ExampleFile], folder: ExampleFolder) -> tuple[dict[str, PracticeExample], list[Problem]]:
    """The examples without an error, by slug, and what is wrong with all."""
    shown = {file.slug: folder.showing.shows(file.fields.release) for file in files}
    read: dict[str, PracticeExample] = {}
    problems_of: dict[str, list[Problem]] = {}
    jumps: list[tuple[str, Jump]] = []
    for file in files:
        read[file.slug], asked, of_example = read_example(file, folder, shown)
        problems_of[file.slug] = [*file.problems, *of_example]
        jumps += [(file.slug, jump) for jump in asked]
    for name, jump in jumps:
        problems_of[name] += _jump_problems(jump, read)
    good = {name: example for name, example in read.items() if not has_errors(problems_of[name])}
    problems: list[Problem] = []
    for file in (file for file in files if not folder.showing.hides(file.fields.release)):
        problems += _softened(problems_of[file.slug]) if file.is_draft else problems_of[file.slug]
    return good, problems


def _softened(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The mistakes of a draft: told, but nobody has to wait for them."""
    for problem in problems:
        yield replace(problem, severity="warning")


def _own_files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.glob("*.md")) if not is_hidden(path))


def _files(folder: ExampleFolder, where: str) -> tuple[list[ExampleFile], list[Problem]]:
    files, problems = [], []
    paths = list(_own_files(folder.path))
    for path in paths:
        place = f"{where}/{path.name}"
        if leads_out(path, folder.path):
            fix = "zet de tekst zelf hier neer"
            problems.append(error(place, "het bestand wijst naar buiten content/praktijk", fix))
            continue
        if path.stem != slug(path.stem):
            problems.append(name_problem(path, place, [other.stem for other in paths]))
            continue
        document, of_file = read_document(path, place)
        if document is not None and document.entries:
            fields, of_fields = read_fields(document.entries, place)
            of_file += of_fields or _day_problems(fields, folder.showing, place)
            files.append(ExampleFile(path.stem, place, document, fields, tuple(of_file)))
        else:
            problems += _softened(of_file) if _says_draft(path) else of_file
    return files, problems


def _says_draft(path: Path) -> bool:
    """Whether a file whose top cannot be read says that it is a draft; one that another program holds says nothing."""
    try:
        return path.is_file() and DRAFT_LINE.search(path.read_bytes()[:LARGEST]) is not None
    except PermissionError:
        return False


def _twins(files: Sequence[ExampleFile], showing: Showing) -> Iterator[Problem]:
    """Two ready stories with one title: the second one was renamed, or never taken away."""
    first: dict[str, ExampleFile] = {}
    for file in sorted(files, key=lambda file: (len(file.slug), file.slug)):
        release = file.fields.release
        if release.draft or showing.hides(release) or not file.fields.text("titel"):
            continue
        title = slug(file.fields.text("titel"))
        if title in first:
            what = f"dit voorbeeld heeft dezelfde titel als {first[title].slug}.md"
            fix = "vergelijk de twee en haal er een weg, of geef dit een eigen titel"
            yield warning(f"{file.where}:{file.fields.texts['titel'].line}", what, fix)
        first.setdefault(title, file)


def _day_problems(fields: Fields, showing: Showing, where: str) -> Iterator[Problem]:
    """A text with days cannot be judged when nobody told which day it is."""
    release = fields.release
    if not showing.day and not release.draft and not showing.in_time(release):
        day = next(fields.texts[key] for key in DAYS if key in fields.texts)
        fix = "zet peildatum in atlas.toml, of bouw met --peildatum; tot dan staat het voorbeeld niet in de atlas"
        yield warning(f"{where}:{day.line}", "de atlas weet niet welke dag het is", fix)


def _jump_problems(jump: Jump, examples: Mapping[str, PracticeExample]) -> Iterator[Problem]:
    """A link to a heading that is not there."""
    anchors = ANCHORS.findall(examples[jump.slug].body)
    if heading(jump.anchor) not in anchors:
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

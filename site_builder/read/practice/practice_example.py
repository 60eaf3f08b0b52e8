"""What one practice example says, once its front matter was read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup

from site_builder.model.kinds import MapDefinition
from site_builder.model.words import NamedPlace, Picture, PracticeExample, Showing
from site_builder.problems import Problem, error, warning
from site_builder.read.parsing import FrontMatter, ToMarkup, nesting_problems, quoted, slip_problems
from site_builder.read.practice.contacts import contact_cautions
from site_builder.read.practice.example_keys import DRAFT, YES
from site_builder.read.practice.practice_blocks import block_problems
from site_builder.read.practice.practice_fields import Fields, Words
from site_builder.read.practice.practice_images import PictureFolder, read_picture
from site_builder.read.practice.practice_places import Places, resolve_all
from site_builder.read.practice.practice_targets import Jump, PracticeTargets
from site_builder.read.practice.practice_wording import WordList, wording_problems
from site_builder.read.practice.sample_story import WRITE, sample_problems, sample_value
from site_builder.read.practice.themes import read_themes

BODY_HEADING = 2
NOTES = ("titel", "samenvatting", "bron")


@dataclass(frozen=True, slots=True)
class ExampleFile:
    """One file whose front matter could be read, and what is wrong with that."""

    slug: str
    where: str
    document: FrontMatter
    fields: Fields
    problems: tuple[Problem, ...]

    @property
    def is_draft(self) -> bool:
        """Whether it says so; a status that is no status does not."""
        return self.fields.text("status") == DRAFT


@dataclass(frozen=True, slots=True)
class ExampleFolder:
    """What all files of the folder are read with. places: None when nothing is known of the edition.

    anchors: on the page Toelichting, by the slug of its heading; None when its text cannot be read.
    """

    path: Path
    pictures: PictureFolder
    places: Places | None
    showing: Showing
    maps: Sequence[MapDefinition]
    menus: Mapping[str, str]
    words: WordList
    to_markup: ToMarkup
    anchors: Mapping[str, str] | None = None


def read_example(
    file: ExampleFile, folder: ExampleFolder, shown: Mapping[str, bool]
) -> tuple[PracticeExample, list[Jump], list[Problem]]:
    """The example, its links to headings, and everything that is wrong with it.

    shown: slugs of all examples, with True for those that this build shows.
    """
    fields = file.fields
    municipalities, region, areas, problems = _places(fields, folder.places, file.where)
    photo, of_photo = _photo(fields, folder.pictures, file.where)
    problems += of_photo
    document = file.document
    targets = PracticeTargets(file.slug, document.body_line, file.where, folder, shown)
    body, of_body = _body(file, folder, targets)
    themes, of_themes = read_themes(fields.lists.get("themas", ()), folder.maps, folder.menus, file.where)
    problems += [*of_body, *targets.problems, *of_themes]
    problems += _wording(file, folder.words)
    example = PracticeExample(
        slug=file.slug,
        title=fields.text("titel"),
        summary=fields.text("samenvatting"),
        municipalities=municipalities,
        region=region,
        areas=areas,
        themes=themes,
        organisations=tuple(dict.fromkeys(words.text for words in fields.lists.get("organisaties", ()))),
        date=fields.date,
        source=fields.text("bron"),
        national=fields.text("landelijk") == YES,
        release=fields.release,
        photo=photo,
        pictures=tuple(dict.fromkeys([*([photo] if photo else []), *targets.pictures])),
        body=body,
        attachments=tuple(dict.fromkeys(targets.attachments)),
        stamp=folder.showing.stamp(fields.release),
    )
    return example, targets.jumps, problems


def _places(
    fields: Fields, places: Places | None, where: str
) -> tuple[tuple[NamedPlace, ...], NamedPlace | None, tuple[str, ...], list[Problem]]:
    if places is None:
        return (), None, (), []
    municipalities, problems = resolve_all(fields.lists.get("gemeenten", ()), places.municipality, where)
    region = None
    if "regio" in fields.texts:
        region, of_region = places.region(fields.texts["regio"], where)
        problems += of_region
    areas = []
    named = fields.lists.get("buurten", ())
    if named and not fields.lists.get("gemeenten"):
        fix = "zet hun gemeente bij 'gemeenten'"
        problems.append(error(f"{where}:{named[0].line}", "er zijn gebieden zonder gemeente", fix))
    for words in named:
        code, of_area = places.area(words, municipalities, where)
        problems += of_area
        areas += [code] if code else []
    return municipalities, region, tuple(dict.fromkeys(areas)), problems


def _photo(fields: Fields, folder: PictureFolder, where: str) -> tuple[Picture | None, list[Problem]]:
    words = fields.photo
    if not words.get("bestand", Words("", 0)).text or "alt" not in words:
        return None, []
    place = f"{where}:{words['bestand'].line}"
    alt = words["alt"].text
    picture, problems = read_picture(
        words["bestand"].text, folder, alt=alt or "-", where=place
    )  # an empty one was told
    caption, source = (words[key].text if key in words else "" for key in ("bijschrift", "bron"))
    return picture and replace(picture, caption=caption, source=source), problems


def _body(file: ExampleFile, folder: ExampleFolder, targets: PracticeTargets) -> tuple[Markup, list[Problem]]:
    text, line = file.document.body, file.document.body_line
    if not text.strip():
        return Markup(""), [error(f"{file.where}:{line}", "tekst ontbreekt", "schrijf de tekst onder het invulblok")]
    if refused := [*nesting_problems(text, file.where, line), *block_problems(text, file.where, line)]:
        return Markup(""), refused
    markup, removed = folder.to_markup(text, top_heading=BODY_HEADING, targets=targets)
    of_markup = [warning(f"{file.where}:{line + at - 1}", what, fix) for at, what, fix in removed]
    return markup, [*of_markup, *slip_problems(text, file.where, line)]


def _wording(file: ExampleFile, words: WordList) -> Iterator[Problem]:
    fields, document = file.fields, file.document
    notes = [fields.texts[key] for key in NOTES if key in fields.texts]
    texts = [(note.text, note.line) for note in (*notes, *fields.photo.values())]
    for text, line in (*texts, (document.body, document.body_line)):
        yield from wording_problems(text, words, where=file.where, line=line)
        yield from contact_cautions(text, file.where, line)
    if not file.is_draft:
        yield from _sample_problems(file)


def _sample_problems(file: ExampleFile) -> Iterator[Problem]:
    """Words of the form that would go live."""
    fields = file.fields
    listed = (words for items in fields.lists.values() for words in items)
    for words in (*fields.texts.values(), *listed, *fields.photo.values()):
        if sample_value(words.text):
            yield error(f"{file.where}:{words.line}", f"{quoted(words.text)} is nog niet ingevuld", WRITE)
        else:
            yield from sample_problems(words.text, file.where, words.line)
    yield from sample_problems(file.document.body, file.where, file.document.body_line)

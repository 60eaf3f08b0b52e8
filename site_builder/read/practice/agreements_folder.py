"""Which agreements did the editors write down? The reader of content/afspraken/."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from site_builder.model.kinds import MapDefinition
from site_builder.model.places import slug
from site_builder.model.words import Agreement, NamedPlace, Showing
from site_builder.problems import Problem, error, warning
from site_builder.read.parsing import (
    FrontMatter,
    PageMarkup,
    crowd_problem,
    has_errors,
    leads_out,
    nesting_problems,
    page_links_of,
    read_document,
    slip_problems,
)
from site_builder.read.practice.agreement_fields import DONE, AgreementFields, read_agreement_fields
from site_builder.read.practice.contacts import contact_problems
from site_builder.read.practice.persons import person_problems
from site_builder.read.practice.practice_places import Places
from site_builder.read.practice.practice_wording import WordList, read_word_list, wording_problems
from site_builder.read.practice.sample_story import sample_problems
from site_builder.read.practice.stray_files import is_hidden, name_problem
from site_builder.read.practice.themes import read_themes

AGREEMENTS = "afspraken"
MOST = 5_000
HEADING = 3
"""The largest heading in an agreement: it stands in a section of a page."""


@dataclass(frozen=True, slots=True)
class AgreementsRead:
    """What all agreements are read with. places: None when nothing is known of the edition. maps: that
    there are; menus: by map slug.
    """

    places: Places | None
    maps: Sequence[MapDefinition]
    menus: Mapping[str, str]
    words: WordList
    to_markup: PageMarkup


def read_agreements(
    content: Path,
    *,
    places: Places | None,
    showing: Showing,
    maps: Sequence[MapDefinition],
    menus: Mapping[str, str],
    to_markup: PageMarkup,
) -> tuple[tuple[Agreement, ...], list[Problem]]:
    """The agreements without an error, by slug, and every problem; of an invented one in a real edition nothing."""
    path, where = content / AGREEMENTS, f"{content.name}/{AGREEMENTS}"
    paths = [file for file in sorted(path.glob("*.md")) if not is_hidden(file)]
    if crowd := crowd_problem(paths, where, most=MOST, named="afspraken"):
        return (), [crowd]
    words, _ = read_word_list(content / "woordenlijst.md", "")  # what is wrong with it is told with the examples
    given = AgreementsRead(places, maps, menus, words, to_markup)
    agreements: list[Agreement] = []
    problems: list[Problem] = []
    for file in paths:
        place = f"{where}/{file.name}"
        if leads_out(file, path):
            problems.append(
                error(place, "het bestand wijst naar buiten content/afspraken", "zet de tekst zelf hier neer")
            )
        elif file.stem != slug(file.stem):
            problems.append(name_problem(file, place, [other.stem for other in paths]))
        else:
            agreement, of_file = _agreement(file, place, given, showing)
            agreements += [agreement] if agreement else []
            problems += of_file
    return tuple(agreements), problems


def _agreement(
    file: Path, where: str, given: AgreementsRead, showing: Showing
) -> tuple[Agreement | None, list[Problem]]:
    document, of_document = read_document(file, where)
    if document is None or not document.entries:
        return None, of_document
    fields, of_fields = read_agreement_fields(document.entries, where)
    if showing.hides(fields.release):
        return None, []
    municipality, area, of_places = _places(fields, given.places, where)
    typed = [fields.texts["kaart"]] if "kaart" in fields.texts else ()
    maps, of_maps = read_themes(typed, given.maps, given.menus, where, unknown="onbekende kaart")
    body, of_body = _body(document, where, given.to_markup)
    problems = [*of_document, *of_fields, *of_places, *of_maps, *of_body, *_wording(document, where, given.words)]
    if has_errors(problems) or municipality is None:
        return None, problems
    agreement = Agreement(
        slug=file.stem,
        municipality=municipality,
        area=area,
        map_slug=maps[0],
        made_on=fields.text("datum"),
        who=tuple(dict.fromkeys(words.text for words in fields.who)),
        follow_up=fields.text("opvolgen"),
        state="done" if fields.text("status") == DONE else "open",
        body=body,
    )
    return agreement, problems


def _places(
    fields: AgreementFields, places: Places | None, where: str
) -> tuple[NamedPlace | None, NamedPlace | None, list[Problem]]:
    """The municipality, and the area in it; one that an edition no longer has keeps its name, and gets no code."""
    if places is None or "gemeente" not in fields.texts:
        return None, None, []
    municipality, problems = places.municipality(fields.texts["gemeente"], where)
    if municipality is None or "gebied" not in fields.texts:
        return municipality, None, problems
    words = fields.texts["gebied"]
    code, of_area = places.area(words, (municipality,), where)
    name = places.areas[code].name if code and places.areas else places.area_name(words)
    return municipality, NamedPlace(code or "", name or words.text), [*problems, *of_area]


def _body(document: FrontMatter, where: str, to_markup: PageMarkup) -> tuple[Markup, list[Problem]]:
    """The text as markup; a brace in it is a brace."""
    text, line = document.body, document.body_line
    if not text.strip():
        return Markup(""), [error(f"{where}:{line}", "tekst ontbreekt", "schrijf de tekst onder het invulblok")]
    if refused := list(nesting_problems(text, where, line)):
        return Markup(""), refused
    links = page_links_of(where, line, to_markup.stories)
    markup, removed = to_markup.to_markup(text, top_heading=HEADING, links=links)
    of_markup = [warning(f"{where}:{line + at - 1}", what, fix) for at, what, fix in removed]
    return markup, [*links.problems, *of_markup, *slip_problems(text, where, line)]


def _wording(document: FrontMatter, where: str, words: WordList) -> Iterator[Problem]:
    yield from wording_problems(document.body, words, where=where, line=document.body_line)
    yield from sample_problems(document.body, where, document.body_line)
    yield from person_problems(document.body, where, document.body_line)
    yield from contact_problems(document.body, where, document.body_line)

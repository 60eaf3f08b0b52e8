"""What is new in an edition: what the editors write, and what came, went or changed its name. Never a value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.model.editions import Before, Change, Place, changes_by_name
from site_builder.model.pages.frames import Frame
from site_builder.model.pages.municipality_page import EditionInWords
from site_builder.model.pages.page_models import Section
from site_builder.model.places import HOME, NEWS
from site_builder.model.words import ComparabilityNote, Link, comparability_note, edition_values, fill, listing, number

MOST = 30
"""Names in one list; the rest is a number."""


@dataclass(frozen=True, slots=True)
class NewsList:
    """What changed in one way. count: written. names: the first of them; more: how many are not named, or ""."""

    title: str
    count: str
    names: tuple[str, ...]
    more: str


@dataclass(frozen=True, slots=True)
class NewsPage:
    """Wat is er nieuw. text: of the editors, or None. before: what the newest older edition is called, "" for none.

    earlier: the way to it.
    """

    frame: Frame
    text: Section | None
    before: str
    earlier: Link
    note: ComparabilityNote | None
    municipalities: tuple[NewsList, ...]
    areas: tuple[NewsList, ...]


def news_page_of(pages: EditionInWords) -> NewsPage:
    """The page of this edition, beside the newest older one of the site."""
    frame, text = pages.frames.frame(NEWS, "Wat is er nieuw"), _text(pages)
    if not pages.frames.history.editions:
        return NewsPage(frame, text, "", Link("", ""), None, (), ())
    before = pages.frames.history.editions[0]
    names = zip(pages.register.index.tolist(), pages.register["name"].tolist(), strict=True)
    return NewsPage(
        frame=frame,
        text=text,
        before=before.label,
        earlier=before.link(HOME, NEWS, before.label),
        note=comparability_note(
            before.basis, before.edition.basis, area=pages.edition.area, sentences=pages.texts.sentences
        ),
        municipalities=_municipalities(before, {municipality.code: municipality.name for municipality in pages.order}),
        areas=_areas(before, dict(names)),
    )


def _text(pages: EditionInWords) -> Section | None:
    page = pages.texts.news.get(pages.edition.id)
    if page is None:
        return None
    return Section("nieuw", page.title, fill(page.body, **edition_values(pages.edition)))


def _municipalities(before: Before, names: Mapping[str, str]) -> tuple[NewsList, ...]:
    changes = before.changes
    merged = {place.code for parts in before.merged.values() for place in parts} | before.merged.keys()
    made = [f"{names[code]}, uit {listing(place.name for place in parts)}" for code, parts in before.merged.items()]
    return _filled(
        ("Gevormd uit eerdere gemeenten", made),
        ("Nieuw", _names(changes.added, without=merged | changes.recoded_codes)),
        ("Weg", _names(changes.gone, without=merged | changes.recoded_codes)),
        ("Andere naam bij dezelfde code", map(_renamed, changes.renamed)),
        ("Andere code bij dezelfde naam", (change.now.name for change in changes.recoded)),
    )


def _areas(before: Before, names: Mapping[str, str]) -> tuple[NewsList, ...]:
    changes = changes_by_name(before.edition.areas, names)
    return _filled(
        ("Nieuw", _names(changes.added, without=changes.recoded_codes)),
        ("Weg", _names(changes.gone, without=changes.recoded_codes)),
        ("Andere naam bij dezelfde code", map(_renamed, changes.renamed)),
        ("Andere code bij dezelfde naam", (change.now.name for change in changes.recoded)),
    )


def _filled(*lists: tuple[str, Iterable[str]]) -> tuple[NewsList, ...]:
    """The lists that hold anything."""
    listed = ((title, tuple(names)) for title, names in lists)
    return tuple(
        NewsList(title, number(len(names)), names[:MOST], number(len(names) - MOST) if len(names) > MOST else "")
        for title, names in listed
        if names
    )


def _names(places: Iterable[Place], *, without: Iterable[str]) -> Iterable[str]:
    left_out = frozenset(without)
    return (place.name for place in places if place.code not in left_out)


def _renamed(change: Change) -> str:
    return f"{change.now.name}, eerst {change.before.name}"

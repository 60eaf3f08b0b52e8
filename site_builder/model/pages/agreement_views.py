"""What does the page of a municipality say about what was agreed there?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.places import Municipality, chosen
from site_builder.model.words import Agreement, Link, MapWords, listing, written_date

OPEN, DUE, DONE = "Open", "Open, tijd om te kijken hoe het staat", "Gedaan"


@dataclass(frozen=True, slots=True)
class AgreementView:
    """An agreement, written out. themes: the map it is about, none where the edition lacks it. place: the area, or the
    municipality, with the way to it on the map."""

    anchor: str
    themes: tuple[str, ...]
    map: str
    place: Link
    body: Markup
    who: str
    made_on: str
    follow_up: str
    state: str
    is_done: bool


def agreement_views(
    agreements: Iterable[Agreement], own: Municipality, *, words: Mapping[str, MapWords], day: str
) -> tuple[AgreementView, ...]:
    """Those of a municipality: open ones first, by the day on which all look again; then what is done, newest first.

    day: of the atlas, YYYY-MM-DD, "" when nobody told.
    """
    here = [one for one in agreements if one.municipality.code == own.code]
    waiting = sorted((one for one in here if one.state == "open"), key=lambda one: (one.follow_up, one.slug))
    done = sorted((one for one in here if one.state == "done"), key=lambda one: (one.made_on, one.slug), reverse=True)
    return tuple(_views([*waiting, *done], words, day))


def _views(agreements: Iterable[Agreement], words: Mapping[str, MapWords], day: str) -> Iterator[AgreementView]:
    for one in agreements:
        there = words.get(one.map_slug)
        place = one.area or one.municipality
        address = chosen(one.map_slug if there else "", one.area.code if one.area else "")
        is_due = bool(day) and one.follow_up <= day
        yield AgreementView(
            anchor=f"afspraak-{one.slug}",
            themes=(one.map_slug,) if there else (),
            map=f"{there.definition.number} {there.menu}" if there else "",
            place=Link(place.name, f"#{address}" if address else ""),
            body=one.body,
            who=listing(one.who),
            made_on=written_date(one.made_on),
            follow_up=written_date(one.follow_up),
            state=DONE if one.state == "done" else DUE if is_due else OPEN,
            is_done=one.state == "done",
        )

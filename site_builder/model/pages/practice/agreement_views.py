"""What does the page of a municipality say about what was agreed there?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.places import Municipality, chosen
from site_builder.model.words import Agreement, Link, MapWords, listing, written_date

OPEN, DONE = "Open", "Gedaan"


@dataclass(frozen=True, slots=True)
class AgreementView:
    """An agreement, written out. themes: the map it is about, none where the edition lacks it. place: the area, or the
    municipality, with the way to it on the map. due: YYYY-MM-DD, from when the reader sees that it is
    time to look again, "" when it is done; is_due: that day came before the atlas was made.
    """

    anchor: str
    themes: tuple[str, ...]
    map: str
    place: Link
    body: Markup
    who: str
    made_on: str
    follow_up: str
    state: str
    due: str
    is_due: bool
    is_done: bool


def agreement_views_of(
    agreements: Iterable[Agreement], municipality: Municipality, *, words: Mapping[str, MapWords], day: str
) -> tuple[AgreementView, ...]:
    """Those of a municipality: open ones first, by the day on which all look again; then what is done, newest first.

    day: of the atlas, YYYY-MM-DD, "" when nobody told.
    """
    here = [agreement for agreement in agreements if agreement.municipality.code == municipality.code]
    waiting = sorted(
        (agreement for agreement in here if agreement.state == "open"),
        key=lambda agreement: (agreement.follow_up, agreement.slug),
    )
    done = sorted(
        (agreement for agreement in here if agreement.state == "done"),
        key=lambda agreement: (agreement.made_on, agreement.slug),
        reverse=True,
    )
    return tuple(_views([*waiting, *done], words, day))


def _views(agreements: Iterable[Agreement], words: Mapping[str, MapWords], day: str) -> Iterator[AgreementView]:
    for agreement in agreements:
        there = words.get(agreement.map_slug)
        place = agreement.area or agreement.municipality
        address = chosen(agreement.map_slug if there else "", agreement.area.code if agreement.area else "")
        is_done = agreement.state == "done"
        yield AgreementView(
            anchor=f"afspraak-{agreement.slug}",
            themes=(agreement.map_slug,) if there else (),
            map=f"{there.definition.number} {there.menu}" if there else "",
            place=Link(place.name, f"#{address}" if address else ""),
            body=agreement.body,
            who=listing(agreement.who),
            made_on=written_date(agreement.made_on),
            follow_up=written_date(agreement.follow_up),
            state=DONE if is_done else OPEN,
            due="" if is_done else agreement.follow_up,
            is_due=bool(day) and agreement.follow_up <= day and not is_done,
            is_done=is_done,
        )

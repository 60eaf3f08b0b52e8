"""Which older editions stand beside this one, and where is the same page in them?"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import geopandas as gpd

from site_builder.model.editions.earlier_drawing import Drawing
from site_builder.model.editions.place_changes import Place, PlaceChanges, changes_by_name
from site_builder.model.places import (
    BESIDE_EARLIER,
    HALF,
    Basis,
    Municipality,
    heirs_of,
    municipality_file,
    relative,
    same_name,
)
from site_builder.model.words import Link, fill

Sentences = Mapping[str, str]
MUNICIPALITIES = "gemeente/"


@dataclass(frozen=True, slots=True)
class EarlierEdition:
    """An older edition as its manifest and its public tables tell it.

    folders: of the page of a municipality, by code. pages: paths in it. areas: name by code; empty when not read.
    borders: of the municipalities that are not in the new edition, index code, degrees; empty when not read.
    drawings: of those that are, by code, as far as their form is known.
    """

    id: str
    title: str
    fictional: bool
    basis: Basis
    municipalities: Mapping[str, str]
    folders: Mapping[str, str]
    pages: frozenset[str]
    areas: Mapping[str, str]
    borders: gpd.GeoSeries
    drawings: Mapping[str, Drawing]

    @property
    def period(self) -> str:
        """As it is printed, with an en dash."""
        return period(self.basis)


@dataclass(frozen=True, slots=True)
class Before:
    """An older edition beside the new one. label: tells it from the others. basis: of the new edition.

    changes: of the municipalities. merged: of a municipality that is new, the older ones it is made of, by code.
    """

    edition: EarlierEdition
    label: str
    basis: Basis
    changes: PlaceChanges
    merged: Mapping[str, tuple[Place, ...]]

    def link(self, target: str, page: str, text: str) -> Link:
        """The way from a page of the new edition to one of this older edition; text without href where it has none."""
        known = target in self.edition.pages
        return Link(text, relative(f"../{self.edition.id}/{target}", page) if known else "")

    def folder_of(self, own: Municipality) -> str:
        """Where the same municipality, by code and name, is in it; "" when it is not there."""
        same = same_name(self.edition.municipalities.get(own.code, ""), own.name)
        return self.edition.folders[own.code] if same else ""

    def drawing_of(self, own: Municipality) -> Drawing | None:
        """How it draws the same municipality; None when it is not there or its form is not known."""
        return self.edition.drawings.get(own.code) if self.folder_of(own) else None


@dataclass(frozen=True, slots=True)
class History:
    """All older editions, the newest first."""

    editions: tuple[Before, ...] = ()

    def links(self, path: str) -> tuple[Link, ...]:
        """The same page in each older edition that has it; a municipality is more than a path: see below."""
        if path.startswith(MUNICIPALITIES):
            return ()
        found = (before.link(path, path, before.label) for before in self.editions)
        return tuple(link for link in found if link.href)

    def municipality_links(self, own: Municipality, path: str, sentences: Sentences) -> tuple[Link, ...]:
        """The same municipality in each older edition, or what became of its code and name."""
        return tuple(link for before in self.editions for link in _municipality(before, own, path, sentences))


def history_of(
    editions: tuple[EarlierEdition, ...], basis: Basis, *, municipalities: Mapping[str, str], borders: gpd.GeoSeries
) -> History:
    """The older editions beside the new one.

    basis: of the new edition. municipalities: name by code. borders: index code, degrees.
    """
    periods = Counter([period(basis), *(one.period for one in editions)])
    labels = [one.period if periods[one.period] == 1 else f"{one.period} ({one.id})" for one in editions]
    changes = [changes_by_name(one.municipalities, municipalities) for one in editions]
    return History(
        tuple(
            Before(one, label, basis, change, _merged(one, change, borders))
            for one, label, change in zip(editions, labels, changes, strict=True)
        )
    )


def period(basis: Basis) -> str:
    """First and last year as they are printed, with an en dash."""
    return f"{basis.years[0]}\N{EN DASH}{basis.years[-1]}"


def _merged(edition: EarlierEdition, changes: PlaceChanges, borders: gpd.GeoSeries) -> dict[str, tuple[Place, ...]]:
    """Of municipalities that are new and did not just get another code: those whose ground is mostly theirs now."""
    gone = [
        place
        for place in changes.gone
        if place.code in edition.borders.index and place.code not in changes.recoded_codes
    ]
    added = [
        place.code for place in changes.added if place.code in borders.index and place.code not in changes.recoded_codes
    ]
    heirs = heirs_of(edition.borders.loc[[place.code for place in gone]], borders.loc[added])
    found: dict[str, tuple[Place, ...]] = {}
    for place in gone:
        for heir in heirs[place.code][:1]:
            if heir.share >= HALF:
                found[heir.code] = (*found.get(heir.code, ()), place)
    return found


def _municipality(before: Before, own: Municipality, path: str, sentences: Sentences) -> tuple[Link, ...]:
    def said(name: str, **values: str) -> Link:
        words = {"eerder": before.label, "gemeente": own.name, "code": own.code}
        return Link(fill(sentences[name], **(words | values)), "")

    def there(place: Place) -> Link:
        target = municipality_file(before.edition.folders[place.code])
        text = fill(sentences["edition.merged-one"], eerder=before.label, gemeente=place.name)
        return before.link(target, path, text)

    if folder := before.folder_of(own):
        text = fill(sentences["edition.same"], eerder=before.label, gemeente=own.name)
        beside = Link(fill(sentences["edition.beside"], eerder=before.label, gemeente=own.name), BESIDE_EARLIER)
        return (before.link(municipality_file(folder), path, text), *([beside] if before.drawing_of(own) else []))
    if other := before.edition.municipalities.get(own.code):
        return (said("edition.other-name", naam=other),)
    if codes := [change.before.code for change in before.changes.recoded if change.now.code == own.code]:
        return (said("edition.other-code", code=codes[0]),)
    if merged := before.merged.get(own.code):
        return (said("edition.merged"), *map(there, merged))
    return (said("edition.absent"),)

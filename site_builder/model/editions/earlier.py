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

    def folder_of(self, municipality: Municipality) -> str:
        """Where the same municipality, by code and name, is in it; "" when it is not there."""
        same = same_name(self.edition.municipalities.get(municipality.code, ""), municipality.name)
        return self.edition.folders[municipality.code] if same else ""

    def drawing_of(self, municipality: Municipality) -> Drawing | None:
        """How it draws the same municipality; None when it is not there or its form is not known."""
        return self.edition.drawings.get(municipality.code) if self.folder_of(municipality) else None


@dataclass(frozen=True, slots=True)
class History:
    """All older editions, the newest first."""

    editions: tuple[Before, ...] = ()

    def links(self, path: str) -> tuple[Link, ...]:
        """The same page in each older edition that has it; a municipality is more than a path: see below."""
        if path.startswith(MUNICIPALITIES):
            return ()
        links = (before.link(path, path, before.label) for before in self.editions)
        return tuple(link for link in links if link.href)

    def municipality_links(self, municipality: Municipality, path: str, sentences: Sentences) -> tuple[Link, ...]:
        """The same municipality in each older edition, or what became of its code and name."""
        return tuple(link for before in self.editions for link in _municipality(before, municipality, path, sentences))


def history_of(
    editions: tuple[EarlierEdition, ...], basis: Basis, *, municipalities: Mapping[str, str], borders: gpd.GeoSeries
) -> History:
    """The older editions beside the new one.

    basis: of the new edition. municipalities: name by code. borders: index code, degrees.
    """
    periods = Counter([period(basis), *(edition.period for edition in editions)])
    labels = [
        edition.period if periods[edition.period] == 1 else f"{edition.period} ({edition.id})" for edition in editions
    ]
    changes = [changes_by_name(edition.municipalities, municipalities) for edition in editions]
    return History(
        tuple(
            Before(edition, label, basis, change, _merged(edition, change, borders))
            for edition, label, change in zip(editions, labels, changes, strict=True)
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
    merged: dict[str, tuple[Place, ...]] = {}
    for place in gone:
        for heir in heirs[place.code][:1]:
            if heir.share >= HALF:
                merged[heir.code] = (*merged.get(heir.code, ()), place)
    return merged


def _municipality(before: Before, municipality: Municipality, path: str, sentences: Sentences) -> tuple[Link, ...]:
    def said(name: str, **values: str) -> Link:
        words = {"eerder": before.label, "gemeente": municipality.name, "code": municipality.code}
        return Link(fill(sentences[name], **(words | values)), "")

    def there(place: Place) -> Link:
        target = municipality_file(before.edition.folders[place.code])
        text = fill(sentences["edition.merged-one"], eerder=before.label, gemeente=place.name)
        return before.link(target, path, text)

    if folder := before.folder_of(municipality):
        text = fill(sentences["edition.same"], eerder=before.label, gemeente=municipality.name)
        beside = Link(
            fill(sentences["edition.beside"], eerder=before.label, gemeente=municipality.name), BESIDE_EARLIER
        )
        return (
            before.link(municipality_file(folder), path, text),
            *([beside] if before.drawing_of(municipality) else []),
        )
    if other := before.edition.municipalities.get(municipality.code):
        return (said("edition.other-name", naam=other),)
    if codes := [change.before.code for change in before.changes.recoded if change.now.code == municipality.code]:
        return (said("edition.other-code", code=codes[0]),)
    if merged := before.merged.get(municipality.code):
        return (said("edition.merged"), *map(there, merged))
    return (said("edition.absent"),)

"""What changed between two deliveries: places, values, states, references and the edition itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from site_builder.model.editions.place_changes import Place, PlaceChanges, changes_on_the_ground
from site_builder.model.editions.value_changes import (
    MovedMeasure,
    MovedReference,
    Same,
    StateChange,
    moved_references,
    moved_values,
    small_moves,
    state_changes,
)
from site_builder.model.places import (
    HALF,
    Edition,
    Geography,
    Heir,
    Municipality,
    PublicAreas,
    References,
    heirs_of,
)


@dataclass(frozen=True, slots=True)
class Delivered:
    """A delivery after the gate."""

    edition: Edition
    areas: PublicAreas
    references: References
    municipalities: tuple[Municipality, ...]
    geography: Geography

    @property
    def municipality_names(self) -> dict[str, str]:
        """Name by code."""
        return {municipality.code: municipality.name for municipality in self.municipalities}

    @property
    def area_names(self) -> dict[str, str]:
        """Name by code."""
        register = self.areas.register
        return dict(zip(register.index.tolist(), register["name"].tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class Merger:
    """A municipality that holds most of the ground of others that are gone. is_new: made of them, else it grew."""

    heir: Place
    merged: tuple[Place, ...]
    is_new: bool


@dataclass(frozen=True, slots=True)
class Split:
    """A municipality that is gone, none of whose heirs has half of its ground; the largest part first."""

    gone: Place
    heirs: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class DeliveryDiff:
    """Everything that changed. Values, states and references are those of kept areas and shared years.

    transferred: kept areas that belong to another municipality now. small: values that moved within their bound.
    """

    before: Delivered
    now: Delivered
    municipalities: PlaceChanges
    mergers: tuple[Merger, ...]
    splits: tuple[Split, ...]
    areas: PlaceChanges
    transferred: tuple[Place, ...]
    moved: tuple[MovedMeasure, ...]
    small: int
    states: tuple[StateChange, ...]
    references: tuple[MovedReference, ...]


def compare(before: Delivered, now: Delivered) -> DeliveryDiff:
    """Compares two deliveries; an area is the same only with the same code, name and at least half of the ground."""
    municipalities = changes_on_the_ground(
        before.municipality_names,
        now.municipality_names,
        ground_before=before.geography.borders,
        ground_now=now.geography.borders,
    )
    areas = changes_on_the_ground(
        before.area_names, now.area_names, ground_before=before.geography.ground(), ground_now=now.geography.ground()
    )
    years = [year for year in now.edition.years if year in before.edition.years]
    theme = now.edition.theme
    same = Same(areas.kept, years, theme)
    mergers, splits = successions(before, now, municipalities)
    return DeliveryDiff(
        before,
        now,
        municipalities=municipalities,
        mergers=mergers,
        splits=splits,
        areas=areas,
        transferred=_transferred(before.areas, now.areas, areas),
        moved=moved_values(before.areas, now.areas, same),
        small=small_moves(before.areas, now.areas, same),
        states=state_changes(before.areas, now.areas, same),
        references=moved_references(
            before.references, now.references, replace(same, places=[*municipalities.kept, theme.nation])
        ),
    )


def successions(
    before: Delivered, now: Delivered, changes: PlaceChanges
) -> tuple[tuple[Merger, ...], tuple[Split, ...]]:
    """Where the ground of the municipalities went that are gone and did not just get another code."""
    gone = [place for place in changes.gone if place.code not in changes.recoded_codes]
    inherited = heirs_of(before.geography.borders.loc[[place.code for place in gone]], now.geography.borders)
    names = now.municipality_names
    merged: dict[str, list[Place]] = {}
    splits = []
    for place in gone:
        heirs = inherited[place.code]
        if heirs and heirs[0].share >= HALF:
            merged.setdefault(heirs[0].code, []).append(place)
        elif heirs:
            splits.append(Split(place, _places(heirs, names)))
    added = {place.code for place in changes.added}
    mergers = (Merger(Place(code, names[code]), tuple(merged[code]), code in added) for code in sorted(merged))
    return tuple(mergers), tuple(splits)


def _places(heirs: tuple[Heir, ...], names: Mapping[str, str]) -> tuple[Place, ...]:
    return tuple(Place(heir.code, names[heir.code]) for heir in heirs)


def _transferred(before: PublicAreas, now: PublicAreas, areas: PlaceChanges) -> tuple[Place, ...]:
    kept = list(areas.kept)
    places_now = now.register.loc[kept]
    elsewhere = before.register.loc[kept, "municipality"].to_numpy() != places_now["municipality"].to_numpy()
    rows = np.flatnonzero(elsewhere).tolist()
    return tuple(Place(kept[row], str(places_now["name"].iloc[row])) for row in rows)

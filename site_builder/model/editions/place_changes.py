"""Which places came, went or changed between two editions or deliveries? Never decided on a code alone."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import shapely

from site_builder.model.places import HALF, folded_name, same_name, shared_ground

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality or area, as it was called."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Change:
    """Two places that share a code or a name, without being the same."""

    before: Place
    now: Place


@dataclass(frozen=True, slots=True)
class PlaceChanges:
    """What became of all places, each list by code.

    kept: codes of what stayed: same code, same name and, where the ground is known, mostly the same ground.
    renamed: same code, other name. reused: same code, other ground (only where the ground is known).
    recoded: same name, other code: a hint; these are in added and gone as well.
    """

    kept: tuple[str, ...]
    added: tuple[Place, ...]
    gone: tuple[Place, ...]
    renamed: tuple[Change, ...]
    reused: tuple[Change, ...]
    recoded: tuple[Change, ...]

    @property
    def recoded_codes(self) -> frozenset[str]:
        """Codes of both ends of what seems to have got another code."""
        return frozenset(place.code for change in self.recoded for place in (change.before, change.now))


def changes_by_name(before: Names, now: Names) -> PlaceChanges:
    """What codes and names tell, however typed. before, now: name by code. A name that occurs twice is no hint."""
    added, gone = _only_in(now, before), _only_in(before, now)
    renamed = tuple(change for change in _same_code(before, now) if not same_name(change.before.name, change.now.name))
    other = {change.now.code for change in renamed}
    kept = tuple(code for code in sorted(now) if code in before and code not in other)
    return PlaceChanges(kept, added, gone, renamed, (), tuple(_same_name(gone, added)))


def changes_on_the_ground(
    before: Names, now: Names, *, ground_before: gpd.GeoSeries, ground_now: gpd.GeoSeries
) -> PlaceChanges:
    """What codes, names and ground tell together. ground_*: polygons in degrees, index code."""
    named = changes_by_name(before, now)
    same = list(_same_code(before, now))
    codes = [change.now.code for change in same]
    shared = shared_ground(ground_before.loc[codes].to_numpy(), ground_now.loc[codes].to_numpy())
    moved = {code for code, share in zip(codes, shared.tolist(), strict=True) if share < HALF}
    return PlaceChanges(
        kept=tuple(code for code in named.kept if code not in moved),
        added=named.added,
        gone=named.gone,
        renamed=tuple(change for change in named.renamed if change.now.code not in moved),
        reused=tuple(change for change in same if change.now.code in moved),
        recoded=_same_name_and_ground(named, ground_before, ground_now),
    )


def _same_name_and_ground(
    named: PlaceChanges, ground_before: gpd.GeoSeries, ground_now: gpd.GeoSeries
) -> tuple[Change, ...]:
    """Which of the places that are gone lie under the same name, but another code, where they lay."""
    old = ground_before.loc[[place.code for place in named.gone]].to_numpy()
    new = ground_now.loc[[place.code for place in named.added]].to_numpy()
    here, there = shapely.STRtree(new).query(old, predicate="intersects")
    alike = np.array(
        [
            same_name(named.gone[i].name, named.added[j].name)
            for i, j in zip(here.tolist(), there.tolist(), strict=True)
        ],
        dtype=bool,
    )
    here, there = here[alike], there[alike]
    most = shared_ground(old[here], new[there]) >= HALF
    pairs = sorted(zip(here[most].tolist(), there[most].tolist(), strict=True))
    return tuple(Change(named.gone[i], named.added[j]) for i, j in pairs)


def _only_in(names: Names, other: Names) -> tuple[Place, ...]:
    return tuple(Place(code, names[code]) for code in sorted(names) if code not in other)


def _same_code(before: Names, now: Names) -> Iterator[Change]:
    shared = (code for code in sorted(now) if code in before)
    return (Change(Place(code, before[code]), Place(code, now[code])) for code in shared)


def _same_name(gone: tuple[Place, ...], added: tuple[Place, ...]) -> Iterator[Change]:
    """Pairs of a name that is gone once and came once."""
    old, new = _by_name(gone), _by_name(added)
    names = (name for name, places in old.items() if len(places) == len(new.get(name, ())) == 1)
    return (Change(old[name][0], new[name][0]) for name in names)


def _by_name(places: tuple[Place, ...]) -> dict[str, list[Place]]:
    by_name = defaultdict(list)
    for place in places:
        by_name[folded_name(place.name)].append(place)
    return by_name

"""Which maps and layers does an edition have, of the maps of its theme (DOMAIN, section 4)?"""

from dataclasses import dataclass
from typing import Literal

from site_builder.model.kinds import MapDefinition
from site_builder.model.places import Edition

Lack = Literal["measures", "nation", "index-change"]
"""Why an edition does not have a map."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One column of the atlas: a map in a year; year is the last year for what is no snapshot."""

    map: MapDefinition
    year: int
    key: str


def lack_of(definition: MapDefinition, edition: Edition) -> Lack | None:
    """Why a map is not in an edition; None when it is (DOMAIN, section 10)."""
    if not edition.delivers(definition.measures):
        return "measures"
    if definition.index_change and edition.index and not edition.index.shows_change(edition.years):
        return "index-change"
    return "nation" if definition.beside_nation and not edition.has_nation else None


def maps_of(edition: Edition) -> tuple[MapDefinition, ...]:
    """The maps that an edition has, in order."""
    return tuple(definition for definition in edition.theme.maps if lack_of(definition, edition) is None)


def layers_of(edition: Edition) -> tuple[Layer, ...]:
    """All layers: maps in order, each map's snapshot years rising, its last year (without suffix) last."""
    return tuple(layer for definition in maps_of(edition) for layer in _layers(definition, edition))


def years_read(layer: Layer, edition: Edition) -> tuple[int, ...]:
    """The measurement years of which an area-year must be shown."""
    return (layer.year,) if layer.map.reads == "year" else (edition.first, edition.last)


def _layers(definition: MapDefinition, edition: Edition) -> tuple[Layer, ...]:
    earlier = edition.years[:-1] if definition.snapshots else ()
    snapshots = tuple(Layer(definition, year, f"{definition.slug}@{year}") for year in earlier)
    return (*snapshots, Layer(definition, edition.last, definition.slug))

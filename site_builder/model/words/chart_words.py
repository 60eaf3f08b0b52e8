"""Which words stand in and around a chart? CHART_WORDS names them all; content/figuren/zinnen.md holds them."""

from collections.abc import Mapping
from typing import get_args

from site_builder.model.places.areas import GROUPS
from site_builder.model.places.municipality import MunicipalityType

OWN_UNITS = ("3-1", "3-2", "3-4", "3-6", "3-7", "3-9", "3-10")
EXPLAINED = ("3-6", "3-10")
"""Figures whose numbers need a word more."""
TWO_SIDED = ("3-1", "3-6", "3-10")
PANELS = ("3-3", "3-5", "3-8", "3-9")

_EDITION = frozenset({"eerste", "laatste", "gebied", "gebieden"})

CHART_WORDS: Mapping[str, frozenset[str]] = {
    "chart.withheld": _EDITION,
    "chart.nothing": _EDITION,
    "chart.count": _EDITION,
    "chart.count-withheld": _EDITION,
    "chart.per-class": _EDITION,
    "chart.all": _EDITION,
    "chart.share-class": _EDITION,
    "chart.class": _EDITION,
    "chart.change": _EDITION,
    "chart.counts-areas": _EDITION,
    "chart.counts-residents": _EDITION,
    "chart.counts-homes": _EDITION,
    **{f"chart.explained.{slug}": _EDITION for slug in EXPLAINED},
    "chart.view-areas": _EDITION,
    "chart.view-residents": _EDITION,
    "chart.view-urban": _EDITION,
    "chart.view-other": _EDITION,
    **{f"chart.measure.{group}": frozenset() for group in GROUPS},
    "chart.unit.areas": _EDITION,
    "chart.unit.residents": _EDITION,
    **{f"chart.panel.{slug}": _EDITION for slug in PANELS},
    **{f"chart.unit.{slug}": _EDITION for slug in OWN_UNITS},
    **{f"chart.{side}.{slug}": frozenset() for slug in TWO_SIDED for side in ("left", "right")},
    **{f"chart.type.{type_}": frozenset() for type_ in get_args(MunicipalityType)},
}
"""Every word by name, with the placeholders it may use."""

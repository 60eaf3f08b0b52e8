"""What is measured: the columns of a delivery, and the derived measures of DOMAIN, section 3, for all areas at once.

Sums and differences are rounded to 6 decimals, so that a value on a cut is a value on that cut.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.model.kinds import Column, Numbers

if TYPE_CHECKING:
    from site_builder.model.rules import Floats

DECIMALS = 6
NATION = "NL"

ORIGIN = "refugee_origin"
GROUPS = (
    "social_assistance",
    ORIGIN,
    "mild_intellectual_disability",
    "psychiatric_condition",
    "somatic_and_mobility",
)
SHARE, INDEX, NUISANCE = "association_share", "vulnerable_index", "nuisance"
LARGEST_NUISANCE = 1.2
"""On either side of zero: the Leefbaarometer's dimension stays far within. A comma that was lost makes it larger."""

COLUMNS = (
    Column(SHARE, "share", moves=5.0, apart=5.0),
    *(Column(group, "share", moves=1.0) for group in GROUPS),
    Column(INDEX, "index", moves=1.0, apart=5.0),
    Column(NUISANCE, "score", moves=0.015, apart=0.06, farthest=LARGEST_NUISANCE),  # a quarter of a class
)
REFERENCES = (NUISANCE, INDEX, SHARE)


def association_share(numbers: Numbers, year: int) -> Floats:
    """Percent of all homes."""
    return numbers.column(SHARE, year)


def vulnerable_index(numbers: Numbers, year: int) -> Floats:
    """Index points: the sum of the groups of the index, all of them needed."""
    return _rounded(numbers.index(year))


def vulnerable_change(numbers: Numbers) -> Floats:
    """Index points, last minus first year."""
    return _rounded(numbers.index(numbers.last) - numbers.index(numbers.first))


def nuisance_national(numbers: Numbers, year: int) -> Floats:
    """Leefbaarometer units against the nation in the same year; higher is better."""
    return _rounded(numbers.column(NUISANCE, year) - numbers.nation(NUISANCE, year))


def nuisance_municipal(numbers: Numbers, year: int) -> Floats:
    """Leefbaarometer units against the own municipality in the same year; higher is better."""
    return _rounded(numbers.column(NUISANCE, year) - numbers.municipality(NUISANCE, year))


def nuisance_change(numbers: Numbers) -> Floats:
    """Leefbaarometer units, last minus first year; higher is better."""
    return _rounded(_change(numbers))


def nuisance_change_relative(numbers: Numbers) -> Floats:
    """The change minus the same difference of the own municipality's reference."""
    first, last = (numbers.municipality(NUISANCE, year) for year in (numbers.first, numbers.last))
    return _rounded(_change(numbers) - (last - first))


def _change(numbers: Numbers) -> Floats:
    return numbers.column(NUISANCE, numbers.last) - numbers.column(NUISANCE, numbers.first)


def _rounded(values: Floats) -> Floats:
    return values.round(DECIMALS)

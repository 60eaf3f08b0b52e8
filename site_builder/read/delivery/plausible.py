"""Can the numbers of a delivery be what they are called? Looks only at what may be shown: no message tells more."""

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from site_builder.model.kinds import Column, Theme
from site_builder.model.places import Edition
from site_builder.model.words import listing, number
from site_builder.problems import Problem, warning
from site_builder.read.delivery.references_file import ReferenceRows
from site_builder.read.parsing import Rows

LARGEST_FRACTION = 1.0
FEWEST = 5
"""Values above 0 that must be there before their size tells anything."""


def plausible_problems(
    shown: pd.DataFrame,
    empty: pd.DataFrame,
    rows: Rows,
    *,
    references: ReferenceRows,
    owners: pd.Series,
    edition: Edition,
) -> Iterator[Problem]:
    """Warnings about whole columns, single values and means.

    shown, empty: the rows of what is shown, and of where nobody lives (rules.disclosure). rows: of the whole file.
    owners: municipality by area code.
    """
    yield from _empty(shown, rows.where, edition)
    yield from _fractions(shown, rows.where, edition.theme)
    yield from (problem for column in edition.theme.scores for problem in _lost_commas(shown, rows, column))
    yield from (problem for column in edition.theme.scores for problem in _strange_references(references, column))
    yield from _means_apart(_with_index(shown, edition), empty, references, owners)


def _empty(shown: pd.DataFrame, where: str, edition: Edition) -> Iterator[Problem]:
    """Delivered measures without any number: every map that reads them has no class at all."""
    delivered = [
        name for name in dict.fromkeys((*edition.theme.measures, *edition.groups)) if edition.delivers((name,))
    ]
    absent = [name for name in delivered if len(shown) and shown[name].isna().all()]
    if absent:
        what = f"{listing(absent)} {'is' if len(absent) == 1 else 'zijn'} leeg in alle regels met genoeg waarnemingen"
        yield warning(
            where, what, "lever de cijfers aan; zonder krijgen de kaarten die ze gebruiken nergens een klasse"
        )


def _fractions(shown: pd.DataFrame, where: str, theme: Theme) -> Iterator[Problem]:
    fractions = [name for name in theme.shares if _are_fractions(shown[name])]
    if fractions:
        what = f"geen getoonde waarde van {listing(fractions)} is groter dan 1"
        yield warning(where, what, "geef percentages van 0 tot 100, geen fracties van 0 tot 1")


def _are_fractions(column: pd.Series) -> bool:
    return bool((column > 0).sum() >= FEWEST and column.max() <= LARGEST_FRACTION)


def _lost_commas(shown: pd.DataFrame, rows: Rows, column: Column) -> Iterator[Problem]:
    name, farthest = column.name, np.inf if column.farthest is None else column.farthest
    strange = shown.index[shown[name].abs() > farthest].tolist()

    def say(row: int) -> tuple[str, str]:
        area, year = str(shown.at[row, "area"]), str(shown.at[row, "year"])
        what = f"{name} van {area} in {year} is {number(shown[name].astype(float)[row])}"
        return f"{what}, ver buiten de schaal", "controleer de decimale komma of punt"

    return rows.warnings(strange, say)


def _strange_references(references: ReferenceRows, column: Column) -> Iterator[Problem]:
    frame, name = references.frame, column.name
    if column.farthest is None or name not in frame:
        return
    strange = np.flatnonzero(frame[name].abs() > column.farthest / 2).tolist()

    def say(row: int) -> tuple[str, str]:
        reference = frame.iloc[row]
        what = f"{name} van {reference['municipality']} in {reference['year']} is {number(reference[name])}"
        return f"{what}, ver buiten de schaal", "controleer de decimale komma of punt"

    yield from references.rows.warnings(strange, say)


def _means_apart(
    shown: pd.DataFrame, empty: pd.DataFrame, references: ReferenceRows, owners: pd.Series
) -> Iterator[Problem]:
    """References far outside the values of the areas, where every area of the municipality has a row that year and is
    shown, or nobody lives there."""
    apart = _apart_by(references.theme)
    if not apart:
        return
    with_owner = shown.assign(municipality=shown["area"].map(owners))
    ranges = with_owner.groupby(["municipality", "year"])[list(apart)].agg(["min", "max"])
    nobody = empty.assign(municipality=empty["area"].map(owners))
    known = _counted(with_owner).add(_counted(nobody), fill_value=0).reindex(ranges.index)
    whole = ranges[known.to_numpy() == owners.value_counts().reindex(ranges.index.get_level_values(0)).to_numpy()]
    given = references.frame.set_index(["municipality", "year"])
    given = given[~given.index.duplicated()].reindex(whole.index)
    low = pd.DataFrame({name: given[name] < whole[name, "min"] - apart[name] for name in apart})
    high = pd.DataFrame({name: given[name] > whole[name, "max"] + apart[name] for name in apart})
    strange = (low | high).stack()
    yield from _apart(references, [(key[0], key[1], key[2]) for key in strange.index[strange.to_numpy()].tolist()])


def _apart_by(theme: Theme) -> dict[str, float]:
    """How far a mean of each measure may lie from its areas."""
    apart = {column.name: column.apart for column in theme.columns}
    return {name: apart[name] for name in theme.references}


def _apart(references: ReferenceRows, strange: Sequence[tuple[str, int, str]]) -> Iterator[Problem]:
    keys = zip(references.frame["municipality"], references.frame["year"], strict=True)
    places = {key: row for row, key in enumerate(keys)}
    rows = {places[municipality, year]: name for municipality, year, name in strange}

    def say(row: int) -> tuple[str, str]:
        reference = references.frame.iloc[row]
        what = f"{rows[row]} van {reference['municipality']} in {reference['year']}"
        return (
            f"{what} ligt ver buiten de cijfers van de gebieden zelf",
            "controleer de eenheid, de komma en of het de goede gemeente is",
        )

    return references.rows.warnings(sorted(rows), say)


def _counted(rows: pd.DataFrame) -> pd.Series:
    return rows.groupby(["municipality", "year"]).size()


def _with_index(shown: pd.DataFrame, edition: Edition) -> pd.DataFrame:
    index = edition.theme.index
    return shown.assign(**{index: shown[list(edition.groups)].sum(axis=1, skipna=False)}) if index else shown

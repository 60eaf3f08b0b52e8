"""Which area-years of a delivery stay withheld because an earlier edition withheld them? Fails closed.

By code and name, and by ground (model.rules.earlier_grounds). What can be decided by neither is an error.
"""

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, replace

import numpy as np
import pandas as pd
import shapely

from site_builder.model.places import (
    Areas,
    EarlierSecrets,
    Geometries,
    Secret,
    Square,
    Squares,
    folded_code,
    folded_name,
)
from site_builder.model.rules.disclosure import withhold_too
from site_builder.model.rules.earlier_grounds import Met, met_outlines, met_squares
from site_builder.problems import Problem, error, warning

TOLD = 20
NO_GROUND = (
    "voeg de ligging toe (build.py ground LIJST --delivery VORIGE_LEVERING), of verwijder de regel als zeker is dat "
    "dit gebied nergens in deze levering ligt"
)
GROWN = "ga na of het verschil met wat eerder wel te zien was dit geheim verraadt; zo ja, haal het jaar uit values.csv"
SQUARES = "een vierkant schermt geen gebied af en geen veel groter vierkant; ga na of dat zo mag"

Pairs = set[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Places:
    """Where the areas of a delivery lie, in the order of its register: outlines in degrees, and squares for cells."""

    shapes: Geometries
    squares: Squares | None = None


def withhold_before(
    areas: Areas, places: Places, earlier: EarlierSecrets, *, years: Sequence[int]
) -> tuple[Areas, list[Problem]]:
    """The same areas, in which what an earlier edition withheld counts as having no observations.

    Errors for what cannot be found; warnings for areas that took over the ground of a secret and are shown.
    """
    secrets = [secret for secret in _grounded(earlier.secrets) if secret.area_year.year in set(years)]
    if not secrets:
        return areas, []
    codes = areas.register.index.tolist()
    named, lost = _by_name(areas.register, secrets)
    withheld, problems = set(named), [_lost(secret) for secret in lost]
    for year in years:
        of_year = [secret for secret in secrets if secret.area_year.year == year]
        rows, grown, over = _of_year(places, of_year, earlier.shown.get(year))
        withheld |= {(codes[row], year) for row in rows}
        problems += [_grown(codes[row], of_year[place]) for row, place in grown if (codes[row], year) not in withheld]
        problems += _squares(of_year, over)
    return withhold_too(areas, withheld), list(_bounded(problems))


def _grounded(secrets: Sequence[Secret]) -> list[Secret]:
    """Each once. A line without ground takes that of the same area in another year, or from another edition."""
    known = {secret.folded: secret.ground for secret in secrets if secret.ground is not None}
    grounded = [
        secret if secret.ground is not None else replace(secret, ground=known.get(secret.folded)) for secret in secrets
    ]
    ordered = sorted(grounded, key=lambda secret: secret.in_site)  # what the site itself shows tells more than a list
    return list({(secret.area_year, secret.ground): secret for secret in ordered}.values())


def _by_name(register: pd.DataFrame, secrets: Sequence[Secret]) -> tuple[Pairs, list[Secret]]:
    """What code and name decide, and the secrets that nothing decides. Of a square its place alone decides."""
    names = list(zip(register.index.astype(str), register["name"].astype(str), strict=True))
    exact = set(names)
    folded: dict[tuple[str, str], list[str]] = {}
    for code, name in names:
        folded.setdefault((folded_code(code), folded_name(name)), []).append(code)
    named: Pairs = set()
    lost = []
    for secret in secrets:
        area, name, year = astuple(secret.area_year)
        same = [area] if (area, name) in exact else folded.get(secret.folded, [])
        if not isinstance(secret.ground, Square):
            named |= {(code, year) for code in same}
        if not same and secret.ground is None:
            lost.append(secret)
    return named, lost


def _of_year(
    places: Places, secrets: Sequence[Secret], shown: Geometries | None
) -> tuple[list[int], Iterator[tuple[int, int]], set[int]]:
    """Rows that are withheld by ground, pairs (row, secret) that are told, and the squares that decide nothing."""
    outlined = [place for place, secret in enumerate(secrets) if isinstance(secret.ground, shapely.Geometry)]
    squared = [place for place, secret in enumerate(secrets) if isinstance(secret.ground, Square)]
    by_outline = _outlines(places, [secrets[place] for place in outlined], shown)
    if places.squares is None:
        over = set(squared)
        by_square = Met(np.zeros(len(places.shapes), dtype=bool), ())
    else:
        listed = [secret.ground for secret in secrets if isinstance(secret.ground, Square)]
        by_square = met_squares(places.squares, listed)
        over = {squared[row] for cell, row in by_square.told if not by_square.withheld[cell]}
    rows = np.flatnonzero(by_outline.withheld | by_square.withheld).tolist()
    return rows, ((row, outlined[place]) for row, place in by_outline.told), over


def _outlines(places: Places, secrets: Sequence[Secret], shown: Geometries | None) -> Met:
    none = np.empty(0, dtype=object)
    if not secrets:
        return Met(np.zeros(len(places.shapes), dtype=bool), ())
    listed = np.array([secret.ground for secret in secrets], dtype=object)
    known = np.array([secret.in_site for secret in secrets], dtype=bool)
    met = met_outlines(places.shapes, listed, known=known, shown=none if shown is None else shown)
    return met if places.squares is None else Met(met.withheld, ())


def _lost(secret: Secret) -> Problem:
    area, name, year = astuple(secret.area_year)
    what = f"{area} ({name}) was in {year} afgeschermd en is hier niet te vinden: geen ligging (ground) in de lijst"
    return error(secret.where, what, NO_GROUND)


def _grown(code: str, secret: Secret) -> Problem:
    area, name, year = astuple(secret.area_year)
    what = f"{code} omvat in {year} de grond van {area} ({name}), die afgeschermd was, en wordt getoond"
    return warning(secret.where, what, GROWN)


def _squares(secrets: Sequence[Secret], over: set[int]) -> Iterator[Problem]:
    """One line for all squares of a year that decide nothing."""
    if over:
        first = secrets[min(over)]
        what = f"{len(over)} afgeschermde vierkanten van {first.area_year.year} zijn hier niet toegepast"
        yield warning(first.where, what, SQUARES)


def _bounded(problems: Sequence[Problem]) -> Iterator[Problem]:
    """At most TOLD of each kind; all errors count, so the first of the rest says how many there are."""
    for severity in ("error", "warning"):
        of_kind = [problem for problem in problems if problem.severity == severity]
        yield from of_kind[:TOLD]
        if len(of_kind) > TOLD:
            what = f"vanaf hier nog {len(of_kind) - TOLD} regels met hetzelfde"
            yield Problem(severity, of_kind[TOLD].where, what, "zie de regels hierboven")

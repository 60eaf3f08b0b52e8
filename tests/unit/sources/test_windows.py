"""Spatial averages against a sum over every pair of squares, one by one."""

import numpy as np
import pandas as pd
import pytest

from site_builder.sources.files.figures_read import FigureColumn
from site_builder.sources.squares.averaged import window_share
from site_builder.sources.squares.secret_counts import filled
from site_builder.sources.squares.windows import Windows


def town(seed, size):
    """Some squares of a town, in no order."""
    random = np.random.default_rng(seed)
    places = random.permutation(400)[:150]
    return random, places % 20 * size + 5 * size, places // 20 * size + 7 * size


@pytest.mark.parametrize(("radius", "size"), [(200, 100), (100, 100), (250, 100), (0, 100), (1000, 500), (141.5, 100)])
def test_a_window_is_every_square_whose_middle_is_within_the_radius(radius, size):
    random, x, y = town(3, size)
    numbers = random.uniform(0, 50, len(x))
    sums = Windows(x, y, size=size, radius=radius).sums(numbers)
    for row in range(len(x)):
        near = np.hypot(x - x[row], y - y[row]) <= radius
        assert sums[row] == pytest.approx(numbers[near].sum())


def column(random, count):
    """Counts of 5 and more, secret ones, and a few that are missing for another reason."""
    values = 5.0 * random.integers(1, 12, count)
    reasons = np.where(random.random(count) < 0.4, "secret", "").astype("U16")
    reasons[random.random(count) < 0.01] = "absent"
    return FigureColumn(np.where(reasons == "", values, np.nan), reasons, {})


@pytest.mark.parametrize("seed", range(4))
def test_a_share_is_as_counted_by_hand(seed):
    random, x, y = town(seed, 100)
    homes, rented = column(random, len(x)), column(random, len(x))
    owner = pd.Series(np.where(x < 1300, "GM1", "GM2"))
    totals = {"homes": {"GM1": 1800.0}, "rented": {"GM1": 900.0}}
    full_homes, full_rented = (
        filled(figures, owner, totals=totals[name], low=0, high=4)
        for name, figures in (("homes", homes), ("rented", rented))
    )
    share = window_share(full_rented, full_homes, Windows(x, y, size=100, radius=200), widest=30)
    for row in range(len(x)):
        near = np.flatnonzero(np.hypot(x - x[row], y - y[row]) <= 200)
        expected = by_hand(near, homes, rented, owner=owner, totals=totals)
        if isinstance(expected, str):
            assert share.reasons[row] == expected
        else:
            assert share.values[row] == pytest.approx(expected)


def secret_number(figures, owner, code, total):
    """What one secret square of a municipality gets."""
    mine = (owner == code).to_numpy()
    secret = mine & (figures.reasons == "secret")
    if total is None or not secret.any():
        return 2.0
    return min(max((total - np.nansum(figures.values[mine])) / secret.sum(), 0.0), 4.0)


def by_hand(near, homes, rented, *, owner, totals):
    among = counted = low = high = 0.0
    for square in near:
        if "absent" in (homes.reasons[square], rented.reasons[square]):
            return "absent"
        code = owner[square]
        whole = homes.values[square]
        if homes.reasons[square] == "secret":
            whole = secret_number(homes, owner, code, totals["homes"].get(code))
        part = least = most = rented.values[square]
        if rented.reasons[square] == "secret":
            part = min(secret_number(rented, owner, code, totals["rented"].get(code)), whole)
            least, most = 0.0, min(4.0, whole)
        among, counted, low, high = among + whole, counted + part, low + least, high + most
    if among <= 0:
        return "no-residents"
    return "too-many-secret" if 100 * (high - low) / among > 30 else 100 * counted / among

"""How numbers come over the borders between two years, held against a count in small squares by brute force."""

import numpy as np
import pytest
import shapely
from shapely.geometry import box

from site_builder.sources.borders.carry import Figures, carried_counts, carried_shares
from site_builder.sources.borders.pieces import pieces_between
from site_builder.sources.borders.square_parts import SquareCounts, parts_of

SIDE = 60


def figures(values):
    numbers = np.array(values, dtype=float)
    reasons = np.where(np.isnan(numbers), "absent", "")
    return Figures(numbers, reasons, numbers - 0.5, numbers + 0.5)


def rectangles(random, count):
    """A square of SIDE by SIDE cut into rectangles along whole coordinates."""
    parts = [(0, 0, SIDE, SIDE)]
    while len(parts) < count:
        west, south, east, north = parts.pop(int(random.integers(len(parts))))
        if random.random() < 0.5 and east - west > 3:
            cut = int(random.integers(west + 1, east))
            parts += [(west, south, cut, north), (cut, south, east, north)]
        elif north - south > 3:
            cut = int(random.integers(south + 1, north))
            parts += [(west, south, east, cut), (west, cut, east, north)]
        else:
            parts.append((west, south, east, north))
    return parts


def painted(parts):
    """(SIDE, SIDE) which rectangle holds each unit cell."""
    cells = np.zeros((SIDE, SIDE), dtype=int)
    for number, (west, south, east, north) in enumerate(parts):
        cells[west:east, south:north] = number
    return cells


def brute_force(before, after, *, share, weight, count):
    """DOMAIN 11 by counting unit cells: per target a share (None when missing) and a count."""
    old, new = painted(before), painted(after)
    overlap = np.zeros((len(before), len(after)))
    np.add.at(overlap, (old.ravel(), new.ravel()), 1)
    of_old = overlap / overlap.sum(axis=1, keepdims=True)
    of_new = overlap / overlap.sum(axis=0, keepdims=True)
    strip = (of_old < 0.02) & (of_new < 0.02)
    lost = np.where(strip, of_old, 0).sum(axis=1, keepdims=True)
    found = []
    for t in range(len(after)):
        same = [s for s in range(len(before)) if of_old[s, t] >= 0.98 and of_new[s, t] >= 0.98]
        if same:
            found.append((share[same[0]], count[same[0]]))
            continue
        sources = [s for s in range(len(before)) if overlap[s, t] and not strip[s, t]]
        parts = {s: of_old[s, t] / (1 - lost[s, 0]) for s in sources}
        heavy = {s: weight[s] * parts[s] for s in sources}
        total = sum(heavy.values())
        valued = [s for s in sources if not np.isnan(share[s])]
        covered = sum(heavy[s] for s in valued) >= 0.9 * total and sum(of_new[s, t] for s in valued) >= 0.9
        whole = all(parts[s] >= 0.9 for s in sources if heavy[s] > 0.1 * total)
        mean = sum(share[s] * heavy[s] for s in valued) / sum(heavy[s] for s in valued) if covered and whole else None
        found.append((mean, sum(count[s] * parts[s] for s in sources)))
    return found


@pytest.mark.parametrize("seed", range(12))
def test_every_area_is_as_a_count_in_small_squares_says(seed):
    random = np.random.default_rng(seed)
    before = rectangles(random, 14)
    after = rectangles(random, 10) if seed % 3 else [*before[2:], *_merged(before[:2])]
    share, weight = random.uniform(0, 100, len(before)), random.integers(1, 500, len(before)).astype(float)
    share[random.random(len(before)) < 0.15] = np.nan
    old, new = (np.array([box(*part) for part in parts], dtype=object) for parts in (before, after))
    pieces = pieces_between(old, new)
    parts = parts_of(pieces, old, new, squares=None, count="residents")
    shares = carried_shares(figures(share), pieces, parts=parts, weights=weight)
    counts = carried_counts(figures(weight), pieces, parts)
    for t, (mean, count) in enumerate(brute_force(before, after, share=share, weight=weight, count=weight)):
        assert counts.values[t] == pytest.approx(count)
        if mean is None or np.isnan(mean):
            assert np.isnan(shares.values[t])
            assert shares.reasons[t] != ""
        else:
            assert shares.values[t] == pytest.approx(mean)
            assert shares.reasons[t] == ""


def _merged(parts):
    """Two rectangles as one when they make a rectangle, else as they are."""
    whole = shapely.union_all([box(*part) for part in parts])
    return [tuple(map(int, whole.bounds))] if whole.area == whole.envelope.area else list(parts)


def boxes(*bounds):
    return np.array([box(*one) for one in bounds], dtype=object)


def carried(old, new, values, weights, squares=None):
    pieces = pieces_between(old, new)
    parts = parts_of(pieces, old, new, squares=squares, count="residents")
    return carried_shares(figures(values), pieces, parts=parts, weights=np.array(weights, dtype=float))


def test_the_same_ground_keeps_its_number_whatever_strips_there_are():
    old = boxes((0, 0, 100, 100), (100, 0, 200, 100))
    new = boxes((0, 0, 99, 100), (99, 0, 200, 100))
    assert carried(old, new, [30, 50], [10, 90]).values.tolist() == [30, 50]


def test_new_ground_has_nothing():
    old, new = boxes((0, 0, 100, 100)), boxes((0, 0, 100, 100), (100, 0, 200, 100))
    found = carried(old, new, [30], [10])
    assert found.reasons.tolist() == ["", "new-ground"]
    pieces = pieces_between(old, new)
    counts = carried_counts(figures([10]), pieces, parts_of(pieces, old, new, squares=None, count="residents"))
    assert counts.reasons.tolist() == ["", "new-ground"]


def test_a_part_says_nothing_of_its_whole_but_gets_its_count():
    old, new = boxes((0, 0, 100, 100)), boxes((0, 0, 60, 100), (60, 0, 100, 100))
    pieces = pieces_between(old, new)
    parts = parts_of(pieces, old, new, squares=None, count="residents")
    assert carried(old, new, [30], [10]).reasons.tolist() == ["split", "split"]
    assert carried_counts(figures([10]), pieces, parts).values.tolist() == [6, 4]


def test_squares_say_where_in_an_area_people_live():
    old, new = boxes((0, 0, 100, 100)), boxes((0, 0, 60, 100), (60, 0, 100, 100))
    middles = np.array([shapely.Point(10, 50), shapely.Point(90, 50)], dtype=object)
    squares = SquareCounts(2020, middles, {"residents": np.array([10.0, 30.0])})
    pieces = pieces_between(old, new)
    assert parts_of(pieces, old, new, squares=squares, count="residents").tolist() == [0.25, 0.75]


def test_a_merged_area_lacks_a_share_when_a_tenth_of_its_weight_or_ground_has_none():
    old, new = boxes((0, 0, 50, 100), (50, 0, 100, 100)), boxes((0, 0, 100, 100))
    assert carried(old, new, [30, 50], [25, 75]).values.tolist() == [45]
    assert carried(old, new, [30, np.nan], [25, 75]).reasons.tolist() == ["not-covered"]
    assert carried(old, new, [30, np.nan], [99, 1]).reasons.tolist() == ["not-covered"]


def test_a_missing_number_keeps_its_reason_on_the_same_ground():
    old = new = boxes((0, 0, 100, 100))
    assert carried(old, new, [np.nan], [10]).reasons.tolist() == ["absent"]


def test_a_strip_takes_no_residents_with_it():
    old = boxes((0, 0, 100, 100))
    new = boxes((0, 0, 97.9, 100), (97.9, -500, 200, 500))
    pieces = pieces_between(old, new)
    parts = parts_of(pieces, old, new, squares=None, count="residents")
    assert carried_counts(figures([1000]), pieces, parts).values.sum() == pytest.approx(1000)

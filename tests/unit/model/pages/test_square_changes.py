"""Squares of two editions are joined by where they lie; on other grids nothing is said square by square."""

from dataclasses import replace

import numpy as np

from site_builder.model.editions import ShownMap, SquarePlaces
from site_builder.model.pages.square_changes import ChangesOnMap, SquaresOfEdition, square_changes_of
from site_builder.model.places import AreaWord, CellGrid
from site_builder.model.words import LegendItem

GRID = CellGrid("EPSG:28992", 100, 200, public_counts=False)
LEGEND = tuple(LegendItem(slug, mark, slug, "") for slug, mark in (("a", "1A"), ("b", "1B"), ("withheld", "")))
SENTENCES = {
    "edition.squares-both": "{beide} {gelijk} {anders}",
    "edition.squares-apart": "{toen} {weg} {nu} {nieuw}",
    "edition.squares-grid": "{zijdeToen} {straalToen} {stelselToen} / {zijde} {straal} {stelsel}",
}
WORDS = AreaWord("vierkant", "vierkanten")


def edition(title, corners, classes, codes=("p", "q", "r", "s")):
    squares = SquarePlaces(GRID, np.array(corners), codes[: len(corners)], ("Noord",) * len(corners))
    return SquaresOfEdition(title, squares, {"m": ShownMap("m", "", LEGEND, (), "", classes)})


THEN = edition("toen", [[0, 0], [1, 0], [2, 0], [3, 0]], ("a", "a", "a", "withheld"))


def test_squares_are_followed_by_place_and_not_by_code():
    now = edition("nu", [[3, 0], [2, 0], [1, 0]], ("b", "b", "b"))
    changes = square_changes_of(THEN, now, area=WORDS, sentences=SENTENCES)
    rows = (("1A", "1B", "2"), ("withheld", "1B", "1"))
    assert changes.maps == (ChangesOnMap("m", ("3 0 3", "toen 1 nu 0"), rows),)


def test_squares_without_a_place_in_common_have_no_changes():
    changes = square_changes_of(THEN, edition("nu", [[9, 9]], ("a",)), area=WORDS, sentences=SENTENCES)
    assert changes.maps == (ChangesOnMap("m", ("0 0 0", "toen 4 nu 1"), ()),)


def test_on_another_grid_only_that_is_said():
    for grid in (replace(GRID, size=50), replace(GRID, radius=0), replace(GRID, crs=" epsg:3035")):
        squares = replace(THEN.squares, grid=grid)
        changes = square_changes_of(THEN, replace(THEN, squares=squares), area=WORDS, sentences=SENTENCES)
        assert changes.maps == ()
        assert changes.apart == f"100 200 EPSG:28992 / {grid.size} {grid.radius} {grid.crs.strip().upper()}"
    same = replace(THEN, squares=replace(THEN.squares, grid=replace(GRID, crs="epsg:28992 ")))
    assert square_changes_of(THEN, same, area=WORDS, sentences=SENTENCES).apart == ""

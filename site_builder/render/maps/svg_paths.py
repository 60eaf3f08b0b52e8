"""How does geometry become the paths of an inline SVG: whole numbers, relative steps, for many drawings at once."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from site_builder.formats import Floats, Integers, Rings, texts
from site_builder.render.maps.extents import mercator

LONGEST_SIDE = 1000  # units of the viewBox


@dataclass(frozen=True, slots=True)
class Sheets:
    """One drawing plane per extent, in Web Mercator. origin: (m, 2) its top left corner in radians.

    scale: (m,) units per radian. size: (m, 2) width and height in units.
    """

    origin: Floats
    scale: Floats
    size: Floats

    def place(self, xy: Floats, sheet: Integers) -> Integers:
        """(n, 2) whole units, y downwards, of degrees lon lat on each one's own sheet."""
        scale, whole = self.scale[sheet], np.empty(xy.shape, dtype=np.int64)
        for axis, (way, along) in enumerate(zip((1, -1), mercator(xy).T, strict=True)):  # one axis at a time is quicker
            whole[:, axis] = np.floor((along - self.origin[sheet, axis]) * (way * scale) + 0.5)
        return whole

    def finer(self, times: int) -> "Sheets":
        """The same sheets in units so many times as small."""
        return Sheets(self.origin, self.scale * times, self.size * times)

    def view_box(self, sheet: int) -> str:
        """The viewBox of one sheet."""
        width, height = self.size[sheet].round(1)
        return f"0 0 {width:g} {height:g}"


def sheets(seen: pd.DataFrame) -> Sheets:
    """A sheet for each extent, its longer side LONGEST_SIDE units."""
    low, high = mercator(seen[["west", "south"]].to_numpy()), mercator(seen[["east", "north"]].to_numpy())
    size = high - low
    scale = LONGEST_SIDE / size.max(axis=1)
    origin = np.stack([low[:, 0], high[:, 1]], axis=1)
    return Sheets(origin, scale, size * scale[:, np.newaxis])


def closed_paths(rings: Rings, on: Sheets, sheet: Integers) -> list[str]:
    """One path per geometry, every ring closed. sheet: (owners,) position of its sheet."""
    return [path for geometries, run in rings.runs() for path in _closed(run, on, sheet[geometries])]


def open_paths(lines: Rings, on: Sheets, sheet: Integers) -> list[str]:
    """One path per geometry, its lines left open. sheet: (owners,) position of its sheet."""
    return [path for geometries, run in lines.runs() for path in _open(run, on, sheet[geometries])]


def _closed(rings: Rings, on: Sheets, sheet: Integers) -> list[str]:
    grid, moved = _whole(rings, on, sheet)
    moved[rings.start[1:] - 1] = False  # "z" draws the closing vertex
    grid, start = _kept(grid, moved, rings.start)
    steps = np.diff(grid, axis=0, prepend=0)
    steps[start[:-1]] = np.diff(grid[start[:-1]], axis=0, prepend=0)  # "z" leads back to where the ring began
    return _paths(steps, grid, start, rings.owner_start(), end="z")


def _open(lines: Rings, on: Sheets, sheet: Integers) -> list[str]:
    grid, start = _kept(*_whole(lines, on, sheet), lines.start)
    return _paths(np.diff(grid, axis=0, prepend=0), grid, start, lines.owner_start(), end="")


def _whole(rings: Rings, on: Sheets, sheet: Integers) -> tuple[Integers, npt.NDArray[np.bool_]]:
    """(n_vertices, 2) in whole units, and which of them differ from the vertex before or begin a ring."""
    grid = on.place(rings.xy, sheet[rings.owner_of_vertex()])
    steps = np.diff(grid, axis=0, prepend=-1)
    moved: npt.NDArray[np.bool_] = (steps[:, 0] | steps[:, 1]) != 0
    moved[rings.start[:-1]] = True
    return grid, moved


def _kept(grid: Integers, kept: npt.NDArray[np.bool_], start: Integers) -> tuple[Integers, Integers]:
    return grid.compress(kept, axis=0), np.concatenate([[0], np.cumsum(kept)])[start]


def _paths(steps: Integers, grid: Integers, start: Integers, owner_start: Integers, *, end: str) -> list[str]:
    """One text per geometry: "m", the steps of a ring, end; the first ring starts from the corner of the sheet.

    A step straight across or down is written as "h" or "v" and one number: squares have hardly any others.
    """
    first_rings = start[owner_start[:-1][np.diff(owner_start) > 0]]
    steps[first_rings] = grid[first_rings]
    first = np.zeros(len(steps), dtype=bool)
    first[start[:-1]] = True
    down, across = ((steps == 0) & ~first[:, np.newaxis]).T
    straight = down | across
    turned = ~straight & ~first & np.concatenate([[False], straight[:-1]])
    least, most = int(steps.min(initial=0)), int(steps.max(initial=0))
    numbers = range(least, most + 1)
    forms = [f"{number: d}" for number in numbers]  # a minus or a space in front
    forms += [f"{letter}{number}" for letter in "mlhv" for number in numbers]
    nothing = len(forms)
    words = np.array([*forms, "", *(form + end for form in forms), end], dtype="S")
    chosen = steps - least
    chosen[:, 0] += len(numbers) * (first + 2 * turned + 3 * across)
    chosen[:, 1] += len(numbers) * 4 * down
    chosen[down, 0] = nothing
    chosen[across, 1] = nothing
    chosen[start[1:] - 1, 1] += nothing + 1
    return texts(words, chosen.ravel(), 2 * start[owner_start])

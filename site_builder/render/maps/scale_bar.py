"""The scale bar of an inline drawing: how long is a round number of metres on its sheet?"""

import numpy as np

from site_builder.render.maps.svg_paths import Sheets

EARTH_RADIUS = 6_378_137  # metres, of Web Mercator (EPSG 3857)
LONGEST = 200  # units of the drawing
EDGE = 16  # units between the bar and the edges of the sheet
TICK = 10  # units high
SCALE_ROOM = (LONGEST + 2 * EDGE, 64)  # width and height in the lower left corner that names leave free
ROUND = (5, 2, 1)


def scale_bars(plane: Sheets) -> list[str]:
    """Per sheet its bar with the distance above it, in the lower left corner."""
    middle = plane.origin[:, 1] - plane.size[:, 1] / plane.scale / 2
    units_per_metre = plane.scale * np.cosh(middle) / EARTH_RADIUS  # Web Mercator stretches by 1 / cos(latitude)
    bars = zip(units_per_metre.tolist(), plane.size[:, 1].tolist(), strict=True)
    return [_bar(per_metre, height) for per_metre, height in bars]


def round_length(longest: float) -> int:
    """The longest of 1, 2, 5, 10, 20, 50, … metres that is at most so long; at least a metre."""
    power = int(10 ** max(np.floor(np.log10(longest)), 0))
    return max(step * power for step in ROUND if step == 1 or step * power <= longest)


def _bar(units_per_metre: float, height: float) -> str:
    metres = round_length(LONGEST / units_per_metre)
    right, foot = EDGE + round(metres * units_per_metre), round(height) - EDGE
    words = f"{metres // 1000} km" if metres >= 1000 else f"{metres} m"
    path = f'<path d="M{EDGE} {foot - TICK}V{foot}H{right}V{foot - TICK}"/>'
    return f'<g class="map__scale">{path}<text x="{EDGE}" y="{foot - TICK - 6}">{words}</text></g>'

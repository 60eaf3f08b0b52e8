"""The colours of the style sheets, and how far apart they are for whom."""

import re
from functools import cache

import numpy as np
from colorspacious import cspace_convert

from site_builder.folders import SHIPPED
from site_builder.model.kinds.map_definition import MapDefinition

CSS = SHIPPED / "static"
LEAST_CONTRAST = 4.5


def properties(name: str) -> dict[str, str]:
    """The custom properties of a stylesheet that hold a colour, "#rgb" written out."""
    declared = re.findall(r"(--[\w-]+): (#[0-9a-f]{3,6});", (CSS / name).read_text("utf-8"))
    return {
        key: value if len(value) == 7 else "#" + "".join(2 * digit for digit in value[1:]) for key, value in declared
    }


def class_colours(definition: MapDefinition) -> dict[str, str]:
    """Class slug -> colour on one map, by the rules that the browser reads."""
    text = (CSS / "legend/classes.css").read_text("utf-8")
    colours = properties("legend/classes.css")
    rules = re.findall(r"([^{}]+)\{\s*fill: var\((--[\w-]+)\);\s*--swatch: var\((--[\w-]+)\);", text)
    return {
        slug: colours[fill]
        for selectors, fill, swatch in rules
        for scope, slug in re.findall(r"\.map-([\w-]+) \.class-([\w-]+)", selectors)
        if scope == definition.slug and fill == swatch
    }


def rgb(colour: str) -> np.ndarray:
    """Red, green, blue, 0-255."""
    return np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)], dtype=float)


@cache
def seen(colour: str, vision: str) -> np.ndarray:
    """CAM02-UCS coordinates of a colour as that vision sees it, severity 100."""
    space = "sRGB1" if vision == "normal" else {"name": "sRGB1+CVD", "cvd_type": vision, "severity": 100}
    return np.asarray(
        cspace_convert(np.clip(cspace_convert(rgb(colour) / 255, space, "sRGB1"), 0, 1), "sRGB1", "CAM02-UCS")
    )


def contrast(colour: str, other: str) -> float:
    """Contrast ratio. Source: WCAG 2.2, relative luminance."""

    def luminance(colour: str) -> float:
        part = rgb(colour) / 255
        linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
        return float(linear @ [0.2126, 0.7152, 0.0722])

    dark, light = sorted((luminance(colour), luminance(other)))
    return (light + 0.05) / (dark + 0.05)

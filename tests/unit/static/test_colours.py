"""Class colours stay apart for everybody, text stays readable, every class of every map has its colour."""

import re
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from colorspacious import cspace_convert

from site_builder.model.rules.maps import MAPS, MapDefinition

CSS = Path(__file__).parents[3] / "static"
LEAST_DISTANCE = 10
LEAST_CONTRAST = 4.5
VISIONS = ("normal", "deuteranomaly", "protanomaly", "tritanomaly")


def properties(name: str) -> dict[str, str]:
    """The custom properties of a stylesheet that hold a colour, "#rgb" written out."""
    found = re.findall(r"(--[\w-]+): (#[0-9a-f]{3,6});", (CSS / name).read_text("utf-8"))
    return {key: value if len(value) == 7 else "#" + "".join(2 * digit for digit in value[1:]) for key, value in found}


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


def seen(colour: str, vision: str) -> np.ndarray:
    """CAM02-UCS coordinates of a colour as that vision sees it, severity 100."""
    space = "sRGB1" if vision == "normal" else {"name": "sRGB1+CVD", "cvd_type": vision, "severity": 100}
    return np.asarray(
        cspace_convert(np.clip(cspace_convert(rgb(colour) / 255, space, "sRGB1"), 0, 1), "sRGB1", "CAM02-UCS")
    )


def contrast(one: str, other: str) -> float:
    """Contrast ratio. Source: WCAG 2.2, relative luminance."""

    def luminance(colour: str) -> float:
        part = rgb(colour) / 255
        linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
        return float(linear @ [0.2126, 0.7152, 0.0722])

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("definition", MAPS, ids=lambda definition: definition.slug)
def test_every_class_of_a_map_has_one_colour_for_map_and_legend(definition: MapDefinition) -> None:
    assert tuple(class_colours(definition)) == definition.classes


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("definition", MAPS, ids=lambda definition: definition.slug)
def test_no_two_classes_of_a_map_look_alike(definition: MapDefinition, vision: str) -> None:
    places = {slug: seen(colour, vision) for slug, colour in class_colours(definition).items()}
    distances = {
        pair: float(np.linalg.norm(places[pair[0]] - places[pair[1]])) for pair in combinations(definition.classes, 2)
    }
    assert min(distances.values()) >= LEAST_DISTANCE, min(distances, key=lambda pair: distances[pair])


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("slug", ["vulnerable-index", "vulnerable-concentration"])
def test_the_colours_of_an_own_index_stay_apart_and_are_others(slug: str, vision: str) -> None:
    own = {name: one for name, one in properties("legend/own_index.css").items() if name.startswith(f"--{slug}-")}
    usual = properties("legend/classes.css")
    places = [seen(colour, vision) for colour in own.values()]
    assert set(own) == {name for name in usual if name.startswith(f"--{slug}-")}
    assert min(float(np.linalg.norm(one - other)) for one, other in combinations(places, 2)) >= LEAST_DISTANCE
    changed = [name for name in own if own[name] != usual[name]]
    assert len(changed) >= len(own) - 1


@pytest.mark.parametrize("vision", VISIONS)
def test_a_class_that_is_nearly_white_has_a_grey_border(vision: str) -> None:
    text = (CSS / "map/drawing.css").read_text("utf-8")
    grey = re.search(r"\.area:is\(([^)]*)\) {\s*stroke: var\(--line-firm\)", text)
    assert grey
    bordered = set(re.findall(r"\.class-([\w-]+)", grey[1]))
    paper = seen("#ffffff", vision)
    pale = {
        slug
        for definition in MAPS
        for slug, colour in class_colours(definition).items()
        if np.linalg.norm(seen(colour, vision) - paper) < LEAST_DISTANCE
    }
    assert pale | {"withheld", "no-score"} <= bordered


def test_neighbours_are_told_from_every_class_by_a_pattern() -> None:
    text = (CSS / "map/drawing.css").read_text("utf-8")
    fills = re.findall(r"\.map__around {\s*fill: (\S+);", text)
    assert fills == ["url(#land)", "url(#land-wide)"]


@pytest.mark.parametrize("text", ["--ink", "--ink-soft", "--accent", "--danger"])
@pytest.mark.parametrize("ground", ["--paper", "--surface", "--accent-tint", "--practice-tint"])
def test_text_is_readable_on_every_ground(text: str, ground: str) -> None:
    tokens = properties("page/tokens.css")
    assert contrast(tokens[text], tokens[ground]) >= LEAST_CONTRAST


def test_the_word_for_fictional_is_readable() -> None:
    tokens = properties("page/tokens.css")
    assert contrast(tokens["--paper"], tokens["--practice-rule"]) >= LEAST_CONTRAST


def test_borders_of_fields_are_seen() -> None:
    tokens = properties("page/tokens.css")
    assert contrast(tokens["--line-firm"], tokens["--paper"]) >= 3


def test_withheld_and_no_score_are_patterns_of_their_own() -> None:
    text = (CSS / "legend/classes.css").read_text("utf-8")
    patterns = {
        state: re.search(rf"\.class-{state} {{\s*fill: (\S+);\s*--swatch: (\w)", text)
        for state in ("withheld", "no-score")
    }
    assert {state: found and found[1] for state, found in patterns.items()} == {
        "withheld": "url(#hatch)",
        "no-score": "url(#dots)",
    }

"""Class colours stay apart for everybody, text stays readable, every class of every map has its colour."""

import re
from itertools import combinations

import numpy as np
import pytest

from site_builder.model.kinds.map_definition import MapDefinition
from site_builder.theme.maps import MAPS
from tests.support.colours import CSS, LEAST_CONTRAST, class_colours, contrast, properties, seen

LEAST_DISTANCE = 10
VISIONS = ("normal", "deuteranomaly", "protanomaly", "tritanomaly")


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


@pytest.mark.parametrize("vision", VISIONS)
def test_neighbours_look_like_no_class_and_like_no_water(vision: str) -> None:
    text = (CSS / "map/drawing.css").read_text("utf-8")
    assert re.findall(r"\.map__around {\s*fill: (\S+);", text) == ["var(--land)"]
    tokens = properties("page/tokens.css")
    land = seen(tokens["--land"], vision)
    of_classes = [colour for definition in MAPS for colour in class_colours(definition).values()]
    others = [*of_classes, *properties("legend/own_index.css").values(), tokens["--water"], tokens["--paper"]]
    nearest = min(others, key=lambda colour: float(np.linalg.norm(seen(colour, vision) - land)))
    assert np.linalg.norm(seen(nearest, vision) - land) >= LEAST_DISTANCE, nearest


@pytest.mark.parametrize("text", ["--ink", "--ink-soft", "--accent", "--danger"])
@pytest.mark.parametrize("ground", ["--paper", "--surface", "--accent-tint", "--practice-tint", "--land"])
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

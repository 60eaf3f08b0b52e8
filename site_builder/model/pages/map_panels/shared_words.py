"""What does every page with maps say in the same words?"""

from collections.abc import Mapping

from site_builder.model.pages.page_models import SharedWords, SquareAxes
from site_builder.model.places import STATE_SLUGS, Edition
from site_builder.model.rules import maps_of
from site_builder.model.words import Texts, cut_values, edition_values, fill, number, source_line

GOOD_TO_KNOW = ("goed-om-te-weten", "goed-om-te-weten-vierkanten")
"""Of areas, and of squares, none of which is larger than another."""


def shared_words_of(edition: Edition, texts: Texts) -> SharedWords:
    """Written once for all pages of an edition."""
    values = edition_values(edition)
    states = (texts.sentences[f"state.{slug}-explained"] for slug in STATE_SLUGS.values())
    return SharedWords(
        years=edition.years,
        axes=_axes(edition, texts),
        state_texts=tuple(fill(text, **values) for text in states),
        credit=f"{texts.atlas.title} {edition.first}\N{EN DASH}\N{WORD JOINER}{edition.last}",  # on one line
        beside=texts.sentences["beside.maps"],
        spatial_note=edition.spatial_note,
        sources=tuple(source_line(source) for source in edition.sources),
        good_to_know=fill(texts.pages[GOOD_TO_KNOW[edition.cells is not None]].body, **values),
        residents=fill(texts.pages["woont-u-hier"].body, **values),
        base_map=texts.atlas.base_map,
        **_places(edition, texts.sentences),
    )


def _places(edition: Edition, sentences: Mapping[str, str]) -> dict[str, str]:
    """What is searched for and what a square is."""
    grid = edition.cells
    if grid is None:
        return {"place_one": edition.area.one, "place_many": edition.area.many, "cell": ""}
    what = sentences["cells.window" if grid.radius else "cells.square"]
    return {
        "place_one": sentences["cells.one"],
        "place_many": sentences["cells.many"],
        "cell": fill(what, zijde=number(grid.size)),
    }


def _axes(edition: Edition, texts: Texts) -> SquareAxes | None:
    """The words along the square; None without the map that has one."""
    square_map = next((definition for definition in maps_of(edition) if definition.square), None)
    if square_map is None:
        return None
    values = cut_values(square_map, edition)
    square = {name: text for name, text in texts.sentences.items() if name.startswith("square.")}
    words = {name: fill(text, **values) for name, text in square.items()}
    return SquareAxes(
        down_title=words["square.down"],
        down=tuple(words[f"square.{level}"] for level in edition.theme.square_down),
        across_title=words["square.across"],
        across=tuple(words[f"square.{index}"] for index in edition.theme.square_across),
    )

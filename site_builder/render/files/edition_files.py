"""Every file of an edition, as path and bytes, in a fixed order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from jinja2 import Environment

from site_builder.model.figures import Figure
from site_builder.model.pages import EditionInWords, EditionPages, SharedPages
from site_builder.model.places import COUNTRY, EXPLANATION, HOME, NEWS, SEARCH, Geography
from site_builder.render.assets import read_assets, static_files
from site_builder.render.files.compare_files import compare_files
from site_builder.render.files.country_counts import country_script
from site_builder.render.files.municipality_files import data_files, page_files, table_files
from site_builder.render.files.national_files import national_files, trend_files
from site_builder.render.files.practice_files import practice_files, practice_index, practice_pages
from site_builder.render.files.region_files import region_files
from site_builder.render.files.search import search_script
from site_builder.render.files.search_views import search_views
from site_builder.render.files.sheet_files import sheet_files
from site_builder.render.maps import canvas_of, home_map_of, leaflet_files
from site_builder.render.text import render_page, template_environment

Files = Iterator[tuple[str, bytes]]


@dataclass(frozen=True, slots=True)
class Project:
    """Where what every edition carries is looked for, folder after folder."""

    templates: tuple[Path, ...]
    static: tuple[Path, ...]


def files_of_edition(
    words: EditionInWords,
    pages: EditionPages,
    geography: Geography,
    figures: Sequence[Figure],
    values: Mapping[str, pd.Series] | None,
    *,
    project: Project,
) -> Files:
    """Path relative to the edition and content of each file. values: as published, None when only classes are."""
    environment = template_environment(project.templates, read_assets(project.static))
    yield from _drawn_files(words, pages, geography, values or {}, environment=environment)
    yield from table_files(words, values)
    yield from shared_files(words, pages.shared, geography, figures=figures, environment=environment)
    yield from carried_files(project.static)


def _drawn_files(
    words: EditionInWords,
    pages: EditionPages,
    geography: Geography,
    values: Mapping[str, pd.Series],
    *,
    environment: Environment,
) -> Files:
    """Of each municipality what is made of its shapes, which take a tenth of all memory and go when this ends."""
    drawing = canvas_of(geography, words.register["municipality"])
    yield from page_files(words, pages, drawing, environment)
    yield from data_files(words, drawing, values)


def shared_files(
    words: EditionInWords,
    shared: SharedPages,
    geography: Geography,
    *,
    figures: Sequence[Figure],
    environment: Environment,
) -> Files:
    """What the municipalities share: every other page, and what can be found by typing."""
    yield HOME, render_page(environment, "home.html", shared.home, map_svg=home_map_of(geography.borders, words.order))
    yield EXPLANATION, render_page(environment, "explanation.html", shared.explanation)
    yield NEWS, render_page(environment, "news.html", shared.news)
    for page in (shared.guide, shared.accessibility, *shared.empty):
        yield page.frame.path, render_page(environment, "text.html", page)
    yield from national_files(shared.national, figures, environment)
    yield from trend_files(shared.trends, words.texts.national.trends, environment)
    yield from practice_index(shared.practice, environment)
    yield from practice_pages(shared.examples, environment)
    yield from practice_files(words.practice.examples)
    yield from compare_files(shared.compare, shared.resemblance, geography.borders, environment)
    yield from region_files(words, shared, geography, environment=environment)
    yield from sheet_files(shared.sheets, shared.sheet_words, words.order, environment)
    yield SEARCH, _search(words, shared, geography)
    yield COUNTRY, country_script(words.name_of_whole, words.classes)


def _search(words: EditionInWords, shared: SharedPages, geography: Geography) -> bytes:
    """What can be found by typing."""
    register = _found_by_typing(words)
    return search_script(
        (*words.order, *words.empty),
        register,
        words.texts.atlas.aliases,
        regions=words.regions,
        views=search_views(geography, register),
        stories=[(page.frame.path, page.frame.title) for page in shared.examples],
    )


def _found_by_typing(words: EditionInWords) -> pd.DataFrame:
    """Areas, or of squares their neighbourhoods, also those without a square."""
    return words.register if words.neighbourhoods is None else words.neighbourhoods


def carried_files(static: Sequence[Path]) -> Files:
    """What no words change: our own static files and Leaflet."""
    yield from static_files(read_assets(static))
    yield from ((f"static/{path}", data) for path, data in leaflet_files())

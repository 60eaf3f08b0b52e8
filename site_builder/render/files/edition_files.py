"""Every file of an edition, as path and bytes, in a fixed order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from jinja2 import Environment

from site_builder.model.figures import NationalPicture
from site_builder.model.pages import EditionInWords, explanation_page_of, guide_page, home_page_of, news_page_of
from site_builder.model.pages.graphs import FigureViews, PlaceFigures, figure_views_of, panel_views_of, spread_sentences
from site_builder.model.places import EXPLANATION, GUIDE, HOME, NEWS, SEARCH, Geography, Municipality, Region
from site_builder.render.assets import read_assets, static_files
from site_builder.render.files.compare_files import compare_files
from site_builder.render.files.municipality_files import FiguresOf, data_files, page_files, table_files
from site_builder.render.files.national_files import national_files
from site_builder.render.files.practice_files import practice_files
from site_builder.render.files.region_files import region_files
from site_builder.render.files.search import search_script
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
    pages: EditionInWords,
    geography: Geography,
    picture: NationalPicture,
    *,
    values: Mapping[str, pd.Series] | None,
    project: Project,
) -> Files:
    """Path relative to the edition and content of each file. values: as published, None when only classes are."""
    drawing = canvas_of(geography, pages.register["municipality"])
    environment = template_environment(project.templates, read_assets(project.static))
    yield from page_files(pages, figures_of(pages, picture), drawing, environment)
    yield from data_files(pages, drawing, values or {})
    yield from table_files(pages, values)
    yield from shared_files(pages, geography, picture, environment=environment)
    yield from carried_files(project.static)


def shared_files(
    pages: EditionInWords, geography: Geography, picture: NationalPicture, *, environment: Environment
) -> Files:
    """What the municipalities share: every other page, and what can be found by typing."""
    home = render_page(
        environment, "home.html", home_page_of(pages), map_svg=home_map_of(geography.borders, pages.order)
    )
    yield HOME, home
    yield EXPLANATION, render_page(environment, "explanation.html", explanation_page_of(pages))
    yield NEWS, render_page(environment, "news.html", news_page_of(pages))
    yield GUIDE, render_page(environment, "guide.html", guide_page(pages))
    national = national_files(
        picture.figures, _views(pages), practice=pages.practice, frames=pages.frames, environment=environment
    )
    yield from national
    yield from practice_files(pages.practice, environment)
    yield from compare_files(pages, environment)
    yield from region_files(pages, geography, figures_of(pages, picture), environment=environment)
    yield from sheet_files(pages, environment)
    yield SEARCH, search_script(pages.order, pages.register, pages.texts.atlas.aliases, regions=pages.regions)


def carried_files(static: Sequence[Path]) -> Files:
    """What no words change: our own static files and Leaflet."""
    yield from static_files(read_assets(static))
    yield from ((f"static/{path}", data) for path, data in leaflet_files())


def figures_of(pages: EditionInWords, picture: NationalPicture) -> FiguresOf:
    """Writes the figures of the municipality with this code, or of the region with this path."""
    panels, sentences = panel_views_of(_views(pages)), pages.texts.sentences
    places: dict[str, Municipality | Region] = {one.code: one for one in pages.order}
    places |= {one.path: one for one in pages.regions}

    def of(place: str) -> PlaceFigures:
        spread = picture.spreads.get(place)
        told = spread_sentences(spread, pages.edition, sentences, place=places[place].name) if spread else ()
        return PlaceFigures(panels.of(places[place], picture.panels[place]), sentences["spread.title"], told)

    return of


def _views(pages: EditionInWords) -> FigureViews:
    return figure_views_of(pages.edition, pages.texts, pages.panels.words)

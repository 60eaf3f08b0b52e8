"""Every file of an edition, as path and bytes, in a fixed order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from site_builder.model.addresses import EXPLANATION, HOME, SEARCH, municipality_file
from site_builder.model.explanation_page import explanation_page
from site_builder.model.figure_views import figure_views
from site_builder.model.geography import Geography
from site_builder.model.home_page import home_page
from site_builder.model.municipality_page import MunicipalityPages
from site_builder.model.national_picture import NationalPicture
from site_builder.model.pages import MunicipalityPage
from site_builder.model.tables import VALUE, machine_table, people_table, preface
from site_builder.render.assets import static_files
from site_builder.render.canvas import Canvas, canvas
from site_builder.render.csv_file import csv_bytes
from site_builder.render.extents import SIDES
from site_builder.render.home_map import home_map
from site_builder.render.leaflet import leaflet_files, map_script
from site_builder.render.national_files import national_files
from site_builder.render.payload import Known, data_scripts
from site_builder.render.search import search_script
from site_builder.render.svg_map import PATTERNS, svg_maps
from site_builder.render.templating import render_page, template_environment

Files = Iterator[tuple[str, bytes]]


@dataclass(frozen=True, slots=True)
class Project:
    """Where the project keeps what every edition carries."""

    templates: Path
    static: Path


def edition_files(
    pages: MunicipalityPages,
    geography: Geography,
    picture: NationalPicture,
    *,
    values: Mapping[str, pd.Series] | None,
    project: Project,
) -> Files:
    """Path relative to the edition and content of each file. values: as published, None when only classes are."""
    drawing = canvas(geography, pages.register["municipality"])
    yield from _municipality_pages(pages, drawing, project)
    yield from _data(pages, drawing, values or {})
    yield from _tables(pages, values)
    environment = template_environment(project.templates)
    home = render_page(environment, "home.html", home_page(pages), map_svg=home_map(geography.borders, pages.order))
    yield HOME, home.encode()
    yield EXPLANATION, render_page(environment, "explanation.html", explanation_page(pages)).encode()
    views = figure_views(pages.edition, pages.texts, pages.panels.words)
    yield from national_files(picture.figures, views, frames=pages.frames, environment=environment)
    yield SEARCH, search_script(pages.order, pages.register, pages.texts.atlas.aliases)
    yield from static_files(project.static)
    yield from ((f"static/{path}", data) for path, data in leaflet_files())


def _municipality_pages(pages: MunicipalityPages, drawing: Canvas, project: Project) -> Files:
    """index.html and kaart.js of each municipality."""
    environment = template_environment(project.templates)
    made = {municipality.code: page for municipality, page in zip(pages.order, pages.pages(), strict=True)}
    opening = _opening_slugs(pages, {code: page.first.slug for code, page in made.items()})
    folders = _folders(pages)
    for code, drawn in svg_maps(drawing, opening):
        if code not in made:
            continue
        html = render_page(environment, "municipality.html", made[code], map_svg=drawn, patterns=PATTERNS)
        yield municipality_file(folders[code]), html.encode()
        yield municipality_file(folders[code], "kaart.js"), _script(made[code], drawing, code).encode()


def _script(page: MunicipalityPage, drawing: Canvas, code: str) -> str:
    bounds = [drawing.seen[side][code] for side in SIDES]
    return map_script(page.key, bounds, credit=page.credit)


def _opening_slugs(pages: MunicipalityPages, first: Mapping[str, str]) -> pd.Series:
    """(n_areas,) class slug of each area on the map that its page opens on."""
    codes = pages.classes.codes
    opens_on = pages.register["municipality"].map(dict(first)).to_numpy()
    slugs = np.empty(len(codes), dtype=object)
    for key in sorted(set(first.values())):
        slugs[opens_on == key] = pages.classes.slugs(key).to_numpy()[opens_on == key]
    return pd.Series(slugs, index=codes.index)


def _data(pages: MunicipalityPages, drawing: Canvas, values: Mapping[str, pd.Series]) -> Files:
    names = {municipality.code: municipality.name for municipality in pages.order}
    known = Known(pages.register, pages.classes, names, pages.edition.area, values, pages.panels.pairs)
    folders = _folders(pages)
    for code, script in data_scripts(drawing, known):
        yield municipality_file(folders[code], "data.js"), script


def _tables(pages: MunicipalityPages, values: Mapping[str, pd.Series] | None) -> Files:
    """kaarten.csv and kaarten-nl.csv of each municipality."""
    machine = machine_table(pages.register, pages.classes, values=values)
    people = people_table(
        pages.register, pages.classes, words=pages.panels.words, edition=pages.edition, texts=pages.texts
    )
    areas = pages.register.groupby("municipality").indices
    numeric = {name for name in machine.columns if name.endswith(VALUE)}
    for municipality in pages.order:
        rows = areas[municipality.code]
        above = preface(pages.edition, municipality.name, pages.texts)
        yield municipality_file(municipality.slug, "kaarten.csv"), csv_bytes(machine.iloc[rows], numeric=numeric)
        yield municipality_file(municipality.slug, "kaarten-nl.csv"), csv_bytes(people.iloc[rows], preface=above)


def _folders(pages: MunicipalityPages) -> dict[str, str]:
    return {municipality.code: municipality.slug for municipality in pages.order}

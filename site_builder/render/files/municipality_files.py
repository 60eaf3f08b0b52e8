"""The files of the municipalities: page, map script, data and tables, as path and bytes."""

from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd
from jinja2 import Environment
from markupsafe import escape

from site_builder.formats import csv_table
from site_builder.model.pages import EditionInWords, EditionPages, MunicipalityPage
from site_builder.model.places import municipality_file
from site_builder.model.words import CORNER, PLACE, VALUE, hoods_table, machine_table, people_table, preface
from site_builder.render.files.earlier_files import earlier_files
from site_builder.render.maps import (
    PATTERNS,
    STREETS,
    Canvas,
    Known,
    SvgMap,
    data_scripts,
    map_script,
    street_scripts,
    svg_maps,
)
from site_builder.render.text import page_parts

Files = Iterator[tuple[str, bytes]]


def page_files(words: EditionInWords, pages: EditionPages, drawing: Canvas, environment: Environment) -> Files:
    """index.html and kaart.js of each municipality, and its page beside an older edition."""
    folders = _folders(words)
    opens_on = {code: page.first.slug for code, page in pages.municipalities.items()}
    for code, drawn in opening_maps(words, opens_on, drawing):
        page = pages.municipalities[code]
        html = page_html(page, environment, map_svg=drawn, figures=pages.figures[code])
        yield municipality_file(folders[code]), html
        yield municipality_file(folders[code], "kaart.js"), page_script(page, code, drawing)
        if code in pages.earlier:
            yield from earlier_files(pages.earlier[code], drawn, environment, seen=drawing.first_sight(code))


def opening_maps(pages: EditionInWords, opens_on: Mapping[str, str], drawing: Canvas) -> Iterator[tuple[str, SvgMap]]:
    """Per municipality that has a page its code and the drawing of the map on which it opens (code -> map slug)."""
    slugs = _opening_slugs(pages, opens_on)
    return ((code, drawn) for code, drawn in svg_maps(drawing, slugs, _names(pages)) if code in opens_on)


def page_html(page: MunicipalityPage, environment: Environment, **beside: object) -> bytes:
    """index.html of one municipality. beside: what the template needs beside the model, its drawing and figures."""
    parts = page_parts(environment, "municipality.html", page, patterns=PATTERNS, **beside)
    name = escape(page.name)
    return b"".join((part.replace(PLACE, name) if PLACE in part else part).encode() for part in parts)


def page_script(page: MunicipalityPage, code: str, drawing: Canvas) -> bytes:
    """kaart.js of one municipality."""
    return map_script(page.key, drawing.first_sight(code), credit=page.shared.credit).encode()


def data_files(pages: EditionInWords, drawing: Canvas, values: Mapping[str, pd.Series]) -> Files:
    """data.js of each municipality, and the streets of those that have any."""
    known = Known(pages.register, pages.classes, _names(pages), pages.edition.area, values, pages.panels.pairs)
    folders = _folders(pages)
    for code, script in data_scripts(drawing, known):
        yield municipality_file(folders[code], "data.js"), script
    for code, script in street_scripts(drawing.streets, drawing.codes.tolist(), drawing.street_layer):
        yield municipality_file(folders[code], STREETS), script


def table_files(pages: EditionInWords, values: Mapping[str, pd.Series] | None) -> Files:
    """kaarten.csv and kaarten-nl.csv of each municipality."""
    machine = machine_table(pages.register, pages.classes, values=values)
    codes = csv_table(machine, numeric={name for name in machine.columns if name.endswith((VALUE, *CORNER))})
    people = _people_table(pages)
    labels, people_rows = csv_table(people), people.groupby(people.index).indices
    areas = pages.register.groupby("municipality").indices
    for municipality in pages.order:
        rows = areas[municipality.code]
        above = preface(pages.edition, municipality.name, pages.texts)
        yield municipality_file(municipality.slug, "kaarten.csv"), codes.written(rows)
        yield (
            municipality_file(municipality.slug, "kaarten-nl.csv"),
            labels.written(people_rows[municipality.code], preface=above),
        )


def _people_table(pages: EditionInWords) -> pd.DataFrame:
    """A row per area, or per neighbourhood of squares; index: code of the municipality."""
    register, classes, words, texts = pages.register, pages.classes, pages.panels.words, pages.texts
    if pages.neighbourhoods is None:
        table = people_table(register, classes, words=words, edition=pages.edition, texts=texts)
        return table.set_axis(register["municipality"].to_numpy())
    return hoods_table(register, classes, neighbourhoods=pages.neighbourhoods, words=words, texts=texts)


def _opening_slugs(pages: EditionInWords, opens_on: Mapping[str, str]) -> pd.Series:
    """(n_areas,) class slug of each area on the map that its page opens on."""
    codes = pages.classes.codes
    first = pages.register["municipality"].map(dict(opens_on)).to_numpy()
    slugs = np.empty(len(codes), dtype=object)
    for key in sorted(set(opens_on.values())):
        slugs[first == key] = pages.classes.slugs(key).to_numpy()[first == key]
    return pd.Series(slugs, index=codes.index)


def _names(pages: EditionInWords) -> dict[str, str]:
    return {municipality.code: municipality.name for municipality in pages.order}


def _folders(pages: EditionInWords) -> dict[str, str]:
    return {municipality.code: municipality.slug for municipality in pages.order}

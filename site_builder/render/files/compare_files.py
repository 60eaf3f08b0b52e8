"""The files of the page that compares municipalities: the page, how its maps are made, and who resembles whom."""

from collections.abc import Iterator

import geopandas as gpd
import orjson
from jinja2 import Environment

from site_builder.formats import script_call
from site_builder.model.pages import ComparePage, Resemblance
from site_builder.model.places import COMPARE, SIMILAR
from site_builder.render.maps import PATTERNS, land_script, options_script
from site_builder.render.text import render_page

Files = Iterator[tuple[str, bytes]]
SCRIPT, LAND = "vergelijk/kaart.js", "vergelijk/omgeving.js"


def compare_files(
    page: ComparePage, resemblance: Resemblance, borders: gpd.GeoSeries, environment: Environment
) -> Files:
    """vergelijk/: index.html, kaart.js, omgeving.js and lijkt.js."""
    yield COMPARE, render_page(environment, "compare.html", page, patterns=PATTERNS)
    yield SCRIPT, options_script(page.shared.credit).encode()
    yield LAND, land_script(borders)
    similar, reasons = orjson.dumps(resemblance.similar), orjson.dumps(resemblance.reasons)
    yield SIMILAR, script_call("Atlas.similar", similar, reasons)

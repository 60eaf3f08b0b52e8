"""How does folium make the map of a page: a shell without foreign files, drawn in by our own scripts.

The only importer of folium and branca. What is avoided on purpose, and tested: default_js and default_css (ten files
from elsewhere), random ids, the header (it blocks pinch zoom), Control(position=…) (it loses every other option),
strings that reach the page as code, MacroElement.render (it compiles each script as one more template).
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape
from importlib import metadata, resources
from typing import Any

import folium
import orjson
from branca.element import MacroElement
from folium.elements import JSCSSMixin
from folium.features import Control
from folium.template import Template, tojavascript
from folium.utilities import camelize

from site_builder.formats import script_call

CONTAINER = "leaflet"
FOLDER = "leaflet-1.9.4"
FILES = ("leaflet.js", "leaflet.css", "images/layers.png", "images/layers-2x.png", "images/marker-icon.png")
Links = list[tuple[str, str]]  # name, address
Corners = list[list[float]]  # [[south, west], [north, east]]

MARKS: Sequence[Any] = [chr(0xE000 + n) for n in range(7)]  # stand for key and numbers: no text holds them
MARK = re.compile(r'"\\ue00([0-6])"')
"""A mark as folium writes it: the whole string, so that one inside another text stays what it is."""

PACKAGE, DISTRIBUTION = "js_lib_leaflet", "django-js-lib-leaflet"


class Shell(folium.Map):
    """A Leaflet map in the element CONTAINER, without tiles and without any file from elsewhere."""

    default_js: Links = []  # noqa: RUF012  # folium declares both as they are here
    default_css: Links = []  # noqa: RUF012

    def get_name(self) -> str:
        """Always the same: two builds give the same bytes."""
        return CONTAINER


class Numbered(Control):
    """A Leaflet control whose name in the script does not change from build to build."""

    def get_name(self) -> str:
        """Its kind: a map has one of each."""
        return f"{CONTAINER}{self._name}"


class AtlasLayer(JSCSSMixin, MacroElement):
    """Hands the map to our own scripts, which draw the areas of one municipality."""

    _template = Template(
        "{% macro script(this, kwargs) %}Atlas.start("
        "{{ this._parent.get_name() }}, {{ this.key|tojavascript }}, {{ this.bounds|tojson }});{% endmacro %}"
    )

    def __init__(self, key: str, bounds: Corners) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # branca says nothing about its return
        self.key = key
        self.bounds = bounds


def map_script(key: str, bounds: Sequence[float], *, credit: str) -> str:
    """The text of kaart.js. key: of the data. bounds: west, south, east, north in degrees, exactly filled at first.

    credit: text in the corner of the map; never read as markup.
    """
    west, south, east, north = bounds
    numbers = ((south + north) / 2, (west + east) / 2, south, west, north, east)
    values = [tojavascript(key), *map(repr, numbers)]
    return MARK.sub(lambda mark: values[int(mark[1])], _any_script(credit))


@lru_cache(1)
def _any_script(credit: str) -> str:
    """The script with marks for what differs between maps: making it anew takes folium a hundred times as long."""
    key, latitude, longitude, *corners = MARKS
    (south, west, north, east), shell = corners, _shell([0, 0])
    shell.location = [latitude, longitude]
    shell.fit_bounds([[south, west], [north, east]])
    Numbered("Scale", imperial=False).add_to(shell)
    Numbered("Attribution", prefix=escape(credit)).add_to(shell)
    AtlasLayer(key, [[south, west], [north, east]]).add_to(shell)
    return "(function () {\n'use strict';\n" + "\n".join(_scripts(shell)) + "\n})();\n"


def options_script(credit: str) -> str:
    """The text of kaart.js of a page that makes its maps when somebody asks for them: the options of all our maps."""
    options = {camelize(name): value for name, value in _shell([0, 0]).options.items()}
    return script_call("Atlas.mapsLike", orjson.dumps(options), orjson.dumps(escape(credit))).decode()


def _shell(location: list[float]) -> Shell:
    """The map of every page; it has no view yet: nothing moves at first sight."""
    shell = Shell(
        location=location,
        tiles=None,
        zoom_control=False,
        attribution_control=False,
        track_resize=False,  # our script watches the element itself, not the window
        zoom_snap=0,
        fade_animation=False,
        wheel_px_per_zoom_level=120,
        keyboard=True,
        box_zoom=False,
        double_click_zoom=False,
    )
    del shell.options["zoom"]  # fit_bounds gives it one
    return shell


def leaflet_files() -> Iterator[tuple[str, bytes]]:
    """Path below static/ and content of every file of Leaflet that a page needs, with its licence."""
    folder = resources.files(PACKAGE) / "static" / PACKAGE
    for name in FILES:
        yield f"{FOLDER}/{name}", (folder / name).read_bytes()
    licence = metadata.distribution(DISTRIBUTION).read_text("LICENSE")
    if licence is None:
        raise FileNotFoundError(f"leaflet_files: {DISTRIBUTION} has no LICENSE")
    yield f"{FOLDER}/LICENSE", licence.encode()


def _scripts(shell: Shell) -> Iterator[str]:
    """The script of the map and of everything on it, straight from their templates."""
    for element in (shell, *shell._children.values()):
        text: str = vars(element._template.module)["script"](element, {})
        yield "\n".join(line.strip() for line in text.splitlines() if line.strip())

"""Which stylesheets and scripts does a page link, and which static files does an edition carry?"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

from site_builder.render.assets.bundles import bundled, bundles

LEAFLET_FOLDER = "leaflet-1.9.4"
OURS = (".css", ".js", ".ts")  # bundled, or only for the one who writes scripts

# Paths relative to the edition's static folder, in the order in which the browser must read them.
EVERY_STYLE = (
    "page/tokens.css", "page/base.css", "page/header.css", "search/search.css", "page/footer.css", "page/links.css",
)  # fmt: skip
CLASS_STYLES = ("legend/classes.css", "legend/own_index.css")
MAP_STYLES = (
    *CLASS_STYLES, "page/place.css", "map/chooser.css", "map/years.css", "map/map.css", "map/drawing.css",
    "map/controls.css", "map/area_card.css", "legend/legend.css", "legend/square.css", "legend/panel.css",
    "table/table.css", "figures/chart.css", "figures/figure.css", "practice/practice.css",
)  # fmt: skip
EVERY_SCRIPT = (
    "page/atlas.js", "page/text.js", "page/elements.js", "page/hash.js", "page/words.js", "search/combobox.js",
    "search/search.js",
)  # fmt: skip
PICTURE_SCRIPTS = ("pictures/picture_marks.js", "pictures/patterns.js")
DRAWING_SCRIPTS = ("map/polylines.js", "map/map_ground.js", "map/map_svg.js")
MAP_SCRIPTS = (
    "map/page.js", "legend/legend.js", *DRAWING_SCRIPTS, "map/view.js", "map/drawing.js", "map/names.js",
    "map/pointer.js", "map/area_search.js", "map/area_card.js", "map/chooser.js", "map/controls.js", "map/gestures.js",
    "map/print.js", "practice/practice.js", "legend/legend_marks.js", "pictures/map_picture.js", "notes/notes.js",
    "notes/notes_print.js", "page/bring.js", "workshop/workshop_button.js",
)  # fmt: skip
LAST_MAP_SCRIPT = "map/address.js"  # it opens what the address asks for, and by then everybody listens

SHEET_STYLES = (
    *CLASS_STYLES, "map/lines.css", "page/place.css", "map/drawing.css", "legend/legend.css",
    "legend/square.css", "legend/panel.css", "page/print.css", "sheets/sheet.css", "sheets/sheet_parts.css",
)  # fmt: skip
SHEET_SCRIPTS = (
    "map/page.js", *PICTURE_SCRIPTS, *DRAWING_SCRIPTS, "sheets/map_letters.js", "sheets/strokes.js",
    "sheets/sheet_set.js", "sheets/sheet_legend.js", "sheets/sheet_letters.js", "sheets/sheet.js",
    "sheets/sheets_page.js", "notes/notes.js", "notes/notes_print.js",
)  # fmt: skip

# What comes when somebody presses the Workshop button, in this order.
WORKSHOP = (
    "workshop/workshop.css", "notes/notes.css", "workshop/workshop_words.js", "overlay/file_picker.js",
    "workshop/workshop.js", "notes/notes_board.js", "notes/notes_map.js", "notes/notes_list.js", "overlay/rd.js",
    "overlay/overlay_csv.js", "overlay/overlay_geojson.js", "overlay/overlay_places.js", "overlay/overlay.js",
)  # fmt: skip

# What comes when somebody asks for everything about an area, or for the file of all areas.
PROFILE = ("profile/profile.css", "profile/profile_table.js", "profile/profile.js", "map/areas_file.js")

NATIONAL_STYLES = (
    *CLASS_STYLES, "legend/legend.css", "table/table.css", "page/explanation.css", "figures/chart.css",
    "figures/series.css", "figures/figure.css", "page/national.css", "practice/practice.css",
)  # fmt: skip
FIGURE_SCRIPTS = (
    *PICTURE_SCRIPTS, "pictures/picture_frame.js", "pictures/picture_file.js", "figures/figure_choice.js",
    "figures/chart_marks.js", "figures/figure_picture.js", "figures/figure_tools.js",
)  # fmt: skip

STYLES = {
    "municipality.html": (
        f"{LEAFLET_FOLDER}/leaflet.css", *EVERY_STYLE, *MAP_STYLES, "map/beside.css", "page/print.css",
    ),
    "region.html": (
        f"{LEAFLET_FOLDER}/leaflet.css", *EVERY_STYLE, *MAP_STYLES, "map/beside.css", "region/region.css",
        "page/print.css",
    ),
    "compare.html": (
        f"{LEAFLET_FOLDER}/leaflet.css", *EVERY_STYLE, *MAP_STYLES, "page/home.css", "region/region.css",
        "compare/compare.css", "page/print.css",
    ),
    "home.html": (*EVERY_STYLE, "page/home.css", "page/print.css"),
    "explanation.html": (*EVERY_STYLE, "table/table.css", "page/explanation.css", "page/print.css"),
    "guide.html": (*EVERY_STYLE, "page/guide.css", "page/print.css"),
    "national.html": (*EVERY_STYLE, *NATIONAL_STYLES, "page/print.css"),
    "trends.html": (*EVERY_STYLE, *NATIONAL_STYLES, "page/print.css"),
    "practice.html": (*EVERY_STYLE, "practice/practice.css", "practice/practice_index.css", "page/print.css"),
    "practice_example.html": (*EVERY_STYLE, "practice/practice.css", "practice/practice_page.css", "page/print.css"),
    "sheets.html": (*EVERY_STYLE, *SHEET_STYLES),
    "editions.html": (*EVERY_STYLE, "page/print.css"),
    "news.html": (*EVERY_STYLE, "page/print.css"),
    "earlier.html": (
        *EVERY_STYLE, *CLASS_STYLES, "map/drawing.css", "legend/legend.css", "page/earlier.css",
        "page/print.css",
    ),
}  # fmt: skip
SCRIPTS = {
    "municipality.html": (
        f"{LEAFLET_FOLDER}/leaflet.js", *EVERY_SCRIPT, *MAP_SCRIPTS, "table/table.js", "map/light_up.js",
        "map/to_compare.js", "map/side_map.js", "map/beside_frame.js", "map/beside.js", "profile/profile_button.js",
        LAST_MAP_SCRIPT, *FIGURE_SCRIPTS,
    ),
    "region.html": (
        f"{LEAFLET_FOLDER}/leaflet.js", *EVERY_SCRIPT, *MAP_SCRIPTS, "region/region.js", "table/count_table.js",
        "region/region_print.js", "map/side_map.js", "map/beside_frame.js", "map/beside.js", LAST_MAP_SCRIPT,
        *FIGURE_SCRIPTS,
    ),
    "compare.html": (
        f"{LEAFLET_FOLDER}/leaflet.js", *EVERY_SCRIPT, "pictures/picture_marks.js", "pictures/patterns.js",
        "map/page.js", "legend/legend.js", *DRAWING_SCRIPTS, "map/view.js", "map/drawing.js", "map/names.js",
        "map/pointer.js", "map/chooser.js", "map/controls.js", "map/gestures.js", "map/print.js", "region/region.js",
        "table/count_table.js", "map/side_map.js", "compare/compare_bars.js", "compare/compare_choice.js",
        "compare/compare_maps.js", "compare/compare_words.js", "compare/compare.js",
    ),
    "home.html": (*EVERY_SCRIPT, "page/home_map.js"),
    "explanation.html": EVERY_SCRIPT, "guide.html": EVERY_SCRIPT,
    "national.html": (*EVERY_SCRIPT, *FIGURE_SCRIPTS),
    "trends.html": (*EVERY_SCRIPT, *FIGURE_SCRIPTS),
    "practice.html": (*EVERY_SCRIPT, "practice/practice_filter.js"),
    "practice_example.html": EVERY_SCRIPT,
    "sheets.html": (*EVERY_SCRIPT, *SHEET_SCRIPTS),
    "editions.html": (),
    "news.html": EVERY_SCRIPT,
    "earlier.html": (*EVERY_SCRIPT, "page/earlier.js"),
}  # fmt: skip


@cache
def linked(template_name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Stylesheets and scripts of the pages of one template, relative to static/. KeyError for another template."""
    return _as_written(STYLES[template_name]), _as_written(SCRIPTS[template_name])


def workshop_files() -> tuple[str, ...]:
    """What the Workshop button brings, relative to static/."""
    return _as_written(WORKSHOP)


def profile_files() -> tuple[str, ...]:
    """What everything about an area needs, relative to static/."""
    return _as_written(PROFILE)


def static_files(folders: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """Our own static files, sorted: path relative to the edition ("static/page/base.css") and content.

    folders: the first that has a file gives it. Scripts and stylesheets come in bundles and without comments and
    indents: half of what a reader would fetch.
    """
    places = _places(folders)
    written = {f"static/{name}": _written(places, files) for name, files in _bundles().items()}
    others = ((name, path) for name, path in places.items() if path.suffix not in OURS)
    written |= {f"static/{name}": path.read_bytes() for name, path in others}
    yield from sorted(written.items())


def _places(folders: Sequence[Path]) -> dict[str, Path]:
    """Of every file its place, by its path in static/."""
    return {
        path.relative_to(folder).as_posix(): path
        for folder in reversed(folders)
        for path in folder.rglob("*")
        if path.is_file()
    }


def _as_written(files: Sequence[str]) -> tuple[str, ...]:
    return bundled(files, _bundles())


@cache
def _bundles() -> dict[str, tuple[str, ...]]:
    """Of all our own stylesheets and scripts; Leaflet stays as it is."""
    asked = [
        [file for file in files if file.endswith(kind)] for files in (WORKSHOP, PROFILE) for kind in (".css", ".js")
    ]
    lists = (*STYLES.values(), *SCRIPTS.values(), *asked)
    return bundles([file for file in files if not file.startswith(LEAFLET_FOLDER)] for files in lists)


def _written(places: Mapping[str, Path], files: Sequence[str]) -> bytes:
    shorten = cssmin if files[0].endswith(".css") else jsmin
    return "".join(shorten(places[file].read_text("utf-8")) + "\n" for file in files).encode()

"""Which stylesheets and scripts does a page link, and which static files does an edition carry?"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

from site_builder.render.assets.bundles import bundled, bundles

LEAFLET_FOLDER = "leaflet-1.9.4"

# Paths relative to the edition's static folder, in the order in which the browser must read them.
EVERY_STYLE = ("css/tokens.css", "css/base.css", "css/header.css", "css/search.css", "css/footer.css", "css/links.css")
MAP_STYLES = (
    "css/classes.css", "css/place.css", "css/chooser.css", "css/years.css", "css/map.css",
    "css/drawing.css", "css/controls.css", "css/area_card.css", "css/legend.css", "css/square.css", "css/panel.css",
    "css/table.css", "css/chart.css", "css/figure.css", "css/practice.css",
)  # fmt: skip
EVERY_SCRIPT = ("js/text.js", "js/words.js", "js/combobox.js", "js/search.js")
PICTURE_SCRIPTS = ("js/picture_marks.js", "js/patterns.js")
DRAWING_SCRIPTS = ("js/polylines.js", "js/map_ground.js", "js/map_svg.js")
MAP_SCRIPTS = (
    "js/page.js", "js/legend.js", *DRAWING_SCRIPTS, "js/view.js", "js/drawing.js", "js/names.js", "js/pointer.js",
    "js/area_search.js", "js/area_card.js", "js/chooser.js", "js/controls.js", "js/gestures.js", "js/print.js",
    "js/practice.js", "js/legend_marks.js", "js/map_picture.js", "js/notes.js", "js/notes_print.js",
    "js/workshop_button.js",
)  # fmt: skip
LAST_MAP_SCRIPT = "js/address.js"  # it opens what the address asks for, and by then everybody listens

SHEET_STYLES = (
    "css/classes.css", "css/lines.css", "css/place.css", "css/drawing.css", "css/legend.css", "css/square.css",
    "css/panel.css", "css/print.css", "css/sheet.css", "css/sheet_parts.css",
)  # fmt: skip
SHEET_SCRIPTS = (
    "js/page.js", *PICTURE_SCRIPTS, *DRAWING_SCRIPTS, "js/map_letters.js", "js/strokes.js", "js/sheet_set.js",
    "js/sheet_legend.js", "js/sheet_letters.js", "js/sheet.js", "js/sheets_page.js", "js/notes.js", "js/notes_print.js",
)  # fmt: skip

# What comes when somebody presses the Workshop button, in this order.
WORKSHOP = (
    "css/workshop.css", "css/notes.css",
    "js/workshop_words.js", "js/file_picker.js", "js/workshop.js", "js/notes_board.js", "js/notes_map.js",
    "js/notes_list.js", "js/rd.js", "js/overlay_csv.js", "js/overlay_geojson.js", "js/overlay_places.js",
    "js/overlay.js",
)  # fmt: skip

NATIONAL_STYLES = (
    "css/classes.css", "css/legend.css", "css/table.css", "css/explanation.css", "css/chart.css", "css/series.css",
    "css/figure.css", "css/national.css", "css/practice.css",
)  # fmt: skip
FIGURE_SCRIPTS = (
    *PICTURE_SCRIPTS, "js/picture_frame.js", "js/picture_file.js", "js/figure_choice.js", "js/chart_marks.js",
    "js/figure_picture.js", "js/figure_tools.js",
)  # fmt: skip

STYLES = {
    "municipality.html": (
        f"{LEAFLET_FOLDER}/leaflet.css", *EVERY_STYLE, *MAP_STYLES, "css/beside.css", "css/print.css",
    ),
    "region.html": (
        f"{LEAFLET_FOLDER}/leaflet.css", *EVERY_STYLE, *MAP_STYLES, "css/beside.css", "css/region.css", "css/print.css",
    ),
    "compare.html": (
        f"{LEAFLET_FOLDER}/leaflet.css", *EVERY_STYLE, *MAP_STYLES, "css/home.css", "css/region.css",
        "css/compare.css", "css/print.css",
    ),
    "home.html": (*EVERY_STYLE, "css/home.css", "css/print.css"),
    "explanation.html": (*EVERY_STYLE, "css/table.css", "css/explanation.css", "css/print.css"),
    "guide.html": (*EVERY_STYLE, "css/guide.css", "css/print.css"),
    "national.html": (*EVERY_STYLE, *NATIONAL_STYLES, "css/print.css"),
    "trends.html": (*EVERY_STYLE, *NATIONAL_STYLES, "css/print.css"),
    "practice.html": (*EVERY_STYLE, "css/practice.css", "css/practice_index.css", "css/print.css"),
    "practice_example.html": (*EVERY_STYLE, "css/practice.css", "css/practice_page.css", "css/print.css"),
    "sheets.html": (*EVERY_STYLE, *SHEET_STYLES),
    "editions.html": (*EVERY_STYLE, "css/print.css"),
    "news.html": (*EVERY_STYLE, "css/print.css"),
    "earlier.html": (
        *EVERY_STYLE, "css/classes.css", "css/drawing.css", "css/legend.css", "css/earlier.css", "css/print.css",
    ),
}  # fmt: skip
SCRIPTS = {
    "municipality.html": (
        f"{LEAFLET_FOLDER}/leaflet.js", *EVERY_SCRIPT, *MAP_SCRIPTS, "js/table.js", "js/side_map.js",
        "js/beside.js", LAST_MAP_SCRIPT, *FIGURE_SCRIPTS,
    ),
    "region.html": (
        f"{LEAFLET_FOLDER}/leaflet.js", *EVERY_SCRIPT, *MAP_SCRIPTS, "js/region.js", "js/count_table.js",
        "js/region_print.js", "js/side_map.js", "js/beside.js", LAST_MAP_SCRIPT, *FIGURE_SCRIPTS,
    ),
    "compare.html": (
        f"{LEAFLET_FOLDER}/leaflet.js", *EVERY_SCRIPT, "js/picture_marks.js", "js/patterns.js", "js/page.js",
        "js/legend.js", *DRAWING_SCRIPTS, "js/view.js", "js/drawing.js", "js/names.js", "js/pointer.js",
        "js/chooser.js", "js/controls.js", "js/gestures.js", "js/print.js", "js/region.js", "js/count_table.js",
        "js/side_map.js", "js/compare_bars.js", "js/compare_choice.js", "js/compare_maps.js", "js/compare_words.js",
        "js/compare.js",
    ),
    "home.html": (*EVERY_SCRIPT, "js/home_map.js"),
    "explanation.html": EVERY_SCRIPT,
    "guide.html": EVERY_SCRIPT,
    "national.html": (*EVERY_SCRIPT, *FIGURE_SCRIPTS),
    "trends.html": (*EVERY_SCRIPT, *FIGURE_SCRIPTS),
    "practice.html": (*EVERY_SCRIPT, "js/practice_filter.js"),
    "practice_example.html": EVERY_SCRIPT,
    "sheets.html": (*EVERY_SCRIPT, *SHEET_SCRIPTS),
    "editions.html": (),
    "news.html": EVERY_SCRIPT,
    "earlier.html": (*EVERY_SCRIPT, "js/earlier.js"),
}  # fmt: skip


@cache
def linked(template_name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Stylesheets and scripts of the pages of one template, relative to static/. KeyError for another template."""
    return _as_written(STYLES[template_name]), _as_written(SCRIPTS[template_name])


def workshop_files() -> tuple[str, ...]:
    """What the Workshop button brings, relative to static/."""
    return _as_written(WORKSHOP)


def static_files(static_folder: Path) -> Iterator[tuple[str, bytes]]:
    """Our own static files, sorted: path relative to the edition ("static/css/base.css") and content.

    Scripts and stylesheets come in bundles and without comments and indents: half of what a reader would fetch.
    """
    made = _bundles()
    written = {f"static/{name}": _written(static_folder, files) for name, files in made.items()}
    for file in (path for path in static_folder.rglob("*") if path.is_file() and path.suffix not in (".css", ".js")):
        written[f"static/{file.relative_to(static_folder).as_posix()}"] = file.read_bytes()
    yield from sorted(written.items())


def _as_written(files: Sequence[str]) -> tuple[str, ...]:
    return bundled(files, _bundles())


@cache
def _bundles() -> dict[str, tuple[str, ...]]:
    """Of all our own stylesheets and scripts; Leaflet stays as it is."""
    styles = [file for file in WORKSHOP if file.endswith(".css")]
    scripts = [file for file in WORKSHOP if file.endswith(".js")]
    lists = (*STYLES.values(), *SCRIPTS.values(), styles, scripts)
    return bundles([file for file in files if not file.startswith(LEAFLET_FOLDER)] for files in lists)


def _written(folder: Path, files: Sequence[str]) -> bytes:
    shorten = cssmin if files[0].endswith(".css") else jsmin
    return "".join(shorten((folder / file).read_text("utf-8")) + "\n" for file in files).encode()

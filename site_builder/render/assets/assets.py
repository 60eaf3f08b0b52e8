"""Which stylesheets and scripts does a page link, and which static files does an edition carry?"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

from site_builder.render.assets.bundles import bundled, bundles
from site_builder.render.assets.script_order import LEAFLET, in_order, needs_of, scripts_for

LEAFLET_FOLDER = "leaflet-1.9.4"
LEAFLET_FILE = f"{LEAFLET_FOLDER}/leaflet.js"
LEAFLET_STYLE = f"{LEAFLET_FOLDER}/leaflet.css"
OURS = (".css", ".js", ".ts")  # bundled, or only for the one who writes scripts

# Stylesheets, in the order in which the browser must read them; paths below static/.
EVERY_STYLE = (
    "page/tokens.css", "page/base.css", "page/header.css", "search/search.css", "page/footer.css", "page/links.css",
)  # fmt: skip
CLASS_STYLES = ("legend/classes.css", "legend/own_index.css", "legend/legend.css")
FIGURE_STYLES = ("figures/chart.css", "figures/figure.css")
PANEL_STYLES = ("map/drawing.css", "page/place.css", "legend/square.css", "legend/panel.css")
MAP_STYLES = (
    *CLASS_STYLES, *PANEL_STYLES, "choice/chooser.css", "choice/years.css", "map/map.css",
    "map/controls.css", "choice/area_card.css", "agreements/agreements.css", "table/table.css", *FIGURE_STYLES,
    "practice/practice.css",
)  # fmt: skip
# The scripts of a page; each brings what it needs, and script_order.py says in which order.
EVERY_SCRIPT = ("search/search_field.js",)
KEYLESS_SCRIPTS = (*EVERY_SCRIPT, "address/no_keys.js")  # of a page that reads nothing from its address
MAP_SCRIPTS = (
    "map/start.js", "legend/legend_counts.js", "choice/address.js", "choice/area_search.js", "background/base_map.js",
    "beside/beside_button.js",
    "map/controls.js", "map/gestures.js", "background/names.js", "map/print.js", "notes/notes_brought.js",
    "choice/title.js", "page/share.js", "pictures/map_picture_buttons.js", "practice/practice.js",
    "workshop/workshop_button.js",
)  # fmt: skip
FIGURE_SCRIPTS = ("figures/figure_tools.js",)

SHEET_STYLES = (
    *CLASS_STYLES, *PANEL_STYLES, "map/lines.css", "page/print.css", "sheets/sheet.css", "sheets/sheet_parts.css",
    "sheets/where.css",
)  # fmt: skip
# What comes when somebody asks for it, by the name that templates know: the script that asks, styles and scripts.
# Scripts bring what they need and the page does not have yet.
BROUGHT = {
    "workshop": (
        "workshop/workshop_button.js", ("workshop/workshop.css", "workshop/drawer.css", "notes/notes.css"),
        ("notes/notes_list.js", "notes/notes_marks.js", "overlay/overlay.js"),
    ),
    "map-keys": ("choice/address.js", ("address/in_vain.css",), ("choice/map_keys.js",)),
    "any-key": ("address/no_keys.js", ("address/in_vain.css",), ("address/any_key.js",)),
    "beside": ("beside/beside_button.js", ("beside/beside.css",), ("beside/beside.js",)),
    "inset": ("map/controls.js", ("beside/inset.css",), ("beside/inset.js",)),
    "notes": ("notes/notes_brought.js", (), ("notes/notes_marks.js",)),
    "map-picture": ("pictures/map_picture_buttons.js", (), ("pictures/map_picture.js", "pictures/print_view.js")),
    "figure-picture": ("figures/figure_tools.js", (), ("figures/figure_picture.js", "pictures/picture_file.js")),
    "streets": ("background/streets_brought.js", ("background/streets.css",), ("background/streets.js",)),
    "area-answer": ("choice/area_search.js", (), ("choice/area_answer.js",)),
    "search": ("search/search_field.js", (), ("search/search.js",)),
    "selection": ("selection/selection_button.js", ("selection/selection.css",), ("selection/selection.js",)),
    "profile": ("profile/profile_button.js", ("profile/profile.css",), ("profile/profile.js", "map/areas_file.js")),
}  # fmt: skip

# What pages of squares have besides, after the others and before their data.
CELL_STYLES = ("squares/blots.css",)
CELL_SCRIPTS = {
    "municipality.html": ("squares/cell_shapes.js", "squares/blot_layer.js", "table/hood_table.js"),
    "region.html": ("squares/cell_shapes.js", "squares/blot_layer.js"),
    "compare.html": ("squares/cell_shapes.js", "squares/blot_layer.js"),
    "sheets.html": ("squares/cell_shapes.js",),
    "earlier.html": ("squares/earlier_squares.js",),
}  # fmt: skip

NATIONAL_STYLES = (
    *CLASS_STYLES, "table/table.css", "page/explanation.css", *FIGURE_STYLES, "figures/series.css",
    "page/national.css", "practice/practice.css",
)  # fmt: skip
STYLES = {
    "municipality.html": (
        LEAFLET_STYLE, *EVERY_STYLE, *MAP_STYLES, "page/print.css",
    ),
    "region.html": (
        LEAFLET_STYLE, *EVERY_STYLE, *MAP_STYLES, "region/region.css",
        "page/print.css",
    ),
    "compare.html": (
        LEAFLET_STYLE, *EVERY_STYLE, *MAP_STYLES, "home/home.css", "region/region.css",
        "compare/compare.css", "page/print.css",
    ),
    "home.html": (*EVERY_STYLE, "home/home.css", "page/print.css"),
    "explanation.html": (*EVERY_STYLE, "table/table.css", "page/explanation.css", "page/print.css"),
    "text.html": (*EVERY_STYLE, "page/text.css", "page/print.css"),
    "national.html": (*EVERY_STYLE, *NATIONAL_STYLES, "address/in_vain.css", "page/print.css"),
    "trends.html": (*EVERY_STYLE, *NATIONAL_STYLES, "address/in_vain.css", "page/print.css"),
    "practice.html": (
        *EVERY_STYLE, "practice/practice.css", "practice/practice_index.css", "address/in_vain.css", "page/print.css",
    ),
    "practice_example.html": (*EVERY_STYLE, "practice/practice.css", "practice/practice_page.css", "page/print.css"),
    "sheets.html": (*EVERY_STYLE, *SHEET_STYLES, "address/in_vain.css"),
    "editions.html": (*EVERY_STYLE, "page/print.css"),
    "news.html": (*EVERY_STYLE, "page/print.css"),
    "earlier.html": (
        *EVERY_STYLE, *CLASS_STYLES, "map/drawing.css", "table/table.css", "page/earlier.css", "page/print.css",
    ),
}  # fmt: skip
SCRIPTS = {
    "municipality.html": (
        *EVERY_SCRIPT, *MAP_SCRIPTS, "table/table.js", "agreements/agreements.js", "map/light_up.js",
        "choice/to_compare.js", "background/streets_brought.js", "profile/profile_button.js",
        "selection/selection_button.js", *FIGURE_SCRIPTS,
    ),
    "region.html": (
        *EVERY_SCRIPT, *MAP_SCRIPTS, "region/region.js", "region/region_print.js", "table/count_table.js",
        *FIGURE_SCRIPTS,
    ),
    "compare.html": (
        *EVERY_SCRIPT, "compare/compare.js", "legend/legend_counts.js", "map/controls.js", "map/gestures.js",
        "background/names.js", "map/print.js", "table/count_table.js",
    ),
    "home.html": (*KEYLESS_SCRIPTS, "home/home_map.js"),
    "explanation.html": KEYLESS_SCRIPTS, "text.html": KEYLESS_SCRIPTS,
    "national.html": (*EVERY_SCRIPT, *FIGURE_SCRIPTS, "figures/figure_address.js"),
    "trends.html": (*EVERY_SCRIPT, *FIGURE_SCRIPTS, "figures/figure_address.js"),
    "practice.html": (*EVERY_SCRIPT, "practice/practice_filter.js"),
    "practice_example.html": KEYLESS_SCRIPTS,
    "sheets.html": (*EVERY_SCRIPT, "sheets/sheets_page.js", "notes/notes_print.js"),
    "editions.html": (),
    "news.html": KEYLESS_SCRIPTS,
    "earlier.html": (*KEYLESS_SCRIPTS, "page/earlier.js"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Assets:
    """What pages link, as paths relative to static/. places: where every file of static/ lies, by its path there.

    styles, scripts: by template, file by file, in the order in which a browser must read them; of_cells: the scripts
    that pages of squares have besides. on_request: by template and name; on_request_for_cells: the same for pages
    of squares.
    """

    styles: Mapping[str, Sequence[str]]
    scripts: Mapping[str, Sequence[str]]
    of_cells: Mapping[str, Sequence[str]]
    on_request: Mapping[str, Mapping[str, Sequence[str]]]
    on_request_for_cells: Mapping[str, Mapping[str, Sequence[str]]]
    bundles: Mapping[str, Sequence[str]]
    places: Mapping[str, Path]

    def linked(self, template_name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Stylesheets and scripts of the pages of one template, bundled. KeyError for another template."""
        styles, scripts = self.styles[template_name], self.scripts[template_name]
        return bundled(styles, self.bundles), bundled(scripts, self.bundles)

    def linked_for_cells(self, template_name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What the same pages of an edition of squares link after that."""
        return bundled(CELL_STYLES, self.bundles), bundled(self.of_cells.get(template_name, ()), self.bundles)

    def brought(self, template_name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What comes to the pages of one template when somebody asks, bundled: by name, in order of names."""
        return self._asked(self.on_request[template_name])

    def brought_for_cells(self, template_name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What comes to the same pages of an edition of squares, which have some of it from the start."""
        return self._asked(self.on_request_for_cells[template_name])

    def _asked(self, asked: Mapping[str, Sequence[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return tuple((name, bundled(files, self.bundles)) for name, files in sorted(asked.items()))


def read_assets(folders: Sequence[Path]) -> Assets:
    """The assets in these folders; the first that has a file gives it.

    ValueError when scripts do not say what they need, need what is not there, or need each other.
    """
    places = _places(folders)
    needs = needs_of({name: path for name, path in places.items() if name.endswith(".js")})
    order = in_order(needs, SCRIPTS, {name: wanted for name, (_, _, wanted) in BROUGHT.items()})
    scripts = {name: scripts_for(wanted, needs, order) for name, wanted in SCRIPTS.items()}
    of_cells = {
        name: _beside(scripts_for(wanted, needs, order), scripts[name]) for name, wanted in CELL_SCRIPTS.items()
    }
    brought = {name: scripts_for(wanted, needs, order) for name, (_, _, wanted) in BROUGHT.items()}
    on_request = {template: _on_request(linked, brought) for template, linked in scripts.items()}
    on_request_for_cells = {
        template: _on_request((*linked, *of_cells.get(template, ())), brought) for template, linked in scripts.items()
    }
    asked_for = (*on_request.values(), *on_request_for_cells.values())
    apart = [files for asked in asked_for for files in asked.values()]
    made = bundles(map(_own, [*STYLES.values(), *scripts.values(), *apart, CELL_STYLES, *of_cells.values()]))
    linked = {
        name: tuple(LEAFLET_FILE if file == LEAFLET else file for file in files) for name, files in scripts.items()
    }
    return Assets(STYLES, linked, of_cells, on_request, on_request_for_cells, made, places)


def _beside(files: Sequence[str], linked: Collection[str]) -> tuple[str, ...]:
    """Those of the files that are not linked already."""
    return tuple(name for name in files if name not in linked)


def _on_request(linked: Sequence[str], brought: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """By name, what a page with these scripts does not have. brought: the scripts of each name, with all they need."""
    there = {name: files for name, files in brought.items() if BROUGHT[name][0] in linked}
    return {name: (*BROUGHT[name][1], *(file for file in files if file not in linked)) for name, files in there.items()}


def static_files(assets: Assets) -> Iterator[tuple[str, bytes]]:
    """Our own static files, sorted: path relative to the edition ("static/page/base.css") and content.

    Scripts and stylesheets come in bundles and without comments and indents: half of what a reader would fetch.
    """
    written = {f"static/{name}": _written(assets.places, files) for name, files in assets.bundles.items()}
    others = ((name, path) for name, path in assets.places.items() if path.suffix not in OURS)
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


def _own(files: Sequence[str]) -> Sequence[str]:
    """Without Leaflet, which stays as it is."""
    return [file for file in files if file not in (LEAFLET, LEAFLET_STYLE)]


def _written(places: Mapping[str, Path], files: Sequence[str]) -> bytes:
    shorten = cssmin if files[0].endswith(".css") else jsmin
    return "".join(shorten(places[file].read_text("utf-8")) + "\n" for file in files).encode()

"""The hand of STYLE.md in every stylesheet."""

import gzip
import re
from pathlib import Path

import pytest
from rcssmin import cssmin
from rjsmin import jsmin

from site_builder.render.assets.assets import CELL_STYLES, LEAFLET_FOLDER, STYLES, read_assets, static_files
from site_builder.render.maps.leaflet import leaflet_files

STATIC = Path(__file__).parents[3] / "static"
ASSETS = read_assets([STATIC])
SHEETS = sorted(STATIC.rglob("*.css"))
every_sheet = pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)


def plain(sheet: Path) -> str:
    """A stylesheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)


def selectors(text: str) -> list[str]:
    """Every selector, one by one, @-rules left out."""
    groups = re.findall(r"([^{}]+)\{", text)
    return [one.strip() for group in groups if "@" not in group for one in re.split(r",(?![^()]*\))", group)]


@every_sheet
def test_a_stylesheet_is_never_important(sheet: Path) -> None:
    assert "!important" not in plain(sheet)


@every_sheet
def test_a_stylesheet_names_classes_not_ids(sheet: Path) -> None:
    assert not [selector for selector in selectors(plain(sheet)) if "#" in selector]


@every_sheet
def test_no_rule_stands_inside_another(sheet: Path) -> None:
    """Rules may stand inside @media and @page, no deeper."""
    depth = 0
    for character in plain(sheet):
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth <= 2
    assert not re.search(r"(^|[;{}])\s*&", plain(sheet))


@every_sheet
def test_text_is_sized_by_the_reader(sheet: Path) -> None:
    sizes = re.findall(r"font-size: ([^;]+);|font: ([^;]+);", plain(sheet))
    assert not [size for pair in sizes for size in pair if "px" in size]


@every_sheet
def test_a_colour_stands_only_where_it_gets_its_name(sheet: Path) -> None:
    assert not re.search(r"#[0-9a-f]{3,8}\b", re.sub(r"--[\w-]+: #[0-9a-f]+;", "", plain(sheet)))


@every_sheet
def test_a_stylesheet_opens_with_what_it_is_for(sheet: Path) -> None:
    assert sheet.read_text("utf-8").startswith("/* ")


@every_sheet
def test_nothing_comes_from_elsewhere(sheet: Path) -> None:
    assert not re.search(r"url\((?!#)|@import", plain(sheet))


@every_sheet
def test_the_colour_of_a_class_is_never_the_ground_of_its_words(sheet: Path) -> None:
    """It stands in a swatch before them: elements with words have the same class."""
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", plain(sheet))
    grounds = [one for rule, says in rules if "background" in says for one in selectors(rule + "{")]
    assert not [selector for selector in grounds if re.search(r"\.class-[\w-]+$", selector)]


def test_every_property_that_is_used_exists() -> None:
    texts = [plain(sheet) for sheet in SHEETS]
    defined = {name for text in texts for name in re.findall(r"(--[\w-]+):", text)}
    used = {name for text in texts for name in re.findall(r"var\((--[\w-]+)", text)}
    assert used <= defined
    assert {name for name in defined if not name.startswith(("--focus-", "--space-"))} <= used


def test_pages_link_every_own_stylesheet_and_script_and_none_else() -> None:
    linked = {
        path
        for lists in (STYLES, ASSETS.scripts, {"cells": CELL_STYLES}, ASSETS.of_cells, *ASSETS.on_request.values())
        for paths in lists.values()
        for path in paths
    }
    own = {path.relative_to(STATIC).as_posix() for path in STATIC.rglob("*") if path.suffix in (".css", ".js")}
    assert {path for path in linked if not path.startswith(LEAFLET_FOLDER)} == own


def test_static_files_come_in_a_fixed_order() -> None:
    paths = [path for path, _ in static_files(ASSETS)]
    assert paths == sorted(paths)


@pytest.mark.parametrize("template", STYLES)
def test_a_page_reads_every_file_it_asks_for_once_and_in_order(template: str) -> None:
    """Each file is known by its first words; a bundle holds them in the order in which the page asks for them."""
    written = dict(static_files(ASSETS))
    for asked, given in zip((STYLES[template], ASSETS.scripts[template]), ASSETS.linked(template), strict=True):
        shorten = jsmin if asked is ASSETS.scripts[template] else cssmin
        own = [path for path in asked if not path.startswith(LEAFLET_FOLDER)]
        together = b"".join(written[f"static/{path}"] for path in given if not path.startswith(LEAFLET_FOLDER))
        assert together.decode() == "".join(f"{shorten((STATIC / path).read_text('utf-8'))}\n" for path in own)


@pytest.mark.parametrize("template", ASSETS.of_cells)
def test_pages_of_squares_read_besides_only_what_they_do_not_have(template: str) -> None:
    assert not set(ASSETS.of_cells[template]).intersection(ASSETS.scripts[template])
    assert not set(ASSETS.linked_for_cells(template)[1]).intersection(ASSETS.linked(template)[1])


def test_what_a_reader_fetches_stays_small() -> None:
    """All together, and what the first page of a municipality waits for, at most what DESIGN allows."""
    every = {path.removeprefix("static/"): data for path, data in (*static_files(ASSETS), *leaflet_files())}
    sizes = {path: len(gzip.compress(data)) for path, data in every.items() if path.endswith((".css", ".js"))}
    assert sum(sizes.values()) <= 200_000
    first = {path for paths in ASSETS.linked("municipality.html") for path in paths}
    assert first <= sizes.keys()
    assert sum(sizes[path] for path in first) <= 80_000


@every_sheet
def test_what_is_shortened_selects_the_same(sheet: Path) -> None:
    """In @container rcssmin takes the space from before ":is(" away, which then asks for another thing."""
    text = plain(sheet)
    inside = re.compile(r"[^\s>+~,({};]\s+:(?:is|where|not|has)\(")
    assert len(inside.findall(cssmin(text))) == len(inside.findall(text))

"""How did an older edition draw a municipality? Read from its page and its table, which are private to that edition."""

import re
from collections.abc import Iterator, Mapping

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser, LexborNode

from site_builder.formats import read_rows
from site_builder.model.editions import Drawing, ShownMap, SquarePlaces, drawn_areas, drawn_blots
from site_builder.model.places import CellGrid
from site_builder.model.words import LegendItem
from site_builder.publish.earlier.earlier_squares import COLUMNS, read_seen, read_squares

SVG = re.compile(r'<svg class="map__print"[^<>]*? viewBox="([-0-9. ]+)"[^<>]*>')
PANEL = re.compile(r'<section class="panel[ "][^<>]*>')
TAG = re.compile(r"<(/?[^\s/>]*)")
DRAWN = {f"{end}{name}" for name in ("path", "g", "text", "tspan") for end in ("", "/")}
MOST_TAGS = 1_000
WITHHELD, SHIELDED = "withheld", "shielded"
STATES = {WITHHELD, "no-score"}


def read_drawing(
    page: str, table: str, twins: Mapping[str, str], *, grid: CellGrid | None = None, script: str = ""
) -> Drawing | None:
    """None where another builder wrote the page in another form: then there is only a link.

    page: its index.html. table: its kaarten.csv, whose rows are in the order of the areas. twins: of maps, by slug.
    grid, script: of an edition of squares, and its kaart.js.
    """
    try:
        view_box, content = _drawn(page)
        rows = read_rows(table, *(COLUMNS if grid else ()))
        maps = {shown.slug: shown for shown in _maps(page, rows, twins)}
        squares, seen = (_squares(content, rows, grid), read_seen(script)) if grid else (None, None)
    except ValueError:
        return None
    if not maps or (squares is None and drawn_areas(content) != set(range(len(rows)))):
        return None
    return Drawing(view_box, Markup(content), maps, squares, seen)


def _squares(content: str, rows: list[dict[str, str]], grid: CellGrid) -> SquarePlaces:
    if drawn_areas(content) or not drawn_blots(content):
        raise ValueError("_squares: the page has another form")
    return read_squares(rows, grid)


def _drawn(page: str) -> tuple[str, str]:
    """viewBox and what stands inside the drawing, which holds nothing but shapes and words."""
    svg = SVG.search(page)
    content = page[svg.end() : page.find("</svg>", svg.end())] if svg else "<"
    if svg is None or not set(TAG.findall(content)) <= DRAWN:
        raise ValueError("_drawn: the page has another form")
    return svg[1], content


def _maps(page: str, rows: list[dict[str, str]], twins: Mapping[str, str]) -> Iterator[ShownMap]:
    """Panel by panel: a page that is nested deeply would keep a reader of HTML busy for hours."""
    for match in PANEL.finditer(page):
        markup = page[match.start() : page.find("</section>", match.start())]
        if markup.count("<") > MOST_TAGS:
            raise ValueError("_maps: the page has another form")
        panel = LexborHTMLParser(markup).css_first("section.panel")
        if panel is not None:
            yield _map(panel, rows, twins)


def _map(panel: LexborNode, rows: list[dict[str, str]], twins: Mapping[str, str]) -> ShownMap:
    slug, title = _inside_attribute(panel, "data-map"), panel.css_first(".panel__title")
    note = _text(panel.css_first(".panel__note"))
    legend, counts = tuple(_legend(panel)), tuple(_counts(panel))
    if len(counts) not in (0, len(legend)) or any(slug not in row for row in rows[:1]):
        raise ValueError("_map: the page has another form")
    slugs = {item.slug for item in legend}
    return ShownMap(slug, _text(title), legend, counts, note, tuple(_class(row, slug, slugs, twins) for row in rows))


def _class(row: dict[str, str], slug: str, slugs: set[str], twins: Mapping[str, str]) -> str:
    """As the page drew it; an area that is withheld only beside its municipality was shielded for another one.

    Raises ValueError for a class that the legend does not have.
    """
    shown = row[slug]
    if shown == WITHHELD and SHIELDED in slugs and row.get(twins.get(slug, ""), WITHHELD) != WITHHELD:
        return SHIELDED
    if shown not in slugs | STATES:
        raise ValueError("_class: the page has another form")
    return shown


def _legend(panel: LexborNode) -> Iterator[LegendItem]:
    group = ""
    for node in panel.css(".legend__group, [data-class]"):
        if "data-class" in node.attributes:
            yield _item(node, group)
        else:
            group = _text(node)


def _counts(panel: LexborNode) -> Iterator[int]:
    return (int(_text(node).replace(".", "")) for node in panel.css("[data-class] .legend__count"))


def _item(node: LexborNode, group: str) -> LegendItem:
    mark = node.css_first(".legend__mark")
    return LegendItem(
        slug=_inside_attribute(node, "data-class"),
        mark=_text(mark) if mark else "",
        label=_text(node.css_first(".legend__label")),
        group=group if mark else "",
    )


def _text(node: LexborNode | None) -> str:
    if node is None:
        raise ValueError("_text: the page has another form")
    return node.text().strip()


def _inside_attribute(node: LexborNode | None, name: str) -> str:
    value = node.attributes.get(name) if node is not None else None
    if not value:
        raise ValueError(f"_inside_attribute: no {name}")
    return value

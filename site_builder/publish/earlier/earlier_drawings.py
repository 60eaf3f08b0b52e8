"""How did an older edition draw a municipality? Read from its page and its table, which are private to that edition."""

import csv
import io
from collections.abc import Iterator

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser, LexborNode

from site_builder.model.editions.earlier_drawing import Drawing, ShownMap, drawn_areas
from site_builder.model.words.labels import LegendItem


def read_drawing(page: str, table: str) -> Drawing | None:
    """None where another builder wrote the page in another form: then there is only a link.

    page: its index.html. table: its kaarten.csv, whose rows are in the order of the areas.
    """
    tree, rows = LexborHTMLParser(page), list(csv.DictReader(io.StringIO(table, newline=""), delimiter=";"))
    svg = tree.css_first("svg.map__print")
    try:
        content, view_box = _inside(svg), _inside_attribute(svg, "viewBox")
        maps = {one.slug: one for one in _maps(tree, rows)}
    except (ValueError, KeyError):
        return None
    return Drawing(view_box, Markup(content), maps) if maps and drawn_areas(content) == len(rows) else None


def _maps(tree: LexborHTMLParser, rows: list[dict[str, str]]) -> Iterator[ShownMap]:
    for panel in tree.css("section.panel[data-map]"):
        slug, title = _inside_attribute(panel, "data-map"), panel.css_first(".panel__title")
        note = _text(panel.css_first(".panel__note"))
        classes = tuple(row[slug] for row in rows)
        legend, counts = tuple(_legend(panel)), tuple(_counts(panel))
        if len(counts) not in (0, len(legend)):
            raise ValueError("_maps: the page has another form")
        yield ShownMap(slug, _text(title), legend, counts, note, classes)


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


def _inside(node: LexborNode | None) -> str:
    content = node.inner_html if node is not None else None
    if not content:
        raise ValueError("_inside: the page has another form")
    return content


def _inside_attribute(node: LexborNode | None, name: str) -> str:
    value = node.attributes.get(name) if node is not None else None
    if not value:
        raise ValueError(f"_inside_attribute: no {name}")
    return value

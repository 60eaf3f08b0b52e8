"""What does pack change on a page: the places that parts/page/copies.html keeps empty, and links out of a copy.

Each function changes a parsed page. Written again it is the same page: selectolax follows the rules of HTML5 both ways.
"""

from collections.abc import Collection, Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

from site_builder.model.places import relative
from site_builder.publish.checks import BASE_MAP, CSP, leads_to

NOT_HERE = " (niet in deze kopie)"
QUIET = "data-quiet"
"""On a link whose words stand by themselves: without it there is nothing to tell."""


def show_copies(tree: LexborHTMLParser, page: str, copies: Mapping[str, str]) -> None:
    """Gives the links to copies their address. page: its path. copies: path of the zip by kind, as far as made."""
    for place in tree.css("[data-copy]"):
        link = place if place.tag == "a" else place.css_first("a")
        path = copies.get(place.attributes["data-copy"] or "")
        if path is None:
            _set(place, "hidden", "")
            _drop(link, "href")
        else:
            _drop(place, "hidden")
            _set(link, "href", relative(path, page))


def leave_out_base_map(tree: LexborHTMLParser) -> None:
    """A copy asks nothing of anybody: neither its map nor its policy names the host of a map from elsewhere."""
    for place in tree.css(f"[{BASE_MAP}]"):
        for name in (BASE_MAP, "data-base-credit", "data-base-zoom"):
            _drop(place, name)
    for meta in tree.css("meta[http-equiv]"):
        _set(meta, "content", CSP)


def show_regions(tree: LexborHTMLParser, page: str, copies: Collection[tuple[str, str]]) -> None:
    """Fills the list of copies of regions. copies: name and path of the zip of each."""
    for place in tree.css("[data-copy-regions]"):
        place.inner_html = ""
        for name, path in copies:
            item, link = tree.create_node("li"), tree.create_node("a")
            _set(link, "href", relative(path, page))
            _set(link, "download", "")
            link.insert_child(name)
            item.insert_child(link)
            place.insert_child(item)
        if copies:
            _drop(place, "hidden")
        else:
            _set(place, "hidden", "")


def name_recipient(tree: LexborHTMLParser, recipient: str) -> bool:
    """Writes who the copy is for in the place for it; False when the page has none."""
    places = tree.css("[data-recipient]")
    for place in places:
        place.insert_child(recipient)
        _drop(place, "hidden")
    return bool(places)


def leave_out_links(tree: LexborHTMLParser, page: str, held: Collection[str]) -> None:
    """Makes each link to something outside the copy into text that says so. held: paths of all files in the copy."""
    for link in tree.css("a[href], area[href]"):
        target = leads_to(link.attributes["href"] or "", page)
        if target is None or target in held:
            continue
        if link.tag == "area":
            _drop(link, "href")
        elif _is_drawn(link):
            _become(link, tree.create_node("g"))
        else:
            _become(link, _text_like(link, tree))


def _text_like(link: LexborNode, tree: LexborHTMLParser) -> LexborNode:
    span = tree.create_node("span")
    _set(span, "class", f"{link.attributes.get('class') or ''} elsewhere".strip())
    return span


def _become(link: LexborNode, other: LexborNode) -> None:
    """Puts what is in the link in another element, in its place; in running text, says that it leads nowhere here."""
    for child in list(link.iter(include_text=True)):
        other.insert_child(child, move=True)
    if other.tag == "span" and QUIET not in link.attributes:
        other.insert_child(NOT_HERE)
    link.replace_with(other, move=True)


def _is_drawn(link: LexborNode) -> bool:
    """Whether it is a shape in a drawing."""
    above = link.parent
    while above is not None and above.tag != "svg":
        above = above.parent
    return above is not None


def _set(node: LexborNode | None, name: str, value: str) -> None:
    if node is not None:
        node.attrs[name] = value


def _drop(node: LexborNode | None, name: str) -> None:
    if node is not None and name in node.attributes:
        del node.attrs[name]

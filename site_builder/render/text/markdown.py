"""What does a markdown text become on a page? The one Markdown configuration; what it gives is safe to print."""

import html
import re
import zlib
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from markupsafe import Markup

from site_builder.model.places import HEADING
from site_builder.model.words import NO_TEXT, Links, Targets
from site_builder.render.text.as_meant import Meant, as_meant
from site_builder.render.text.markdown_blocks import Blocks
from site_builder.render.text.markdown_targets import Anchors, InnerLinks, Numbers, Pictures, typed
from site_builder.render.text.text_places import TextPlaces

LOWEST_HEADING = 6
SCHEMES = {"http", "https", "mailto"}
TAGS = {
    *("p", "br", "hr", "blockquote", "ul", "ol", "li", "h2", "h3", "h4", "h5", "h6"),
    *("strong", "em", "code", "pre", "a", "sup", "div"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES: dict[str, set[str]] = {
    "*": set(),
    "a": {"href", "class"},
    "li": {"id"},
    "sup": {"id"},
    "ol": {"start"},
    "div": {"class"},
}
PICTURE_TAGS = {"picture", "source", "img", "figure", "figcaption", "aside"}
PICTURE_ATTRIBUTES: dict[str, set[str]] = {
    "source": {"type", "srcset", "sizes"},
    "img": {"src", "srcset", "sizes", "width", "height", "alt", "loading"},
    **{tag: {"class"} for tag in ("aside", "figure", "p", "th", "td")},
    **{f"h{level}": {"id"} for level in range(2, 7)},
}
"""Beside the others, for texts with targets: only our own processors make them."""
INSTEAD = {
    "a": "schrijf [tekst](https://adres)",
    "br": "laat een regel leeg, of zet twee spaties aan het eind van de regel",
    "img": "schrijf ![wat er te zien is](foto.jpg)",
    **dict.fromkeys(("iframe", "video", "embed", "object"), "schrijf een link naar de film: [film](https://adres)"),
    **dict.fromkeys(("ul", "ol", "li"), "begin elke regel met een streepje"),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "schrijf ## Kopje"),
}
"""What does in markdown what somebody wrote in HTML."""
CELL_END = re.compile(r"(?=</?(?:t[dhr]|li|p|br|div|h[1-6]|dt|dd|caption)\b)", re.IGNORECASE)  # words there stand apart
EMPTY_PARAGRAPH = re.compile(r"<p>\s*</p>\n?")  # what is left of something dropped

IN_ADDRESS = r"[^\s<>\[\]{}()\"'`*|\\^\x02\x03]"
AT_ITS_END = IN_ADDRESS.replace("[^", "[^.,;:!?")
BARE_ADDRESS = rf"\bhttps?://(?:{IN_ADDRESS}|\({IN_ADDRESS}*\))*(?:{AT_ITS_END}|\({IN_ADDRESS}*\))"
"""An address that stands in a sentence as it is; \x02 and \x03 are the converter's own."""
ENTITY = re.compile(r"&#\w+;?")

Removed = tuple[int, str, str]


@dataclass(slots=True)
class _Finds:
    """What was left out while one text was converted: its line, what it is, what to do."""

    places: TextPlaces
    removed: list[Removed] = field(default_factory=list)

    def add(self, snippet: str, what: str, fix: str) -> None:
        self.removed.append((self.places.of_words(snippet.strip().split("\n")[0]), what, fix))

    def add_at(self, line: int, what: str, fix: str) -> None:
        self.removed.append((line, what, fix))


def to_markup(
    text: str, *, top_heading: int = 2, targets: Targets | None = None, links: Links | None = None
) -> tuple[Markup, list[Removed]]:
    """The text as sanitised markup, and per thing left out: its line, what it is and what to do (Dutch).

    Raw HTML is dropped, its words stay. Links go to http(s), mailto or a relative address. Headings start at
    top_heading and skip no level. `{{ x }}` stays as it is. With targets the text may also hold pictures, blocks and
    links to other texts; headings get ids. Without, pictures are left out; with links alone it may lead to other texts.
    Nothing is a block of code: a tab before a paragraph is an indent, as in Word.
    """
    meant = as_meant(text)
    finds = _Finds(TextPlaces(meant))
    converter = _converter(finds, text, top_heading)
    tags, attributes = TAGS, ATTRIBUTES
    if targets is not None:
        _add_targets(converter, targets, meant)
        tags, attributes = TAGS | PICTURE_TAGS, ATTRIBUTES | PICTURE_ATTRIBUTES
    elif links is not None:
        converter.treeprocessors.register(InnerLinks(links, TextPlaces(meant)), "inner_links", 3)  # after links
    made = converter.convert(meant.text)
    clean = nh3.clean(made, tags=tags, attributes=attributes, url_schemes=SCHEMES)
    return Markup(EMPTY_PARAGRAPH.sub("", _readable(clean, finds))), sorted(finds.removed)


def _readable(clean: str, finds: _Finds) -> str:
    """Without what no text may hold: only entities, such as &#1;, still bring it in."""
    if not NO_TEXT.search(clean):
        return clean
    for entity in dict.fromkeys(ENTITY.findall(finds.places.meant.text)):
        if not NO_TEXT.sub("", html.unescape(entity)):
            finds.add(entity, f"{entity} is een onzichtbaar teken en is weggelaten", "verwijder dat teken")
    return NO_TEXT.sub("", clean)


def _converter(finds: _Finds, text: str, top_heading: int) -> Markdown:
    separator = f"-{zlib.crc32(text.encode()):08x}-"  # footnotes of two texts on one page need different ids
    footnotes = FootnoteExtension(SEPARATOR=separator, BACKLINK_TEXT="↩ terug")
    markdown = Markdown(extensions=[TableExtension(), SaneListExtension(), footnotes], output_format="html")
    markdown.parser.blockprocessors.deregister("code")
    markdown.postprocessors.register(_DropHtml(markdown, finds), "drop_html", 40)  # before raw_html puts it back
    markdown.treeprocessors.register(_Headings(top_heading), "headings", 5)
    markdown.treeprocessors.register(_Links(finds), "links", 4)
    return markdown


def _add_targets(markdown: Markdown, targets: Targets, meant: Meant) -> None:
    markdown.parser.blockprocessors.register(Blocks(markdown.parser), "blocks", 175)
    markdown.inlinePatterns.register(_BareAddress(BARE_ADDRESS), "bare_address", 85)  # after links and HTML
    markdown.treeprocessors.register(Anchors(markdown, HEADING), "anchors", 4.5)  # after headings
    markdown.treeprocessors.register(Numbers(), "numbers", 2)
    markdown.treeprocessors.register(InnerLinks(targets, TextPlaces(meant)), "inner_links", 3)  # after links
    markdown.treeprocessors.register(
        Pictures(targets, TextPlaces(meant)), "pictures", 4.4
    )  # before links would drop them


class _BareAddress(InlineProcessor):
    """A link of an address without brackets, as mail programs make it."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        link = Element("a", {"href": m[0]})
        link.text = AtomicString(m[0])
        return link, m.start(), m.end()


class _DropHtml(Postprocessor):
    """Empties the store of raw HTML; entities such as &euro; are kept there too and stay."""

    def __init__(self, markdown: Markdown, finds: _Finds) -> None:
        super().__init__(markdown)
        self.finds = finds

    def run(self, text: str) -> str:
        store = self.md.htmlStash.rawHtmlBlocks
        for number, raw in enumerate(store):
            if isinstance(raw, str) and not raw.startswith("&"):
                words = nh3.clean(CELL_END.sub(" ", raw), tags=set())
                store[number] = words.strip() or words[:1]  # <br> between two words keeps them apart
                self._tell(raw)
        return text

    def _tell(self, raw: str) -> None:
        tag = re.match(r"<\s*(/?)([A-Za-z][\w-]*)", raw)
        if tag and not tag[1]:
            name = tag[2].lower()
            self.finds.add(
                raw, f"HTML <{name}> is weggelaten", INSTEAD.get(name, "gebruik markdown, bijvoorbeeld **vet**")
            )


class _Headings(Treeprocessor):
    """Makes the highest heading top_heading; every next one is at most one level deeper than the one before."""

    def __init__(self, top_heading: int) -> None:
        super().__init__()
        self.top_heading = top_heading

    def run(self, root: Element) -> None:
        headings = [element for element in root.iter() if re.fullmatch("h[1-6]", element.tag)]
        highest = min((int(heading.tag[1]) for heading in headings), default=1)
        deepest_allowed = self.top_heading
        for heading in headings:
            wanted = int(heading.tag[1]) - highest + self.top_heading
            level = min(wanted, deepest_allowed, LOWEST_HEADING)
            heading.tag = f"h{level}"
            deepest_allowed = level + 1


class _Links(Treeprocessor):
    """Takes the address from links that may not be followed, and leaves out pictures."""

    def __init__(self, finds: _Finds) -> None:
        super().__init__()
        self.finds = finds

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            address = typed(link, "href")
            line = self.finds.places.of_address(address)
            if not address:
                self.finds.add_at(line, "een link heeft geen adres", "schrijf [tekst](https://adres)")
                link.attrib.pop("href", None)
            elif reason := _refusal(address):
                self.finds.add_at(line, f"link {reason} is weggelaten", "gebruik een volledig adres met https://")
                link.attrib.pop("href", None)
            elif not _survives(address):
                what = f"het adres '{address[:60]}' is niet te volgen, dus deze link is weggelaten"
                self.finds.add_at(line, what, "schrijf [tekst](https://adres) met het hele adres, zonder spaties")
                link.attrib.pop("href", None)
        for picture in root.iter("img"):
            if picture.get("srcset"):
                continue  # made by us
            line = self.finds.places.of_address(picture.get("src", ""))
            self.finds.add_at(line, "foto is weggelaten", "gebruik hier alleen tekst")


def _survives(address: str) -> bool:
    """Whether the sanitiser leaves this address where it is; inside the atlas it meets what we make of it."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if not parts.scheme:
        return True
    whole = parts.path if parts.scheme == "mailto" else parts.netloc
    return bool(whole) and "href" in nh3.clean(f'<a href="{html.escape(address)}">', tags={"a"}, url_schemes=SCHEMES)


def _refusal(address: str) -> str:
    """Why a link may not be followed; "" when it may."""
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        return "met een ongeldig adres"
    if "{" in address:
        return "met een accolade"
    if scheme and scheme not in SCHEMES:
        return f"naar {scheme}:"
    return "die met / begint" if address.startswith(("/", "\\")) else ""

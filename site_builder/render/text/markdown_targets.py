"""What do links inside the atlas, headings and pictures of a practice example become?"""

import html
import re
from collections import Counter
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, ETX, STX

from site_builder.model.pages import picture_view_of
from site_builder.model.places import practice_file, slug
from site_builder.model.words import Links, Picture, Targets
from site_builder.render.text.text_places import TextPlaces

SIZES = "(min-width: 48rem) 44rem, 100vw"
ENTITY = re.compile(f"{STX}wzxhzdk:(\\d+){ETX}")
ESCAPED = re.compile(f"{STX}(\\d+){ETX}")
OWN_PAGE = practice_file("x")  # every example lies equally deep


class InnerLinks(Treeprocessor):
    """Asks where links without a scheme lead."""

    def __init__(self, targets: Links, places: TextPlaces) -> None:
        super().__init__()
        self.targets, self.places = targets, places

    def run(self, root: Element) -> None:
        """Rewrites each link, or takes its address away."""
        for link in root.iter("a"):
            address = typed(link, "href")
            if not address or _leads_out(address) or "footnote" in link.get("class", ""):
                continue
            if (target := self.targets.link(address, self.places.of_address(address))) is None:
                del link.attrib["href"]
            else:
                link.set("href", target)


class Anchors(Treeprocessor):
    """Gives each heading an id that links may name."""

    def __init__(self, markdown: Markdown, prefix: str) -> None:
        super().__init__(markdown)
        self.prefix = prefix

    def run(self, root: Element) -> None:
        """The same words twice: the second one gets a number, with dashes that no slug has."""
        times: Counter[str] = Counter()
        for heading in (element for element in root.iter() if element.tag in ("h2", "h3", "h4", "h5", "h6")):
            name = self.prefix + (slug(self._words(heading)) or "kop")
            times[name] += 1
            heading.set("id", name if times[name] == 1 else f"{name}--{times[name]}")

    def _words(self, heading: Element) -> str:
        """The words as a reader sees them: until the end, entities and escaped signs are stand-ins."""
        stash = self.md.htmlStash.rawHtmlBlocks
        text = "".join(heading.itertext()).replace(AMP_SUBSTITUTE, "&")
        text = ENTITY.sub(lambda match: html.unescape(str(stash[int(match[1])])), text)
        return ESCAPED.sub(lambda match: chr(int(match[1])), text)


class Numbers(Treeprocessor):
    """Gives the cells of a column that was written as `--:` a class: style attributes do not stay."""

    def run(self, root: Element) -> None:
        """Numbers stand to the right."""
        for cell in (element for element in root.iter() if element.tag in ("th", "td")):
            if "right" in cell.get("style", ""):
                cell.set("class", "table__number")


class Pictures(Treeprocessor):
    """Turns each picture into one a browser may choose the size of; alone in its paragraph it gets its caption."""

    def __init__(self, targets: Targets, places: TextPlaces) -> None:
        super().__init__()
        self.targets, self.places = targets, places

    def run(self, root: Element) -> None:
        """Pictures that may not be used disappear."""
        for parent in list(root.iter()):
            for position, child in enumerate(list(parent)):
                if child.tag != "img":
                    continue
                caption = typed(child, "title")
                address = typed(child, "src")
                line = self.places.of_address(address)
                picture = self.targets.picture(address, typed(child, "alt"), caption, line)
                drawn = Element("span") if picture is None else picture_element(picture)
                drawn.tail = child.tail
                parent[position] = drawn
                if picture is not None and _is_alone(parent):
                    _make_figure(parent, caption)


def picture_element(picture: Picture) -> Element:
    """The element for a page of a practice example."""
    view = picture_view_of(picture, OWN_PAGE)
    made = Element("picture")
    SubElement(made, "source", {"type": "image/webp", "srcset": view.webp, "sizes": SIZES})
    size = {"width": str(view.width), "height": str(view.height)}
    SubElement(
        made, "img", {"src": view.src, "srcset": view.jpeg, "sizes": SIZES, "alt": view.alt, "loading": "lazy"} | size
    )
    return made


def typed(element: Element, name: str) -> str:
    """An attribute as the editor typed it; escaped signs are stand-ins until the end."""
    text = html.unescape(element.get(name, "").replace(AMP_SUBSTITUTE, "&"))
    return ESCAPED.sub(lambda match: chr(int(match[1])), text)


def _is_alone(parent: Element) -> bool:
    words = (parent.text or "") + "".join(child.tail or "" for child in parent)
    return parent.tag == "p" and len(parent) == 1 and not words.strip()


def _make_figure(paragraph: Element, caption: str) -> None:
    paragraph.tag = "figure"
    paragraph.text = paragraph[0].tail = None
    if caption:
        SubElement(paragraph, "figcaption").text = caption


def _leads_out(address: str) -> bool:
    try:
        return bool(urlsplit(address).scheme) or address.startswith(("/", "\\")) or "{" in address
    except ValueError:
        return True

"""What do the blocks "/// feiten" and "/// citaat" of a text become?"""

from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor

from site_builder.model.words import CLOSE, FACTS, OPEN, QUOTE


class Blocks(BlockProcessor):
    """A list of facts becomes an aside with a title, a quote a figure with who said it.

    A block that is unknown or not closed stays text: reading it has told so.
    """

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002  # the signature is Markdown's
        """Whether a block may start here."""
        return block.startswith("///")

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        """Takes the blocks up to the closing line; what follows that line stays."""
        first, _, rest = blocks[0].partition("\n")
        opened = OPEN.fullmatch(first)
        if not opened or opened["kind"] not in (FACTS, QUOTE):
            return False
        inside: list[str] = []
        for number, block in enumerate([rest, *blocks[1:]]):
            before, closing, after = _split(block)
            inside.append(before)
            if closing:
                blocks[: number + 1] = [after] if after.strip() else []
                self.parser.parseBlocks(_box(parent, opened["kind"], opened["title"] or ""), inside)
                return None
        return False


def _split(block: str) -> tuple[str, bool, str]:
    """The lines before a closing line, whether there is one, and the lines after it."""
    lines = block.split("\n")
    at = next((number for number, line in enumerate(lines) if CLOSE.fullmatch(line)), None)
    if at is None:
        return block, False, ""
    return "\n".join(lines[:at]), True, "\n".join(lines[at + 1 :])


def _box(parent: Element, kind: str, title: str) -> Element:
    """The element that takes the text of the block."""
    if kind == FACTS:
        facts = SubElement(parent, "aside", {"class": "facts"})
        if title:
            SubElement(facts, "p", {"class": "facts__title"}).text = title
        return facts
    figure = SubElement(parent, "figure", {"class": "pull-quote"})
    quote = SubElement(figure, "blockquote")
    if title:
        SubElement(figure, "figcaption").text = title
    return quote

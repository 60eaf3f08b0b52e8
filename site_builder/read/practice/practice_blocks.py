"""Are the blocks of a text, "/// feiten" and "/// citaat", known and closed?"""

from collections.abc import Iterator

from site_builder.model.words import BLOCKS, CLOSE, OPEN, listing
from site_builder.problems import Problem, error
from site_builder.read.parsing import did_you_mean, meant_word, quoted


def block_problems(text: str, where: str, line: int) -> Iterator[Problem]:
    """Unknown, nested and open blocks, and ends without a beginning. line: the number of the first line."""
    opened = 0
    for number, part in enumerate(map(str.strip, text.split("\n")), line):
        if not part.startswith("///"):
            continue
        place = f"{where}:{number}"
        if CLOSE.fullmatch(part):
            if not opened:
                yield error(place, "een blok eindigt hier, maar begint nergens", "haal deze regel weg")
            opened = 0
            continue
        if opened:
            yield error(place, f"het blok van regel {opened} is nog open", "sluit dat eerst af met een regel ///")
        opened = number
        opening = OPEN.fullmatch(part)
        if opening is None or opening["kind"] not in BLOCKS:
            kind = opening["kind"] if opening else part.strip("/ ")
            fix = did_you_mean(meant_word(kind, BLOCKS), f"kies {listing(f'/// {block}' for block in BLOCKS)}")
            yield error(place, f"onbekend blok {quoted(kind)}", fix)
    if opened:
        yield error(f"{where}:{opened}", "het blok heeft geen einde", "sluit het af met een regel ///")

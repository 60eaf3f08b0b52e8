"""Does a markdown text hold marks that a reader would see as they were typed, or that mean something else there?"""

import re
from collections.abc import Iterator, Sequence

from site_builder.problems import Problem, warning
from site_builder.read.parsing.hints import quoted

ROW = re.compile(r"\s*\|.*\|\s*")
RULER = re.compile(r"[\s|:–—-]*-[\s|:–—-]*")
TABBED = re.compile(r"(?!\s*\S{1,3}\t)\s*\S[^\t]*\t+\s*\S")  # no bullet or number of a list before the tab
WORD_NOTE = re.compile(r"\s{0,3}\[(\d{1,3})\]\s+\S")
LOOSE = re.compile(r"(?<!\S)\*\*\s+\S")
STARS = re.compile(r"(?<!\\)\*\*")
UNKNOWN = re.compile(r"(~~|==)(?=\S)[^~=]*\S\1")
EMPTY_HEADING = re.compile(r"\s{0,3}#{1,6}\s*")
GLUED_STAR = re.compile(r"\s*\*[^\s*][^*]*")
DASHES = re.compile(r"\s{0,3}-{3,}\s*")
SENTENCE = re.compile(r"[^|#>\s-].*[.?!:;,]\s*|.{61,}")
RULED = "zet onder de eerste regel een regel met streepjes: | --- | --- |"


def mark_problems(lines: Sequence[str], where: str, first: int) -> Iterator[Problem]:
    """At most one warning per kind and place. lines: of a body, without code; first: number of the first."""
    yield from _row_problems(lines, where, first)
    yield from _note_problems(lines, where, first)
    yield from _star_problems(lines, where, first)
    for at, line in enumerate(lines):
        if mark := UNKNOWN.search(line):
            what = f"{quoted(mark[0])} staat er zo, met zijn tekens"
            yield warning(f"{where}:{first + at}", what, "haal ze weg; vet is **vet** en schuin is *schuin*")
        if EMPTY_HEADING.fullmatch(line):
            yield warning(f"{where}:{first + at}", "een kopje zonder woorden", "zet de woorden achter de hekjes")
        if at and DASHES.fullmatch(line) and SENTENCE.fullmatch(lines[at - 1]):
            what = "de zin boven deze streepjes wordt een kopje"
            yield warning(f"{where}:{first + at}", what, "zet er een lege regel tussen als u een lijn bedoelt")


def _row_problems(lines: Sequence[str], where: str, first: int) -> Iterator[Problem]:
    """Tables without a ruler below their head, those that came with tabs, and lists with stars fast to their words."""
    for at, (before, line, after) in enumerate(zip(["", *lines], lines, lines[1:], strict=False)):
        if ROW.fullmatch(line) and ROW.fullmatch(after) and "|" not in before and not RULER.fullmatch(after):
            yield warning(f"{where}:{first + at}", "deze regels zijn nog geen tabel", RULED)
        if GLUED_STAR.fullmatch(line) and GLUED_STAR.fullmatch(after) and not GLUED_STAR.fullmatch(before):
            fix = "zet achter elk sterretje een spatie, of begin elke regel met een streepje"
            yield warning(f"{where}:{first + at}", "deze regels zijn nog geen opsomming", fix)
        if TABBED.match(line) and TABBED.match(after) and not TABBED.match(before):
            what = "tabs tussen woorden worden spaties, dus dit wordt geen tabel"
            yield warning(f"{where}:{first + at}", what, "zet de woorden tussen | en onder de kop | --- | --- |")


def _note_problems(lines: Sequence[str], where: str, first: int) -> Iterator[Problem]:
    """Footnotes as a word processor pastes them: [1] in the sentence, and [1] before their text."""
    for at, line in enumerate(lines):
        note = WORD_NOTE.match(line)
        if note and any(f"[{note[1]}]" in other for place, other in enumerate(lines) if place != at):
            fix = f"schrijf [^{note[1]}] in de zin, en '[^{note[1]}]: ' voor de tekst"
            yield warning(f"{where}:{first + at}", f"[{note[1]}] wordt zo geen voetnoot", fix)


def _star_problems(lines: Sequence[str], where: str, first: int) -> Iterator[Problem]:
    """Stars that make nothing bold: not fast to the word, or without others at its end."""
    begins, stars = 0, 0
    for at, line in enumerate([*lines, ""]):
        if line.strip():
            if not stars:
                begins = at
            stars += len(STARS.findall(line))
            if LOOSE.search(line):
                fix = "zet ze vast aan het woord, aan allebei de kanten: **woord**"
                yield warning(f"{where}:{first + at}", "sterretjes met een spatie erachter blijven staan", fix)
                stars += stars % 2
        else:
            if stars % 2:
                what = "twee sterretjes (**) horen bij geen andere twee en blijven staan"
                yield warning(f"{where}:{first + begins}", what, "zet er ook twee achter de woorden die vet moeten")
            stars = 0

"""What does a text say in an edition that lacks a map it mentions by number?

A sentence that mentions only maps that are not there is left out; where it opens a paragraph or an item of a list, all
of that is, and where that paragraph opens a part with a heading, the part is. Numbers among others, and what stands
between brackets, are left out alone.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from site_builder.model.places import Edition
from site_builder.model.rules import maps_of
from site_builder.model.words.dutch import listing
from site_builder.model.words.texts import MapText, Text, Texts

MENTION = re.compile(r"\b([Kk]aart|[Kk]aarten) (\d+(?:(?:, | en )\d+)*)\b")
ASIDE = re.compile(r" \((?:kaart|kaarten) \d+(?:(?:, | en )\d+)*\)")
END = re.compile(r"""((?<!\bbijv)[.?!]["”)]?(?:</(?:strong|em|a)>)?)\s+(?=[A-Z"“<{])""")
BLOCK = re.compile(r"<(p|li)>((?:(?!<(?:p|li|ul|ol)\b).)*)</\1>\n?", re.DOTALL)
LIST = re.compile(r"<(ul|ol)>\s*</\1>\n?")
PART = re.compile(r"(?=<h[2-6])")
HEADING = re.compile(r"""<h([2-6])(?: id="([^"]*)")?>.*?</h\1>\s*""", re.DOTALL)
ITEM = re.compile("<li>\\s*\ufdd2\\s*</li>\n?")
GONE, EMPTY = "\ufdd2", "\ufdd3"
"""Where a paragraph was, and where a list was of which no item is left."""
WITH_ANCHORS = ("toelichting", "vergelijkbaarheid")
"""Pages whose headings stories link to: they lose their parts when the headings have their names."""


def without_absent_maps(texts: Texts, edition: Edition) -> Texts:
    """The texts of an edition that lacks maps; those of any other stay as they are. Stories keep their own words."""
    there = maps_there(edition)
    if len(there) == len(edition.theme.maps):
        return texts
    maps = {slug: _map_text(text, there) for slug, text in texts.maps.items()}
    pages = {
        name: page if name in WITH_ANCHORS else replace(page, body=with_maps(page.body, there))
        for name, page in texts.pages.items()
    }
    sentences = {name: _aside(text, there) for name, text in texts.sentences.items()}
    return replace(texts, maps=maps, pages=pages, sentences=sentences)


def with_maps(body: Markup, there: frozenset[int]) -> Markup:
    """A text of several paragraphs, of the maps with these numbers. What a heading was called still leads there."""
    text = BLOCK.sub(lambda match: _block(match, there), body)
    text = LIST.sub(EMPTY, ITEM.sub("", text))
    return Markup("".join(_parts(text)).replace(GONE, "").replace(EMPTY, ""))


def maps_there(edition: Edition) -> frozenset[int]:
    """The numbers of the maps of an edition."""
    return frozenset(definition.number for definition in maps_of(edition))


def _map_text(text: MapText, there: frozenset[int]) -> MapText:
    questions = tuple(_said(question, there) for question in text.questions)
    return replace(
        text,
        compared=_aside(text.compared, there),
        good_for=_aside(text.good_for, there),
        not_for=_aside(text.not_for, there),
        questions=tuple(question for question in questions if question),
        help=with_maps(text.help, there),
    )


def _block(match: re.Match[str], there: frozenset[int]) -> str:
    """A paragraph or item; where its first sentence goes it goes."""
    said = _said(match[2], there)
    if not said:
        return GONE if match[1] == "p" else ""
    return match[0].replace(match[2], said)


def _said(text: str, there: frozenset[int]) -> str:
    """The sentences that may stay; "" where the first may not."""
    sentences = list(_sentences(_aside(text, there)))
    kept = [_narrowed(sentence, there) for sentence in sentences]
    return " ".join(sentence for sentence in kept if sentence) if kept and kept[0] else ""


def _sentences(text: str) -> Iterator[str]:
    """Sentence by sentence; what one mark-up holds together stays together."""
    *parts, last = END.split(text)
    waiting = ""
    for sentence, end in zip(parts[::2], parts[1::2], strict=True):
        waiting += sentence + end
        if waiting.count("</") * 2 == waiting.count("<"):
            yield waiting
            waiting = ""
        else:
            waiting += " "
    yield waiting + last


def _narrowed(sentence: str, there: frozenset[int]) -> str:
    """With the numbers of maps that are there; "" where a mention has none."""
    mentions = [_numbers(match[2], there) for match in MENTION.finditer(sentence)]
    if not mentions or all(mentions):
        return MENTION.sub(lambda match: f"{match[1]} {listing(_numbers(match[2], there))}", sentence)
    return ""


def _aside(text: Text, there: frozenset[int]) -> Text:
    """Without the bracketed mention of maps that are not there."""

    def kept(match: re.Match[str]) -> str:
        inside = _narrowed(match[0], there)
        return inside if inside else ""

    return type(text)(ASIDE.sub(kept, text))


def _numbers(written: str, there: frozenset[int]) -> list[int]:
    return [number for number in map(int, re.findall(r"\d+", written)) if number in there]


def _parts(text: str) -> Iterator[str]:
    """What stands before the first heading, then each part that does not open with a paragraph that is gone."""
    for part in PART.split(text):
        heading = HEADING.match(part)
        if heading is None or not _is_gone(part[heading.end() :]):
            yield part
        elif heading[2]:
            yield f'<span id="{heading[2]}"></span>\n'


def _is_gone(rest: str) -> bool:
    """Whether what stands under a heading opened with what is gone, or was nothing else."""
    return rest.startswith(GONE) or (rest.startswith(EMPTY) and not rest.strip(f"{EMPTY}{GONE} \n"))

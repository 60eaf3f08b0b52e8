"""Which texts lead to a practice example that this edition does not show, and what are they without those links?"""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TypeVar

from markupsafe import Markup

from site_builder.model.words.texts import FigureText, Page, Texts

LINK = re.compile(r'<a href="[^"]*praktijk/([a-z0-9-]+)/index\.html"[^>]*>(.*?)</a>', re.DOTALL)

Written = TypeVar("Written", Page, FigureText)
Dropped = list[tuple[str, str]]


def without_absent_stories(texts: Texts, shown: Collection[str]) -> tuple[Texts, Dropped]:
    """The texts with only the words of such links; and per link the file, below content, and the example.

    shown: slugs of the examples of this edition.
    """
    dropped: Dropped = []

    def kept(folder: str, read: Mapping[str, Written]) -> dict[str, Written]:
        return {name: _kept(text, shown, f"{folder}/{name}.md", dropped) for name, text in read.items()}

    national = replace(
        texts.national,
        openings=kept("edities", texts.national.openings),
        figures=kept("figuren", texts.national.figures),
    )
    pages, regions, news = kept("paginas", texts.pages), kept("regio", texts.regions), kept("nieuw", texts.news)
    return replace(texts, national=national, pages=pages, regions=regions, news=news), dropped


def _kept(text: Written, shown: Collection[str], file: str, dropped: Dropped) -> Written:
    def words(match: re.Match[str]) -> str:
        if match[1] in shown:
            return match[0]
        dropped.append((file, match[1]))
        return match[2]

    body = Markup(LINK.sub(words, text.body))
    return text if body == text.body else replace(text, body=body)

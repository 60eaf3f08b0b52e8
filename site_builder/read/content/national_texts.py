"""What the editors write about the national picture: content/figuren/ and content/edities/."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from site_builder.model.kinds import Theme
from site_builder.model.words import FigureText, NationalTexts
from site_builder.problems import Problem, error
from site_builder.read.content.edition_texts import read_edition_texts
from site_builder.read.content.page_text import PLACEHOLDERS, read_each
from site_builder.read.content.trend_text import read_trend
from site_builder.read.parsing import (
    PageMarkup,
    body_markup,
    did_you_mean,
    has_errors,
    key_problems,
    meant_word,
    read_document,
    text_of,
)

FIGURES, EDITIONS = "figuren", "edities"
WORDS = "zinnen"
CONCLUSIONS = "conclusies"
TREND = re.compile(r"2-[1-9][0-9]?")
TEXT_HEADING = 4  # the title of a figure is a third-level heading


def read_national_texts(
    content: Path, where: str, to_markup: PageMarkup, theme: Theme
) -> tuple[NationalTexts, list[Problem]]:
    """All texts that could be read, with all problems; every one of these files may be absent."""
    of_figures = (*(figure.slug for figure in theme.figures), CONCLUSIONS)
    figures, editions = content / FIGURES, content / EDITIONS
    names = sorted((path.stem for path in figures.glob("*.md")), key=_place)
    openings, of_editions = read_edition_texts(editions, f"{where}/{EDITIONS}", to_markup)
    here = f"{where}/{FIGURES}"
    trend_names = [name for name in names if TREND.fullmatch(name)]
    trends, of_trends = read_each(figures, here, trend_names, partial(read_trend, to_markup=to_markup))
    read_text = partial(_read_figure_text, to_markup=to_markup)
    texts, of_texts = read_each(figures, here, [name for name in names if name in of_figures], read_text)
    return NationalTexts(openings, texts, tuple(trends.values())), [
        *_strangers(figures, here, of_figures),
        *of_editions,
        *of_trends,
        *of_texts,
    ]


def _place(stem: str) -> tuple[int, ...]:
    """2-10 comes after 2-9."""
    return tuple(int(part) for part in re.findall(r"\d+", stem))


def _read_figure_text(path: Path, where: str, to_markup: PageMarkup) -> tuple[FigureText | None, list[Problem]]:
    """A text with the id of its edition in its front matter."""
    document, problems = read_document(path, where)
    if document is None:
        return None, problems
    body, of_body = body_markup(document, PLACEHOLDERS, where=where, to_markup=to_markup, top_heading=TEXT_HEADING)
    problems += of_body
    if document.entries:
        problems += key_problems(document.entries, ("uitgave",), where=where, line=1)
    if has_errors(problems):
        return None, problems
    return FigureText(text_of(document.entries[0]), body), problems


def _strangers(folder: Path, where: str, of_figures: tuple[str, ...]) -> Iterator[Problem]:
    known = (*of_figures, WORDS)
    trends = {path.stem for path in folder.glob("*.md") if TREND.fullmatch(path.stem)}
    for path in sorted(folder.glob("*.md")):
        if path.stem not in known and path.stem not in trends:
            meant = meant_word(path.stem, known)
            fix = did_you_mean(meant and f"{meant}.md", "noem een trend 2-1.md en een tekst bij een figuur 3-1.md")
            yield error(f"{where}/{path.name}", "dit bestand hoort hier niet", fix)
    for path in sorted(folder.glob("*.csv")):
        if path.stem not in trends:
            fix = f"zet er een bestand {path.stem}.md naast, of verwijder het"
            yield error(f"{where}/{path.name}", "bij deze cijfers hoort geen tekst", fix)

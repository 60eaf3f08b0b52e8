"""What the editors write about the national picture: content/figuren/ and content/edities/."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from site_builder.model.figure_words import FIGURE_SLUGS
from site_builder.model.texts import FigureText, NationalTexts, Page
from site_builder.problems import Problem, error
from site_builder.read.document import ToMarkup, body_markup, read_document
from site_builder.read.findings import has_errors
from site_builder.read.hints import did_you_mean, meant_word
from site_builder.read.keys import key_problems, text_of
from site_builder.read.page_text import PLACEHOLDERS, read_page
from site_builder.read.trends import read_trend

FIGURES, EDITIONS = "figuren", "edities"
WORDS = "zinnen"
CONCLUSIONS = "conclusies"
TEXTS = (*FIGURE_SLUGS, CONCLUSIONS)
TREND = re.compile(r"2-[1-9][0-9]?")
EDITION = re.compile(r"[a-z0-9-]{1,40}")
TEXT_HEADING = 4  # the title of a figure is a third-level heading

Read = TypeVar("Read")


def read_national_texts(content: Path, where: str, to_markup: ToMarkup) -> tuple[NationalTexts, list[Problem]]:
    """All texts that could be read, with all problems; every one of these files may be absent."""
    figures, editions = content / FIGURES, content / EDITIONS
    names = sorted((path.stem for path in figures.glob("*.md")), key=_place)
    problems = [*_strangers(figures, f"{where}/{FIGURES}"), *_edition_strangers(editions, f"{where}/{EDITIONS}")]

    def read_all(
        folder: Path, stems: list[str], read: Callable[[Path, str, ToMarkup], tuple[Read | None, list[Problem]]]
    ) -> dict[str, Read]:
        found = {}
        for stem in stems:
            path = folder / f"{stem}.md"
            text, more = read(path, f"{where}/{folder.name}/{path.name}", to_markup)
            problems.extend(more)
            if text is not None:
                found[stem] = text
        return found

    trends = read_all(figures, [name for name in names if TREND.fullmatch(name)], read_trend)
    texts = read_all(figures, [name for name in names if name in TEXTS], _read_figure_text)
    stems = [path.stem for path in sorted(editions.glob("*.md")) if EDITION.fullmatch(path.stem)]
    openings = read_all(editions, stems, _read_opening)
    return NationalTexts(openings, texts, tuple(trends.values())), problems


def _place(stem: str) -> tuple[int, ...]:
    """2-10 comes after 2-9."""
    return tuple(int(part) for part in re.findall(r"\d+", stem))


def _read_figure_text(path: Path, where: str, to_markup: ToMarkup) -> tuple[FigureText | None, list[Problem]]:
    """A text with the id of its edition in its front matter."""
    document, problems = read_document(path, where)
    if document is None:
        return None, problems
    body, more = body_markup(document, PLACEHOLDERS, where=where, to_markup=to_markup, top_heading=TEXT_HEADING)
    problems += more
    if document.entries:
        problems += key_problems(document.entries, ("uitgave",), where=where, line=1)
    if has_errors(problems):
        return None, problems
    return FigureText(text_of(document.entries[0]), body), problems


def _read_opening(path: Path, where: str, to_markup: ToMarkup) -> tuple[Page | None, list[Problem]]:
    """The opening of the national page; the file is named after its edition."""
    return read_page(path, where, to_markup=to_markup)


def _strangers(folder: Path, where: str) -> Iterator[Problem]:
    known = (*TEXTS, WORDS)
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


def _edition_strangers(folder: Path, where: str) -> Iterator[Problem]:
    for path in sorted(folder.glob("*.md")):
        if not EDITION.fullmatch(path.stem):
            fix = "noem het naar de id van de uitgave, met kleine letters, cijfers en streepjes"
            yield error(f"{where}/{path.name}", "dit is geen naam van een uitgave", fix)

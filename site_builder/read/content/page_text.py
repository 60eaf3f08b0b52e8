"""The texts of whole pages and of blocks on them, from content/paginas/."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from site_builder.model.words import Page
from site_builder.problems import Problem
from site_builder.read.parsing import (
    Entry,
    PageMarkup,
    body_markup,
    crowd_problem,
    has_errors,
    key_problems,
    placeholder_problems,
    read_document,
    text_of,
)

MOST = 1_000
PAGES = (
    "home",
    "toelichting",
    "index",
    "draaiboek",
    "vergelijkbaarheid",
    "goed-om-te-weten",
    "goed-om-te-weten-vierkanten",
    "woont-u-hier",
    "herkomst",
    "toegankelijkheid",
    "vergelijk",
)
PLACEHOLDERS = ("eerste", "laatste", "gebied", "gebieden", "uitgave", "minimum")
KEYS = ("titel",)
UNDER_THE_TITLE = ("toelichting", "draaiboek", "toegankelijkheid")
"""Headings right below the title; others stand in a section."""

Read = TypeVar("Read")


def read_each(
    folder: Path, where: str, stems: Iterable[str], read: Callable[[Path, str], tuple[Read | None, list[Problem]]]
) -> tuple[dict[str, Read], list[Problem]]:
    """The files with these stems, in this order; without those that could not be read."""
    texts: dict[str, Read] = {}
    problems: list[Problem] = []
    files = [folder / f"{stem}.md" for stem in stems]
    if crowd := crowd_problem(files, where, most=MOST, named="teksten"):
        return {}, [crowd]
    for file in files:
        text, text_problems = read(file, f"{where}/{file.name}")
        problems += text_problems
        if text is not None:
            texts[file.stem] = text
    return texts, problems


def read_page(path: Path, where: str, *, to_markup: PageMarkup) -> tuple[Page | None, list[Problem]]:
    """One text; None as soon as anything in it is an error."""
    document, problems = read_document(path, where)
    if document is None:
        return None, problems
    top = 2 if path.stem in UNDER_THE_TITLE else 3
    body, of_body = body_markup(document, PLACEHOLDERS, where=where, to_markup=to_markup, top_heading=top)
    problems = [*problems, *_head_problems(document.entries, where), *of_body]
    if has_errors(problems):
        return None, problems
    return Page(text_of(document.entries[0]), body), problems


def _head_problems(entries: tuple[Entry, ...], where: str) -> Iterator[Problem]:
    if not entries:
        return  # told when it was parsed
    yield from key_problems(entries, KEYS, where=where, line=1)
    for entry in entries:
        yield from placeholder_problems(text_of(entry), (), where=where, line=entry.line)

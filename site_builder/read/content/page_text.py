"""The texts of whole pages and of blocks on them, from content/paginas/."""

from collections.abc import Iterator
from pathlib import Path

from site_builder.model.words import Page
from site_builder.problems import Problem
from site_builder.read.parsing import (
    Entry,
    PageMarkup,
    body_markup,
    has_errors,
    key_problems,
    placeholder_problems,
    read_document,
    text_of,
)

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
UNDER_THE_TITLE = (
    "toelichting",
    "draaiboek",
)  # headings right below the title; others stand in a section


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

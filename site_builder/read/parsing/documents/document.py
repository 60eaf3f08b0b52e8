"""A content file with front matter and a markdown body: is it whole, and what does its body become?"""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from markupsafe import Markup

from site_builder.model.words import Links, Targets
from site_builder.problems import Problem, error, warning
from site_builder.read.parsing.documents.front_matter import FrontMatter, parse_front_matter
from site_builder.read.parsing.documents.nesting import nesting_problems
from site_builder.read.parsing.documents.page_links import page_links_of
from site_builder.read.parsing.documents.placeholders import placeholder_problems
from site_builder.read.parsing.documents.slips import block_mark_problems, merge_problems, slip_problems
from site_builder.read.parsing.names import spoiled_lines
from site_builder.read.parsing.text_file import read_text, unseen_problems

HELD = "is niet te lezen: een ander programma houdt het vast, of u hebt er geen rechten op"
LARGEST = 200_000  # bytes; a long page of text is a tenth of this


class ToMarkup(Protocol):
    """The Markdown configuration, given by the pipeline: render and read do not know each other.

    Returns sanitised markup and, per thing that was left out, its line in the text, what it is and what to do.
    """

    def __call__(  # noqa: D102
        self, text: str, *, top_heading: int, targets: Targets | None = None, links: Links | None = None
    ) -> tuple[Markup, list[tuple[int, str, str]]]: ...


def read_words(path: Path, where: str) -> tuple[str | None, list[Problem]]:
    """The text of a file of an editor, with plain line ends; None when it is absent, empty, too large or no text."""
    if no_reading := _refusal(path, where):
        return None, [no_reading]
    try:
        if not path.read_bytes().strip():
            return None, [error(where, "het bestand is leeg", "vul de tekst in of zet het oude bestand terug")]
        text, problems = read_text(path, where)
    except PermissionError:
        return None, [held(where, "dit bestand")]
    if text is None:
        return None, problems
    words = text.replace("\r\n", "\n").replace("\r", "\n")
    refused = [*unseen_problems(words, where), *merge_problems(words, where)]
    return (None if refused else words), [*problems, *refused, *spoiled_lines(words, where)]


def held(where: str, what: str) -> Problem:
    """A file that the machine does not let us read now. what: the file, as a reader names it."""
    return error(where, f"{what} {HELD}", "sluit het in dat programma, of vraag om rechten op het bestand")


def _refusal(path: Path, where: str) -> Problem | None:
    """Why nothing of a file is read."""
    if not path.is_file():
        return error(where, "het bestand ontbreekt", "zet het terug, de atlas heeft al zijn teksten nodig")
    if leads_away(path):
        return error(where, "het bestand wijst naar buiten de teksten", "zet de tekst zelf hier neer")
    if path.stat().st_size > LARGEST:
        return error(where, f"het bestand is groter dan {LARGEST // 1000} kB", "kort de tekst in")
    return None


def leads_away(path: Path) -> bool:
    """Whether a file of content, or its folder, is a link to somewhere else than the folder above that."""
    return leads_out(path, path.parent.parent)


def leads_out(path: Path, folder: Path) -> bool:
    """Whether a path below a folder is a link to somewhere outside it, or to itself."""
    try:
        return not path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a link to itself is a RuntimeError until Python 3.13
        return True


def read_document(path: Path, where: str) -> tuple[FrontMatter | None, list[Problem]]:
    """The front matter and body of a file, or None; the entries are empty when the front matter cannot be read."""
    text, problems = read_words(path, where)
    if text is None:
        return None, problems
    document, of_head = parse_front_matter(text, where)
    return document, [*problems, *of_head]


@dataclass(frozen=True, slots=True)
class PageMarkup:
    """How the texts outside content/praktijk become markup. stories: slugs of the examples they may lead to."""

    to_markup: ToMarkup
    stories: frozenset[str] = frozenset()


def body_markup(
    document: FrontMatter, allowed: Collection[str], *, where: str, to_markup: PageMarkup, top_heading: int
) -> tuple[Markup, list[Problem]]:
    """The body as markup; allowed are the placeholders it may use. An empty body is an error."""
    body, line = document.body, document.body_line
    if not body.strip():
        return Markup(""), [error(f"{where}:{line}", "tekst ontbreekt", "schrijf de tekst onder het invulblok")]
    if refused := list(nesting_problems(body, where, line)):
        return Markup(""), refused
    links = page_links_of(where, line, to_markup.stories)
    markup, removed = to_markup.to_markup(body, top_heading=top_heading, links=links)
    of_markup = [warning(f"{where}:{line + at - 1}", what, fix) for at, what, fix in removed]
    slips = [*slip_problems(body, where, line), *block_mark_problems(body, where, line)]
    unknown = placeholder_problems(body, allowed, where=where, line=line)
    return markup, [*unknown, *links.problems, *slips, *of_markup]

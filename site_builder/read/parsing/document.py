"""A content file with front matter and a markdown body: is it whole, and what does its body become?"""

from collections.abc import Collection
from pathlib import Path
from typing import Protocol

from markupsafe import Markup

from site_builder.model.words.targets import Targets
from site_builder.problems import Problem, error, warning
from site_builder.read.parsing.front_matter import FrontMatter, parse_front_matter
from site_builder.read.parsing.nesting import nesting_problems
from site_builder.read.parsing.placeholders import placeholder_problems
from site_builder.read.parsing.text_file import read_text, unseen_problems

LARGEST = 200_000  # bytes; a long page of text is a tenth of this


class ToMarkup(Protocol):
    """The Markdown configuration, given by the pipeline: render and read do not know each other.

    Returns sanitised markup and, per thing that was left out, its line in the text, what it is and what to do.
    """

    def __call__(  # noqa: D102
        self, text: str, *, top_heading: int, targets: Targets | None = None
    ) -> tuple[Markup, list[tuple[int, str, str]]]: ...


def read_words(path: Path, where: str) -> tuple[str | None, list[Problem]]:
    """The text of a file of an editor, with plain line ends; None when it is absent, empty, too large or no text."""
    if not path.is_file():
        return None, [error(where, "het bestand ontbreekt", "zet het terug, de atlas heeft al zijn teksten nodig")]
    size = path.stat().st_size
    if size > LARGEST:
        return None, [error(where, f"het bestand is groter dan {LARGEST // 1000} kB", "kort de tekst in")]
    if not path.read_bytes().strip():
        return None, [error(where, "het bestand is leeg", "vul de tekst in of zet het oude bestand terug")]
    text, problems = read_text(path, where)
    if text is None:
        return None, problems
    words = text.replace("\r\n", "\n").replace("\r", "\n")
    unseen = unseen_problems(words, where)
    return (None if unseen else words), problems + unseen


def read_document(path: Path, where: str) -> tuple[FrontMatter | None, list[Problem]]:
    """The front matter and body of a file, or None; the entries are empty when the front matter cannot be read."""
    text, problems = read_words(path, where)
    if text is None:
        return None, problems
    document, more = parse_front_matter(text, where)
    return document, [*problems, *more]


def body_markup(
    document: FrontMatter, allowed: Collection[str], *, where: str, to_markup: ToMarkup, top_heading: int
) -> tuple[Markup, list[Problem]]:
    """The body as markup; allowed are the placeholders it may use. An empty body is an error."""
    if not document.body.strip():
        return Markup(""), [
            error(f"{where}:{document.body_line}", "tekst ontbreekt", "schrijf de tekst onder het invulblok")
        ]
    if refused := list(nesting_problems(document.body, where, document.body_line)):
        return Markup(""), refused
    markup, removed = to_markup(document.body, top_heading=top_heading)
    unknown = placeholder_problems(document.body, allowed, where=where, line=document.body_line)
    told = [warning(f"{where}:{document.body_line + line - 1}", what, fix) for line, what, fix in removed]
    return markup, [*unknown, *told]

"""The texts that the editors write for one edition: one file in a folder, named after the edition."""

import re
from collections.abc import Collection, Iterator
from functools import partial
from pathlib import Path

from site_builder.model.words import Page, Texts
from site_builder.problems import Problem, error, warning
from site_builder.read.content.page_text import read_each, read_page
from site_builder.read.parsing import PageMarkup, did_you_mean, meant_word, quoted

EDITION = re.compile(r"[a-z0-9-]{1,40}")


def read_edition_texts(folder: Path, where: str, to_markup: PageMarkup) -> tuple[dict[str, Page], list[Problem]]:
    """The text per edition id, with the problems of all files; any edition may have none."""
    names = [path.stem for path in sorted(folder.glob("*.md")) if EDITION.fullmatch(path.stem)]
    texts, problems = read_each(folder, where, names, partial(read_page, to_markup=to_markup))
    return texts, [*_strangers(folder, where), *problems]


def unknown_editions(texts: Texts, editions: Collection[str], *, where: str) -> Iterator[Problem]:
    """News and openings for an edition that is neither made now nor was published here. where: the folder of texts."""
    for folder, named in (("nieuw", texts.news), ("edities", texts.national.openings)):
        for name in sorted(named.keys() - editions):
            meant = meant_word(name, sorted(set(editions) - named.keys()))
            fix = did_you_mean(f"{meant}.md" if meant else None, "laat hem staan als die uitgave nog komt")
            yield warning(
                f"{where}/{folder}/{name}.md", f"uitgave {quoted(name)} is er niet, dus deze tekst staat nergens", fix
            )


def _strangers(folder: Path, where: str) -> Iterator[Problem]:
    for path in sorted(folder.glob("*.md")):
        if not EDITION.fullmatch(path.stem):
            fix = "noem het naar de id van de uitgave, met kleine letters, cijfers en streepjes"
            yield error(f"{where}/{path.name}", "dit is geen naam van een uitgave", fix)

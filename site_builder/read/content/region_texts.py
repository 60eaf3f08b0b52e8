"""What the editors write about regions: content/regio/, one file per region, named after its slug."""

from collections.abc import Collection, Iterator, Mapping
from functools import partial
from pathlib import Path

from site_builder.model.places import LONGEST_REGION, REGION, Municipality
from site_builder.model.words import Page
from site_builder.problems import Problem, error, warning
from site_builder.read.content.page_text import read_each, read_page
from site_builder.read.parsing import PageMarkup, meant_word, quoted

FOLDER = "regio"


def read_region_texts(content: Path, where: str, to_markup: PageMarkup) -> tuple[dict[str, Page], list[Problem]]:
    """By slug, with all problems; a region needs no text."""
    folder, named = content / FOLDER, f"{where}/{FOLDER}"
    stems = sorted(path.stem for path in folder.glob("*.md"))
    good = [stem for stem in stems if REGION.fullmatch(stem) and len(stem) <= LONGEST_REGION]
    texts, problems = read_each(folder, named, good, partial(read_page, to_markup=to_markup))
    fix = "noem het naar de regio in municipalities.csv, met kleine letters, cijfers en streepjes"
    wrong = [error(f"{named}/{stem}.md", "dit is geen naam van een regio", fix) for stem in stems if stem not in good]
    return texts, [*wrong, *problems]


def stranger_problems(
    texts: Mapping[str, Page], municipalities: Collection[Municipality], *, edition: str, where: str
) -> Iterator[Problem]:
    """Texts about a region that this edition does not have: an error where a slip is likely, else a warning.

    A text may belong to another edition. where: the folder of all texts.
    """
    known = {region for municipality in municipalities for region in municipality.regions}
    for slug in sorted(texts.keys() - known):
        file, what = f"{where}/{FOLDER}/{slug}.md", f"regio {quoted(slug)} bestaat niet in uitgave {edition}"
        if meant := meant_word(slug, sorted(known - texts.keys())):
            yield error(file, what, f"bedoelde u {meant}.md?")
        else:
            fix = "laat de tekst staan als die bij een andere uitgave hoort"
            yield warning(file, f"{what}, dus deze tekst staat op geen pagina", fix)

"""What the editors write about regions: content/regio/, one file per region, named after its slug."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from site_builder.model.places import Municipality
from site_builder.model.words import Page
from site_builder.problems import Problem, error, warning
from site_builder.read.content.page_text import read_page
from site_builder.read.delivery import LONGEST_REGION, REGION
from site_builder.read.parsing import PageMarkup, meant_word, quoted

FOLDER = "regio"


def read_region_texts(content: Path, where: str, to_markup: PageMarkup) -> tuple[dict[str, Page], list[Problem]]:
    """By slug, with all problems; a region needs no text."""
    texts: dict[str, Page] = {}
    problems: list[Problem] = []
    for path in sorted((content / FOLDER).glob("*.md")):
        name = f"{where}/{FOLDER}/{path.name}"
        if not REGION.fullmatch(path.stem) or len(path.stem) > LONGEST_REGION:
            fix = "noem het naar de regio in municipalities.csv, met kleine letters, cijfers en streepjes"
            problems.append(error(name, "dit is geen naam van een regio", fix))
            continue
        text, of_text = read_page(path, name, to_markup=to_markup)
        problems += of_text
        if text is not None:
            texts[path.stem] = text
    return texts, problems


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

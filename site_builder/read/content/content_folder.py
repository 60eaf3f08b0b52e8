"""Which words do the editors want? The only reader of content/."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from site_builder.model.kinds import Theme
from site_builder.model.words import MAP_GROUPS, TYPES, MapText, Page, Texts, figure_sentences_of, listing, sentences_of
from site_builder.problems import Problem, error
from site_builder.read.content.atlas_file import read_atlas
from site_builder.read.content.edition_texts import read_edition_texts
from site_builder.read.content.map_text import read_map_text
from site_builder.read.content.national_texts import read_national_texts
from site_builder.read.content.page_text import PAGES, Read, read_each, read_page
from site_builder.read.content.region_texts import read_region_texts
from site_builder.read.content.sentences_text import read_sentences
from site_builder.read.parsing import PageMarkup, ToMarkup, did_you_mean, has_errors, meant_word

MAP_FOLDER = "kaarten"
PAGE_FOLDER = "paginas"
NEWS_FOLDER = "nieuw"
STORIES = "praktijk"


def read_content(folder: Path, convert: ToMarkup, theme: Theme) -> tuple[Texts | None, list[Problem]]:
    """All texts with all problems of all files; None as soon as one of them is an error. theme: what they are about."""
    root = folder.name
    if not folder.is_dir():
        return None, [error(root, "map met teksten ontbreekt", "zet de map terug")]
    to_markup = PageMarkup(convert, frozenset(path.stem for path in (folder / STORIES).glob("*.md")))
    atlas, problems = read_atlas(folder / "atlas.toml", f"{root}/atlas.toml")
    words, of_words = read_sentences(folder / "zinnen.md", f"{root}/zinnen.md", sentences_of(theme))
    maps, of_maps = _read_maps(folder / MAP_FOLDER, f"{root}/{MAP_FOLDER}", to_markup, theme)
    pages, of_pages = _read_pages(folder / PAGE_FOLDER, f"{root}/{PAGE_FOLDER}", to_markup)
    of_theme = figure_sentences_of(theme)
    figures, of_figures = read_sentences(folder / "figuren/zinnen.md", f"{root}/figuren/zinnen.md", of_theme)
    national, of_national = read_national_texts(folder, root, to_markup, theme)
    regions, of_regions = read_region_texts(folder, root, to_markup)
    news, of_news = read_edition_texts(folder / NEWS_FOLDER, f"{root}/{NEWS_FOLDER}", to_markup)
    problems = [*problems, *of_words, *of_maps, *of_pages, *of_figures, *of_national, *of_regions, *of_news]
    if atlas is None or words is None or figures is None or has_errors(problems):
        return None, problems
    sections = [*(names for section, names in words.items() if section not in (MAP_GROUPS, TYPES)), *figures.values()]
    sentences = {name: text for names in sections for name, text in names.items()}
    return Texts(atlas, maps, words[MAP_GROUPS], words[TYPES], sentences, pages, national, regions, news), problems


def _read_maps(
    folder: Path, where: str, to_markup: PageMarkup, theme: Theme
) -> tuple[Mapping[str, MapText], list[Problem]]:
    definitions = {definition.slug: definition for definition in theme.maps}

    def read(path: Path, name: str) -> tuple[MapText | None, list[Problem]]:
        return read_map_text(path, definitions[path.stem], theme, where=name, to_markup=to_markup)

    return _read_all(folder, where, tuple(definitions), read)


def _read_pages(folder: Path, where: str, to_markup: PageMarkup) -> tuple[Mapping[str, Page], list[Problem]]:
    def read(path: Path, name: str) -> tuple[Page | None, list[Problem]]:
        return read_page(path, name, to_markup=to_markup)

    return _read_all(folder, where, PAGES, read)


def _read_all(
    folder: Path, where: str, stems: tuple[str, ...], read: Callable[[Path, str], tuple[Read | None, list[Problem]]]
) -> tuple[dict[str, Read], list[Problem]]:
    """The files with these stems, in this order; there may be no others."""
    texts, problems = read_each(folder, where, stems, read)
    return texts, [*_strangers(folder, where, stems), *problems]


def _strangers(folder: Path, where: str, stems: tuple[str, ...]) -> Iterator[Problem]:
    for path in sorted(folder.glob("*.md")):
        if path.stem not in stems:
            meant = meant_word(path.stem, stems)
            fix = did_you_mean(f"{meant}.md" if meant else None, f"hier horen alleen {listing(stems)}")
            yield error(f"{where}/{path.name}", "dit bestand hoort hier niet", fix)

"""What the print sheets of a municipality say: a small page for each, and the words that all of them share."""

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.pages.frames import Frame
from site_builder.model.pages.municipality_page import EditionInWords
from site_builder.model.pages.page_models import SquareAxes
from site_builder.model.places import STATE_SLUGS, municipality_file, relative, sheets_file
from site_builder.model.words import MapWords, edition_values, fill, index_notes

LEFT_OPEN = {name: f"{{{name}}}" for name in ("gemeente", "jaar", "n", "a", "b")}
"""What only the browser knows: it stays a placeholder."""


@dataclass(frozen=True, slots=True)
class SheetsPage:
    """The page on which the sheets of one municipality are drawn. key: of its data. home: link to its own page."""

    frame: Frame
    key: str
    name: str
    home: str
    intro: str
    question: str
    spatial_note: str
    good_to_know: Markup


@dataclass(frozen=True, slots=True)
class SheetClass:
    """One class in a legend; mark "" for the two states without a class."""

    slug: str
    mark: str
    label: str
    group: str


@dataclass(frozen=True, slots=True)
class SheetMap:
    """The words of one map. heading, compared and questions may hold {gemeente} and {jaar}.

    years: that it can show, rising. square: 3x3 legend. note: below its legend. twin: its relative map, or "".
    """

    number: int
    slug: str
    menu: str
    heading: str
    compared: str
    legend: tuple[SheetClass, ...]
    square: bool
    years: tuple[int, ...]
    note: str
    questions: tuple[str, ...]
    sources: tuple[str, ...]
    twin: str


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What the sheets of all municipalities share. texts: by their name, without "sheets."; may hold {n}, {a}, {b}."""

    texts: dict[str, str]
    axes: SquareAxes | None
    maps: tuple[SheetMap, ...]


def sheets_page(pages: EditionInWords, *, key: str, name: str) -> SheetsPage:
    """The page of a municipality; but for its key and name it is the same for all of them."""
    values = edition_values(pages.edition)
    intro, question = (
        fill(pages.texts.sentences[f"sheets.{sentence}"], **values) for sentence in ("intro", "question")
    )
    path = sheets_file("een")
    return SheetsPage(
        frame=pages.frames.frame(path, name),
        key=key,
        name=name,
        home=relative(municipality_file("een"), path),
        intro=intro,
        question=question,
        spatial_note=pages.shared.spatial_note,
        good_to_know=pages.shared.good_to_know,
    )


def sheet_words(pages: EditionInWords) -> SheetWords:
    """The words of all maps in this edition."""
    places = {"gebied": pages.shared.place_one, "gebieden": pages.shared.place_many}  # what bears a letter
    values = edition_values(pages.edition) | places | LEFT_OPEN
    texts = {name: text for name, text in pages.texts.sentences.items() if name.startswith("sheets.")}
    return SheetWords(
        texts={name.removeprefix("sheets."): fill(text, **values) for name, text in texts.items()},
        axes=pages.shared.axes,
        maps=tuple(_map(words, pages) for words in pages.panels.words.values()),
    )


def _map(words: MapWords, pages: EditionInWords) -> SheetMap:
    definition, text, sentences = words.definition, words.text, pages.texts.sentences
    values = words.values | LEFT_OPEN
    notes = ["legend.below", *([f"legend.{definition.note}"] if definition.note else [])]
    about_index = index_notes(pages.edition, [definition], sentences)
    classes = (
        SheetClass(word.slug, definition.mark(place), word.label, word.group) for place, word in enumerate(words.legend)
    )
    slugs = [STATE_SLUGS[state] for state in pages.panels.states[definition.slug]]
    states = (SheetClass(slug, "", sentences[f"state.{slug}"], "") for slug in slugs)
    return SheetMap(
        number=definition.number,
        slug=definition.slug,
        menu=words.menu,
        heading=fill(text.heading, **values).replace("\N{EN DASH}", "\N{EN DASH}\N{WORD JOINER}"),  # years on one line
        compared=fill(text.compared, **values),
        legend=(*classes, *states),
        square=definition.square,
        years=pages.edition.years if definition.snapshots else (pages.edition.last,),
        note=" ".join(note for note in (*(fill(sentences[name], **values) for name in notes), about_index) if note),
        questions=tuple(fill(question, **values) for question in text.questions),
        sources=words.sources,
        twin=twin if (twin := pages.edition.theme.pairs.get(definition.slug, "")) in pages.panels.words else "",
    )

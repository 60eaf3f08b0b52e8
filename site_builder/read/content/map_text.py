"""The words of one map, from content/kaarten/<slug>.md."""

from collections.abc import Iterator
from pathlib import Path

from site_builder.model.kinds import MapDefinition, Theme
from site_builder.model.words import LegendWord, MapText
from site_builder.problems import Problem, error
from site_builder.read.parsing import (
    Entry,
    FrontMatter,
    PageMarkup,
    absent,
    body_markup,
    did_you_mean,
    digit_problems,
    entries_of,
    has_errors,
    key_problems,
    meant_word,
    placeholder_problems,
    quoted,
    read_document,
    text_of,
)

TEXTS = ("menu", "titel", "vergeleken", "wel_voor", "niet_voor")
LEGEND, QUESTIONS = "legenda", "gespreksvragen"
KEYS = (*TEXTS, LEGEND, QUESTIONS)
GROUP = "groep"
QUESTION_COUNT = 3
LONGEST_QUESTION = 100  # characters: there must be room to write below it
EVERYWHERE = ("eerste", "laatste", "gebied", "gebieden")
HELP_HEADING = 3  # the panel of a map has a second-level heading


def read_map_text(
    path: Path, definition: MapDefinition, theme: Theme, *, where: str, to_markup: PageMarkup
) -> tuple[MapText | None, list[Problem]]:
    """The text of this map; None as soon as anything in it is an error."""
    document, problems = read_document(path, where)
    if document is None:
        return None, problems
    fixed = _fixed(definition, theme)
    allowed = (*fixed, "jaar", "gemeente")
    reading_help, of_body = body_markup(document, allowed, where=where, to_markup=to_markup, top_heading=HELP_HEADING)
    problems = [*problems, *_head_problems(document, definition, fixed, allowed, where), *of_body]
    if has_errors(problems):
        return None, problems
    by_key = {entry.key: entry for entry in document.entries}
    menu, heading, compared, good_for, not_for = (text_of(by_key[key]) for key in TEXTS)
    legend = tuple(_legend_words(entries_of(by_key[LEGEND])))
    questions = tuple(text_of(entry) for entry in entries_of(by_key[QUESTIONS]))
    text = MapText(definition.slug, menu, heading, compared, good_for, not_for, legend, questions, reading_help)
    return text, problems


def _fixed(definition: MapDefinition, theme: Theme) -> tuple[str, ...]:
    """The placeholders whose value is the same in a whole edition: all that a legend word may use."""
    count = theme.cut(definition.cuts).count if definition.cuts else 0
    return (*EVERYWHERE, *(f"s{number + 1}" for number in range(count)))


def _head_problems(
    document: FrontMatter, definition: MapDefinition, fixed: tuple[str, ...], allowed: tuple[str, ...], where: str
) -> Iterator[Problem]:
    if not document.entries:
        return  # told when it was parsed
    yield from key_problems(document.entries, KEYS, nested=(LEGEND, QUESTIONS), where=where, line=1)
    for entry in document.entries:
        known = fixed if entry.key == "menu" else allowed
        yield from placeholder_problems(text_of(entry), known, where=where, line=entry.line)
        if entry.key == LEGEND:
            yield from _legend_problems(entry, definition, fixed, where)
        if entry.key == QUESTIONS:
            yield from _question_problems(entry, allowed, where)


def _question_problems(questions: Entry, allowed: tuple[str, ...], where: str) -> Iterator[Problem]:
    """Three questions, each a text that leaves room to write."""
    entries = entries_of(questions)
    for entry in entries:
        place = f"{where}:{entry.line}"
        if entry.key:
            yield error(place, "de vraag is geen tekst", "zet de hele vraag tussen dubbele aanhalingstekens")
        elif not entry.value:
            yield error(place, "de vraag is leeg", "vul een tekst in")
        elif len(text_of(entry)) > LONGEST_QUESTION:
            yield error(place, f"de vraag is langer dan {LONGEST_QUESTION} tekens", "maak haar korter")
        yield from placeholder_problems(text_of(entry), allowed, where=where, line=entry.line)
    if entries and len(entries) != QUESTION_COUNT:
        what = f"'{QUESTIONS}' telt {len(entries)} vragen"
        yield error(f"{where}:{questions.line}", what, f"geef er {QUESTION_COUNT}")


def _legend_words(entries: tuple[Entry, ...]) -> Iterator[LegendWord]:
    group = ""
    for entry in entries:
        if entry.key == GROUP:
            group = text_of(entry)
        else:
            yield LegendWord(entry.key, text_of(entry), group)


def _legend_problems(legend: Entry, definition: MapDefinition, fixed: tuple[str, ...], where: str) -> Iterator[Problem]:
    """Every class once, in legend order, each with its own label; no digit outside a placeholder."""
    entries = entries_of(legend)
    for entry in entries:
        yield from _word_problems(entry, definition, where)
        yield from placeholder_problems(text_of(entry), fixed, where=where, line=entry.line)
        yield from digit_problems(text_of(entry), entry.key, where=where, line=entry.line)
    words = [entry for entry in entries if entry.key in definition.classes]
    yield from _repeats(words, where)
    for slug in absent(entries, definition.classes) if entries else ():
        yield error(f"{where}:{legend.line}", f"klasse '{slug}' ontbreekt in de legenda", f"voeg '- {slug}: …' toe")
    if {word.key for word in words} == set(definition.classes) and len(words) == len(definition.classes):
        yield from _order_problems(words, definition, where)


def _word_problems(entry: Entry, definition: MapDefinition, where: str) -> Iterator[Problem]:
    place = f"{where}:{entry.line}"
    if not entry.key:
        yield error(place, "regel zonder sleutel", "schrijf '- sleutel: tekst', met een dubbele punt en een spatie")
    elif entry.key != GROUP and entry.key not in definition.classes:
        meant = meant_word(entry.key, (*definition.classes, GROUP))
        fix = did_you_mean(meant, f"kies uit {', '.join(definition.classes)}")
        yield error(place, f"onbekende klasse {quoted(entry.key)}", fix)
    elif not isinstance(entry.value, str):
        yield error(place, f"'{entry.key}' is geen tekst", "zet de tekst erachter, tussen aanhalingstekens")
    elif not entry.value:
        yield error(place, f"'{entry.key}' is leeg", "vul een tekst in")


def _repeats(words: list[Entry], where: str) -> Iterator[Problem]:
    for number, word in enumerate(words):
        before = words[:number]
        if word.key in (earlier.key for earlier in before):
            yield error(f"{where}:{word.line}", f"klasse '{word.key}' staat er twee keer", "haal er een weg")
        elif word.value and word.value in (earlier.value for earlier in before):
            what = f"'{word.value}' staat al bij een andere klasse"
            yield error(f"{where}:{word.line}", what, "geef elke klasse een eigen tekst")


def _order_problems(words: list[Entry], definition: MapDefinition, where: str) -> Iterator[Problem]:
    """Only the first class that is out of order: the others follow from it."""
    for word, slug in zip(words, definition.classes, strict=True):
        if word.key != slug:
            yield error(f"{where}:{word.line}", f"klasse '{word.key}' staat niet op volgorde", f"hier hoort '{slug}'")
            return

"""What does an edition with an index of its own say instead of the words about the index of the report?"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from site_builder.model.kinds import IndexWords, MapDefinition
from site_builder.model.places import Edition, IndexGroup, OwnIndex
from site_builder.model.words.dutch import listing
from site_builder.model.words.texts import LegendWord, MapText, Page, Text, Texts, fill

WHOLES = {"residents": "inwoners", "adults": "volwassenen", "households": "huishoudens", "homes": "woningen"}
"""What the wholes that deliveries name are called."""
PROSE = ("toelichting", "home", "vergelijkbaarheid", "goed-om-te-weten", "goed-om-te-weten-vierkanten")
"""Pages in which what the index counts are people; only the name of the index is another there."""


def in_own_words(texts: Texts, edition: Edition) -> Texts:
    """The texts of an edition with an index of its own; those of any other stay as they are.

    What was written about practice, about one edition or about the report keeps its own words.
    """
    index, words = edition.index, edition.theme.index_words
    if index is None or words is None:
        return texts
    own_name = _OwnName(index.name, words)
    maps = {slug: _map_text(text, own_name) for slug, text in texts.maps.items()}
    sentences = {name: _short(text, own_name) for name, text in texts.sentences.items()}
    if index.is_mixed:
        sentences["cuts.unit-index"] = texts.sentences["index.unit-mixed"]
    sentences["measured.index"] = fill(texts.sentences["index.help"], groepen=_groups(index, texts.sentences))
    sentences |= {f"chart.measure.{group.measure}": group.label for group in index.groups}
    if words.map in maps:
        maps[words.map] = _explained(maps[words.map], index, texts.sentences)
    groups = {slug: _short(title, own_name) for slug, title in texts.groups.items()}
    pages = {name: _page(page, own_name) if name in PROSE else page for name, page in texts.pages.items()}
    return replace(texts, maps=maps, sentences=sentences, groups=groups, pages=pages)


def index_notes(edition: Edition, definitions: Iterable[MapDefinition], sentences: Mapping[str, str]) -> str:
    """What stands beside every map and figure that reads an index of an edition's own; "" where none does."""
    index, maps = edition.index, tuple(definitions)
    if index is None or not any(edition.theme.index in definition.measures for definition in maps):
        return ""
    mixed = sentences["index.mixed"] if index.is_mixed else ""
    change = index.change if any(definition.index_change for definition in maps) else ""
    parts = (index.note, fill(sentences["index.help"], groepen=_groups(index, sentences)), mixed, change)
    return " ".join(part for part in parts if part)


def index_page(edition: Edition, sentences: Mapping[str, str]) -> Page | None:
    """The part of the toelichting about an index of an edition's own."""
    index = edition.index
    if index is None:
        return None
    items = Markup("").join(Markup("<li>{}</li>").format(_group(group, sentences)) for group in index.groups)
    parts = [index.note, sentences["index.mixed"] if index.is_mixed else "", index.change]
    paragraphs = Markup("").join(Markup("<p>{}</p>").format(part) for part in parts if part)
    return Page(sentences["index.title"], Markup("{}<ul>{}</ul>").format(paragraphs, items))


@dataclass(frozen=True, slots=True)
class _OwnName:
    """The name of an index of its own, and how texts name that of the theme."""

    name: str
    words: IndexWords


def _map_text(text: MapText, own_name: _OwnName) -> MapText:
    legend = tuple(
        LegendWord(word.slug, _short(word.label, own_name), _short(word.group, own_name)) for word in text.legend
    )
    return replace(
        text,
        menu=_short(text.menu, own_name),
        heading=_short(text.heading, own_name),
        compared=_short(text.compared, own_name),
        good_for=_short(text.good_for, own_name),
        not_for=_short(text.not_for, own_name),
        legend=legend,
        help=_short(text.help, own_name),
    )


def _explained(text: MapText, index: OwnIndex, sentences: Mapping[str, str]) -> MapText:
    """The map of the index itself: what it counts, and per what."""
    about = fill(sentences["index.help"], groepen=_groups(index, sentences))
    help_text = Markup("<p>{}</p>").format(about)
    return replace(text, help=help_text, compared=sentences["index.compared"] if index.is_mixed else text.compared)


def _groups(index: OwnIndex, sentences: Mapping[str, str]) -> str:
    return listing(_group(group, sentences) for group in index.groups)


def _group(group: IndexGroup, sentences: Mapping[str, str]) -> str:
    """A group, what it is a share of, of when its numbers are, and whether a model made them."""
    named = fill(sentences["index.group"], groep=group.label, noemer=WHOLES.get(group.of, group.of))
    years = listing(dict.fromkeys(period for _, period in group.periods)) if group.periods else ""
    facts = [
        fill(sentences["index.periods"], jaren=years) if years else "",
        sentences["index.modelled"] if group.modelled else "",
    ]
    aside = ", ".join(fact for fact in facts if fact)
    return f"{named} ({aside})" if aside else named


def _page(page: Page, own_name: _OwnName) -> Page:
    return Page(page.title, _named(page.body, own_name))


def _short(text: Text, own_name: _OwnName) -> Text:
    """A label or sentence, where what the index counts alone means the index."""
    words, named = own_name.words, _named(text, own_name)
    of_index = type(text)(words.of_alone.sub(lambda match: f"{match[1]} van de index", named))
    return type(text)(words.alone.sub(lambda match: "De index" if match[1].isupper() else "de index", of_index))


def _named(text: Text, own_name: _OwnName) -> Text:
    """With the name of the index, which begins with a capital where the old one did. Braces in it mean nothing."""
    name = own_name.name.replace("{", "(").replace("}", ")")

    def called(match: re.Match[str]) -> str:
        first = name[:1].upper() if match[1].isupper() else name[:1].lower()
        written = first + name[1:]
        return escape(written) if isinstance(text, Markup) else written

    return type(text)(own_name.words.named.sub(called, text))

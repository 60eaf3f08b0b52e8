"""What does an edition with an index of its own say instead of the words about the index of the report?"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from markupsafe import Markup, escape

from site_builder.model.places import INDEX, Edition, IndexGroup, OwnIndex
from site_builder.model.rules import MapDefinition
from site_builder.model.words.dutch import listing
from site_builder.model.words.texts import LegendWord, MapText, Page, Text, Texts, fill

WHOLES = {"residents": "inwoners", "adults": "volwassenen", "households": "huishoudens", "homes": "woningen"}
"""What the wholes that deliveries name are called."""
NAMED = re.compile(r"\b([Ii])ndex kwetsbare bewoners")
OF_ALONE = re.compile(r"\b(afname|toename|ontwikkeling) kwetsbare bewoners", re.IGNORECASE)
ALONE = re.compile(r"\b([Kk])wetsbare bewoners")
INDEX_MAP = "vulnerable-index"
PROSE = ("toelichting", "home", "vergelijkbaarheid", "goed-om-te-weten", "goed-om-te-weten-vierkanten")
"""Pages in which "kwetsbare bewoners" alone are people; only the name of the index is another there."""


def in_own_words(texts: Texts, edition: Edition) -> Texts:
    """The texts of an edition with an index of its own; those of any other stay as they are.

    What was written about practice, about one edition or about the report keeps its own words.
    """
    index = edition.index
    if index is None:
        return texts
    maps = {slug: _map_text(text, index) for slug, text in texts.maps.items()}
    sentences = {name: _short(text, index) for name, text in texts.sentences.items()}
    if index.is_mixed:
        sentences["cuts.unit-index"] = texts.sentences["index.unit-mixed"]
    sentences["measured.index"] = fill(texts.sentences["index.help"], groepen=_groups(index, texts.sentences))
    sentences |= {f"chart.measure.{group.measure}": group.label for group in index.groups}
    if INDEX_MAP in maps:
        maps[INDEX_MAP] = _explained(maps[INDEX_MAP], index, texts.sentences)
    groups = {slug: _short(title, index) for slug, title in texts.groups.items()}
    pages = {name: _page(page, index) if name in PROSE else page for name, page in texts.pages.items()}
    return replace(texts, maps=maps, sentences=sentences, groups=groups, pages=pages)


def index_notes(edition: Edition, definitions: Iterable[MapDefinition], sentences: Mapping[str, str]) -> str:
    """What stands beside every map and figure that reads an index of an edition's own; "" where none does."""
    index, maps = edition.index, tuple(definitions)
    if index is None or not any(INDEX in definition.measures for definition in maps):
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


def _map_text(text: MapText, index: OwnIndex) -> MapText:
    legend = tuple(LegendWord(one.slug, _short(one.label, index), _short(one.group, index)) for one in text.legend)
    return replace(
        text,
        menu=_short(text.menu, index),
        heading=_short(text.heading, index),
        compared=_short(text.compared, index),
        good_for=_short(text.good_for, index),
        not_for=_short(text.not_for, index),
        legend=legend,
        help=_short(text.help, index),
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
    told = ", ".join(fact for fact in facts if fact)
    return f"{named} ({told})" if told else named


def _page(page: Page, index: OwnIndex) -> Page:
    return Page(page.title, _named(page.body, index))


def _short(text: Text, index: OwnIndex) -> Text:
    """A label or sentence, where "kwetsbare bewoners" alone means the index."""
    own = _named(text, index)
    own = type(text)(OF_ALONE.sub(lambda found: f"{found[1]} van de index", own))
    return type(text)(ALONE.sub(lambda found: "De index" if found[1] == "K" else "de index", own))


def _named(text: Text, index: OwnIndex) -> Text:
    """With the name of the index, which begins with a capital where the old one did. Braces in it mean nothing."""
    name = index.name.replace("{", "(").replace("}", ")")

    def called(found: re.Match[str]) -> str:
        first = name[:1].upper() if found[1] == "I" else name[:1].lower()
        own = first + name[1:]
        return escape(own) if isinstance(text, Markup) else own

    return type(text)(NAMED.sub(called, text))

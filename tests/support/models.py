"""From the plain numbers of an oracle delivery, or from named classes, to the types of site_builder.model."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from markupsafe import Markup

from site_builder.model.kinds.cut_points import Cuts
from site_builder.model.places.areas import COUNTS, Areas, References
from site_builder.model.places.edition import AreaWord, Edition, Source
from site_builder.model.places.states import NO_SCORE, SHIELDED, WITHHELD
from site_builder.model.rules.classification import Classes, classify_all
from site_builder.model.rules.disclosure import disclose
from site_builder.model.rules.layers import Layer, layers_of
from site_builder.model.words.sentences.figure_table import figure_sentences_of
from site_builder.model.words.sentences.sentence_table import MAP_GROUPS, TYPES, sentences_of
from site_builder.model.words.texts import PLACEHOLDER, LegendWord, NationalTexts, Page, Texts
from site_builder.read.content.content_folder import read_content
from site_builder.render.text.markdown import to_markup
from site_builder.theme import THEME
from tests.support.oracle import Delivery

SENTENCES = {row.name: row.placeholders for row in sentences_of(THEME) if row.section not in (MAP_GROUPS, TYPES)}
FIGURE_SENTENCES = {row.name: row.placeholders for row in figure_sentences_of(THEME)}
ALLOWED = SENTENCES | FIGURE_SENTENCES
PANEL_FIGURES = tuple(figure for figure in THEME.figures if figure.is_panel)
MEASURES, SHARES = THEME.measures, THEME.shares
SHARE_MAP, SHARE_CLASSES = THEME.dividing, THEME.dividing.classes
CONTENT = Path(__file__).parents[2] / "content"
NO_WORDS = ("slug", "aliases", "contact", "delivery", "peildatum")
REGION = Page("regions.kust.title", Markup("<p>regions.kust.body {gebieden}</p>"))
STATES = {"shielded": SHIELDED, "withheld": WITHHELD, "no-score": NO_SCORE}


@cache
def texts() -> Texts:
    """The words of this atlas."""
    content, problems = read_content(CONTENT, to_markup, THEME)
    assert content is not None, "\n".join(map(str, problems))
    return content


EVERYTHING = Source("alles", "Een bron 1.0", (*MEASURES, *COUNTS), "mei")
"""A source of every measure: then an edition has every map."""


def named_texts() -> Texts:
    """The words of this atlas, each text replaced by its name and its placeholders; sentences have all they may.

    What editors may leave out, the words and trends of the national picture, is left out.
    """
    sentences = {name: _with_placeholders(name, sorted(ALLOWED[name])) for name in texts().sentences}
    return replace(
        _named(texts(), ""), sentences=sentences, national=NationalTexts({}, {}, ()), regions={"kust": REGION}
    )


def _named(value: Any, name: str) -> Any:
    match value:
        case str():
            text = _with_placeholders(name, sorted(set(PLACEHOLDER.findall(value)))) if value else ""
            return Markup("<p>{}</p>").format(text) if isinstance(value, Markup) else text
        case Mapping():
            return {key: _named(part, f"{name}.{key}".strip(".")) for key, part in value.items()}
        case (LegendWord(), *_):
            return tuple(_named_word(word, [other.group for other in value], name) for word in value)
        case tuple():
            return tuple(_named(part, f"{name}.{n}") for n, part in enumerate(value))
        case _ if is_dataclass(value) and not isinstance(value, type):
            parts = [field.name for field in fields(value) if field.name not in NO_WORDS]
            return replace(value, **{part: _named(getattr(value, part), f"{name}.{part}".strip(".")) for part in parts})
    return value


def _named_word(word: LegendWord, groups: Sequence[str], name: str) -> LegendWord:
    group = f"{name}.group-{groups.index(word.group)}"
    return LegendWord(word.slug, _named(word.label, f"{name}.{word.slug}"), group if word.group else "")


def _with_placeholders(name: str, placeholders: Sequence[str]) -> str:
    return " ".join([name, *(f"{{{placeholder}}}" for placeholder in placeholders)])


def edition_of(delivery: Delivery) -> Edition:
    named = {"focus_vulnerable": delivery.cuts["vulnerable_index"][1:3]} | delivery.cuts
    cuts = {name: tuple(map(float, cut)) if isinstance(cut, list) else (float(cut),) for name, cut in named.items()}
    return Edition(
        id="test", title="Test", years=delivery.years, fictional=True, minimum_observations=float(delivery.minimum),
        publish="values", spatial_note="Over 200 meter.", extent=None, area=AreaWord("vak", "vakken"),
        cuts=Cuts(cuts), sources=(EVERYTHING,), theme=THEME,
    )  # fmt: skip


def cuts_in_order(*points: float | Sequence[float]) -> Cuts:
    """Cut points in the order of the theme."""
    numbers = (tuple(given) if isinstance(given, Sequence) else (given,) for given in points)
    return Cuts({cut.name: points_of for cut, points_of in zip(THEME.cuts, numbers, strict=True)})


def areas_of(delivery: Delivery) -> Areas:
    register = pd.DataFrame({"name": "x", "municipality": delivery.areas, "district": ""}).sort_index()
    rows = [{"area": area, "year": year, **cells} for (area, year), cells in delivery.values.items()]
    columns = ["area", "year", "observations", *COUNTS, *MEASURES]
    numbers = dict.fromkeys(columns[2:], float)
    return Areas(register, pd.DataFrame(rows, columns=columns).astype(numbers))


def references_of(delivery: Delivery) -> References:
    cells = pd.Series(delivery.references, dtype=float)
    nuisance = cells.unstack().reindex(columns=list(delivery.years))
    nothing = pd.DataFrame(np.nan, index=nuisance.index, columns=nuisance.columns)
    return References({"nuisance": nuisance, "vulnerable_index": nothing, "association_share": nothing})


def classes_of(delivery: Delivery) -> Classes:
    edition = edition_of(delivery)
    return classify_all(disclose(areas_of(delivery), edition), references_of(delivery), edition)


def classes_with(register: pd.DataFrame, edition: Edition, slugs: Mapping[str, Sequence[str]]) -> Classes:
    """Areas with these classes: layer key -> class slug or state per area; layers not named have no score."""
    layers = layers_of(edition)
    none = ["no-score"] * len(register)
    codes = {layer.key: [_code(layer, slug) for slug in slugs.get(layer.key, none)] for layer in layers}
    return Classes(layers, pd.DataFrame(codes, index=register.index, dtype=np.int8), register["municipality"])


def _code(layer: Layer, slug: str) -> int:
    return STATES[slug] if slug in STATES else layer.map.classes.index(slug)

"""The sentences and short words about figures: content/figuren/zinnen.md."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

from site_builder.model.places import GROUPS, MunicipalityType
from site_builder.model.words import (
    EXPLAINED,
    FIGURE_SENTENCES,
    FIGURE_SLUGS,
    OWN_UNITS,
    PANEL_SLUGS,
    PANELS,
    TWO_SIDED,
)
from site_builder.problems import Problem
from site_builder.read.parsing import Entry, entries_of, key_problems, placeholder_problems, read_document, text_of

_ENDS = ("3-2", "3-3", "3-5", "3-6", "3-8", "3-9", "3-10")
_RESIDENTS = ("3-5", "3-8")
_URBANITIES = {"stedelijk": "urban", "overig": "other"}

SECTIONS: Mapping[str, Mapping[str, str]] = {
    "vragen": {
        "corporatiebezit": "figure.question.association",
        "kwetsbare-bewoners": "figure.question.vulnerable",
        "overlast": "figure.question.nuisance",
        "veerkracht": "figure.question.resilience",
        "conclusies": "figure.question.conclusions",
    },
    "titels": {slug: f"figure.{slug}.title" for slug in FIGURE_SLUGS},
    "gemeentesoorten": {
        **{type_: f"figure.type.{type_}" for type_ in get_args(MunicipalityType)},
        **{f"{type_} deel": f"figure.part-type.{type_}" for type_ in get_args(MunicipalityType)},
        **{key: f"figure.urbanity.{urbanity}" for key, urbanity in _URBANITIES.items()},
        **{f"{key} deel": f"figure.part-urbanity.{urbanity}" for key, urbanity in _URBANITIES.items()},
    },
    "geheel": {
        "land": "whole.nation.name",
        "in-land": "whole.nation.within",
        "deel": "whole.part.name",
        "in-deel": "whole.part.within",
    },
    "landelijk": {
        "niets": "figure.nothing",
        "niets-alleen": "figure.nothing.only",
        "niets-vooral": "figure.nothing.mostly",
        "3-1 toe-af": "figure.3-1.both",
        "3-1 toe": "figure.3-1.rise",
        "3-1 af": "figure.3-1.fall",
        "3-1 gelijk": "figure.3-1.equal",
        **{f"{slug} hoog-laag": f"figure.{slug}.ends" for slug in _ENDS},
        **{f"{slug} enige": f"figure.{slug}.one" for slug in _ENDS},
        **{f"{slug} inwoners hoog-laag": f"figure.{slug}.residents.ends" for slug in _RESIDENTS},
        **{f"{slug} inwoners enige": f"figure.{slug}.residents.one" for slug in _RESIDENTS},
        "3-8 stedelijkheid hoog-laag": "figure.3-8.urbanity.ends",
        "3-8 stedelijkheid enige": "figure.3-8.urbanity.one",
        "3-10 gelijk": "figure.3-10.equal",
        "3-10 een-groep hoog-laag": "figure.3-10.alone.ends",
        "3-10 een-groep enige": "figure.3-10.alone.one",
        "3-4 soorten": "figure.3-4.types",
        "3-7 soorten": "figure.3-7.types",
        "soort": "figure.type-part",
        "geen": "figure.none",
        "niemand": "figure.nobody",
        "nergens": "figure.nowhere",
        "ook-daar": "figure.there-too",
        "minder-dan": "figure.less-than",
        "meer-dan": "figure.more-than",
    },
    "gemeente": {
        **{f"{slug} welke": f"panel.{slug}.which" for slug in PANEL_SLUGS},
        **{f"{slug} enkele": f"panel.{slug}.some" for slug in PANEL_SLUGS},
        **{f"{slug} geen": f"panel.{slug}.none" for slug in PANEL_SLUGS},
        "niets": "panel.nothing",
        "niets-alleen": "panel.nothing.only",
        "niets-vooral": "panel.nothing.mostly",
        "een-gebied": "panel.one-area",
        "twee-gebieden": "panel.few-areas",
        "vaker": "panel.more",
        "minder-vaak": "panel.less",
        "even-vaak": "panel.equal",
        "in-soort": "panel.in-type",
        "geen-dichtbij": "panel.none-near",
        "geen-ook": "panel.none-either",
        "geen-gemengd": "panel.none-mixed",
        "alleen": "panel.alone",
        "naast-geheel": "panel.beside-nation",
        "naast-beide": "panel.beside-both",
        "naast-beide-gelijk": "panel.beside-same",
    },
    "grafieken": {
        "te-weinig": "chart.withheld",
        "niets": "chart.nothing",
        "aantal": "chart.count",
        "aantal-met-te-weinig": "chart.count-withheld",
        "aantal-met-te-weinig 3-9": "chart.count-withheld.3-9",
        "aantal-per-klasse": "chart.per-class",
        "alle": "chart.all",
        "alle 3-9": "chart.all.3-9",
        "aandeel": "chart.share-class",
        "klasse": "chart.class",
        "verandering": "chart.change",
        "telt-gebieden": "chart.counts-areas",
        "overlast": "chart.nuisance",
        "telt-inwoners": "chart.counts-residents",
        "telt-woningen": "chart.counts-homes",
        "kijk-gebieden": "chart.view-areas",
        "kijk-inwoners": "chart.view-residents",
        "kijk-stedelijk": "chart.view-urban",
        "kijk-overig": "chart.view-other",
        **{f"groep {group}": f"chart.measure.{group}" for group in GROUPS},
        "eenheid-gebieden": "chart.unit.areas",
        "eenheid-inwoners": "chart.unit.residents",
        **{f"gemeente {slug}": f"chart.panel.{slug}" for slug in PANELS},
        **{f"eenheid {slug}": f"chart.unit.{slug}" for slug in OWN_UNITS},
        **{f"uitleg {slug}": f"chart.explained.{slug}" for slug in EXPLAINED},
        **{f"links {slug}": f"chart.left.{slug}" for slug in TWO_SIDED},
        **{f"rechts {slug}": f"chart.right.{slug}" for slug in TWO_SIDED},
        **{f"soort {type_}": f"chart.type.{type_}" for type_ in get_args(MunicipalityType)},
    },
}
"""Per section of the file: the key an editor sees -> the name in the model."""


def read_figure_words(path: Path, where: str) -> tuple[Mapping[str, str] | None, list[Problem]]:
    """The text of every name of FIGURE_SENTENCES, or None when the file has no readable front matter."""
    document, problems = read_document(path, where)
    if document is None or not document.entries:
        return None, problems
    problems += key_problems(document.entries, SECTIONS, nested=SECTIONS, where=where, line=1)
    words: dict[str, str] = {}
    for section in document.entries:
        if section.key in SECTIONS and entries_of(section):
            problems += _section_problems(section, where)
            names = SECTIONS[section.key]
            words |= {names[entry.key]: text_of(entry) for entry in entries_of(section) if entry.key in names}
    return words, problems


def _section_problems(section: Entry, where: str) -> Iterator[Problem]:
    names, entries = SECTIONS[section.key], entries_of(section)
    yield from key_problems(entries, names, where=where, line=section.line)
    for entry in entries:
        allowed = FIGURE_SENTENCES.get(names.get(entry.key, ""), frozenset())
        yield from placeholder_problems(text_of(entry), allowed, where=where, line=entry.line)

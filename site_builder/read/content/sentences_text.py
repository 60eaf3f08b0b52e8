"""The sentences and short words of content/zinnen.md."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

from site_builder.model.places import MunicipalityType
from site_builder.model.rules import MAPS
from site_builder.model.words import SENTENCES
from site_builder.problems import Problem
from site_builder.read.parsing import (
    Entry,
    digit_problems,
    entries_of,
    key_problems,
    placeholder_problems,
    read_document,
    text_of,
)

GROUPS = "kaartgroepen"
TYPES = "gemeentesoorten"
WITHOUT_DIGITS = ("state.withheld", "state.shielded", "state.no-score", "square.")

_AMOUNTS = {"meer": "more", "een": "one", "geen": "none"}


def _as_keys(kind: str) -> dict[str, str]:
    """Names made of slugs are keys as they stand, with spaces for the points."""
    names = [name for name in SENTENCES if name.startswith(f"{kind}.")]
    return {name.removeprefix(f"{kind}.").replace(".", " "): name for name in names}


SECTIONS: Mapping[str, Mapping[str, str]] = {
    GROUPS: {slug: slug for slug in dict.fromkeys(definition.group for definition in MAPS)},
    TYPES: {slug: slug for slug in get_args(MunicipalityType)},
    "kop": {
        "niets": "lead.nothing",
        "niets-alleen": "lead.nothing.only",
        "niets-vooral": "lead.nothing.mostly",
        "opent-elders": "lead.opens-elsewhere",
        "het-land": "lead.nation",
        "het-deel": "lead.part",
        "enige-toename": "lead.only-area-increase",
        "enige-geen-toename": "lead.only-area-no-increase",
        "geen-toename": "lead.no-increase",
        "toename": "lead.increase",
        "af-gelijk-toe": "lead.improved-equal-worsened",
        "af-gelijk": "lead.improved-equal",
        "af-toe": "lead.improved-worsened",
        "gelijk-toe": "lead.equal-worsened",
        "af": "lead.improved",
        "gelijk": "lead.equal",
        "toe": "lead.worsened",
        "een-af": "lead.one-improved",
        "een-gelijk": "lead.one-equal",
        "een-toe": "lead.one-worsened",
        "ontwikkeling af-gelijk-toe": "lead.change.improved-equal-worsened",
        "ontwikkeling af-gelijk": "lead.change.improved-equal",
        "ontwikkeling af-toe": "lead.change.improved-worsened",
        "ontwikkeling gelijk-toe": "lead.change.equal-worsened",
        "ontwikkeling af": "lead.change.improved",
        "ontwikkeling gelijk": "lead.change.equal",
        "ontwikkeling toe": "lead.change.worsened",
        "enige-af": "lead.only-area-improved",
        "enige-gelijk": "lead.only-area-equal",
        "enige-toe": "lead.only-area-worsened",
        "eerste-kaart": "lead.first-map",
        "eerste-kaart-een": "lead.first-map-one",
    },
    "redenen": _as_keys("reason"),
    "ontbrekend": {
        f"{withheld}-{no_score}": f"missing.{_AMOUNTS[withheld]}-{_AMOUNTS[no_score]}"
        for withheld in _AMOUNTS
        for no_score in _AMOUNTS
        if (withheld, no_score) != ("geen", "geen")
    },
    "afname": {"meer": "decrease.more", "een": "decrease.one"},
    "paren": _as_keys("pair"),
    "zonder-klasse": {
        "withheld": "state.withheld",
        "withheld-uitleg": "state.withheld-explained",
        "afgeschermd": "state.shielded",
        "afgeschermd-uitleg": "state.shielded-explained",
        "afgeschermd-kop": "state.shielded.title",
        "afgeschermd-toelichting": "state.shielded.method",
        "no-score": "state.no-score",
        "no-score-uitleg": "state.no-score-explained",
    },
    "spreiding": _as_keys("spread"),
    "indicatoren": {"corporatie": "measured.share", "index": "measured.index", "overlast": "measured.nuisance"},
    "ontbrekende-kaarten": {
        "kop": "lacks.title",
        "cijfers": "lacks.measures",
        "land": "lacks.nation",
        "index-verandering": "lacks.index-change",
        "figuren": "lacks.figures",
        "aandeel": "lacks.association_share",
        "index": "lacks.vulnerable_index",
        "index-deel": "lacks.vulnerable_index.some",
        "overlast": "lacks.nuisance",
    },
    "eigen-index": {
        "kop": "index.title",
        "uitleg": "index.help",
        "verschillende-noemers": "index.mixed",
        "eenheid": "index.unit-mixed",
        "vergeleken": "index.compared",
        "groep": "index.group",
        "perioden": "index.periods",
        "model": "index.modelled",
    },
    "legenda": {"onder": "legend.below", "overlast": "legend.nuisance"},
    "naast-elkaar": {"kaarten": "beside.maps"},
    "vergelijk": {
        "kop": "compare.title",
        "naast-elkaar": "compare.beside",
        "samen": "compare.region",
        "een": "compare.one",
        "zelfde-schaal": "compare.same-scale",
        "eigen-schaal": "compare.own-scale",
        "niet-aangeboden": "compare.not-offered",
        "een-gemeente": "compare.alone",
        "onbekend": "compare.unknown",
        "niet-hier": "compare.missing",
        "te-veel": "compare.too-many",
        "lijkt-op": "compare.alike",
    },
    "gelijkenis": {
        "zelfde-soort": "alike.type-same",
        "andere-soort": "alike.type-other",
        "even-stedelijk": "alike.urbanity-same",
        "stedelijker": "alike.urbanity-more",
        "minder-stedelijk": "alike.urbanity-less",
        "zelfde-aandeel": "alike.share-same",
        "hoger-aandeel": "alike.share-more",
        "lager-aandeel": "alike.share-less",
        "even-groot": "alike.size-same",
        "groter": "alike.size-more",
        "kleiner": "alike.size-less",
    },
    "bestanden": {"fictief": "file.fictional", "relatief": "file.relative-maps"},
    "regio": {
        "eigen-gemeente": "region.own-municipality",
        "niet-geteld": "region.not-counted",
        "geen-tabel": "region.no-table",
    },
    "vierkant": {
        "omlaag": "square.down",
        "few-problems": "square.few-problems",
        "problems": "square.problems",
        "many-problems": "square.many-problems",
        "opzij": "square.across",
        "low": "square.low",
        "middle": "square.middle",
        "high": "square.high",
    },
    "kaartbladen": {
        "uitleg": "sheets.intro",
        "vraag": "sheets.question",
        "letters": "sheets.letters",
        "een-zonder-letter": "sheets.unlettered-one",
        "meer-zonder-letter": "sheets.unlettered-more",
        "overzicht": "sheets.overview",
        "twee-kaarten": "sheets.pair",
        "twee-jaren": "sheets.years",
    },
    "vierkanten": {
        "een": "cells.one",
        "meer": "cells.many",
        "gemiddelde": "cells.window",
        "eigen": "cells.square",
    },
    "grenzen": _as_keys("cuts"),
    "uitgaven": {
        "zelfde": "edition.same",
        "naast-elkaar": "edition.beside",
        "andere-naam": "edition.other-name",
        "andere-code": "edition.other-code",
        "niet": "edition.absent",
        "samengegaan": "edition.merged",
        "samengegaan-een": "edition.merged-one",
        "vergelijkbaar": "edition.comparable",
        "let-op": "edition.note",
        "twee-jaren": "edition.both-years",
        "eerste-jaar": "edition.first-year",
        "laatste-jaar": "edition.last-year",
        "laatste-jaar-alleen": "edition.last-year-only",
        "grenzen": "edition.cuts",
        "bronnen": "edition.sources",
        "bronnen-onbekend": "edition.sources-unknown",
        "indeling": "edition.areas",
        "per-jaar": "edition.snapshots",
    },
}
"""Per section of the file: the key an editor sees -> the name in the model."""

Words = Mapping[str, Mapping[str, str]]


def read_sentences(path: Path, where: str) -> tuple[Words | None, list[Problem]]:
    """The text of every name, per section of the file."""
    document, problems = read_document(path, where)
    if document is None or not document.entries:
        return None, problems
    problems += key_problems(document.entries, SECTIONS, nested=SECTIONS, where=where, line=1)
    words = {}
    for section in document.entries:
        if section.key in SECTIONS and entries_of(section):
            problems += _section_problems(section, where)
            names = SECTIONS[section.key]
            words[section.key] = {names.get(entry.key, ""): text_of(entry) for entry in entries_of(section)}
    return words, problems


def _section_problems(section: Entry, where: str) -> Iterator[Problem]:
    names = SECTIONS[section.key]
    entries = entries_of(section)
    yield from key_problems(entries, names, where=where, line=section.line)
    for entry in entries:
        name = names.get(entry.key, "")
        yield from placeholder_problems(text_of(entry), SENTENCES.get(name, ()), where=where, line=entry.line)
        if name.startswith(WITHOUT_DIGITS) and not name.endswith("explained"):
            yield from digit_problems(text_of(entry), entry.key, where=where, line=entry.line)

"""What edition.toml says: period, cut points and sources of one edition."""

import re
from collections.abc import Collection
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import get_args

from site_builder.model.places import (
    COUNTS,
    MEASURES,
    WINDOWS_DEVICES,
    AreaWord,
    Coverage,
    Cuts,
    Edition,
    OwnIndex,
    Publish,
    Source,
)
from site_builder.model.rules import MAPS, lack_of, maps_of
from site_builder.model.words import listing
from site_builder.problems import Problem, error, warning
from site_builder.read.delivery.cell_grid import read_grid
from site_builder.read.delivery.index_table import groups_of, own_index
from site_builder.read.parsing import (
    LARGEST_BY_HAND,
    LONGEST_NAME,
    NO_TOML,
    TomlTable,
    did_you_mean,
    has_errors,
    key_lines,
    loads,
    meant_word,
    quoted,
    read_text,
)

ID = re.compile(r"[a-z0-9-]{1,40}", re.ASCII)
REQUIRED = ("id", "title", "years", "minimum_observations", "spatial_note", "area", "cuts", "sources")
OPTIONAL = ("fictional", "publish", "extent", "coverage", "revised", "revision", "index", "cells")
CUT_COUNTS = {
    "association_share": 4,
    "vulnerable_index": 4,
    "vulnerable_change": 2,
    "vulnerable_strong_increase": 1,
    "vulnerable_very_many": 1,
    "nuisance": 6,
    "nuisance_level": 2,
    "nuisance_change": 4,
}
LONGEST_WORD = 40
MOST_YEARS = 30
MOST_REVISIONS = 1000
FOCUS = "focus_vulnerable"
PUBLISH: tuple[Publish, ...] = get_args(Publish)
COVERAGE: tuple[Coverage, ...] = get_args(Coverage)


def read_edition(path: Path, where: str) -> tuple[Edition | None, list[Problem]]:
    """The edition; None when anything in edition.toml is wrong."""
    text, problems = read_text(path, where, largest=LARGEST_BY_HAND)
    if text is None:
        return None, problems
    try:
        values = loads(text)
    except NO_TOML as failure:
        return None, [*problems, no_toml(str(failure), where)]
    top = TomlTable(where, values, key_lines(text))
    edition = edition_in(top)
    problems += top.problems
    return (None if has_errors(problems) else edition), problems + _warnings(top, edition)


def no_toml(message: str, where: str) -> Problem:
    """tomllib says in English what it met; the line is what helps."""
    line = re.search(r"at line (\d+)", message)
    twice = "overwrite" in message or "twice" in message
    what = "een sleutel staat er twee keer" if twice else "de regel is geen geldige TOML"
    fix = "laat er één staan" if twice else "controleer aanhalingstekens, haken, komma's en de decimale punt"
    return error(f"{where}:{line[1]}" if line else where, what, fix)


def edition_in(top: TomlTable) -> Edition:
    """The edition that a table with the keys of edition.toml says; the problems gather in the table."""
    top.only(REQUIRED, OPTIONAL)
    index = own_index(top)
    edition = _edition(top, index)
    _needed_cuts(top.table("cuts"), edition)
    return edition


def _edition(top: TomlTable, index: OwnIndex | None) -> Edition:
    area = top.table("area")
    if "area" in top.values:
        area.only(("one", "many"))
    return Edition(
        id=_id(top),
        title=top.text("title", LONGEST_NAME),
        years=_years(top),
        fictional=top.yes("fictional"),
        minimum_observations=_minimum(top),
        publish=_publish(top),
        spatial_note=top.text("spatial_note"),
        extent=_extent(top),
        area=AreaWord(area.text("one", LONGEST_WORD), area.text("many", LONGEST_WORD)),
        cuts=_cuts(top),
        sources=_sources(top, dict.fromkeys((*MEASURES, *COUNTS, *groups_of(index)))),
        coverage=_coverage(top),
        revised=_revised(top),
        revision=_revision(top),
        index=index,
        cells=read_grid(top),
    )


def _id(top: TomlTable) -> str:
    value = top.text("id")
    if value and not ID.fullmatch(value):
        top.tell("id", f"id is {quoted(value)}", "gebruik 1 tot 40 kleine letters, cijfers en streepjes")
    if value in WINDOWS_DEVICES:
        top.tell("id", f"id is {quoted(value)}", "kies een andere naam (Windows kent geen map die zo heet)")
    return value


def _years(top: TomlTable) -> tuple[int, ...]:
    value = top.values.get("years", [1000, 9999])
    years = value if isinstance(value, list) else []
    if not all(type(year) is int and 1000 <= year <= 9999 for year in years) or len(years) < 2:
        top.tell("years", "years is geen lijst van ten minste twee jaren", "schrijf bijvoorbeeld [2014, 2020]")
        return ()
    if len(years) > MOST_YEARS:
        top.tell("years", f"years telt meer dan {MOST_YEARS} jaren", "noem alleen de meetjaren")
        return ()
    _rising(top, "years", tuple(years))
    return tuple(years)


def _revised(top: TomlTable) -> str:
    """The day of a corrected redelivery; with `revision`, or neither."""
    if ("revised" in top.values) != ("revision" in top.values):
        one, other = ("revised", "revision") if "revised" in top.values else ("revision", "revised")
        top.tell(one, f"{one} staat er zonder {other}", f"voeg {other} toe, of haal {one} weg")
    value = top.values.get("revised")
    if value is None:
        return ""
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        top.tell("revised", f"revised is {quoted(str(value))}", "schrijf de dag, bijvoorbeeld 2026-05-01")
        return ""
    return day.isoformat()


def _revision(top: TomlTable) -> int:
    value = top.values.get("revision", 2)
    if type(value) is not int or not 2 <= value <= MOST_REVISIONS:
        top.tell("revision", f"revision is {quoted(str(value))}", "schrijf 2 voor de eerste verbetering, dan 3, 4 …")
        return 1
    return value if "revision" in top.values else 1


def _minimum(top: TomlTable) -> float:
    minimum = top.number("minimum_observations")
    if minimum < 0:
        top.tell("minimum_observations", "minimum_observations is kleiner dan 0", "geef het kleinste aantal dat mag")
    return minimum


def _publish(top: TomlTable) -> Publish:
    value = top.values.get("publish", PUBLISH[0])
    for choice in PUBLISH:
        if value == choice:
            return choice
    fix = did_you_mean(meant_word(str(value), PUBLISH), f"kies uit {', '.join(PUBLISH)}")
    top.tell("publish", f"publish is {quoted(str(value))}", fix)
    return PUBLISH[0]


def _coverage(top: TomlTable) -> Coverage | None:
    if "coverage" not in top.values:
        return None
    value = top.values["coverage"]
    for choice in COVERAGE:
        if value == choice:
            return choice
    fix = did_you_mean(meant_word(str(value), COVERAGE), "schrijf nation voor het hele land, part voor een deel ervan")
    top.tell("coverage", f"coverage is {quoted(str(value))}", fix)
    return None


def _extent(top: TomlTable) -> tuple[float, float, float, float] | None:
    extent = top.numbers("extent", 4)
    if not extent:
        return None
    west, south, east, north = extent
    if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):
        top.tell("extent", "extent is geen gebied", "schrijf [west, zuid, oost, noord] in graden (WGS84)")
    return west, south, east, north


def _cuts(top: TomlTable) -> Cuts:
    """Those that are there; which an edition needs follows from its maps."""
    table = top.table("cuts")
    if "cuts" in top.values:
        table.only((), (*CUT_COUNTS, FOCUS))
    cuts = {key: table.numbers(key, count) for key, count in CUT_COUNTS.items()}
    if FOCUS in table.values:
        cuts[FOCUS] = table.numbers(FOCUS, 2)
    for key, values in cuts.items():
        _rising(table, key, values)
    return Cuts(
        association_share=cuts["association_share"],
        vulnerable_index=cuts["vulnerable_index"],
        vulnerable_change=cuts["vulnerable_change"],
        vulnerable_strong_increase=next(iter(cuts["vulnerable_strong_increase"]), 0.0),
        vulnerable_very_many=next(iter(cuts["vulnerable_very_many"]), 0.0),
        nuisance=cuts["nuisance"],
        nuisance_level=cuts["nuisance_level"],
        nuisance_change=cuts["nuisance_change"],
        focus_vulnerable=cuts.get(FOCUS, cuts["vulnerable_index"][1:3]),
    )


def _needed_cuts(table: TomlTable, edition: Edition) -> None:
    """Every cut that a map of the edition reads; a misspelt one was told already."""
    maps = maps_of(edition)
    needed = list(dict.fromkeys(cut for definition in maps for cut in definition.needs))
    focus = any(definition.slug == "focus" for definition in maps)
    if focus and FOCUS not in table.values and "vulnerable_index" not in needed:
        needed.append("vulnerable_index")
    strange = [key for key in table.values if key not in (*CUT_COUNTS, FOCUS)]
    meant = [meant_word(key, needed) for key in strange]
    for key in needed:
        if key not in table.values and key not in meant:
            table.tell(key, f"sleutel {table.name(key)} ontbreekt", "voeg hem toe")


def _rising(table: TomlTable, key: str, values: tuple[float, ...]) -> None:
    if any(low >= high for low, high in pairwise(values)):
        table.tell(key, f"{table.name(key)} loopt niet op", "zet de getallen van laag naar hoog, elk één keer")


def _sources(top: TomlTable, known: Collection[str]) -> tuple[Source, ...]:
    tables = top.tables("sources")
    if top.values.get("sources") == []:
        top.tell("sources", "er staat geen bron in", "voeg een blok [[sources]] toe")
    sources = tuple(_source(table, tuple(known)) for table in tables)
    for place, (table, source) in enumerate(zip(tables, sources, strict=True)):
        if source.id and source.id in [other.id for other in sources[:place]]:
            table.tell("id", f"bron {quoted(source.id)} staat er twee keer", "geef elke bron een eigen id")
    return sources


def _source(table: TomlTable, known: tuple[str, ...]) -> Source:
    table.only(("id", "text", "measures", "reference_dates"))
    measures = table.texts("measures")
    for measure in measures:
        if measure not in known:
            fix = did_you_mean(meant_word(measure, known), f"kies uit {', '.join(known)}")
            table.tell("measures", f"onbekende maat {quoted(measure)}", fix)
    return Source(table.text("id"), table.text("text"), measures, table.text("reference_dates"))


def _warnings(top: TomlTable, edition: Edition) -> list[Problem]:
    """What can be built but may be meant otherwise: a level that no class of the nuisance map shows, maps that miss."""
    found = []
    odd = [cut for cut in edition.cuts.nuisance_level if cut not in edition.cuts.nuisance]
    if odd and edition.cuts.nuisance:
        numbers = listing(f"{cut:g}".replace(".", ",") for cut in odd)
        fix = "kies grenzen uit cuts.nuisance, anders spreken kaart 1 en kaart 6 elkaar tegen"
        found.append(warning(top.table("cuts").at("nuisance_level"), f"{numbers} is geen grens van cuts.nuisance", fix))
    absent = [definition for definition in MAPS if lack_of(definition, edition)]
    if absent and edition.sources:
        wanted = ("association_share", *edition.groups, "nuisance")
        untold = [measure for measure in wanted if not edition.delivers((measure,))]
        lacking = f", want geen bron noemt {listing(dict.fromkeys(untold))}" if untold else ""
        what = f"deze uitgave heeft geen kaart {listing(definition.number for definition in absent)}{lacking}"
        fix = "is de maat er wel, zet haar dan bij een bron in measures; anders klopt dit"
        found.append(warning(top.where, what, fix))
    return found

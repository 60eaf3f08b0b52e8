"""What edition.toml says: period, cut points and sources of one edition."""

import re
from collections.abc import Collection, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import get_args

from site_builder.model.kinds import Cuts, Theme
from site_builder.model.places import (
    COUNTS,
    WINDOWS_DEVICES,
    AreaWord,
    Coverage,
    Edition,
    OwnIndex,
    Publish,
    Source,
)
from site_builder.model.rules import lack_of, maps_of
from site_builder.model.words import listing
from site_builder.problems import Problem, error, warning
from site_builder.read.delivery.ground import read_grid
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

ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?", re.ASCII)
TAKEN = ("static", "index")
"""Names that mean something else in a site or an address."""
REQUIRED = ("id", "title", "years", "minimum_observations", "spatial_note", "area", "cuts", "sources")
OPTIONAL = ("fictional", "publish", "extent", "coverage", "revised", "revision", "index", "cells")
LONGEST_WORD = 40
MOST_YEARS = 30
MOST_REVISIONS = 1000
PUBLISH: tuple[Publish, ...] = get_args(Publish)
COVERAGE: tuple[Coverage, ...] = get_args(Coverage)


def read_edition(path: Path, where: str, theme: Theme) -> tuple[Edition | None, list[Problem]]:
    """The edition; None when anything in edition.toml is wrong."""
    text, problems = read_text(path, where, largest=LARGEST_BY_HAND)
    if text is None:
        return None, problems
    try:
        values = loads(text)
    except NO_TOML as failure:
        return None, [*problems, no_toml(str(failure), where)]
    top = TomlTable(where, values, key_lines(text))
    edition = edition_in(top, theme)
    problems += top.problems
    return (None if has_errors(problems) else edition), [*problems, *_warnings(top, edition)]


def no_toml(message: str, where: str) -> Problem:
    """tomllib says in English what it met; the line is what helps."""
    line = re.search(r"at line (\d+)", message)
    twice = "overwrite" in message or "twice" in message
    what = "een sleutel staat er twee keer" if twice else "de regel is geen geldige TOML"
    fix = "laat er één staan" if twice else "controleer aanhalingstekens, haken, komma's en de decimale punt"
    return error(f"{where}:{line[1]}" if line else where, what, fix)


def edition_in(top: TomlTable, theme: Theme) -> Edition:
    """The edition that a table with the keys of edition.toml says; the problems gather in the table."""
    top.only(REQUIRED, OPTIONAL)
    index = own_index(top, theme)
    edition = _edition(top, index, theme)
    _needed_cuts(top.table("cuts"), edition)
    return edition


def _edition(top: TomlTable, index: OwnIndex | None, theme: Theme) -> Edition:
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
        cuts=_cuts(top, theme),
        sources=_sources(top, dict.fromkeys((*theme.measures, *COUNTS, *groups_of(index)))),
        theme=theme,
        coverage=_coverage(top),
        revised=_revised(top),
        revision=_revision(top),
        index=index,
        cells=read_grid(top),
    )


def _id(top: TomlTable) -> str:
    value = top.text("id")
    delivered = str(top.values.get("id"))  # with the line ends and spaces that a text may have and a name may not
    if value and not ID.fullmatch(delivered):
        top.tell(
            "id", f"id is {quoted(delivered)}", "gebruik 1 tot 40 kleine letters en cijfers, met streepjes ertussen"
        )
    if value in TAKEN:
        top.tell("id", f"id is {quoted(value)}, en zo heet al iets anders in een site", "kies een andere naam")
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
        given, absent = ("revised", "revision") if "revised" in top.values else ("revision", "revised")
        top.tell(given, f"{given} staat er zonder {absent}", f"voeg {absent} toe, of haal {given} weg")
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


def _cuts(top: TomlTable, theme: Theme) -> Cuts:
    """Those that are there; which an edition needs follows from its maps."""
    table = top.table("cuts")
    if "cuts" in top.values:
        table.only((), tuple(cut.name for cut in theme.cuts))
    points = {cut.name: table.numbers(cut.name, cut.count) for cut in theme.cuts if cut.name in table.values}
    for name, numbers in points.items():
        _rising(table, name, numbers)
    for cut in theme.cuts:
        instead, start, end = cut.instead or ("", 0, 0)
        points.setdefault(cut.name, points.get(instead, ())[start:end])
    return Cuts({cut.name: points[cut.name] for cut in theme.cuts})


def _needed_cuts(table: TomlTable, edition: Edition) -> None:
    """Every cut that a map of the edition reads, or what stands for it; a misspelt one was told already."""
    known = {cut.name: cut for cut in edition.theme.cuts}
    named = list(dict.fromkeys(cut for definition in maps_of(edition) for cut in definition.needs))
    instead = {name: known[name].instead for name in named if name not in table.values}
    needed = list(dict.fromkeys(other[0] if (other := instead.get(name)) else name for name in named))
    strange = [key for key in table.values if key not in known]
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


def _warnings(top: TomlTable, edition: Edition) -> Iterator[Problem]:
    """What can be built but may be meant otherwise: a level that no class of its map shows, maps that miss."""
    theme = edition.theme
    yield from _odd_cuts(top, edition)
    absent = [definition for definition in theme.maps if lack_of(definition, edition)]
    if absent and edition.sources:
        of_theme = tuple(column.name for column in theme.columns if column.name not in theme.groups)
        measures = dict.fromkeys(edition.columns(of_theme))
        untold = [measure for measure in measures if not edition.delivers((measure,))]
        lacking = f", want geen bron noemt {listing(untold)}" if untold else ""
        what = f"deze uitgave heeft geen kaart {listing(definition.number for definition in absent)}{lacking}"
        fix = "is de maat er wel, zet haar dan bij een bron in measures; anders klopt dit"
        yield warning(top.where, what, fix)


def _odd_cuts(top: TomlTable, edition: Edition) -> Iterator[Problem]:
    """Cut points that should be some of others: where they are not, two maps contradict each other."""
    for cut in edition.theme.cuts:
        others = edition.cuts[cut.within] if cut.within else ()
        odd = [point for point in edition.cuts[cut.name] if point not in others]
        if odd and others:
            numbers = listing(f"{point:g}".replace(".", ",") for point in odd)
            reads = next(definition.number for definition in edition.theme.maps if cut.name in definition.needs)
            shows = next(definition.number for definition in edition.theme.maps if definition.cuts == cut.within)
            fix = f"kies grenzen uit cuts.{cut.within}, anders spreken kaart {reads} en kaart {shows} elkaar tegen"
            yield warning(top.table("cuts").at(cut.name), f"{numbers} is geen grens van cuts.{cut.within}", fix)

"""A small map and a histogram with the cuts, of every measure that an edition shows."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from markupsafe import Markup

from site_builder.model.kinds import MapDefinition
from site_builder.model.rules import fifths
from site_builder.sources.files import Floats
from site_builder.sources.report.drawings import histogram
from site_builder.sources.report.shown_numbers import ShownNumbers
from site_builder.sources.report.told import Drawing, Section

Painter = Callable[[Floats, Sequence[float], str], Markup]
"""Draws areas by class: numbers, cuts and a caption."""
HEADING = "Kaarten en verdelingen"
GREY = "Grijs: te weinig waarnemingen of geen cijfer."


def measured(definition: MapDefinition) -> str:
    """The measure of a map as a data person knows it, with what it is beside."""
    against = "verandering" if definition.reads == "period" else ""
    if definition.beside_nation:
        against = "verschil met het land"
    if definition.relative:
        against = "verandering naast die van de gemeente" if against else "verschil met de gemeente"
    return ", ".join(filter(None, (definition.measures[0], against)))


def drawings_section(numbers: ShownNumbers, paint: Painter) -> Section:
    """Every map of the edition, then every measure that no map shows by itself; of areas that are shown."""
    return Section(HEADING, (GREY,), drawings=(*_of_maps(numbers, paint), *_of_measures(numbers, paint)))


def _of_maps(numbers: ShownNumbers, paint: Painter) -> Iterator[Drawing]:
    edition, measures = numbers.edition, numbers.measures({})
    for definition in numbers.maps:
        period = edition.last if definition.reads == "year" else edition.period
        if definition.measure is None:
            codes = definition.classify(measures, edition.cuts, edition.last).astype(np.float64)
            between = [position + 0.5 for position in range(len(definition.classes) - 1)]
            caption = f"kaart {definition.number}, {period}"
            yield Drawing(f"De klassen van {caption}", paint(np.where(codes >= 0, codes, np.nan), between, caption))
            continue
        caption = f"{measured(definition)}, {period} (kaart {definition.number})"
        yield from _both(definition.measure(measures, edition.last), edition.cuts[definition.cuts], caption, paint)


def _of_measures(numbers: ShownNumbers, paint: Painter) -> Iterator[Drawing]:
    """Groups of an index, and what has no map for want of a mean of the nation; cut into fifths."""
    edition = numbers.edition
    mapped = {name for definition in numbers.maps if definition.measure for name in definition.measures}
    for name in dict.fromkeys(name for name, _ in numbers.figures if name not in ("residents", "homes")):
        if name not in mapped:
            values = numbers.of(name, edition.last)
            yield from _both(values, fifths(values), f"{name}, {edition.last}, in vijf even grote groepen", paint)


def _both(values: Floats, cuts: Sequence[float], caption: str, paint: Painter) -> Iterator[Drawing]:
    yield Drawing(f"Kaart: {caption}", paint(values, cuts, caption))
    yield Drawing(f"Verdeling: {caption}, met de grenzen", histogram(values, cuts, caption))

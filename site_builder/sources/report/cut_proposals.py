"""Which cuts could an edition have? Proposals from the numbers, stamped as its own: no publisher gives them."""

from collections.abc import Iterator, Mapping, Sequence

from site_builder.model.words import number
from site_builder.sources.report.shown_numbers import ShownNumbers
from site_builder.sources.report.told import Section, Table

STAMP = "eigen grenzen"


def proposals(numbers: ShownNumbers, edition: Mapping[str, object]) -> Section:
    """A row per cut that the delivery can have, with what the recipe has beside it. edition: as the recipe has it."""
    given = edition.get("cuts", {})
    chosen = given if isinstance(given, dict) else {}
    rows = []
    for name, points, how in _proposed(numbers):
        if points:
            rows.append((name, _list(points), how, _own(chosen.get(name)), STAMP))
    line = (
        "Grenzen zijn een keuze van wie de atlas uitgeeft, niet van de bron. Zet ze zelf in het recept, onder [cuts]."
    )
    header = ("grens", "voorstel", "hoe", "in het recept", "stempel")
    return Section("Voorstellen voor grenzen", (line,), (Table("Voorstellen", header, tuple(rows)),))


def _proposed(numbers: ShownNumbers) -> Iterator[tuple[str, Sequence[float], str]]:
    """Of what the edition delivers, and of a change only where it may be shown."""
    edition, measures = numbers.edition, numbers.measures({})
    steady = edition.index is None or edition.index.shows_change(edition.years)
    for cut in edition.theme.cuts:
        proposal = cut.proposal
        if proposal and edition.delivers(proposal.measures) and (steady or not proposal.index_change):
            yield cut.name, proposal.points(measures), proposal.how


def _own(given: object) -> str:
    """What the recipe has."""
    values = given if isinstance(given, list) else [given]
    return _list([value for value in values if isinstance(value, int | float)]) or "—"


def _list(values: Sequence[float]) -> str:
    return "; ".join(number(value) for value in values)

"""How far do references that a publisher gave lie from those computed from the areas?"""

from collections.abc import Iterator, Mapping

from site_builder.model.places import Edition
from site_builder.model.words import number
from site_builder.problems import Problem, warning
from site_builder.sources.joining import Means
from site_builder.sources.report.told import Row, Section, Table

MOST = 10
PART = 0.25
"""Of the class around zero: above it a difference is told with a warning."""
BY = {"files": "uit de bestanden", "recipe": "uit het recept", "": "niet bekend"}


def reference_section(means: Means, names: Mapping[str, str]) -> Section:
    """The ten largest differences, and where the mean of the nation comes from. names: of municipalities, by code."""
    rows: list[Row] = []
    for (name, year), differences in _differences(means).items():
        for code, (published, computed) in differences.items():
            cells = (number(published, 4), number(computed, 4), number(published - computed, 4))
            rows.append((name, str(year), names.get(code, code), *cells))
    rows.sort(key=lambda row: -abs(_number(row[5])))
    nation = tuple((name, str(year), BY[by]) for (name, year), by in means.nation_by.items())
    tables = [Table("Gemiddelde van Nederland", ("maat", "jaar", "waar het vandaan komt"), nation)]
    if rows:
        header = ("maat", "jaar", "gemeente", "gepubliceerd", "nagerekend", "verschil")
        tables.append(Table("Grootste verschillen tussen gepubliceerd en nagerekend", header, tuple(rows[:MOST])))
    return Section("Gemiddelden van gemeenten en land", (), tuple(tables))


def reference_warnings(means: Means, edition: Edition, where: str) -> Iterator[Problem]:
    """Municipalities whose published mean lies further off than a quarter of the middle class."""
    beside = edition.theme.beside_means
    if beside is None or not edition.cuts[beside.cuts]:
        return
    lower, upper = edition.cuts[beside.cuts][beside.middle - 1 : beside.middle + 1]
    most = PART * (upper - lower)
    for (name, year), differences in _differences(means).items():
        far = [code for code, (published, computed) in differences.items() if abs(published - computed) > most]
        if name == beside.measure and far:
            what = f"{name} {year}: in {len(far)} gemeenten verschilt gepubliceerd van nagerekend, meer dan een kwart"
            yield warning(where, what, f"kijk in het verslag: {', '.join(far[:5])}")


def _differences(means: Means) -> dict[tuple[str, int], dict[str, tuple[float, float]]]:
    """By measure and year, by municipality: published and computed, where both are there."""
    differences = {}
    for key, published in means.published.items():
        computed = means.computed[key]
        both = published.reindex(computed.index).notna() & computed.notna()
        differences[key] = {
            str(code): (float(published[code]), float(computed[code])) for code in computed.index[both.to_numpy()]
        }
    return differences


def _number(text: str) -> float:
    return float(text.replace("\N{MINUS SIGN}", "-").replace(".", "").replace(",", "."))

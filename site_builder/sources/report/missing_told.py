"""How many areas have a value, and why have the others none?"""

from collections import Counter
from collections.abc import Mapping

import numpy as np

from site_builder.model.words import number
from site_builder.sources.borders import Figures
from site_builder.sources.report.told import Section, Table

REASONS = {
    "absent": "de bron geeft geen cijfer",
    "secret": "geheim bij de bron",
    "unpublished": "nog niet gepubliceerd",
    "nihil": "nihil",
    "no-row": "geen regel in het bestand",
    "no-residents": "er woont niemand",
    "not-covered": "te weinig gedekt na een grenswijziging",
    "split": "deel van een gesplitst gebied",
    "new-ground": "nieuwe grond",
    "above-hundred": "boven 100% door afronding",
    "too-many-secret": "te veel geheime vierkanten",
}
HEADER = ("maat", "jaar", "met cijfer", "zonder", "waarom zonder")


def missing_section(figures: Mapping[tuple[str, int], Figures], many: str) -> Section:
    """A row per measure and year. many: what the edition calls its areas."""
    rows = []
    for (name, year), column in figures.items():
        counts = Counter(column.reasons.tolist())
        there = counts.pop("", 0)
        why = "; ".join(f"{REASONS[reason]} {number(times)}" for reason, times in counts.most_common())
        rows.append((name, str(year), number(there), number(sum(counts.values())), why))
    return Section("Cijfers die er zijn, en die er niet zijn", tables=(Table(f"{many} per maat", HEADER, tuple(rows)),))


def withheld_line(observations: Mapping[int, np.ndarray], minimum: float, many: str) -> tuple[str, ...]:
    """A sentence per year: how many areas have fewer observations than the minimum, and so stay withheld."""
    lines = []
    for year, counted in observations.items():
        held = int(((counted > 0) & (counted < minimum)).sum())
        share = 100 * held / max(len(counted), 1)
        least = number(minimum)
        lines.append(
            f"{year}: {number(held)} van de {number(len(counted))} {many} ({number(share, 1)}%) hebben minder dan "
            f"{least} waarnemingen en blijven afgeschermd."
        )
    return tuple(lines)

"""What does a delivery hold, of what may be shown? For the data person, before anything is published."""

import numpy as np

from site_builder.model.places import COUNTS, NO_SCORE, SHIELDED, SHOWN, WITHHELD, Edition, PublicAreas
from site_builder.model.rules import Classes, Layer
from site_builder.model.words.dutch import listing, number
from site_builder.model.words.tables import heading
from site_builder.model.words.texts import Texts
from site_builder.model.words.wording import map_words

Row = tuple[str, ...]
MEASURES_HEAD = ("maat", "laagste", "hoogste", "ontbreekt", "getoond")
LAYERS_HEAD = ("laag", "klasse", "afgeschermd", "geen score")


def contents(areas: PublicAreas, edition: Edition, where: str) -> Row:
    """What it is about. where: in words."""
    register = areas.register
    municipalities = register["municipality"].nunique()
    counted = f"{number(municipalities)} {'gemeente' if municipalities == 1 else 'gemeenten'}"
    many = edition.area.one if len(register) == 1 else edition.area.many
    return (
        f"{edition.title} ({edition.id}): {counted}, {number(len(register))} {many}, {listing(edition.years)}",
        f"ligt op {where}",
    )


def measure_rows(areas: PublicAreas, edition: Edition) -> tuple[Row, ...]:
    """Per measure its range among the area-years that are shown, and in how many of those it is missing."""
    shown = areas.states.to_numpy() == SHOWN
    rows = []
    for name in (*edition.theme.measures, *COUNTS):
        values = areas.measures[name].to_numpy(dtype=float)[shown]
        known = values[np.isfinite(values)]
        ends = (number(float(known.min())), number(float(known.max()))) if len(known) else ("-", "-")
        rows.append((name, *ends, number(int(len(values) - len(known))), number(len(values))))
    return tuple(rows)


def layer_rows(classes: Classes, edition: Edition, texts: Texts) -> tuple[Row, ...]:
    """Per layer how many areas have a class, are withheld (also beside the municipality) and have no score."""
    rows = []
    for layer in classes.layers:
        codes = classes.codes[layer.key].to_numpy()
        withheld = np.isin(codes, (WITHHELD, SHIELDED)).sum()
        counts = ((codes >= 0).sum(), withheld, (codes == NO_SCORE).sum())
        rows.append((layer_name(layer, edition, texts), *(number(int(count)) for count in counts)))
    return tuple(rows)


def layer_name(layer: Layer, edition: Edition, texts: Texts) -> str:
    """Number, map and years, as above the tables for people."""
    return heading(layer, map_words(layer.map, edition, texts))

"""What the tables for download hold: kaarten.csv for machines, kaarten-nl.csv for people."""

import math
from collections.abc import Mapping

import numpy as np
import pandas as pd

from site_builder.model.places import STATE_SLUGS, Edition
from site_builder.model.rules import Classes, Layer, maps_of
from site_builder.model.words.dutch import listing, number, titled
from site_builder.model.words.texts import Texts, fill
from site_builder.model.words.wording import MapWords, source_line

VALUE = ".value"
CORNER = ("x", "y")
Column = pd.Series | pd.Index | np.ndarray | list[str]


def machine_table(register: pd.DataFrame, classes: Classes, *, values: Mapping[str, pd.Series] | None) -> pd.DataFrame:
    """area, name, then one column of slugs per layer; with values each is followed by `<layer>.value`.

    Of squares, after the name (of the neighbourhood), also x, y (corner in metres) and neighbourhood (its code).

    All areas of the edition, text only, by area code. values: per layer (n_areas,), None when only classes are public.
    """
    columns: dict[str, Column] = {"area": register.index, "name": register["name"]}
    if "neighbourhood" in register:
        whole = {name: list(map(str, register[name].astype("int64").tolist())) for name in CORNER}
        columns |= {**whole, "neighbourhood": register["neighbourhood"]}
    for layer in classes.layers:
        columns[layer.key] = classes.slugs(layer.key)
        if values is not None:
            columns[layer.key + VALUE] = _written(values.get(layer.key), layer, len(register))
    return pd.DataFrame(columns, index=register.index, dtype=object)


def people_table(
    register: pd.DataFrame, classes: Classes, *, words: Mapping[str, MapWords], edition: Edition, texts: Texts
) -> pd.DataFrame:
    """The same classes under Dutch headings and in the words of the legend."""
    states = {code: texts.sentences[f"state.{slug}"] for code, slug in STATE_SLUGS.items()}
    columns: dict[str, Column] = {
        edition.area.one.capitalize(): register.index,
        "Naam": register["name"],
    }
    for layer in classes.layers:
        map_words = words[layer.map.slug]
        labels = [word.label for word in map_words.legend]
        columns[heading(layer, map_words)] = classes.words(layer.key, labels, states=states)
    return pd.DataFrame(columns, index=register.index, dtype=object)


def hoods_table(
    register: pd.DataFrame,
    classes: Classes,
    *,
    neighbourhoods: pd.DataFrame,
    words: Mapping[str, MapWords],
    texts: Texts,
) -> pd.DataFrame:
    """For people, of squares: a row per neighbourhood, and per map and class how many of its squares have it.

    neighbourhoods: by code, columns name, municipality. Index: code of the municipality; only those with squares.
    """
    position = neighbourhoods.index.get_indexer(pd.Index(register["neighbourhood"]))
    present, row = np.unique(position, return_inverse=True)
    hoods = neighbourhoods.iloc[present]
    columns: dict[str, Column] = {
        texts.sentences["cells.one"].capitalize(): hoods.index,
        "Naam": hoods["name"].to_numpy(),
    }
    for layer in classes.layers:
        said = words[layer.map.slug]
        states = [texts.sentences[f"state.{STATE_SLUGS[state]}"] for state in classes.states(layer.map)]
        labels = [*(word.label for word in said.legend), *states]
        places = classes.codes[layer.key].to_numpy().astype(np.int64) % len(labels)
        counts = np.bincount(row * len(labels) + places, minlength=len(hoods) * len(labels)).reshape(len(hoods), -1)
        for label, column in zip(labels, counts.T, strict=True):
            columns[f"{heading(layer, said)}: {label}"] = list(map(str, column.tolist()))
    return pd.DataFrame(columns, index=hoods["municipality"].to_numpy(), dtype=object)


def heading(layer: Layer, words: MapWords) -> str:
    """A column's heading in words: number, map and year or period."""
    years = f"{words.values['eerste']}-{words.values['laatste']}" if layer.map.reads == "period" else str(layer.year)
    return f"{layer.map.number} {words.menu}, {years}"


def preface(edition: Edition, municipality: str, texts: Texts) -> tuple[str, ...]:
    """The lines above the table for people: what it is, of when, from where, and what not to do with it."""
    relative = [definition.number for definition in maps_of(edition) if definition.relative]
    lines = (
        f"{texts.atlas.title}: {municipality}",
        titled(edition.title, edition.revised),
        f"{edition.first}-{edition.last}",
        texts.sentences["file.fictional"] if edition.fictional else "",
        *(source_line(source) for source in edition.sources),
        fill(texts.sentences["file.relative-maps"], kaarten=listing(relative)) if relative else "",
    )
    return tuple(line for line in lines if line)


def _written(values: pd.Series | None, layer: Layer, length: int) -> list[str]:
    """Numbers for a file: ASCII minus, decimal comma, no thousands mark, empty where there is no class."""
    if values is None:
        return [""] * length
    return ["" if math.isnan(value) else file_number(value, layer.map.decimals) for value in values.tolist()]


def file_number(value: float, decimals: int) -> str:
    """A number as CSV files hold it: "-0,50"."""
    return number(value, decimals).replace(".", "").replace("\N{MINUS SIGN}", "-")

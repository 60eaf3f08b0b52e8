"""Do the data of a municipality hold what they may, and no class of an area that must be withheld?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

from site_builder.formats import NO_PAIR, OPTIONAL, PER_AREA, PER_CELL, REQUIRED, STATE_SIGNS, VALUES, Data
from site_builder.model.places import FILE_SLUGS, SHIELDED, WITHHELD, Edition
from site_builder.model.rules import Layer, layers_of
from site_builder.problems import Problem, error

FIX = "dit is een fout van de bouw: publiceer deze site niet en meld haar"


@dataclass(frozen=True, slots=True)
class Expected:
    """What the data of every municipality must agree with.

    slugs: layer key -> what each character of a column stands for. withheld: codes of areas -> keys of the layers that
    show nothing of them. shielded: areas that show nothing beside their municipality, for another one of it. numbers:
    whether the edition publishes values.
    """

    layers: tuple[Layer, ...]
    slugs: Mapping[str, Mapping[str, str]]
    withheld: Mapping[frozenset[str], Sequence[str]]
    shielded: frozenset[str]
    numbers: bool


def expected_of(edition: Edition, withheld: Mapping[str, frozenset[str]], shielded: frozenset[str]) -> Expected:
    """What an edition promises. withheld: layer key -> area codes, counted without the disclosure gate."""
    layers = layers_of(edition)
    slugs = {layer.key: _signs(layer) for layer in layers}
    keys: dict[frozenset[str], list[str]] = {}  # layers that read the same years withhold the same areas
    for key, codes in withheld.items():
        keys.setdefault(codes, []).append(key)
    return Expected(layers, slugs, keys, shielded, numbers=edition.publish == "values")


def _signs(layer: Layer) -> dict[str, str]:
    """What each character of a column stands for; areas are only shielded beside their municipality."""
    states = {sign: FILE_SLUGS[state] for state, sign in STATE_SIGNS.items() if layer.map.relative or state != SHIELDED}
    return {str(n): slug for n, slug in enumerate(layer.map.classes)} | states


def data_problems(data: Data, expected: Expected) -> Iterator[Problem]:
    """Keys that are missing or not allowed, columns of another length than the areas, unknown layers and classes."""
    optional = (*OPTIONAL, VALUES) if expected.numbers else OPTIONAL
    required = (*REQUIRED, *(PER_CELL if data.is_cells else PER_AREA))
    strange = sorted(data.content.keys() - {*required, *optional})
    missing = [name for name in required if name not in data.content]
    if strange or missing:
        yield from (error(data.path, f"het veld '{name}' hoort hier niet", FIX) for name in strange)
        yield from (error(data.path, f"het veld '{name}' ontbreekt", FIX) for name in missing)
        return
    yield from _layer_problems(data, expected)
    yield from _length_problems(data)


def leak_problems(data: Data, expected: Expected) -> Iterator[Problem]:
    """Layers that show something of an area that must be withheld there."""
    for codes, keys in expected.withheld.items():
        hidden = list(map(codes.__contains__, data.codes))
        for key in keys:
            shown = "".join(compress(data.symbols(key), hidden))
            if leaks := len(shown) - shown.count(STATE_SIGNS[WITHHELD]):
                what = f"'{key}' laat iets zien van {leaks} gebieden met te weinig waarnemingen"
                yield error(data.path, what, FIX)
    yield from _shield_problems(data, expected)
    for key, numbers in data.content.get("values", {}).items():
        if _speaks(data.symbols(key), [number is not None for number in numbers]):
            yield error(data.path, f"'{key}' geeft een getal bij een gebied zonder klasse", FIX)
    for key, (_, sentences) in data.content.get("pairs", {}).items():
        if _speaks(data.symbols(key), [sentence != NO_PAIR for sentence in sentences]):
            yield error(data.path, f"'{key}' geeft een zin bij een gebied zonder klasse", FIX)


def _shield_problems(data: Data, expected: Expected) -> Iterator[Problem]:
    """Where one area is shielded, no area of the municipality has a class beside the municipality."""
    columns = {layer.key: data.symbols(layer.key) for layer in expected.layers if layer.map.relative}
    shielded = {
        code
        for symbols in columns.values()
        if STATE_SIGNS[SHIELDED] in symbols
        for code, symbol in zip(data.codes, symbols, strict=True)
        if symbol == STATE_SIGNS[SHIELDED]
    }
    if shielded != expected.shielded.intersection(data.codes):
        yield error(data.path, "andere gebieden zijn afgeschermd dan berekend", FIX)
    for key, symbols in columns.items():
        if shielded and any(map(str.isdigit, symbols)):
            yield error(data.path, f"'{key}' toont een klasse in een gemeente die is afgeschermd", FIX)


def _layer_problems(data: Data, expected: Expected) -> Iterator[Problem]:
    if data.content["layers"].keys() != expected.slugs.keys():
        yield error(data.path, "de lagen zijn andere dan die van de uitgave", FIX)
        return
    for key, slugs in expected.slugs.items():
        if strange := set(data.symbols(key)) - slugs.keys():
            yield error(data.path, f"'{key}' kent de klasse {min(strange)!r} niet", FIX)
    for name in ("values", "pairs"):
        for key in sorted(data.content.get(name, {}).keys() - expected.slugs.keys()):
            yield error(data.path, f"'{name}' noemt een laag '{key}' die er niet is", FIX)


def _length_problems(data: Data) -> Iterator[Problem]:
    content = data.content
    columns = {
        **{name: content[name] for name in PER_AREA if not data.is_cells},
        **content["layers"],
        **{f"values {key}": numbers for key, numbers in content.get("values", {}).items()},
        **{f"pairs {key}": sentences for key, (_, sentences) in content.get("pairs", {}).items()},
    }
    for name, column in columns.items():
        if len(column) != len(data.codes):
            yield error(data.path, f"'{name}' telt {len(column)} gebieden in plaats van {len(data.codes)}", FIX)


def _speaks(symbols: str, says: Sequence[bool]) -> bool:
    """Whether something is said about an area that has no class."""
    spoken = "".join(compress(symbols, says))
    return spoken != "" and not spoken.isdigit()

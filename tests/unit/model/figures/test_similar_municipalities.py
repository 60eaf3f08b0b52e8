"""Which municipalities resemble each other: against a plain count of the published classes, one pair at a time."""

import math
from collections import Counter
from collections.abc import Mapping
from itertools import product
from random import Random
from statistics import median_low

import numpy as np
import pandas as pd
import pytest

from site_builder.model.figures.similar_municipalities import MOST, Similar, similar_municipalities_of
from site_builder.model.places.municipality import Municipality
from site_builder.model.places.states import NO_SCORE, WITHHELD
from site_builder.model.rules.classification import Classes
from site_builder.theme import THEME

Shares = Mapping[str, list[int]]


def municipality(code: str, kind: str = "other", urbanity: int | None = 3) -> Municipality:
    return Municipality(code, f"Dorp {code}", "Provincie", kind, urbanity, ())  # type: ignore[arg-type]


def classes(shares: Shares) -> Classes:
    """shares: per municipality the class of each of its areas on map 3."""
    owners = [code for code, own in shares.items() for _ in own]
    index = [f"A{n}" for n in range(len(owners))]
    codes = pd.DataFrame({"association-share": [n for own in shares.values() for n in own]}, index, dtype=np.int8)
    return Classes((), codes, pd.Series(owners, index=index))


def found(places: list[Municipality], shares: Shares) -> Mapping[str, tuple[Similar, ...]]:
    return similar_municipalities_of(classes(shares), places, THEME)


def distance(one: Municipality, other: Municipality, shares: Shares) -> float:
    def middle(code: str) -> int | None:
        shown = [n for n in shares[code] if n >= 0]
        return median_low(shown) if shown else None

    def steps(a: float | None, b: float | None) -> float:
        return 1 if a is None or b is None else abs(a - b)

    size = abs(math.log2(len(shares[one.code])) - math.log2(len(shares[other.code])))
    kind = 0 if one.type == other.type else 3
    return round(kind + steps(one.urbanity, other.urbanity) + steps(middle(one.code), middle(other.code)) + size, 6)


@pytest.mark.parametrize(("size", "seed"), [*product((2, 4, 40), range(5)), (300, 0)])
def test_the_nearest_five_are_those_of_a_plain_comparison_of_every_pair(seed: int, size: int) -> None:
    random = Random(seed)
    codes = random.sample([f"GM{n:04}" for n in range(1000)], size)
    kinds = ["g4", "g40", *["other"] * 4]
    places = [municipality(code, random.choice(kinds), random.choice([None, 1, 2, 3, 4, 5])) for code in codes]
    some = [WITHHELD, NO_SCORE, 0, 1, 2, 3, 4]
    shares = {code: random.choices(some, k=random.randint(1, 30)) for code in codes}
    answers = found(places, shares)
    for own in places:
        others = sorted((distance(own, other, shares), other.code) for other in places if other != own)
        assert [one.municipality.code for one in answers[own.code]] == [code for _, code in others[:MOST]]


def test_equally_near_municipalities_stand_in_the_order_of_their_codes() -> None:
    places = [municipality(code) for code in "FBDACEG"]
    shares = {one.code: [1, 2] for one in places}
    assert [one.municipality.code for one in found(places, shares)["D"]] == list("ABCEF")
    assert found(places, shares) == found(places[::-1], shares)


def test_the_reason_says_how_the_other_differs() -> None:
    places = [municipality("A"), municipality("B", "g40", 2), municipality("C", "other", 5), municipality("D")]
    shares = {"A": [2] * 8, "B": [4] * 20, "C": [0] * 4, "D": [2] * 9}
    told = {one.municipality.code: one for one in found(places, shares)["A"]}
    b, c, d = (told[code] for code in "BCD")
    assert (b.same_type, b.urbanity, b.share, b.size) == (False, "more", "more", "more")
    assert (c.same_type, c.urbanity, c.share, c.size) == (True, "less", "less", "less")
    assert (d.same_type, d.urbanity, d.share, d.size) == (True, "same", "same", "same")


def test_what_is_unknown_is_not_called_alike() -> None:
    places = [municipality("A", urbanity=None), municipality("B", urbanity=None)]
    told = found(places, {"A": [WITHHELD, NO_SCORE], "B": [1, 1]})["A"][0]
    assert (told.urbanity, told.share) == ("unknown", "unknown")


def test_withheld_areas_count_in_size_only() -> None:
    shares = {"A": [0, 0, 4], "B": [0, 0, 4], "C": [0, 0, WITHHELD]}
    answers = found([municipality(code) for code in "ABC"], shares)
    assert Counter(one.share for one in answers["A"]) == {"same": 2}
    assert {one.size for one in answers["C"]} == {"same"}


def test_a_country_of_one_resembles_nobody() -> None:
    assert found([municipality("A")], {"A": [1]}) == {"A": ()}

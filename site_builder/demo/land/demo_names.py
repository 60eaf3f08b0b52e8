"""Which invented names do the areas of the fictional province bear?"""

from typing import Final

import numpy as np

STEMS: Final = (
    "Abeel", "Akker", "Anker", "Appel", "Bakkers", "Berken", "Beuken", "Bleek", "Bloemen", "Boter", "Brug",
    "Dijk", "Distel", "Ekster", "Elzen", "Fazant", "Ganzen", "Gasthuis", "Haver", "Hazel", "Hooi", "Iepen",
    "Kamille", "Kanaal", "Kapel", "Kersen", "Klaver", "Klokken", "Klooster", "Koren", "Kreken", "Leeuwerik",
    "Linden", "Mast", "Meeuwen", "Molen", "Noorder", "Ooster", "Otter", "Patrijs", "Peren", "Reiger",
    "Rogge", "Rozen", "Schippers", "Sleutel", "Sluis", "Smids", "Spaarders", "Specht", "Spinners", "Tarwe",
    "Toren", "Touw", "Tuin", "Valken", "Vissers", "Vlas", "Vlinder", "Wal", "Wester", "Wevers", "Wilgen",
    "Zeil", "Zonne", "Zuider", "Zwaluw", "Zwanen",
)  # fmt: skip
TOWN_ENDINGS: Final = ("buurt", "hof", "kade", "kwartier", "park", "singel")
COUNTRY_ENDINGS: Final = ("akkers", "broek", "horst", "kamp", "meent", "polder", "veld", "weide")


def town_names(random: np.random.Generator) -> list[str]:
    """All different names of built-up neighbourhoods."""
    return _shuffled(TOWN_ENDINGS, random)


def country_names(random: np.random.Generator) -> list[str]:
    """All different names of polders, fields and heaths."""
    return _shuffled(COUNTRY_ENDINGS, random)


def _shuffled(endings: tuple[str, ...], random: np.random.Generator) -> list[str]:
    every = [stem + ending for stem in STEMS for ending in endings]
    return [every[place] for place in random.permutation(len(every)).tolist()]

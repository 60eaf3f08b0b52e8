"""Where is the same municipality in an older edition, and what is said when it is not there?"""

import geopandas as gpd
import pytest
from shapely.geometry import box

from site_builder.model.editions.earlier import EarlierEdition, history_of
from site_builder.model.places.edition import Basis
from site_builder.model.places.municipality import Municipality
from tests.support.models import texts

BASIS = Basis((2014, 2024), cuts="c", sources=(("Bron", ""),), areas="a")
PATH = "gemeente/x/index.html"
OLD = {"B": "Brielle", "H": "Hellevoetsluis", "W": "Westvoorne", "E": "Ede", "R": "Rode", "N": "Nuenen", "M": "Meer"}
NOW = {"V": "Voorne aan Zee", "E": "Ede", "R": "Rood", "N2": "Nuenen", "Q": "Ergens"}
GROUND = {"B": 0, "H": 1, "W": 2, "R": 20, "N": 21, "M": 30}


def edition(id="oud", years=(2014, 2020), names=OLD):
    folders = {code: f"{code.lower()}-{name.lower().replace(' ', '-')}" for code, name in names.items()}
    pages = frozenset(["landelijk/index.html", *(f"gemeente/{folder}/index.html" for folder in folders.values())])
    borders = gpd.GeoSeries([box(x, 0, x + 1, 1) for x in GROUND.values()], index=list(GROUND))
    return EarlierEdition(id, id, True, Basis(years, "c", (), "a"), names, folders, pages, {}, borders, {})


def history(*editions):
    borders = gpd.GeoSeries([box(0, 0, 3, 1), box(50, 0, 51, 1), box(21, 0, 22, 1)], index=["V", "Q", "N2"])
    return history_of(editions, BASIS, municipalities=NOW, borders=borders)


def links(code, *editions):
    own = Municipality(code, NOW[code], "P", "other", None, ())
    found = history(*(editions or [edition()])).municipality_links(own, PATH, texts().sentences)
    return [(link.text, link.href) for link in found]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("E", [("Ede in uitgave 2014–2020", "../../../oud/gemeente/e-ede/index.html")]),
        ("R", [("In uitgave 2014–2020 had de code van deze gemeente (R) een andere naam: Rode.", "")]),
        ("N2", [("In uitgave 2014–2020 had Nuenen een andere code: N.", "")]),
        ("Q", [("In uitgave 2014–2020 komt deze gemeente niet voor.", "")]),
        (
            "V",
            [
                ("In uitgave 2014–2020 bestond deze gemeente nog niet. Haar grond hoorde toen vooral bij:", ""),
                ("Brielle in uitgave 2014–2020", "../../../oud/gemeente/b-brielle/index.html"),
                ("Hellevoetsluis in uitgave 2014–2020", "../../../oud/gemeente/h-hellevoetsluis/index.html"),
                ("Westvoorne in uitgave 2014–2020", "../../../oud/gemeente/w-westvoorne/index.html"),
            ],
        ),
    ],
)
def test_a_municipality_is_the_same_only_by_code_and_name(code, expected):
    assert links(code) == expected


def test_every_older_edition_is_told_apart_also_with_the_same_years():
    found = links("E", edition("b"), edition("a"), edition("z", (2010, 2014)))
    assert [text for text, _ in found] == [
        "Ede in uitgave 2014–2020 (b)", "Ede in uitgave 2014–2020 (a)", "Ede in uitgave 2010–2014",
    ]  # fmt: skip


def test_a_page_is_linked_only_where_the_older_edition_has_it():
    found = history(edition()).links("landelijk/index.html")
    assert [(link.text, link.href) for link in found] == [("2014–2020", "../../oud/landelijk/index.html")]
    assert history(edition()).links("vergelijk/index.html") == ()

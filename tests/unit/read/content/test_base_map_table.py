"""[achtergrond] of atlas.toml: one host that the policy of pages names, or a message that says what is wrong."""

import pytest

from site_builder.model.words import BaseMap
from site_builder.read.content.base_map_table import read_base_map

CREDIT = "© De kaartenmakers <b>"


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://tegels.voorbeeld.nl/{z}/{x}/{y}.png", "https://tegels.voorbeeld.nl"),
        ("https://kaart.nl:8443/wmts/EPSG:3857/{z}/{x}/{y}.png?sleutel=a%20b", "https://kaart.nl:8443"),
        (
            "https://kaart.nl/wmts?SERVICE=WMTS&REQUEST=GetTile&LAYER=grijs&TILEMATRIXSET=EPSG:3857"
            "&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&FORMAT=image/png",
            "https://kaart.nl",
        ),
        ("http://127.0.0.1:8000/{z}/{x}/{y}.png", "http://127.0.0.1:8000"),
    ],
)
def test_a_service_of_tiles_or_wmts_has_one_host(address: str, host: str) -> None:
    assert read_base_map({"adres": address, "bron": CREDIT}, "atlas.toml:9") == (BaseMap(address, CREDIT, host, 18), [])


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"adres": ""}, "'adres' ontbreekt"),
        ({"adres": 3}, "'adres' ontbreekt"),
        ({"adres": "https://kaart.nl/{z}/{x}.png"}, "heeft niet {z}, {x} en {y}"),
        ({"adres": "https://{s}.kaart.nl/{z}/{x}/{y}.png"}, "heeft niet {z}, {x} en {y}"),
        ({"adres": "https://kaart.nl/{z}/{z}/{x}/{y}.png"}, "heeft niet {z}, {x} en {y}"),
        ({"adres": "http://kaart.nl/{z}/{x}/{y}.png"}, "begint niet met https://"),
        ({"adres": "http://localhost.kaart.nl/{z}/{x}/{y}.png"}, "begint niet met https://"),
        ({"adres": "javascript:alert(1)//{z}/{x}/{y}"}, "begint niet met https://"),
        ({"adres": "//kaart.nl/{z}/{x}/{y}.png"}, "begint niet met https://"),
        ({"adres": "https://{x}/{z}/{y}.png"}, "noemt geen vaste host"),
        ({"adres": "https://*.kaart.nl/{z}/{x}/{y}.png"}, "noemt geen vaste host"),
        ({"adres": "https://kaart.nl;script-src/{z}/{x}/{y}"}, "noemt geen vaste host"),
        ({"adres": "https://ik:geheim@kaart.nl/{z}/{x}/{y}"}, "noemt geen vaste host"),
        ({"adres": "https://kaart.nl/{z}/{x}/{y}'; script-src *"}, "bevat een teken"),
        ({"adres": 'https://kaart.nl/{z}/{x}/{y}"onload="x'}, "bevat een teken"),
        ({"adres": "https://kaart.nl/{z}/{x}/{y}" + 500 * "a"}, "te lang"),
        ({"bron": ""}, "'bron' ontbreekt"),
        ({"bron": None}, "'bron' ontbreekt"),
        ({"zoom": 0}, "'zoom' is geen zoomniveau"),
        ({"zoom": "18"}, "'zoom' is geen zoomniveau"),
        ({"zoom": True}, "'zoom' is geen zoomniveau"),
        ({"addres": "x"}, "onbekende sleutel 'addres'"),
    ],
)
def test_a_wrong_value_is_refused_with_its_remedy(change: dict[str, object], what: str) -> None:
    table = {"adres": "https://kaart.nl/{z}/{x}/{y}.png", "bron": CREDIT} | change
    base_map, problems = read_base_map(table, "atlas.toml:9")
    assert base_map is None
    assert [what in problem.what and problem.where == "atlas.toml:9" and bool(problem.fix) for problem in problems] == [
        True
    ]


def test_what_is_no_table_is_told() -> None:
    assert [problem.what for problem in read_base_map("ja", "atlas.toml:9")[1]] == ["'achtergrond' is geen tabel"]

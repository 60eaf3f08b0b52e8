"""A file of one's own over the map: each part is drawn in its place or named; nothing of it runs or stays."""

import json

import numpy as np
import pyproj
import pytest

from tests.support.workshops import STORED, exported, imported, place, show_file, workshop

HOSTILE = "<img src=x onerror=alert(1)>"
TO_DEGREES = pyproj.Transformer.from_crs(28992, 4326, always_xy=True)
METRE = 111_320  # per degree of latitude
SPOT = "(spot) => Atlas.page.map.latLngToContainerPoint(spot)"
DAMAGED = "Sommige letters in dit bestand zijn niet te lezen. Bewaar het als ‘CSV UTF-8’ en kies het opnieuw."
SPOTS = "() => [...document.querySelectorAll('.leaflet-own-pane path')].length"


@pytest.fixture
def page(demo, open_page):
    return workshop(demo, open_page)


@pytest.fixture
def middle(page) -> tuple[float, float]:
    """Latitude and longitude of the middle of the map."""
    found = page.evaluate("() => L.latLngBounds(Atlas.page.bounds).getCenter()")
    return found["lat"], found["lng"]


def shown(page, name: str, content: bytes | str | dict) -> str:
    """What the page says about a file."""
    text = json.dumps(content) if isinstance(content, dict) else content
    show_file(page, "Kies een bestand", name, text if isinstance(text, bytes) else text.encode())
    status = page.locator(".workshop__status").last
    page.wait_for_function("(node) => node.textContent", arg=status.element_handle())
    return status.inner_text()


def feature(kind: str, coordinates: object, **properties: object) -> dict:
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def collection(*features: object, **more: object) -> dict:
    return {"type": "FeatureCollection", "features": list(features), **more}


def test_rd_coordinates_lie_where_proj_says_over_the_country(page):
    rng = np.random.default_rng(5)
    x, y = rng.uniform(12_000, 279_000, 3000), rng.uniform(304_000, 622_000, 3000)
    lon, lat = TO_DEGREES.transform(x, y)
    on_land = (x - 140_000) ** 2 + (y - 460_000) ** 2 < 190_000**2
    found = np.array(page.evaluate("(all) => all.map(([x, y]) => Atlas.rd.toDegrees(x, y))", np.c_[x, y].tolist()))
    north = (found[:, 0] - lat) * METRE
    east = (found[:, 1] - lon) * METRE * np.cos(np.radians(lat))
    assert np.hypot(north, east)[on_land].max() < 1


COLUMNS = [
    ("naam;x;y", "A;{x:.0f};{y:.0f}", ".,"),
    ("X-coördinaat;Y-coördinaat;Complex", "{x:.2f};{y:.2f};A", ".,"),
    ("rd_x,rd_y,name", '"{x:.2f}","{y:.2f}",A', ".,"),
    ("naam;lat;lon", "A;{lat};{lon}", ".,"),
    ("naam\tLatitude\tLongitude", "A\t{lat}\t{lon}", ".,"),
    ("breedtegraad,lengtegraad,naam", "{lat},{lon},A", "."),
]
COLUMNS += [
    ("sep=;\r\nPOINT_X;POINT_Y;NAME", "{x};{y};A", ".,"),
    ("X-coordinate;Y-coordinate;naam", "{x};{y};A", ".,"),
]
INKED = """() => {
  const canvas = document.querySelector('.leaflet-own-pane canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const [map, whole] = [document.getElementById('leaflet'), canvas].map((one) => one.getBoundingClientRect());
  const inked = data.reduce((count, value, n) => count + Number(n % 4 === 3 && value > 127), 0);
  return inked / data.length * 4 * whole.width * whole.height / map.width / map.height;
}"""
"""The share of the map on which something of one's own lies."""
TURNED = [("naam;lat;lon", "A;{lon};{lat}", "."), ("naam;x;y", "A;{y:.0f};{x:.0f}", ".")]


def test_columns_separators_and_systems_are_recognised(page, middle):
    lat, lon = middle
    x, y = TO_DEGREES.transform(lon, lat, direction="INVERSE")
    frame = page.locator("#leaflet").bounding_box()
    for head, row, marks in COLUMNS + TURNED:
        for mark in marks:
            line = row.format(x=x, y=y, lat=round(lat, 6), lon=round(lon, 6)).replace(".", mark)
            told = shown(page, "complexen.csv", f"{head}\r\n{line}\r\n")
            assert told.startswith("1 regel getekend."), line
            assert ("verwisseld" in told) == ((head, row, marks) in TURNED)
            box = page.locator(".leaflet-own-pane path").bounding_box()
            spot = page.evaluate(SPOT, [lat, lon])
            assert abs(box["x"] + box["width"] / 2 - frame["x"] - spot["x"]) < 3
            assert abs(box["y"] + box["height"] / 2 - frame["y"] - spot["y"]) < 3


def test_more_points_than_a_drawing_can_hold_become_a_picture(page, middle):
    lat, lon = middle
    lines = "\n".join(f"A{n};{lat + n % 90 / 1e4};{lon + n / 1e6}" for n in range(12_000))
    assert shown(page, "a.csv", f"naam;lat;lon\n{lines}") == "12.000 regels getekend."
    assert page.locator(".leaflet-own-pane canvas").count() == 1
    assert page.evaluate(SPOTS) == 0


def test_many_points_leave_the_map_to_be_seen(page):
    """All over it, as the homes of an association are."""
    [[south, west], [north, east]] = page.evaluate("() => Atlas.page.bounds")
    steps = [(n + 0.5) / 80 for n in range(80)]
    spots = [(south + (north - south) * up, west + (east - west) * right) for up in steps for right in steps]
    assert shown(page, "a.csv", "\n".join(["naam;lat;lon", *(f"A;{lat};{lon}" for lat, lon in spots)]))
    assert 0.03 < page.evaluate(INKED) < 0.4


def test_every_line_that_is_not_drawn_is_named(page, middle):
    lat, lon = middle
    lines = ["naam;lat;lon", f"A;{lat};{lon}", "", '"twee\nregels";x;5', f'"{HOSTILE}";{lat};{lon}', "C;;",
             "D;=1+1;3", "E;NaN;3", "F;1e5;3", "G;400;900", f"H;{lat};{lon};te;veel"]  # fmt: skip
    told = shown(page, "complexen.csv", "\n".join(lines))
    assert told.startswith("3 van de 9 regels getekend. Regel 4: ‘x’ is geen getal. Regel 7: geen coördinaten. ")
    assert "En nog 1 andere." in told
    assert page.evaluate(SPOTS) == 3
    page.locator(".leaflet-own-pane path").nth(1).hover(force=True)
    assert page.locator(".workshop img, .map__tooltip img").count() == 0


def test_the_kinds_of_shape_of_geojson_are_drawn(page, middle):
    lat, lon = middle
    ring = [[lon, lat], [lon + 0.01, lat], [lon, lat + 0.01], [lon, lat]]
    found = collection(
        feature("Point", [lon, lat, 3.5], naam="A"), feature("MultiPoint", ring), feature("LineString", ring),
        feature("MultiLineString", [ring, ring]), feature("Polygon", [ring]), feature("MultiPolygon", [[ring], [ring]]),
    )  # fmt: skip
    assert shown(page, "vormen.geojson", found) == "6 onderdelen getekend."
    assert page.evaluate(SPOTS) == 1 + 4 + 4
    assert "vormen.geojson" in page.locator(".own-file").inner_text()
    page.get_by_role("button", name="Haal van de kaart").click()
    assert page.evaluate(SPOTS) == 0
    assert page.evaluate(STORED) == []


def test_a_named_coordinate_system_is_believed_or_refused(page, middle):
    lat, lon = middle
    x, y = TO_DEGREES.transform(lon, lat, direction="INVERSE")
    named = lambda name: {"crs": {"type": "name", "properties": {"name": name}}}  # noqa: E731
    rd = collection(feature("Point", [x, y]), **named("urn:ogc:def:crs:EPSG::28992"))
    assert shown(page, "a.geojson", rd) == "1 onderdeel getekend."
    other = collection(feature("Point", [x, y]), **named("urn:ogc:def:crs:EPSG::3857"))
    assert "urn:ogc:def:crs:EPSG::3857 kent de kaart niet" in shown(page, "b.geojson", other)
    lying = collection(feature("Point", [x, y]), **named("urn:ogc:def:crs:OGC:1.3:CRS84"))
    assert "is geen plek in RD of in graden" in shown(page, "c.geojson", lying)


def test_what_lies_outside_the_municipality_is_counted(page, middle):
    lat, lon = middle
    told = shown(page, "a.csv", f"naam;lat;lon\nA;{lat};{lon}\nB;{lat + 3};{lon}")
    assert told == "2 regels getekend. 1 ligt buiten Havermonde."


UNREADABLE = [
    (b"", "Dit bestand is leeg."),
    (b"naam;straat\nA;B\n", "noemt geen kolommen met coördinaten"),
    (b'naam;x;y\n"A;1;2\n', "Regel 2: een aanhalingsteken wordt niet gesloten"),
    (b"naam;x;y\n", "Dit bestand is leeg."),
    (b"PK\x03\x04\x00\x00", "Bewaar een Excelbestand eerst als csv"),
    (b"<kml/>", "niet te lezen als csv of GeoJSON"),
    (b"{", "niet te lezen als csv of GeoJSON"),
    (b"[" * 1_000_000, "niet te lezen"),
    (b'{"type":"FeatureCollection","features":[]}', "Dit bestand is leeg."),
    (b'{"type":"FeatureCollection","features":[null,7,"x",{"geometry":null}]}', "Onderdeel 1: geen coördinaten"),
    (b'{"geometry":{"type":"__proto__","coordinates":[1,2]}}', "de vorm __proto__ kent de kaart niet"),
    (b'{"geometry":{"type":"Point","coordinates":["1",2]}}', "geen coördinaten"),
    (b'{"geometry":{"type":"Polygon","coordinates":' + b"[" * 5000 + b"]" * 5000 + b"}}", "geen coördinaten"),
    (b"naam;lat;lon\n" + b"A;1;1\n" * 50_001, "50.001 onderdelen. De kaart kan er 50.000"),
    (b"x" * 10_000_001, "is 11 MB. De kaart kan bestanden tot 10 MB lezen."),
    (json.dumps(collection(feature("LineString", [[5, 52]] * 200_001))).encode(), "te veel punten"),
]


def test_a_file_that_cannot_be_shown_is_told_so_in_words(page):
    for content, message in UNREADABLE:
        told = shown(page, "boos.csv", content)
        assert message in told
        assert "Er is niets getekend." in told
        assert page.evaluate(SPOTS) == 0


def test_notes_and_own_points_each_name_the_button_of_the_other(page, middle):
    place(page, 1, "Van de groep")
    told = shown(page, "notities.geojson", exported(page))
    assert "staan notities van de atlas" in told
    assert "‘Haal uit een bestand’" in told
    assert page.evaluate(SPOTS) == 0
    title = page.locator(".workshop__part h2").last.text_content()
    for points in ("naam;lat;lon\nA;{};{}\n".format(*middle).encode(), collection(feature("Point", [5, 52]))):
        assert f"kiest u onder ‘{title}’" in imported(page, points)


def test_the_code_pages_of_spreadsheets_are_read(page, middle):
    for encoding in ("utf-8-sig", "cp1252", "utf-16"):
        told = shown(page, "a.csv", "naam;lat;lon\nCafé Één;{};{}\n".format(*middle).encode(encoding))
        assert told == "1 regel getekend."
        page.locator(".leaflet-own-pane path").hover(force=True)
        assert page.locator(".map__tooltip").inner_text() == "Café Één"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("Café Eén, Zuid", "Café Eén, Zuid".encode("cp850")),
        ("Eén Crèche", "Eén Crèche".encode("mac-roman")),
        ("Caf\ufffd Noord", "Caf\ufffd Noord".encode()),
        ("CafÃ© Noord", "CafÃ© Noord".encode()),
        ("Eén Café, caf\ufffd", "Eén Café, caf".encode() + b"\xe9"),
    ],
)
def test_letters_that_cannot_be_read_are_told(page, middle, name, content):
    told = shown(page, "a.csv", b"naam;lat;lon\n%b;%f;%f\n" % (content, *middle))
    assert told == f"1 regel getekend. {DAMAGED}"
    if "\ufffd" in name:
        page.locator(".leaflet-own-pane path").hover(force=True)
        assert page.locator(".map__tooltip").inner_text() == name


def test_signs_that_people_write_are_no_damage(page, middle):
    content = "naam;lat;lon\nStraße ’t Bos – ‘Ĳ’ „a” Šiška 5‰ foto’s… 'n •;{};{}\n".format(*middle)
    for encoding in ("utf-8", "utf-16"):
        assert shown(page, "a.csv", content.encode(encoding)) == "1 regel getekend."


def test_own_points_stand_in_the_picture_and_on_paper(page, middle):
    shown(page, "punten.csv", "naam;lat;lon\nEen;{};{}\nTwee;{};{}\n".format(*middle, middle[0] + 0.002, middle[1]))
    page.wait_for_function("() => Atlas.mapPicture")
    circles = "(drawing) => drawing.querySelectorAll('[data-layer=chosen] circle').length"
    assert page.evaluate(f"() => ({circles})(Atlas.mapPicture(Atlas.page).picture)") == 2
    assert "punten.csv" in page.evaluate("() => Atlas.mapPicture(Atlas.page).picture.textContent")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(f"() => ({circles})(document.querySelector('#kaart-svg'))") == 2
    assert "punten.csv" in page.locator(".panel:not([hidden]) .panel__legend").first.inner_text()

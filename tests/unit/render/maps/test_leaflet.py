"""The script that folium makes for a page, and every trap of folium that it must not fall into."""

import hashlib
import re

import folium
import pytest

from site_builder.render.maps.leaflet import FOLDER, Shell, leaflet_files, map_script

BOUNDS = (5.5, 52.0, 5.9, 52.2)

SHA_256 = {
    "leaflet.js": "db49d009c841f5ca34a888c96511ae936fd9f5533e90d8b2c4d57596f4e5641a",
    "leaflet.css": "a7837102824184820dfa198d1ebcd109ff6d0ff9a2672a074b9a1b4d147d04c6",
    "images/layers.png": "1dbbe9d028e292f36fcba8f8b3a28d5e8932754fc2215b9ac69e4cdecf5107c6",
    "images/layers-2x.png": "066daca850d8ffbef007af00b06eac0015728dee279c51f3cb6c716df7c42edf",
    "images/marker-icon.png": "574c3a5cca85f4114085b6841596d62f00d7c892c7b03f28cbfa301deb1dc437",
    "LICENSE": "596e1b738779bffa372268e9330a0fdd8528da1e3c833b15eee9cb37c6d55a95",
}


def script(key="gm0228", credit="Atlas"):
    return map_script(key, BOUNDS, credit=credit)


def test_the_same_map_gives_the_same_script():
    assert script() == script()
    assert not re.search(r"[0-9a-f]{32}", script()), "folium's random names"


def test_the_script_asks_nothing_of_any_other_host():
    assert "//" not in script()
    assert not Shell.default_js
    assert not Shell.default_css


def test_the_shared_lists_of_folium_stay_as_they_are():
    script()
    assert len(folium.Map.default_js) + len(folium.Map.default_css) == 10


def test_only_the_script_is_taken_so_pinch_zoom_stays_possible():
    assert "user-scalable" not in script()
    assert "<" not in script()


def test_the_first_view_fills_the_bounds_without_padding_or_snapping():
    assert '"zoomSnap": 0,' in script()
    assert "leaflet.fitBounds(\n[[52.0, 5.5], [52.2, 5.9]],\n{}\n);" in script()
    assert '"zoom":' not in script(), "a view before fitBounds would move at first sight"


def test_the_scale_is_metric_only():
    assert re.search(r'new L\.Control\.Scale\(\s*\{\s*"imperial": false,\s*\}\s*\)', script())


def test_the_credit_is_text_and_links_nowhere():
    made = script(credit="<img src=x onerror=alert(1)> `${alert(1)}`")
    assert '"attributionControl": false' in made
    assert "<img" not in made
    assert "\\u0026lt;img" in made


def test_a_key_cannot_leave_its_string():
    assert 'Atlas.start(leaflet, "\\u003c/script\\u003e\\"", [[' in script(key='</script>"')


def test_a_key_that_looks_like_a_template_is_not_run():
    assert "{{ 7*7 }}" in script(key="{{ 7*7 }}")


def test_no_area_is_in_the_script():
    assert len(script()) < 900


@pytest.mark.parametrize("name", ["bindTooltip", "bindPopup", "GeoJson", "geo_json", "jquery", "bootstrap"])
def test_what_makes_strings_run_or_areas_a_tab_stop_is_not_used(name):
    assert name.lower() not in script().lower()


def test_leaflet_is_the_official_release_with_its_licence():
    found = {path.removeprefix(f"{FOLDER}/"): hashlib.sha256(data).hexdigest() for path, data in leaflet_files()}
    assert found == SHA_256

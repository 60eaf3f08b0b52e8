"""Notes of a group: placed, kept on this computer only, carried in a file without losing a thing, and printed."""

import json
import re

import pytest
from markupsafe import Markup
from playwright.sync_api import expect

from site_builder.demo.demo_register import demo_places
from site_builder.model.words.practice import Showing
from site_builder.read.parsing import PageMarkup
from site_builder.read.practice.agreements_folder import read_agreements
from site_builder.render.text.markdown import to_markup
from site_builder.theme import THEME
from tests.support.browser_pages import municipality_pages, one_page, table_of
from tests.support.pdf import PAGE_OF_PDF
from tests.support.workshops import NOTES, STORED, begin, exported, imported, place, workshop

HOSTILE = '<img src=x onerror=alert(1)> ${1} "=1+1" \'é \U0001f600'
PROMISE = "Wat u opschrijft blijft op deze laptop; er wordt niets verstuurd."
READING = {
    "places": demo_places({}),
    "showing": Showing("", fictional=True),
    "maps": THEME.maps,
    "menus": {},
    "to_markup": PageMarkup(to_markup),
}
MARKS = "() => [...document.querySelectorAll('.note-marker')].map((one) => one.textContent)"


@pytest.fixture
def page(demo, open_page):
    return workshop(demo, open_page)


def test_a_click_puts_a_note_in_the_area_under_it(page, demo):
    page.keyboard.press("n")
    path = page.locator(".leaflet-overlay-pane path").nth(12)
    path.click()
    page.keyboard.type("Hier")
    assert page.evaluate(NOTES) == [[1, "Hier", table_of(one_page(demo, "havermonde"))[12]["name"]]]
    assert page.evaluate("() => Atlas.page.choice.area") == -1, "no area is chosen by the way"
    assert page.evaluate(MARKS) == ["1"]


def test_a_note_is_placed_written_and_removed_without_a_pointer(page, demo):
    page.keyboard.press("n")
    page.fill("#zoek-gebied", table_of(one_page(demo, "havermonde"))[5]["name"])
    page.locator(".remark textarea:focus").wait_for()
    page.keyboard.type("Een\nnotitie")
    page.keyboard.press("Escape")
    assert page.locator(".remark__text").inner_text() == "Een\nnotitie"
    assert page.evaluate("() => Atlas.inWorkshop"), "Escape closed the note only"
    page.locator(".remark__open").press("Enter")
    page.get_by_role("button", name="Verwijder").press("Enter")
    assert page.evaluate(NOTES) == []
    page.get_by_role("button", name="Zet terug").press("Enter")
    assert page.evaluate(NOTES)[0][1] == "Een\nnotitie"


def test_a_picture_tells_what_its_numbers_say(page):
    for number, text in enumerate(("Verhuist", "x" * 380, "Wacht"), start=1):
        place(page, number, text)
    page.wait_for_function("() => Atlas.mapPicture")
    told = page.evaluate("() => Atlas.mapPicture(Atlas.page).picture.textContent")
    assert "1. Verhuist" in told
    assert "3. Wacht" not in told
    assert "Er is nog 1 notitie." in told
    said = page.get_by_text("Uw notities en eigen punten staan erop")
    page.keyboard.press("Escape")
    expect(said).to_be_visible()
    page.evaluate("() => localStorage.clear()")
    page.reload()
    page.locator(".picture-tools button").first.wait_for()
    expect(said).to_be_hidden()


def test_a_note_moves_by_dragging_and_by_choosing_another_place(page, demo):
    place(page, 5, "Verhuist")
    names = [row["name"] for row in table_of(one_page(demo, "havermonde"))]
    page.locator(".remark__open").click()
    page.get_by_role("button", name="Verplaats").click()
    page.evaluate("() => Atlas.page.change({ area: 30 })")
    assert page.evaluate(NOTES) == [[1, "Verhuist", names[30]]]
    page.locator(".note-marker").drag_to(page.locator(".leaflet-overlay-pane path").nth(12), force=True)
    assert page.evaluate(NOTES) == [[1, "Verhuist", names[12]]]


def test_notes_stay_on_this_computer_by_edition_and_municipality(demo, open_page):
    first, second = municipality_pages(demo)[:2]
    page = begin(open_page(first))
    place(page, 0, "Blijft")
    assert page.get_by_text(PROMISE).is_visible()
    (key,) = page.evaluate(STORED)
    data = page.evaluate("() => document.body.dataset")
    assert data["edition"] in key
    assert data["municipality"] in key
    page.goto(second.as_uri())
    assert begin(page).evaluate(NOTES) == []
    page.goto(first.as_uri())
    assert begin(page).evaluate(NOTES)[0][:2] == [1, "Blijft"]


def test_without_storage_the_page_says_so_and_still_exports(demo, open_page):
    page = open_page(one_page(demo, "havermonde"))
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('refused'); }; }")
    begin(page)
    place(page, 0, "Niet bewaard")
    assert page.get_by_text("Deze browser bewaart niets.").is_visible()
    assert json.loads(exported(page))["features"][0]["properties"]["text"] == "Niet bewaard"


def test_a_round_trip_through_a_file_gives_the_same_bytes(page):
    for area, text in ((2, "Eerste"), (9, HOSTILE), (2, "")):
        place(page, area, text)
    page.keyboard.press("3")
    page.keyboard.press("ArrowLeft")
    place(page, 4, "Over een eerder jaar")
    before = exported(page)
    page.get_by_role("button", name="Wis alle notities").click()
    assert page.evaluate(NOTES) == []
    assert page.evaluate(STORED) == []
    assert imported(page, before) == "4 notities erbij."
    assert exported(page) == before
    assert imported(page, before) == "0 notities erbij. 4 notities stonden er al."
    assert exported(page) == before
    assert page.locator(".remark img, .note-marker img").count() == 0


def test_the_file_is_geojson_that_says_what_it_belongs_to(page, demo):
    row = table_of(one_page(demo, "havermonde"))[7]
    page.keyboard.press("8")
    place(page, 7, "Tekst")
    whole = json.loads(exported(page))
    assert (whole["type"], whole["edition"], whole["name"], whole["fictional"]) == (
        "FeatureCollection", demo.name, "Havermonde", True)  # fmt: skip
    (feature,) = whole["features"]
    expected = {"number": 1, "text": "Tekst", "area": row["area"], "areaName": row["name"]}
    assert feature["properties"] == expected | {"map": "nuisance-change", "year": ""}
    lon, lat = feature["geometry"]["coordinates"]
    south, north = page.evaluate("() => Atlas.page.bounds.map(([lat]) => lat)")
    assert south < lat < north
    assert abs(lon) < 180


def test_merging_keeps_every_note_and_no_number_twice(page):
    place(page, 1, "Van groep A")
    other = json.loads(exported(page))
    page.get_by_role("button", name="Wis alle notities").click()
    place(page, 2, "Van groep B")
    assert imported(page, other) == "1 notitie erbij."
    assert [note[:2] for note in page.evaluate(NOTES)] == [[1, "Van groep B"], [2, "Van groep A"]]


def changed(**changes: object) -> dict:
    whole = {"number": 1, "text": "", "area": "", "areaName": "", "map": "focus", "year": ""}
    properties = whole | changes.pop("properties", {})
    geometry = {"type": "Point", "coordinates": [5.0, 52.0]} | changes.pop("geometry", {})
    return {"features": [{"type": "Feature", "geometry": geometry, "properties": properties}]}


WRONG = [
    ({"edition": "1998-2002"}, "andere uitgave (1998-2002)"),
    ({"municipality": "gm9999", "name": "Elders"}, "Deze notities horen bij Elders."),
    ({"type": "Feature"}, "geen notities van de atlas"),
    (changed(properties={"number": 0}), "Notitie 1 in dit bestand klopt niet. Er is niets toegevoegd."),
    (changed(properties={"number": "1"}), "Notitie 1"),
    (changed(properties={"text": "x" * 2001}), "Notitie 1"),
    (changed(properties={"text": {"toString": 1}}), "Notitie 1"),
    (changed(geometry={"coordinates": [5, 91]}), "Notitie 1"),
    (changed(geometry={"coordinates": None}), "Notitie 1"),
    ({"features": [None]}, "Notitie 1"),
    ({"features": [{}] * 501}, "501 notities; dat zijn er te veel"),
]
BROKEN = [b"", b"{", b"null", b"\xff\xfe\x00", b"[" * 100_000, b"naam;lat\n"]


def test_a_file_that_does_not_belong_here_is_refused_as_a_whole(page):
    place(page, 1, "Blijft")
    before = exported(page)
    for changes, message in WRONG:
        assert message in imported(page, json.loads(before) | changes)
    for content in BROKEN:
        assert re.search("niet als notities te lezen|geen notities", imported(page, content)), content[:9]
    assert exported(page) == before


def test_paper_lists_the_notes_and_numbers_them_on_the_map(page):
    for area, text in ((2, "Eerste"), (9, HOSTILE)):
        place(page, area, text)
    page.wait_for_function("() => Atlas.overMap")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    items = page.locator(".noted li")
    assert [items.nth(n).inner_text().split(" ")[0] for n in range(2)] == ["Eerste", "<img"]
    assert page.locator("#kaart-svg [data-note]").all_text_contents() == ["1", "2"]
    drawn = page.locator("#kaart-svg [data-layer='areas'] path")
    for mark, area in zip(page.locator("#kaart-svg circle").all(), (2, 9), strict=True):
        dot, shape = mark.bounding_box(), drawn.nth(area).bounding_box()
        assert shape["x"] < dot["x"] + dot["width"] / 2 < shape["x"] + shape["width"]
        assert shape["y"] < dot["y"] + dot["height"] / 2 < shape["y"] + shape["height"]


def test_two_maps_and_the_notes_are_printed_on_one_sheet(page):
    for area, text in ((2, "Eerste"), (9, "Tweede")):
        place(page, area, text)
    page.get_by_role("button", name="Naast elkaar").click()
    page.wait_for_selector(".beside .map--live")
    page.wait_for_function("() => Atlas.overMap")
    assert len(PAGE_OF_PDF.findall(page.pdf(format="A4", landscape=True, print_background=True))) == 1
    page.get_by_role("button", name="Sluit workshop").click()
    page.wait_for_function("() => !document.fullscreenElement")
    page.set_viewport_size({"width": 1123, "height": 794})
    page.emulate_media(media="print")
    first, second = (one.bounding_box() for one in page.locator(".map").all())
    assert first["width"] == pytest.approx(second["width"], abs=2)
    assert second["x"] > 1123 / 2
    assert page.locator(".noted").bounding_box()["y"] >= first["y"] + first["height"]


def test_the_sheets_for_the_table_list_the_notes(page, demo):
    place(page, 2, HOSTILE)
    page.goto((one_page(demo, "havermonde").parent / "kaartbladen/index.html").as_uri())
    listed = page.locator("#notities li")
    assert listed.inner_text().startswith(HOSTILE[:20])
    assert listed.get_attribute("value") == "1"


def accepted(tmp_path, download):
    """A folder of texts in which a download lies as it came."""
    folder = tmp_path / "content" / "afspraken"
    folder.mkdir(parents=True)
    download.save_as(folder / download.suggested_filename)
    return folder.parent


def test_a_note_is_saved_in_the_form_of_an_agreement(page, tmp_path):
    text = "- Licht op de kade: {en} <b>meer</b>\n---\n1. Samen_ __er__ *nu* [hier](#x) | `en` \\. later\n===\n#thuis"
    place(page, 5, text)
    page.locator(".remark__open").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als afspraak").click()
        assert page.get_by_label("Wie doet het?").input_value() == "gemeente Havermonde"
        who = page.get_by_label("Wie doet het?")
        for wrong, message in (
            ("mevrouw Jansen", "lijkt een persoon"),
            ("Jan de Vries", "lijkt een persoon"),
            ("jan@bedrijf.nl", "bevat een mailadres"),
            ("06-12345678", "bevat een telefoonnummer"),
        ):
            who.fill(f"gemeente Havermonde, {wrong}")
            page.get_by_role("button", name="Bewaar", exact=True).click()
            expect(who).to_have_accessible_description(re.compile(message))
        who.fill("gemeente Havermonde, Woonbedrijf: Zuid")
        page.get_by_label("Wanneer kijkt u").fill("2999-01-01")
        page.get_by_role("button", name="Bewaar", exact=True).click()
    ((agreement,), problems) = read_agreements(accepted(tmp_path, download.value), **READING)
    assert problems == []
    assert download.value.suggested_filename.startswith("fictief-havermonde-afspraak-1-")
    assert (agreement.who, agreement.follow_up) == (("gemeente Havermonde", "Woonbedrijf: Zuid"), "2999-01-01")
    assert Markup(agreement.body).striptags() == " ".join(text.split())


def test_an_agreement_that_lacks_something_says_so_in_dutch(page):
    place(page, 5, "Licht op de kade")
    page.get_by_role("button", name="Licht op de kade").click()
    page.get_by_role("button", name="Bewaar als afspraak").click()
    who, again = page.get_by_label("Wie doet het?"), page.get_by_label("Wanneer kijkt u")
    save = page.get_by_role("button", name="Bewaar", exact=True)
    saved = {}
    page.on("download", lambda download: saved.update({download.suggested_filename: download}))
    for field, value, message in (
        (who, "", "Vul in welke organisatie het doet."),
        (who, " , ", "Vul in welke organisatie het doet."),
        (again, "", "Kies de dag waarop u kijkt hoe het staat."),
        (again, "2020-01-01", "Kies een dag na vandaag."),
    ):
        right = field.input_value()
        field.fill(value)
        save.click()
        expect(field).to_be_focused()
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_have_accessible_description(message)
        field.fill(right)
        expect(field).to_have_attribute("aria-invalid", "false")
        expect(field).to_have_accessible_description("")
    with page.expect_event("download"):
        save.click()
    assert len(saved) == 1


def test_no_agreement_is_saved_with_the_address_of_a_home(page):
    place(page, 5, "Licht bij Kersenkade 12.")
    place(page, 9, "Een bank bij de bakker")
    page.get_by_role("button", name="Bewaar alle als afspraken").click()
    wrong = page.locator(".note-agreement").get_by_role("alert")
    expect(wrong).to_have_text(
        "Notitie 1: “Kersenkade 12” lijkt het adres van een woning. Noem alleen de straat, zonder huisnummer."
    )
    saved = {}
    page.on("download", lambda download: saved.update({download.suggested_filename: download}))
    page.get_by_role("button", name="Bewaar", exact=True).click()
    page.get_by_role("button", name="Licht bij").click()
    page.get_by_label("Notitie 1").fill("Licht langs de Kersenkade. Mail oost@ede.nl")
    page.get_by_role("button", name="Bewaar als afspraak").click()
    expect(wrong).to_have_text("Notitie 1: “oost@ede.nl” is een mailadres. Haal het uit de tekst.")
    page.get_by_label("Notitie 1").fill("Licht langs de Kersenkade")
    with page.expect_download():
        page.get_by_role("button", name="Bewaar", exact=True).click()
    assert len(saved) == 1


def test_one_agreement_is_asked_at_a_time_and_keeps_what_was_typed(page):
    for area, text in ((5, "Licht op de kade"), (9, "Een bank bij de bakker")):
        place(page, area, text)
    page.get_by_role("button", name="Licht op de kade").click()
    page.get_by_role("button", name="Bewaar als afspraak").click()
    page.get_by_label("Wie doet het?").fill("Woonbedrijf Zuid")
    page.get_by_role("button", name="Bewaar alle als afspraken").click()
    who = page.get_by_label("Wie doet het?")
    expect(who).to_have_count(1)
    expect(who).to_have_value("Woonbedrijf Zuid")
    page.get_by_role("button", name="Bewaar als afspraak").click()
    boxes = [field.bounding_box() for field in (who, page.get_by_label("Wanneer kijkt u"))]
    assert boxes[0]["x"] == boxes[1]["x"], "one under the other, as wide as the note"
    page.get_by_role("button", name="Bewaar alle als afspraken").click()
    page.get_by_role("button", name="Toch niet").click()
    expect(who).to_have_count(0)
    expect(page.get_by_role("button", name="Bewaar alle als afspraken")).to_be_focused()


def test_all_notes_of_a_table_are_saved_as_agreements_at_once(page, tmp_path):
    saved = {}
    page.on("download", lambda download: saved.update({download.suggested_filename: download}))
    for area, text in ((5, "Licht op de kade"), (9, "Een bank bij de bakker")):
        place(page, area, text)
    with page.expect_event("download", lambda _: len(saved) == 2):
        page.get_by_role("button", name="Bewaar alle als afspraken").click()
        expect(page.get_by_role("button", name="Bewaar", exact=True)).to_be_in_viewport()
        page.keyboard.press("Enter")
    assert [re.search(r"afspraak-\d", name)[0] for name in saved] == ["afspraak-1", "afspraak-2"]
    first = next(iter(saved.values()))
    assert read_agreements(accepted(tmp_path, first), **READING)[1] == [], "with what the form proposes"

"""What a reader has at hand: map and buttons in one window, what lights up, the file of areas, the way to compare."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect
from shapely.geometry import shape

from tests.support.browser_pages import layers_of, one_page, table_of
from tests.support.browsers import OpenPage
from tests.support.fonts import FONTS

LAPTOP = {"width": 1366, "height": 768}
OTHERS = [
    {"width": width, "height": height}
    for width, height in ((1024, 768), (768, 1024), (911, 512), (1024, 600), (1280, 550), (1366, 600), (1920, 512))
]
LIT = "() => [...document.querySelectorAll('.area--lit')].map((path) => path.classList[1])"


@pytest.mark.parametrize("font", FONTS)
def test_the_map_with_its_buttons_and_the_maps_that_are_compared_are_in_the_window(
    demo: Path, open_page: OpenPage, font: str
) -> None:
    page = open_page(one_page(demo, "havermonde"), viewport=LAPTOP, font=font)
    bottom = "(one) => one.getBoundingClientRect().bottom"
    assert page.locator(".map__buttons").evaluate(bottom) <= LAPTOP["height"]
    assert page.locator(".map__live").bounding_box()["height"] >= 0.6 * LAPTOP["height"]
    for size in OTHERS:
        page.set_viewport_size(size)
        assert page.locator(".map__buttons").evaluate(bottom) <= size["height"]
    page.set_viewport_size(LAPTOP)
    page.get_by_role("link", name="Vergelijk", exact=True).click()
    page.wait_for_selector(".compare__maps .map")
    assert page.evaluate("() => location.hash").startswith("#met=")
    page.fill("#vergelijk-zoek", "zilver")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector(".compare__maps > :nth-child(2) .map")
    for place in page.locator(".compare__maps .map").all():
        assert place.evaluate(bottom) <= LAPTOP["height"]
    page.check("[name=als][value=regio]")
    page.wait_for_selector(".compare__maps > :only-child .map")
    assert page.locator(".compare__maps .map").evaluate(bottom) <= LAPTOP["height"]


def test_no_word_of_the_choice_of_maps_is_broken(demo: Path, open_page: OpenPage) -> None:
    wide = "(all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)"
    for font in FONTS:
        page = open_page(one_page(demo, "havermonde"), font=font)
        for option in page.locator("#kaartkeuze input").all():
            option.check()
            assert page.locator(".chooser__option, .chooser__option > :last-child").evaluate_all(wide) == []


def test_a_class_of_the_legend_and_a_row_of_the_table_light_up_on_the_map(demo: Path, open_page: OpenPage) -> None:
    page = open_page(one_page(demo, "havermonde"))
    page.locator("section[data-map]:not([hidden]) [data-class=decrease]").hover()
    assert set(page.evaluate(LIT)) == {"class-decrease"}
    page.locator("#gebieden-tabel tbody tr").first.hover()
    assert page.evaluate(LIT) == []
    assert page.locator(".area--active").first.get_attribute("d") != "M0 0"


@pytest.mark.parametrize("width", [360, 1366])
def test_a_click_on_a_row_brings_its_area_on_the_map_and_its_card_into_the_window(
    demo: Path, open_page: OpenPage, width: int
) -> None:
    page = open_page(one_page(demo, "havermonde"), viewport={"width": width, "height": 768})
    row = page.locator("#gebieden-tabel tbody tr").nth(4)
    row.click()
    expect(page.locator(".area-card")).to_be_in_viewport(ratio=1)
    expect(page.locator("#kaart")).to_be_in_viewport(ratio=0.5)
    assert str(page.evaluate("() => Atlas.page.choice.area")) == row.get_attribute("data-area")
    row = page.locator("#gebieden-tabel tbody tr").first
    row.click()
    assert str(page.evaluate("() => Atlas.page.choice.area")) == row.get_attribute("data-area")


def test_a_click_on_the_map_brings_its_card_into_the_window(demo: Path, open_page: OpenPage) -> None:
    page = open_page(one_page(demo, "havermonde"), viewport=LAPTOP)
    page.locator("#leaflet").click()
    page.locator(".area-card").wait_for()
    expect(page.locator(".area-card")).to_be_in_viewport(ratio=1)
    expect(page.locator("#kaart")).to_be_in_viewport(ratio=0.8)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("kaart=niets&zicht=x&kart=a&kaard=b", ["De kaart in", "Het zicht in", "niet kent: kart, kaard."]),
        ("buurt=niets&gebied=9999&kaart=focus&kaart=x", ["Het gebied in", "“kaart” meer dan eens"]),
        ("kaart=association-share&jaar=1900&zicht=1,1,1", ["Het jaar in dit adres bestaat niet", "ligt buiten"]),
        ("kaart=focus&jaar=1900&naast=niets&naastjaar=1900", ["maar één jaar", "De kaart ernaast in"]),
        ("naast=focus&naastjaar=1900&profiel=niets", ["van de kaart ernaast in", "het profiel in"]),
        ("naastjaar=1900&groep=niets", ["maar geen kaart.", "maar geen figuur"]),
        ("figuur=niets&keuze=x&voorwaarden=1A", ["De figuur in", "alleen de voorwaarden"]),
    ],
)
def test_all_that_an_address_asks_in_vain_is_told(demo: Path, open_page: OpenPage, asked: str, said: list[str]) -> None:
    page = open_page(one_page(demo, "havermonde"), f"#{asked}")
    page.wait_for_selector(".in-vain")
    sentences = page.locator(".area-live .in-vain p").all_inner_texts()
    assert len(sentences) == len(said)
    assert all(part in sentence for part, sentence in zip(said, sentences, strict=True)), sentences


def test_what_is_told_of_an_address_stands_beside_its_area_until_another_is_chosen(
    demo: Path, open_page: OpenPage
) -> None:
    page = open_page(
        one_page(demo, "havermonde"), f"#buurt={table_of(one_page(demo, 'havermonde'))[0]['area']}&zicht=x"
    )
    page.wait_for_selector(".in-vain")
    assert page.locator("#gebied .area-card__name").is_visible()
    page.locator("#gebieden-tabel tbody tr").nth(1).click()
    assert page.locator(".in-vain").count() == 0


@pytest.mark.parametrize(
    ("place", "asked", "said"),
    [
        ("landelijk", "figuur=niets&x=1", ["De figuur in", "niet kent: x."]),
        ("landelijk/trends", "groep=niets", ["maar geen figuur"]),
        ("praktijk", "thema=focus,a&gemeente=b", ["Bij “thema” vraagt dit adres iets dat er niet is: a.", ": b."]),
        ("gemeente/dm01-havermonde/kaartbladen", "blad=a&papier=a9", [": a.", ": a9."]),
        ("provincie/duinmark", "buurt=a&keuze=b", ["Het gebied in", "niet kent: keuze."]),
        (".", "kaart=%E0%A4%A", ["niet kent: kaart."]),
        ("draaiboek", "provincie=x&zoek=", ["niet kent: provincie, zoek."]),
        ("toelichting", "x=y", ["niet kent: x."]),
        ("nieuw", "x=y", ["niet kent: x."]),
        ("praktijk/kersenkade-wijkronde", "x=y", ["niet kent: x."]),
    ],
)
def test_every_page_tells_what_it_asks_in_vain(
    demo: Path, open_page: OpenPage, place: str, asked: str, said: list[str]
) -> None:
    page = open_page(demo / place / "index.html", f"#{asked}")
    page.wait_for_selector(".in-vain")
    sentences = page.locator(".in-vain p").all_inner_texts()
    assert [sentence for part, sentence in zip(said, sentences, strict=True) if part not in sentence] == []


def test_a_page_of_sheets_whose_address_names_none_of_them_shows_all(demo: Path, open_page: OpenPage) -> None:
    page = open_page(one_page(demo, "havermonde").parent / "kaartbladen/index.html", "#blad=niets")
    page.wait_for_selector(".in-vain")
    assert page.locator("[name=blad]:not(:checked)").count() == 0


def test_a_page_without_keys_tells_it_also_of_an_address_that_comes_later(demo: Path, open_page: OpenPage) -> None:
    page = open_page(demo / "index.html", "#inhoud")
    assert page.locator("link[href*=in_vain]").count() == 0  # it comes for who needs it
    page.evaluate("() => { location.hash = 'provincie=x'; }")
    page.wait_for_selector(".in-vain")
    text = open_page(demo / "toelichting/index.html", "#x=y").locator(".in-vain")
    text.wait_for()
    assert text.evaluate("(box) => box.getBoundingClientRect().bottom < innerHeight")
    page.evaluate("() => { location.hash = 'inhoud'; }")
    page.wait_for_selector(".in-vain", state="detached")


def test_the_sheet_of_where_things_are_is_told_to_be_needless_and_all_others_shown(
    demo: Path, open_page: OpenPage
) -> None:
    page = open_page(one_page(demo, "havermonde").parent / "kaartbladen/index.html")
    every = page.locator("[data-count]").inner_text()
    assert not page.locator("[name=blad][value=waar]").is_visible()
    page.evaluate("() => { location.hash = 'blad=waar'; }")
    page.wait_for_selector(".in-vain")
    assert "is hier niet nodig" in page.locator(".in-vain").inner_text()
    assert page.locator("[data-count]").inner_text() == every
    page.evaluate("() => { location.hash = 'blad=waar,kaart-1'; }")
    page.wait_for_selector(".in-vain", state="detached")
    assert page.locator("[data-count]").inner_text() == "1 blad"


def test_a_comparison_tells_all_that_its_address_asks_in_vain(demo: Path, open_page: OpenPage) -> None:
    page = open_page(demo / "vergelijk/index.html", "#met=dm01,niets&kaart=niets&jaar=1900&als=b&schaal=c&d=e")
    page.wait_for_selector(".compare__notice:visible")
    text = page.locator(".compare__notice:visible").inner_text()
    for part in ("code niets", "De kaart in", "het jaar in", "“als”", "“schaal”", "niet kent: d."):
        assert part in text


def test_what_is_found_stands_in_the_window_with_the_map(demo: Path, open_page: OpenPage) -> None:
    file = one_page(demo, "havermonde")
    area = table_of(file)[20]
    for asked, part in ((f"#buurt={area['area']}", ".area-card__name"), ("#voorwaarden=1C", ".selection__status")):
        page = open_page(file, asked, viewport=LAPTOP)
        expect(page.locator(part)).to_be_in_viewport(ratio=1)
        expect(page.locator(".map")).to_be_in_viewport(ratio=0.9)
    page = open_page(file, viewport=LAPTOP)
    page.evaluate("() => scrollTo(0, 400)")
    page.fill("#zoek-gebied", area["name"])
    expect(page.locator(".area-card__name")).to_be_in_viewport(ratio=1)
    expect(page.locator(".map")).to_be_in_viewport(ratio=0.9)


def test_the_file_of_areas_holds_valid_shapes_and_the_classes_of_the_table(demo: Path, open_page: OpenPage) -> None:
    file = one_page(demo, "havermonde")
    page = open_page(file)
    with page.expect_download() as download:
        page.get_by_role("button", name="Gebieden met hun klassen").click()
    assert download.value.suggested_filename.startswith("fictief-")
    rows = table_of(file)
    features = json.loads(Path(download.value.path()).read_text("utf-8"))["features"]
    assert [feature["properties"] for feature in features] == [
        {name: row[name] for name in ("area", "name", *layers_of(rows))} for row in rows
    ]
    assert all(shape(feature["geometry"]).is_valid for feature in features)


def test_a_link_to_what_is_shown_is_copied_or_shown_to_be_copied(demo: Path, open_page: OpenPage) -> None:
    page = open_page(one_page(demo, "havermonde"), "#kaart=focus", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Deel").click()
    page.wait_for_selector(".share:not(:empty)")
    assert "gekopieerd" in page.locator(".share").inner_text()
    assert page.evaluate("() => navigator.clipboard.readText()") == page.url
    page.keyboard.press("Tab")
    assert page.locator(".share").inner_text() == ""
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    page.get_by_role("button", name="Deel").click()
    assert page.locator(".share input").input_value() == page.url
    page.keyboard.press("Escape")
    assert page.locator(".share input").count() == 0


@pytest.mark.parametrize("width", [360, 768, 1366])
def test_the_page_stays_where_it_is_when_a_link_was_copied(demo: Path, open_page: OpenPage, width: int) -> None:
    page = open_page(one_page(demo, "havermonde"), viewport={"width": width, "height": 740})
    tops = """() => [...document.querySelectorAll('main *:not(.share, .share *)')]
      .map((one) => one.getBoundingClientRect().top)"""
    before = page.evaluate(tops)
    page.get_by_role("button", name="Deel").click()
    page.wait_for_selector(".share:not(:empty)")
    assert page.evaluate(tops) == before
    expect(page.locator(".share")).to_be_in_viewport(ratio=1)
    spot = "(box) => { const { left, bottom } = box.getBoundingClientRect(); return [left + 9, bottom - 4]; }"
    over = "(box, [x, y]) => box.contains(document.elementFromPoint(x, y))"
    assert page.locator(".share").evaluate(over, page.locator(".share").evaluate(spot)), "nothing lies over it"


def test_a_phone_shows_the_way_to_every_part_of_the_page(demo: Path, open_page: OpenPage) -> None:
    for file in (one_page(demo, "havermonde"), next(demo.glob("provincie/*/index.html"))):
        page = open_page(file, viewport={"width": 320, "height": 700})
        for link in page.locator(".on-page a").all():
            assert page.locator(link.get_attribute("href")).count() == 1
        assert page.locator(".on-page").bounding_box()["y"] < page.locator(".legend:visible").bounding_box()["y"]

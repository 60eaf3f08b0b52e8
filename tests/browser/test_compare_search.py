"""The field of Vergelijk: municipalities, by name and by what lies in them."""

from playwright.sync_api import expect

from tests.support.browser_pages import table_of
from tests.support.comparisons import compare, key_of

FOUND = "#vergelijk-gevonden [role=option]"


def test_a_municipality_is_found_by_typing_and_left_out_again(demo, two, open_page):
    page = compare(open_page, demo, two[:1])
    name = two[1].parent.name.split("-", 1)[1]
    page.locator("#vergelijk-zoek").press_sequentially(name[:5])
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelectorAll('.compare__one').length === 2")
    page.locator(".compare__choice a").first.click()
    page.wait_for_function("() => document.querySelectorAll('.compare__one').length === 1")
    assert page.evaluate("() => location.hash").startswith(f"#met={key_of(two[1])}")


def test_a_municipality_is_found_by_what_lies_in_it(demo, two, open_page):
    place, area = open_page(two[1]).locator("h1").inner_text(), table_of(two[1])[9]["name"]
    page = compare(open_page, demo, two[:1])
    page.locator("#vergelijk-zoek").press_sequentially(f"{place} {area}")
    page.locator(FOUND, has_text=f"{place} met {area}").click()
    page.wait_for_function("() => document.querySelectorAll('.compare__one').length === 2")
    assert page.evaluate("() => location.hash").startswith(f"#met={key_of(two[0])},{key_of(two[1])}")


def test_a_municipality_is_found_by_the_middle_of_its_name_before_what_lies_in_others(demo, two, open_page):
    page = compare(open_page, demo, two[:1])
    page.fill("#vergelijk-zoek", "a")
    expect(page.locator(FOUND).last).to_contain_text(" met A")
    found = page.locator(FOUND).evaluate_all("(all) => all.map((one) => one.firstChild.textContent.trim())")
    called = [name for name in page.locator(".register__link").all_inner_texts() if "a" in name.lower()]
    assert found[: len(called)] == called
    assert len(found) == len(set(found)) <= 12


def test_a_name_that_is_spelled_well_is_not_called_a_slip(demo, two, open_page):
    page = compare(open_page, demo, two[:1])
    names = " Zoek de naam van een gemeente, wijk, dorp of buurt."
    page.fill("#vergelijk-zoek", "noorderkust regio")
    expect(page.locator(FOUND)).to_have_text("Geen gemeente gevonden." + names)
    page.fill("#vergelijk-zoek", "xyzzy")
    expect(page.locator(FOUND)).to_have_text("Niets gevonden. Let op de spelling." + names)


def test_a_municipality_that_is_chosen_is_found_as_such(demo, two, open_page):
    page = compare(open_page, demo, two[:1])
    before = page.evaluate("() => location.hash")
    page.locator("#vergelijk-zoek").press_sequentially(two[0].parent.name.split("-", 1)[1])
    found = page.locator(FOUND).first
    assert found.inner_text() == page.locator(".compare__one a").inner_text() + " al gekozen"
    page.keyboard.press("Enter")
    assert page.evaluate("() => location.hash") == before
    assert page.locator(".compare__one").count() == 1


def test_the_ring_around_the_field_stays_off_its_label(demo, two, open_page):
    for files in ([], two):
        page = open_page(demo / "vergelijk/index.html", "#met=" + ",".join(map(key_of, files)))
        page.wait_for_function("(maps) => document.querySelectorAll('.compare__one').length === maps", arg=len(files))
        field, label = page.locator("#vergelijk-zoek"), page.locator("[for=vergelijk-zoek]")
        field.focus()
        ring = field.evaluate("""(one) => { const { outlineWidth, outlineOffset } = getComputedStyle(one);
          return parseFloat(outlineWidth) + parseFloat(outlineOffset); }""")
        bottom, top = (box.bounding_box() for box in (label, field))
        assert ring > 3
        assert top["y"] - ring - (bottom["y"] + bottom["height"]) >= 2

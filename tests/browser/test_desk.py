"""The desk in a browser: a story from its title to the page of its municipality, with the keyboard alone."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.previews import Desk, desk, example, served, small_edition

DROP = """(box, name) => {
  const held = new DataTransfer();
  held.items.add(new File(['x'], name, { type: 'image/png' }));
  const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: held });
  box.dispatchEvent(event);
}"""
MOST_TABS = 80
TWICE = """(words) => {
  for (const text of ['Eerst.', 'Later.']) {
    words.value = text;
    words.form.requestSubmit();
  }
}"""


@pytest.fixture(scope="module")
def writer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, str]]:
    folder = tmp_path_factory.mktemp("bureau")
    made = desk(
        folder / "atlas", small_edition(write_delivery(folder / "levering", FLAVOURS["neighbourhoods"], seed=5))
    )
    (made.examples / "koken.md").write_text(example(municipality="Ede"), "utf-8")
    with served(made) as site:
        yield made, site


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda fault: faults.append(str(fault)))
    yield opened
    context.close()
    assert faults == []


def tab_to(page: Page, selector: str) -> None:
    """Presses Tab until this has the focus, as who has no mouse must."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab never reaches {selector}")


def test_a_story_is_made_published_and_put_away_with_the_keyboard_alone(writer: tuple[Desk, str], page: Page):
    made, site = writer
    page.goto(urljoin(site, "/bureau/"))
    tab_to(page, "[name=title]")
    page.keyboard.type("Een buurtkamer")
    page.keyboard.press("Tab")
    page.keyboard.type("Ede")
    page.keyboard.press("Enter")
    page.wait_for_url("**/bureau/verhaal/een-buurtkamer")
    tab_to(page, "#v-samenvatting")
    page.keyboard.press("Control+a")
    page.keyboard.type("Bewoners: samen aan tafel.")
    tab_to(page, "[data-kind=maps] input")
    page.keyboard.press("Space")
    tab_to(page, "#v-bron")
    page.keyboard.press("Control+a")
    page.keyboard.type("Een buurman")
    tab_to(page, "#v-status")
    page.keyboard.press("ArrowDown")
    tab_to(page, "#tekst")
    page.keyboard.press("Control+a")
    page.keyboard.type("Zij aten.")
    page.keyboard.press("Control+s")
    expect(page.locator("#melding")).to_have_text("Bewaard.")
    text = (made.examples / "een-buurtkamer.md").read_text("utf-8")
    assert 'samenvatting: "Bewoners: samen aan tafel."' in text
    assert "status: gereed" in text
    assert "themas:\n  - " in text
    assert text.endswith("---\nZij aten.")
    expect(page.frame_locator("iframe").locator(".practice-page__body")).to_have_text("Zij aten.")
    tab_to(page, "#weg")
    page.keyboard.press("Enter")
    page.wait_for_url("**/bureau/")
    assert not (made.examples / "een-buurtkamer.md").exists()
    tab_to(page, "details:last-of-type summary")
    page.keyboard.press("Enter")
    tab_to(page, "[data-back]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/bureau/verhaal/een-buurtkamer")
    assert (made.examples / "een-buurtkamer.md").read_text("utf-8") == text


def test_a_conflict_is_shown_and_nothing_is_lost(writer: tuple[Desk, str], page: Page):
    made, site = writer
    file = made.examples / "koken.md"
    page.goto(urljoin(site, "/bureau/verhaal/koken"))
    page.fill("#tekst", "Van mij.")
    file.write_text(example(municipality="Ede", place="tuin"), "utf-8")
    page.keyboard.press("Control+s")
    expect(page.locator("#conflict-tekst")).to_contain_text("Zij kookten in de tuin.")
    assert "tuin" in file.read_text("utf-8")
    page.click("#conflict-mijn")
    expect(page.locator("#melding")).to_have_text("Bewaard.")
    assert "Van mij." in file.read_text("utf-8")
    assert any("tuin" in one.read_text("utf-8") for one in (made.folder / "content/prullenbak").iterdir())


def test_what_was_not_saved_is_still_there_after_the_window_was_closed(writer: tuple[Desk, str], page: Page):
    _, site = writer
    page.goto(urljoin(site, "/bureau/verhaal/koken"))
    page.fill("#tekst", "Bijna klaar.")
    page.reload()
    expect(page.locator("#tekst")).to_have_value("Bijna klaar.")
    expect(page.locator("#melding")).to_contain_text("nog niet bewaard")


def test_a_mistake_stands_at_its_field(writer: tuple[Desk, str], page: Page):
    _, site = writer
    page.goto(urljoin(site, "/bureau/verhaal/koken"))
    page.fill("#v-gemeenten", "Eede")
    page.keyboard.press("Control+s")
    expect(page.locator('[data-field="gemeenten"] .message')).to_contain_text("bedoelde u Ede?")


def test_a_photo_that_is_chosen_is_beside_the_story(writer: tuple[Desk, str], page: Page):
    made, site = writer
    page.goto(urljoin(site, "/bureau/verhaal/koken"))
    page.set_input_files("#foto-kies", {"name": "Mijn foto.jpg", "mimeType": "image/jpeg", "buffer": b"x"})
    expect(page.locator('[data-part="bestand"]')).to_have_value("beeld/mijn-foto.jpg")
    assert Path(made.examples / "beeld/mijn-foto.jpg").read_bytes() == b"x"


def test_a_photo_that_is_dropped_and_a_map_are_still_there_after_the_window_was_closed(
    writer: tuple[Desk, str], page: Page
):
    made, site = writer
    page.goto(urljoin(site, "/bureau/verhaal/koken"))
    page.locator(".drop").evaluate(DROP, "tafel.png")
    expect(page.locator('[data-part="bestand"]')).to_have_value("beeld/tafel.png")
    assert Path(made.examples / "beeld/tafel.png").read_bytes() == b"x"
    page.fill('[data-part="alt"]', "Een tafel")
    page.check('[value="focus"]')
    page.reload()
    expect(page.locator('[data-part="bestand"]')).to_have_value("beeld/tafel.png")
    expect(page.locator('[data-part="alt"]')).to_have_value("Een tafel")
    expect(page.locator('[value="focus"]')).to_be_checked()


def test_what_is_typed_and_saved_during_a_save_is_saved_after_it(writer: tuple[Desk, str], page: Page):
    made, site = writer
    (made.examples / "twee.md").write_text(example("Twee keer", municipality="Ede"), "utf-8")
    page.goto(urljoin(site, "/bureau/verhaal/twee"))
    page.locator("#tekst").evaluate(TWICE)
    expect(page.locator("#melding")).to_have_text("Bewaard.")
    assert (made.examples / "twee.md").read_text("utf-8").endswith("Later.")


def test_the_toolbar_writes_markdown(writer: tuple[Desk, str], page: Page):
    _, site = writer
    page.goto(urljoin(site, "/bureau/verhaal/koken"))
    page.fill("#tekst", "een")
    page.focus("#tekst")
    page.keyboard.press("Control+a")
    page.click("text=Vet")
    expect(page.locator("#tekst")).to_have_value("**een**")
    page.click("text=Opsomming")
    expect(page.locator("#tekst")).to_have_value("- **een**")

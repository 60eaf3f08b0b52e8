"""Workshop mode: the map is the page, keys choose, Escape ends it, and nothing of it costs another reader anything."""

from itertools import combinations

import pytest

from tests.support.browser_pages import municipality_pages, one_page, settled
from tests.support.colours import contrast
from tests.support.workshops import begin, place, workshop

SIZES = [(911, 512), (1024, 768), (1280, 720), (1366, 768), (1920, 1080), (768, 1024), (360, 740)]
WIDE = 1200  # from here on the legend lies beside the map
MAP_SHARE = """() => [...document.querySelectorAll('.map__live')].reduce((share, map) => {
  const { width, height } = map.getBoundingClientRect();
  return share + width * height / innerWidth / innerHeight;
}, 0)"""
SCALE_SEEN = """() => [...document.querySelectorAll('.leaflet-control-scale-line')].every((scale) => {
  const { left, right, top, bottom } = scale.getBoundingClientRect();
  const isSeen = (x, y) => document.elementFromPoint(x, y) === scale;
  return isSeen(left + 2, top + 2) && isSeen(right - 2, bottom - 2);
})"""
LETTERS = """() => [...document.querySelectorAll([
  '.panel__title', '.panel__compared', '.map__button', '.leaflet-control-scale-line', '.years__option',
  '.area-search .field', '.atlas__under .button', '.area-card__name', '.area-card__class', '.area-card .button',
  '.legend__label', '.panel__columns', '.selection__status', '.selection .button', '.selection__title',
].join())].filter((one) => one.checkVisibility()).reduce((smallest, one) => {
  const size = parseFloat(getComputedStyle(one).fontSize);
  return { ...smallest, [one.className]: Math.min(size, smallest[one.className] || size) };
}, {})"""
CUT_OFF = """(drawer) => [...drawer.querySelectorAll('.legend__item > *, .legend__axis, button')].filter((part) => {
  const [box, room] = [part.getBoundingClientRect(), drawer.getBoundingClientRect()];
  const [line, hidden] = [parseFloat(getComputedStyle(part).fontSize) * 1.5, box.width <= 1];
  const most = part.matches('.legend__mark, .legend__count') ? 1 : part.matches('.legend__axis') ? 3 : 4;
  const isBroken = box.height > most * line; // a word of one letter a line
  const isOut = box.left < room.left || box.right > room.right;
  return !hidden && (isBroken || isOut || part.scrollWidth > part.clientWidth + 1);
}).map((part) => part.outerHTML)"""
HIDDEN_TOOLTIPS = """() => {
  const { page } = Atlas;
  const seen = (name) => [...document.querySelectorAll(name)].find((one) => one.checkVisibility());
  const map = page.map.getContainer().getBoundingClientRect();
  const title = seen('.panel__head').getBoundingClientRect();
  const edge = seen('.panel__side')?.getBoundingClientRect().left ?? map.right;
  const hidden = [];
  for (let y = title.bottom + 1; y < map.bottom; y += 7) {
    for (let x = map.left + 1; x < edge; x += 40) {
      page.showPointed(5, page.map.containerPointToLatLng([x - map.left, y - map.top]));
      const box = document.querySelector('.map__tooltip').getBoundingClientRect();
      if (box.right > edge || (box.top < title.bottom && box.left < title.right)) hidden.push([x, y]);
    }
  }
  return hidden;
}"""
"""Where one may point left of the legend and get a tooltip that lies under it or under the title."""

UNDER_THE_WORD = """() => {
  const { left, top, width, height } = document.querySelector('.atlas__fictional').getBoundingClientRect();
  const parts = [0.02, 0.25, 0.5, 0.75, 0.98];
  return parts.flatMap((x) => parts.flatMap((y) => document.elementsFromPoint(left + x * width, top + y * height)))
    .filter((one) => one.matches('path.area, button, .leaflet-control-scale-line, .map__where'))
    .map((one) => one.outerHTML);
}"""
MANY_BUTTONS = """() => document.querySelectorAll('.map__buttons').forEach((strip) => {
  strip.querySelector('.map__where').textContent = "'s-Hertogenbosch aan de Midden-Groningen";
  strip.append(Object.assign(strip.lastElementChild.cloneNode(), { textContent: 'Kleine buurten' }));
  strip.lastElementChild.classList.add('map__button--core');
})"""
"""As where many small neighbourhoods lie together."""

CROWDED = """() => [...document.querySelectorAll('.map__buttons')].flatMap((strip) => {
  const box = strip.getBoundingClientRect();
  return [...strip.querySelectorAll('.map__button')].filter((button) => button.checkVisibility() && (
    button.scrollWidth > button.clientWidth || button.getBoundingClientRect().left < box.left
      || button.getBoundingClientRect().right > box.right
  )).map((button) => button.textContent);
})"""
DRAWERS = ".atlas .workshop, .atlas .selection, .atlas .panel__side"
REFUSED = "() => { Element.prototype.requestFullscreen = () => Promise.reject(new Error('refused')); }"
SEEN = """() => [...document.querySelectorAll('main *')]
  .filter((one) => one instanceof HTMLElement && one.checkVisibility() && !one.closest('.leaflet-container'))
  .map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [one.localName, one.className, x, y + scrollY, width, height].join(' ');
  })"""
OPENINGS = {
    "tools": lambda page: page.get_by_role("button", name="Notities en meer").click(),
    "choice": lambda page: page.get_by_role("button", name="Kies buurten").click(),
    "note": lambda page: page.keyboard.press("n"),
    "map": lambda page: page.keyboard.press("6"),
    "beside": lambda page: page.get_by_role("button", name="Naast elkaar").click(),
}
BUTTONS = {"beside": "Naast elkaar", "choice": "Kies buurten"}
"""Of what stays on the page when the workshop ends."""
FREE = """() => {
  const { page } = Atlas;
  const all = [page, page.beside];
  const free = ({ map }) => { // all of it between the title and the buttons
    const [low, high] = page.bounds.map((spot) => map.latLngToContainerPoint(spot));
    const box = map.getContainer().getBoundingClientRect();
    const cell = map.getContainer().closest('.beside, .atlas');
    const titles = [...cell.querySelectorAll(':scope > section:not([hidden]) .panel__head')];
    const top = Math.max(0, ...titles.map((title) => title.getBoundingClientRect().bottom)) - box.top;
    const buttons = map.getContainer().parentElement.querySelector('.map__buttons').getBoundingClientRect();
    return high.y >= top - 1 && low.y <= buttons.top - box.top + 1;
  };
  return { free: all.map(free), zooms: all.map(({ map }) => map.getZoom()) };
}"""
CLOSINGS = (
    lambda page: page.locator(".atlas").press("Escape"),
    lambda page: page.get_by_role("button", name="Sluit workshop").click(),
    lambda page: page.evaluate("() => document.exitFullscreen()"),
)


def laps(box: dict, other: dict) -> bool:
    """Whether one lies over another by more than the width of a line."""
    sides = (("x", "width"), ("y", "height"))
    return all(
        box[start] + box[size] - 1 > other[start] and other[start] + other[size] - 1 > box[start]
        for start, size in sides
    )


def chosen(page) -> tuple[str, str]:
    return tuple(page.evaluate("() => [Atlas.page.choice.map, Atlas.page.choice.year]"))


def test_nothing_of_the_workshop_is_fetched_before_it_begins(demo, open_page):
    page = open_page(municipality_pages(demo)[0])
    fetched = page.evaluate("() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop())")
    assert not {"workshop.js", "workshop.css", "overlay.js", "notes_list.js"} & set(fetched)
    assert begin(page).evaluate("() => Boolean(Atlas.rd && Atlas.page.board)")


def test_the_workshop_is_full_screen_with_title_legend_and_the_word_fictional(demo, open_page):
    page = workshop(demo, open_page)
    page.wait_for_function("() => document.fullscreenElement")
    panel = page.locator("section[data-map]:not([hidden])")
    for part in (panel.locator(".panel__title"), panel.locator(".legend"), page.locator(".atlas__fictional")):
        assert part.is_visible()
    assert page.locator(".map__where").inner_text() == "Havermonde"
    page.get_by_role("button", name="Sluit workshop").click()
    page.wait_for_function("() => !document.fullscreenElement && document.activeElement.textContent === 'Workshop'")
    assert not page.evaluate("() => Atlas.inWorkshop")


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1920, 1080), (360, 740)])
def test_refused_full_screen_the_workshop_fills_the_window(demo, open_page, size):
    page = open_page(one_page(demo, "havermonde"), viewport={"width": size[0], "height": size[1]})
    page.evaluate(REFUSED)
    begin(page)
    assert page.locator(".atlas").bounding_box() == {"x": 0, "y": 0, "width": size[0], "height": size[1]}
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('.atlas') !== null")
    page.keyboard.press("Escape")
    assert page.locator(".atlas--workshop").count() == 0
    assert page.evaluate("() => document.querySelector('[inert]')") is None


def test_a_window_that_becomes_narrow_keeps_the_map_and_all_its_buttons(demo, open_page):
    page = open_page(one_page(demo, "havermonde"), viewport={"width": 1280, "height": 800}, font="Inter")
    page.evaluate(REFUSED)
    begin(page)
    for width, height in ((320, 568), (390, 844), (1280, 800)):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        assert page.evaluate("() => Number.isFinite(Atlas.page.map.getZoom())")
        rights = "(buttons) => buttons.map((button) => button.getBoundingClientRect().right)"
        assert max(page.locator(".map__button").evaluate_all(rights)) <= width


@pytest.mark.parametrize("size", [*SIZES, (320, 700)])
@pytest.mark.parametrize("maps", [1, 2])
def test_the_buttons_of_a_map_stay_apart_beside_a_long_name(demo, open_page, size, maps):
    """It is the name that is cut off."""
    page = workshop(demo, open_page, viewport=dict(zip(("width", "height"), size, strict=True)))
    if maps == 2:
        page.get_by_role("button", name="Naast elkaar").click()
        page.wait_for_selector(".beside .leaflet-overlay-pane path")
    page.evaluate(MANY_BUTTONS)
    assert page.locator(".map__button--core").count() == maps
    assert page.evaluate(CROWDED) == []


def test_the_map_has_most_of_the_window_at_every_size(demo, open_page):
    page = open_page(one_page(demo, "havermonde"), font="Open Sans")
    page.evaluate(REFUSED)
    begin(page)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        for key in "26":  # a long title, and a map with years
            page.keyboard.press(key)
            assert page.evaluate(MAP_SHARE) >= 0.6, (width, height, key)
            assert width < 700 or page.evaluate(SCALE_SEEN), (width, height, key)


def test_what_an_address_asks_in_vain_leaves_the_workshop_its_map(demo, open_page):
    viewport = {"width": 1366, "height": 768}
    page = open_page(one_page(demo, "havermonde"), "#kaart=11&naast=12&keuze=nergens", viewport=viewport)
    page.wait_for_selector(".in-vain")
    page.evaluate(REFUSED)
    begin(page)
    assert page.evaluate(MAP_SHARE) >= 0.6


@pytest.mark.parametrize("size", [(911, 512), (1366, 768)])
def test_the_card_of_a_chosen_area_leaves_the_scale_and_keeps_its_buttons(demo, open_page, size):
    page = open_page(one_page(demo, "havermonde"), viewport={"width": size[0], "height": size[1]})
    page.evaluate(REFUSED)
    begin(page).evaluate("() => Atlas.page.change({ area: 5 })")
    page.locator("#gebied .button").first.wait_for()
    assert page.evaluate(SCALE_SEEN)
    for button in page.locator("#gebied .button:visible").all():
        button.click(trial=True)


def two_maps(demo, open_page, size, key=""):
    """A workshop in a window of that size, with another map beside the one that a key chooses."""
    page = open_page(one_page(demo, "havermonde"), font="Open Sans", viewport={"width": size[0], "height": size[1]})
    page.evaluate(REFUSED)
    begin(page)
    if key:
        page.keyboard.press(key)
    page.get_by_role("button", name="Naast elkaar").click()
    page.wait_for_selector(".beside .leaflet-overlay-pane path")
    return page


@pytest.mark.parametrize("size", SIZES[:5])
def test_over_two_maps_the_card_of_an_area_comes_in_place_of_the_legend(demo, open_page, size):
    page = two_maps(demo, open_page, size)
    page.evaluate("() => Atlas.page.change({ area: 5 })")
    page.keyboard.press("l")
    assert page.locator(".panel__side:visible").count() == 2
    assert not page.locator("#gebied:visible").count()
    page.evaluate("() => Atlas.page.change({ area: 6 })")
    assert not page.locator(".panel__side:visible").count()
    for button in page.locator("#gebied .button:visible").all():
        button.click(trial=True)
    box, below = (page.locator(part).first.bounding_box() for part in ("#gebied", ".panel__head:visible"))
    assert box["y"] >= below["y"] + below["height"] - 1, "not over the title"
    assert box["height"] <= 0.45 * page.locator(".map").first.bounding_box()["height"]
    page.keyboard.press("l")
    page.fill("#zoek-gebied", "xyzzy")
    page.keyboard.press("Enter")
    page.get_by_text("Geen buurt gevonden").wait_for()
    assert not page.locator(".panel__side:visible").count(), "the answer can be read"


@pytest.mark.parametrize("size", [(1366, 768), (768, 1024)])
def test_no_tooltip_lies_under_the_title_or_the_legend(demo, open_page, size):
    page = workshop(demo, open_page, viewport=dict(zip(("width", "height"), size, strict=True)))
    page.wait_for_function("() => Atlas.page.covered.top")
    assert page.evaluate(HIDDEN_TOOLTIPS) == []


@pytest.mark.parametrize("size", SIZES[:5])
def test_whatever_lies_over_two_maps_leaves_their_titles_and_every_button_around_them(demo, open_page, size):
    page = two_maps(demo, open_page, size, "6")
    page.evaluate("() => Atlas.page.change({ area: 5 })")
    for name in ("Legenda", "Notities en meer", "Kies buurten"):
        page.get_by_role("button", name=name).click()
        page.locator(DRAWERS).filter(visible=True).first.wait_for()
        for title in page.locator(".panel__head:visible").all():
            assert title.bounding_box()["height"] <= size[1] / 4, name
        for button in page.locator(".workshop-bar .button, .atlas__under > .button, .map__button").all():
            button.click(trial=True)


@pytest.mark.parametrize("size", SIZES[:6])
def test_no_class_of_a_legend_over_two_maps_is_cut_off(demo, open_page, size):
    page = two_maps(demo, open_page, size, "0")
    page.get_by_role("combobox", name="Kaart ernaast").select_option("resilience-relative")
    page.get_by_role("button", name="Legenda").click()
    for legend in page.locator(".panel__side:visible").all():
        assert legend.evaluate(CUT_OFF) == []
        assert legend.evaluate("(node) => node.scrollWidth <= node.clientWidth")


def test_what_is_not_found_in_the_workshop_names_what_can_be_reached_there(demo, open_page):
    page = workshop(demo, open_page)
    page.fill("#zoek-gebied", "xyzzy")
    page.keyboard.press("Enter")
    page.get_by_text("Plaatsen en gemeenten zoekt u na ‘Sluit workshop’, boven aan de pagina.").wait_for()
    assert page.get_by_role("button", name="Sluit workshop").is_visible()


@pytest.mark.parametrize("size", SIZES[:5])
def test_two_maps_with_years_have_most_of_the_window(demo, open_page, size):
    page = open_page(one_page(demo, "havermonde"), viewport={"width": size[0], "height": size[1]}, font="Open Sans")
    page.evaluate(REFUSED)
    begin(page)
    page.keyboard.press("3")
    page.get_by_role("button", name="Naast elkaar").click()
    page.get_by_role("combobox", name="Kaart ernaast").select_option("nuisance-national")
    page.wait_for_selector(".beside .years:visible")
    assert page.evaluate(MAP_SHARE) >= 0.6
    boxes = [one.bounding_box() for one in page.locator(".atlas :is(.button, .field, .select):visible").all()]
    assert not [pair for pair in combinations(boxes, 2) if laps(*pair)]
    assert page.evaluate(SCALE_SEEN)


@pytest.mark.parametrize("size", SIZES[:6])
def test_the_word_fictional_covers_no_land_of_the_first_view_and_no_button(demo, open_page, size):
    page = open_page(one_page(demo, "havermonde"), font="Open Sans", viewport={"width": size[0], "height": size[1]})
    page.evaluate(REFUSED)
    begin(page)
    page.keyboard.press("6")
    assert settled(page, UNDER_THE_WORD) == []
    page.get_by_role("button", name="Naast elkaar").click()
    page.wait_for_selector(".beside .leaflet-overlay-pane path")
    assert settled(page, UNDER_THE_WORD) == []


def test_the_key_of_the_tints_outside_stands_in_the_legend_for_who_asks_or_where_there_is_room(demo, open_page):
    page = open_page(one_page(demo, "havermonde"))
    words = page.locator(".atlas__under .map-key").all_text_contents()
    begin(page)
    assert not page.locator(".map-key:visible, .panel__note:visible").count()
    page.get_by_role("button", name="Uitleg").click()
    assert page.locator(".panel__note:visible").count() == 1
    assert page.locator(".drawer-key:visible .map-key").all_text_contents() == words
    assert not page.locator(".atlas__under .map-key:visible").count()
    page.keyboard.press("l")
    assert not page.locator(".map-key:visible").count()
    page.emulate_media(media="print")
    assert not page.locator(".drawer-key:visible, .drawer-close:visible").count(), "paper says it elsewhere"
    tall = begin(open_page(one_page(demo, "havermonde"), viewport={"width": 1920, "height": 1080}))
    assert tall.locator(".drawer-key:visible").count() == 1


def test_the_legend_lies_over_the_map_and_a_key_takes_it_away(demo, open_page):
    page = workshop(demo, open_page)
    legend = page.locator("section[data-map]:not([hidden]) .legend")
    assert legend.is_visible()
    page.keyboard.press("l")
    assert not legend.is_visible()
    page.get_by_role("button", name="Legenda").click()
    assert legend.is_visible()
    inside = "(all) => Math.max(...all.map((one) => one.getBoundingClientRect().right))"
    right_of_areas = page.locator(".leaflet-overlay-pane path.area").evaluate_all(inside)
    assert right_of_areas <= legend.bounding_box()["x"], "the first view leaves its place free"


def test_one_drawer_at_a_time_lies_over_the_map(demo, open_page):
    page = open_page(one_page(demo, "havermonde"), font="Open Sans")
    page.evaluate(REFUSED)
    begin(page)
    for size in SIZES[:5]:
        page.set_viewport_size({"width": size[0], "height": size[1]})
        if not settled(page, "() => document.querySelector('.atlas--legend') !== null"):
            page.keyboard.press("l")
        for name, drawer in (
            ("Notities en meer", ".workshop"),
            ("Kies buurten", ".selection"),
            ("Notities en meer", ".workshop"),
            ("Notities en meer", ".panel__side"),
            ("Kies buurten", ".selection"),
            ("Legenda", ".panel__side"),
            ("Kies buurten", ".selection"),
            ("Kies buurten", ".panel__side"),
        ):
            page.get_by_role("button", name=name).click()
            page.locator(f".atlas {drawer}").filter(visible=True).wait_for()  # what chooses comes with its first click
            seen = page.locator(DRAWERS).filter(visible=True)
            assert seen.count() == 1
            assert seen.evaluate("(node, drawer) => node.matches(drawer)", drawer), name
            assert page.evaluate(MAP_SHARE) >= 0.6, (size, name)
            is_beside = size[0] >= WIDE or drawer != ".panel__side"
            assert not is_beside or seen.bounding_box()["width"] <= 0.43 * size[0], (size, name)


@pytest.mark.parametrize("size", SIZES[:6])
def test_every_letter_is_larger_in_the_workshop_at_every_size(demo, open_page, size):
    page = open_page(one_page(demo, "havermonde"), viewport={"width": size[0], "height": size[1]})
    page.evaluate("() => Atlas.page.change({ map: 'nuisance-national', area: 5 })")
    page.get_by_role("button", name="Kies buurten").click()
    page.locator(".selection").wait_for()
    before = page.evaluate(LETTERS)
    begin(page)
    sizes = page.evaluate(LETTERS)
    page.keyboard.press("l")
    sizes |= page.evaluate(LETTERS)
    assert before.keys() <= sizes.keys()
    assert not {part for part, letters in before.items() if sizes[part] < 1.399 * letters}


@pytest.mark.parametrize("size", SIZES[:6])
def test_the_legend_of_a_map_fits_and_one_click_or_key_gives_the_map_back(demo, open_page, size):
    page = open_page(one_page(demo, "havermonde"), font="Open Sans", viewport={"width": size[0], "height": size[1]})
    page.evaluate(REFUSED)
    begin(page)
    legend = page.locator(".panel__side:visible")
    assert legend.count() == (size[0] >= WIDE), "on a small window the map comes first"
    for number in "1260":
        page.keyboard.press(number)
        if not legend.count():
            page.keyboard.press("l")
        assert legend.evaluate(CUT_OFF) == [], number
        if size != (1280, 720):
            assert legend.evaluate("(node) => node.scrollHeight <= node.clientHeight"), number
    legend.get_by_role("button", name="Sluit", exact=True).click()
    assert not legend.count()
    page.keyboard.press("l")
    page.keyboard.press("l")
    assert not legend.count()


def test_a_window_that_becomes_small_puts_the_legend_away(demo, open_page):
    page = open_page(one_page(demo, "havermonde"), viewport={"width": 1366, "height": 768})
    page.evaluate(REFUSED)
    begin(page).set_viewport_size({"width": 1024, "height": 768})
    page.locator(".panel__side").filter(visible=True).wait_for(state="detached")


def test_the_digits_choose_the_ten_maps_in_the_workshop_only(demo, open_page):
    page = open_page(one_page(demo, "havermonde"))
    page.keyboard.press("6")
    assert chosen(page)[0] == "resilience"
    begin(page)
    pairs = "(all) => all.map((one) => [one.dataset.number, one.dataset.map])"
    numbers = page.locator("section[data-map]").evaluate_all(pairs)
    assert len(numbers) == 10
    for number, slug in numbers:
        page.keyboard.press(number[-1])
        assert chosen(page)[0] == slug
    page.fill("#zoek-gebied", "")
    page.keyboard.press("3")
    assert chosen(page)[0] == numbers[-1][1], "a digit in a field is text"


def test_the_arrows_choose_a_year_and_past_the_years_the_next_map(demo, open_page):
    page = workshop(demo, open_page)
    page.keyboard.press("3")
    walk = [("ArrowLeft", "association-share", "2018"), ("ArrowLeft", "association-share", "2014")]
    walk += [("ArrowLeft", "resilience-relative", "2020"), ("ArrowRight", "association-share", "2020")]
    walk += [("ArrowLeft", "association-share", "2018"), ("ArrowRight", "association-share", "2020")]
    walk += [("ArrowRight", "vulnerable-index", "2020")]
    for key, *there in walk:
        page.keyboard.press(key)
        assert chosen(page) == tuple(there)


MIDDLE = "() => Atlas.page.map.getCenter().toString()"


@pytest.mark.parametrize(
    "clicked", [".leaflet-overlay-pane path >> nth=12", ".panel__side >> visible=true", "#jaarkeuze label >> nth=2"]
)
def test_the_keys_of_a_presenter_choose_the_map_wherever_somebody_clicked(demo, open_page, clicked):
    page = workshop(demo, open_page)
    page.keyboard.press("3")
    page.locator(clicked).click()
    middle = page.evaluate(MIDDLE)
    walk = [("ArrowLeft", 3, "2018"), ("ArrowRight", 3, "2020"), ("ArrowRight", 4, "2020")]
    walk += [("PageDown", 5, "2020"), ("PageUp", 4, "2020"), ("PageUp", 3, "2020")]
    for key, number, year in walk:
        page.keyboard.press(key)
        assert page.locator("section[data-map]:not([hidden])").get_attribute("data-number") == str(number), key
        assert chosen(page)[1] == year
    assert page.evaluate(MIDDLE) == middle, "the map itself stays"


def test_who_comes_to_the_map_with_the_keyboard_moves_it_with_the_arrows(demo, open_page):
    page = workshop(demo, open_page)
    page.keyboard.press("3")
    before = chosen(page)
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.id") == "leaflet":
            break
    middle = page.evaluate(MIDDLE)
    page.keyboard.press("ArrowLeft")
    page.wait_for_function(f"(middle) => ({MIDDLE})() !== middle", arg=middle)
    assert chosen(page) == before
    page.keyboard.press("PageDown")
    assert chosen(page)[0] == "vulnerable-index"


def test_a_presenter_stops_at_the_first_and_the_last_map(demo, open_page):
    page = workshop(demo, open_page)
    page.keyboard.press("PageUp")
    assert chosen(page)[0] == "resilience"
    for _ in range(12):
        page.keyboard.press("PageDown")
    assert chosen(page)[0] == "focus"


def test_full_screen_that_a_file_dialog_ends_is_no_wish_to_stop(demo, open_page):
    page = workshop(demo, open_page)
    page.wait_for_function("() => document.fullscreenElement")
    page.evaluate("() => Atlas.page.showTools(true)")
    with page.expect_file_chooser():
        page.get_by_text("Kies een bestand", exact=True).click()
    page.evaluate("() => document.fullscreenElement && document.exitFullscreen()")
    page.wait_for_function("() => !document.fullscreenElement")
    assert page.evaluate("() => Atlas.inWorkshop")


PRINTER = """() => { window.print = () => { // as a browser that leaves full screen for its dialog
  dispatchEvent(new Event('beforeprint'));
  window.printed = document.exitFullscreen().then(() => dispatchEvent(new Event('afterprint')));
}; }"""


def test_a_workshop_that_is_printed_goes_on_as_it_was(demo, open_page):
    page = workshop(demo, open_page)
    place(page, 5, "Licht op de kade")
    page.wait_for_function("() => document.fullscreenElement")
    page.evaluate(PRINTER)
    before = page.evaluate(SEEN)
    page.get_by_role("button", name="Druk kaart en notities af").click()
    page.evaluate("() => printed")
    page.wait_for_function("() => document.fullscreenElement")
    assert page.evaluate("() => Atlas.inWorkshop")
    assert page.evaluate(SEEN) == before
    page.evaluate("() => document.exitFullscreen()")
    page.wait_for_function("() => !Atlas.inWorkshop")


def test_paper_from_the_workshop_is_paper_from_the_page(demo, open_page):
    page = workshop(demo, open_page)
    place(page, 5, "Licht op de kade")
    page.emulate_media(media="print")
    printed = []
    for _ in range(2):
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
        printed.append([line.split(" ")[-4:] for line in page.evaluate(SEEN)])
        page.evaluate("() => dispatchEvent(new Event('afterprint'))")
        page.locator(".atlas").dispatch_event("keydown", {"key": "Escape", "bubbles": True})
        page.wait_for_function("() => !document.fullscreenElement")
    assert not page.evaluate("() => Atlas.inWorkshop")
    assert printed[0] == printed[1]


def test_the_workshop_leads_to_the_guide(demo, open_page):
    page = workshop(demo, open_page)
    page.evaluate("() => Atlas.page.showTools(true)")
    address = page.get_by_role("link", name="Draaiboek").evaluate("(link) => link.href")
    guide = open_page(demo / "draaiboek/index.html")
    assert guide.url == address
    assert len(guide.locator("h2").all()) >= 5


@pytest.mark.parametrize("opening", OPENINGS)
def test_every_way_out_of_the_workshop_gives_the_page_back(demo, open_page, opening):
    page = open_page(one_page(demo, "havermonde"), viewport={"width": 1920, "height": 1080})
    page.check("#kaartkeuze [value='nuisance-national']")
    before = page.evaluate(SEEN)
    for closing in CLOSINGS:
        begin(page)
        page.wait_for_function("() => document.fullscreenElement")
        OPENINGS[opening](page)
        closing(page)
        page.wait_for_function("() => !Atlas.inWorkshop && !document.fullscreenElement")
        if opening in BUTTONS:
            page.get_by_role("button", name=BUTTONS[opening]).click()
        assert page.evaluate(SEEN) == before


def test_the_workshop_begins_and_ends_where_a_profile_was_open(demo, open_page):
    page = open_page(one_page(demo, "havermonde"))
    page.evaluate("() => { location.hash = 'profiel=' + Atlas.page.data.codes[11]; }")
    page.get_by_role("button", name="Terug naar de kaarten").click()
    begin(page)
    page.wait_for_function("() => document.fullscreenElement && document.querySelector('body > header').inert")
    page.get_by_role("button", name="Sluit workshop").click()
    page.wait_for_function("() => !document.fullscreenElement && !document.querySelector('[inert]')")


@pytest.mark.parametrize("later", ["Naast elkaar", "Kies buurten"])
def test_a_pressed_button_can_be_read_whatever_came_first(demo, open_page, later):
    page = begin(open_page(one_page(demo, "havermonde"), viewport={"width": 911, "height": 512}))
    for name in sorted(("Naast elkaar", "Kies buurten"), key=later.__eq__):
        page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_selector(".beside .leaflet-overlay-pane path")
    pressed = page.get_by_role("button", name="Kies op de kaart")
    styles = (
        "(node) => ['color', 'backgroundColor'].map((name) => getComputedStyle(node)[name].match(/\\d+/g).map(Number))"
    )
    text, ground = ("#" + bytes(colour).hex() for colour in pressed.evaluate(styles))
    assert contrast(text, ground) >= 4.5


@pytest.mark.parametrize("size", [(911, 512), (1366, 768)])
def test_two_maps_show_the_whole_municipality_and_leave_the_legend_until_somebody_asks(demo, open_page, size):
    page = begin(open_page(one_page(demo, "havermonde"), viewport={"width": size[0], "height": size[1]}))
    page.get_by_role("button", name="Naast elkaar").click()
    page.wait_for_selector(".beside .leaflet-overlay-pane path")
    seen = settled(page, FREE)
    assert all(seen["free"]), seen
    assert seen["zooms"][0] == seen["zooms"][1]
    assert not page.locator(".panel__side:visible").count()
    page.get_by_role("button", name="Legenda").click()
    assert page.locator(".panel__side:visible").count() == 2
    page.get_by_role("button", name="Naast elkaar").click()
    assert page.locator(".panel__side:visible").count() == (size[0] >= WIDE)


def test_a_profile_takes_the_place_of_the_workshop_and_gives_it_back(demo, open_page):
    page = open_page(one_page(demo, "havermonde"), viewport={"width": 1366, "height": 768})
    page.evaluate("() => scrollTo(0, 60)")
    for _ in range(2):  # the second finds the profile of the first in the page
        begin(page)
        page.evaluate("() => Atlas.page.change({ area: 11 })")
        page.get_by_role("button", name="Alles over deze buurt").click()
        page.locator("#profiel").wait_for()
        assert not page.evaluate("() => Atlas.inWorkshop || document.querySelector('[inert]')")
        page.keyboard.press("5")
        assert page.evaluate("() => Atlas.page.choice.map") == "resilience"
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
        page.get_by_role("button", name="Terug naar de kaarten").click()
        page.wait_for_selector(".atlas--workshop")
        assert page.evaluate("() => Atlas.page.choice.area") == 11
        page.get_by_role("button", name="Sluit workshop").click()
        page.wait_for_function("() => !Atlas.inWorkshop && !document.fullscreenElement && scrollY === 60")


def test_nothing_is_picked_under_another_drawer(demo, open_page):
    page = open_page(one_page(demo, "havermonde"), viewport={"width": 1366, "height": 768})
    page.evaluate(REFUSED)
    begin(page)
    choice = page.get_by_role("button", name="Kies buurten")
    choice.click()
    page.locator(".selection").wait_for()
    for other in ("Legenda", "Notities en meer"):
        page.get_by_role("button", name=other).click()
        page.locator(".selection").wait_for(state="hidden")
        assert choice.get_attribute("aria-expanded") == "false"
        page.evaluate("() => Atlas.page.change({ area: 5 })")
        assert page.locator("#gebied").is_visible()
        assert page.evaluate("() => Atlas.page.selected") == []
        choice.click()
        page.locator(".selection").wait_for()
        page.evaluate("() => Atlas.page.change({ area: 5 })")
        assert page.evaluate("() => Atlas.page.selected") == [5]
        page.get_by_role("button", name="Wis de keuze").click()


def test_escape_ends_drawing_before_it_ends_the_workshop(demo, open_page):
    page = open_page(one_page(demo, "havermonde"), viewport={"width": 1366, "height": 768})
    page.evaluate(REFUSED)
    begin(page)
    page.get_by_role("button", name="Kies buurten").click()
    page.get_by_role("button", name="Teken eromheen").click()
    page.locator(".selection__sheet").wait_for()
    page.keyboard.press("Escape")
    assert page.locator(".selection__sheet").count() == 0
    assert page.get_by_role("button", name="Teken eromheen").get_attribute("aria-pressed") == "false"
    assert page.evaluate("() => Atlas.inWorkshop")
    page.get_by_role("button", name="Teken eromheen").click()
    page.locator(".selection__sheet").wait_for()
    page.get_by_role("button", name="Sluit workshop").click()  # as full screen that ends without a key
    assert page.locator(".selection__sheet").count() == 0
    begin(page)
    page.keyboard.press("Escape")
    page.wait_for_function("() => !Atlas.inWorkshop")


@pytest.mark.parametrize("size", [(360, 740), (683, 384)])
@pytest.mark.parametrize("drawer", ["Kies buurten", "Notities en meer"])
def test_on_a_small_window_nothing_lies_over_the_buttons_of_a_drawer(demo, open_page, size, drawer):
    page = open_page(one_page(demo, "havermonde"), viewport={"width": size[0], "height": size[1]})
    page.evaluate(REFUSED)
    begin(page).evaluate("() => Atlas.page.change({ area: 5 })")
    page.get_by_role("button", name=drawer).click()
    page.evaluate("() => Atlas.page.change({ area: 6 })")
    for button in page.locator(":is(.selection__tools, .workshop__part:first-of-type) .button:visible").all():
        button.click(trial=True)
    page.fill("#zoek-gebied", "xyzzyq")
    page.keyboard.press("Enter")
    page.get_by_text("Geen buurt gevonden met die naam").wait_for()
    title = page.locator(".panel__title:visible")
    assert title.evaluate("(one) => one.offsetHeight / parseFloat(getComputedStyle(one).lineHeight)") < 2.5, "lines"


@pytest.mark.parametrize("size", [(911, 512), (1366, 768)])
def test_a_choice_over_two_maps_lies_over_the_second_with_its_buttons(demo, open_page, size):
    page = two_maps(demo, open_page, size)
    page.get_by_role("button", name="Kies buurten").click()
    title = page.locator(".selection__title")
    title.wait_for()
    top = "(one) => one.getBoundingClientRect().top"
    assert title.evaluate(top) >= page.locator(".selection").evaluate(top)
    drawer = page.locator(".selection").bounding_box()
    assert drawer["x"] >= page.locator(".beside .map").bounding_box()["x"]
    for button in page.locator(".selection__tools .button:visible").all():
        button.click(trial=True)

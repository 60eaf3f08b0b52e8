"""Page models become pages: complete, escaped, without anything the content security policy forbids."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from lxml import html
from markupsafe import Markup

from site_builder.model.kinds.map_definition import MapDefinition
from site_builder.model.pages import page_models as model
from site_builder.model.pages.compare_page import ComparePage
from site_builder.model.pages.graphs.panel_views import PlaceFigures
from site_builder.model.pages.news_page import NewsList, NewsPage
from site_builder.model.pages.practice.agreement_views import AgreementView
from site_builder.model.pages.practice.practice_pages import PracticeBox
from site_builder.model.words.comparability import ComparabilityNote
from site_builder.model.words.text_parts.stand_ins import PLACE
from site_builder.render.assets.assets import read_assets
from site_builder.render.files.municipality_files import page_html
from site_builder.render.maps.svg_map import PATTERNS, SvgMap
from site_builder.render.text.templating import Page, render_page, template_environment
from site_builder.theme.maps import MAPS

PROJECT = Path(__file__).parents[4]
HOSTILE = "<script>alert(1)</script>\" onload='x' {{ 7 * 7 }}"
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
)

NO_FIGURES = PlaceFigures((), "", "Spreiding", ())
FRAME = model.Frame(
    path="gemeente/x1-oost/index.html", root="../../", title="Oost", atlas_title="Proefatlas", publisher="Uitgever",
    contact="vragen@example.org", mail="vragen@example.org", edition_id="2001-2004", edition_title="Proef",
    period="2001–2004", fictional=True,
    area_one="wijk", area_many="wijken", place_one="wijk", cells=False,
    navigation=(model.Link("Toelichting", "../../toelichting/index.html"),),
    news="../../nieuw/index.html", editions="../../../index.html", earlier=(), together="Landelijk", is_part=False,
)  # fmt: skip

AGREED = AgreementView(
    anchor="afspraak-proef", themes=("focus",), map="10 Focus", place=model.Link("Kade", "#kaart=focus&buurt=a1"),
    body=Markup("Licht."), who="gemeente", made_on="1 mei 2025", follow_up="1 mei 2026", state="Open", due="2026-05-01",
    is_due=True, is_done=False,
)  # fmt: skip
BOX = PracticeBox(
    anchor="praktijk-proef", number="1", elsewhere=True, region="", stamp="", kind="real",
    themes=("focus",), title="Proef", summary="Er was eens.",
    href="../../praktijk/proef/index.html", place="Oost",
    about_region="Streek", region_href="", who="2003", source="Boek", photo=None, areas=("a1",),
    on_map="#kaart=focus&buurt=a1",
)  # fmt: skip

SHARED = model.SharedWords(
    years=(2001, 2004),
    axes=model.SquareAxes("Overlast", ("weinig", "enige", "veel"), "Index", ("laag", "midden", "hoog")),
    state_texts=("Om een ander.", "Te weinig mensen.", "Geen cijfer."), credit="Proefatlas", beside="{kaart}",
    spatial_note="Per wijk.", sources=("Bron",), good_to_know=Markup("<p>Weet</p>"), residents=Markup("<p>Woont</p>"),
    place_one="wijk", place_many="wijken", cell="",
)  # fmt: skip


def panel(definition: MapDefinition) -> model.MapPanel:
    classes = tuple(
        model.LegendItem(slug, definition.mark(n), f"Klasse {n}", "Groep" if n > 1 else "")
        for n, slug in enumerate(definition.classes)
    )
    states = (model.LegendItem("withheld", "", "Te weinig", ""), model.LegendItem("no-score", "", "Geen", ""))
    heading = Markup('{} <span data-year="">2004</span>').format(definition.slug)
    return model.MapPanel(
        number=definition.number, slug=definition.slug, menu=definition.slug, heading=heading, compared=Markup("iets"),
        legend=classes + states, square=definition.slug == "focus", note="Wijken, geen mensen.",
        help=Markup("<p>Uitleg</p>"), good_for="Praten.", not_for="Oordelen.",
        years=(2001, 2004) if definition.snapshots else (2004,), sources=("Bron",), measured=("Overlast.",),
        partner=model.Link("2 ernaast", "#kaart=resilience-relative"),
    )  # fmt: skip


def municipality_page(name: str = "Oost", *, district: str = "") -> model.MunicipalityPage:
    panels = tuple(panel(definition) for definition in MAPS)
    groups = tuple(
        model.MapGroup(group, tuple(p for p, d in zip(panels, MAPS, strict=True) if d.group == group))
        for group in dict.fromkeys(definition.group for definition in MAPS)
    )
    link = model.Link(name, "../x2-west/index.html")
    return model.MunicipalityPage(
        frame=replace(FRAME, title=name), key="x1", name=name, type="stad",
        within=(model.Link(name, "../../regio/a/index.html"),),
        lead=("Een zin.", "Nog een zin."), groups=groups, first=panels[0], opens_because="", shared=SHARED,
        counts={definition.slug: tuple(range(len(definition.classes) + 2)) for definition in MAPS},
        pair_notes={"resilience": (model.PairNote("Meer, maar minder.", ("Noord", "Zuid")),)},
        table=model.AreaTable((1,), (name,), (district,), (0,), panels[0].legend), previous=link,
        next=link, neighbours=(link,), similar=(link,), earlier=(link, model.Link(name, "")), practice=(BOX,),
        agreements=(AGREED,),
    )  # fmt: skip


def home_page(name: str = "Oost") -> model.HomePage:
    link = model.MunicipalityLink(name, "gemeente/x1-oost/index.html", "x1-oost", "x1", "Midden", (name, "Ost"))
    frame = replace(FRAME, root="", path="index.html")
    return model.HomePage(frame, Markup("<p>Waarvoor</p>"), ("Zin.",), (model.LetterGroup("O", (link,)),), "1", (), ())


def explanation_page() -> model.ExplanationPage:
    def section(name: str) -> model.Section:
        return model.Section(name, name, Markup("<h3>Kop</h3><p>Tekst</p>"))

    tables = (
        model.CutTable("3 Aandeel", "procent", (("3A", "Weinig", "lager dan 10"),)),
        model.CutTable("Richting", "punten", (("", "Afname", "lager dan 0"),)),
    )
    intro = model.Section("toelichting", "Toelichting", Markup("<p>Zo werkt het</p>"))
    return model.ExplanationPage(
        replace(FRAME, root="../"), (intro, section("veerkracht")), tables, "Per wijk.", "50", (("Bron", "2004"),),
        section("vergelijkbaarheid"),
    )  # fmt: skip


def editions_page(name: str = "Proef") -> model.EditionsPage:
    entry = model.EditionEntry(name, "2001–2004", "2001-2004/index.html", True)
    return model.EditionsPage(name, "Uitgever", "vragen@example.org", "", "2001-2004/static/", (entry,))


def news_page(name: str = "Oost") -> NewsPage:
    note = ComparabilityNote("Let op", (f"{name} is anders",))
    lists = (NewsList("Nieuw", "2", (name,), "1"),)
    link, text = model.Link(name, "../../1999/index.html"), model.Section("nieuw", name, Markup("<p>Tekst</p>"))
    return NewsPage(replace(FRAME, earlier=(link,)), text, name, link, note, lists, ())


def compare_page(name: str = "Oost") -> ComparePage:
    whole, frame = municipality_page(), replace(FRAME, title=name, root="../")
    link = model.MunicipalityLink(name, "../gemeente/x1-oost/index.html", "x1-oost", "x1", "Midden", (name,))
    words = {"title": name}
    letters = (model.LetterGroup("O", (link,)),)
    return ComparePage(
        frame, Markup("<p>Waarom</p>"), words, whole.groups, whole.counts, whole.first, SHARED, letters, {}, (), (),
        left_out=name, alone="",
    )  # fmt: skip


def written(page: Page) -> bytes:
    environment = template_environment([PROJECT / "templates"], read_assets([PROJECT / "static"]))
    drawing = SvgMap("0 0 10 10", Markup('<path class="area class-decrease" data-area="0" d="M0 0h1"/>'))
    match page:
        case model.MunicipalityPage():
            return render_page(
                environment,
                "municipality.html",
                page,
                map_svg=drawing,
                patterns=PATTERNS,
                figures=NO_FIGURES,
            )
        case model.HomePage():
            return render_page(environment, "home.html", page, map_svg=Markup("<svg></svg>"))
        case model.ExplanationPage():
            return render_page(environment, "explanation.html", page)
        case ComparePage():
            return render_page(environment, "compare.html", page, patterns=PATTERNS)
        case NewsPage():
            return render_page(environment, "news.html", page)
        case _:
            return render_page(environment, "editions.html", page)


def rendered(page: Page) -> str:
    return written(page).decode()


PAGES = {
    "municipality": municipality_page(),
    "home": home_page(),
    "explanation": explanation_page(),
    "editions": editions_page(),
    "news": news_page(),
    "compare": compare_page(),
}
every_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)


@every_page
def test_nothing_in_a_page_needs_an_inline_script_or_style(page: Page) -> None:
    tree = html.fromstring(rendered(page))
    assert not [script for script in tree.iter("script") if script.text or not script.get("src")]
    assert not list(tree.iter("style"))
    attributes = {name for element in tree.iter(html.etree.Element) for name in element.attrib}
    assert not [name for name in attributes if name == "style" or name.startswith("on")]


@every_page
def test_every_page_carries_the_policy_and_its_language(page: Page) -> None:
    tree = html.fromstring(rendered(page))
    metas = {meta.get("http-equiv") or meta.get("name"): meta.get("content") for meta in tree.iter("meta")}
    assert metas["Content-Security-Policy"] == CSP
    assert (metas["referrer"], metas["robots"]) == ("no-referrer", "noindex")
    assert tree.get("lang") == "nl"
    assert "viewport" in metas


@every_page
def test_headings_start_with_one_h1_and_skip_no_level(page: Page) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])\b", rendered(page))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


@every_page
def test_every_id_stands_once_and_every_reference_finds_one(page: Page) -> None:
    tree = html.fromstring(rendered(page))
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    wanted = tree.xpath("//@for | //@list | //@aria-labelledby | //@aria-controls")
    wanted += [href[1:] for href in tree.xpath("//@href") if href.startswith("#") and "=" not in href]
    assert set(wanted) <= set(ids)


@every_page
def test_links_are_relative_and_name_a_file(page: Page) -> None:
    links = html.fromstring(rendered(page)).xpath("//@href | //@src")
    assert not [link for link in links if link.startswith(("/", "http")) or link.split("#")[0].endswith("/")]


@pytest.mark.parametrize(
    "page",
    [
        municipality_page(HOSTILE, district=HOSTILE),
        home_page(HOSTILE),
        editions_page(HOSTILE),
        news_page(HOSTILE),
        compare_page(HOSTILE),
    ],
)
def test_names_from_the_data_stay_text(page: Page) -> None:
    text = rendered(page)
    assert "<script>alert" not in text
    assert "49" not in text
    assert HOSTILE in html.fromstring(text).text_content()


@pytest.mark.parametrize("page", [municipality_page(), home_page(), explanation_page()])
def test_a_fictional_edition_says_so_on_every_page(page: Page) -> None:
    assert "Fictief" in rendered(page)
    assert "Fictief" not in rendered(replace(page, frame=replace(page.frame, fictional=False)))


def test_a_template_that_asks_for_what_is_not_there_is_an_error() -> None:
    environment = template_environment([PROJECT / "templates"], read_assets([PROJECT / "static"]))
    with pytest.raises(UndefinedError, match="map_svg"):
        render_page(environment, "home.html", home_page())


def test_the_name_of_the_municipality_is_filled_in_and_stays_text() -> None:
    page = municipality_page("<b>&'t Dorp")
    first = replace(page.first, heading=Markup("Naast ") + PLACE, not_for=PLACE)
    named = replace(page, first=first, groups=(model.MapGroup("Groep", (first,)),))
    environment = template_environment([PROJECT / "templates"], read_assets([PROJECT / "static"]))
    html = page_html(named, environment, map_svg=SvgMap("0 0 1 1", Markup()), figures=NO_FIGURES).decode()
    assert PLACE not in html
    assert "<dd>&lt;b&gt;&amp;&#39;t Dorp</dd>" in html
    assert "<b>" not in html


def test_a_municipality_page_shows_one_panel_and_holds_all() -> None:
    panels = html.fromstring(rendered(municipality_page())).xpath("//section[@data-map]")
    assert [found.get("data-map") for found in panels if found.get("hidden") is None] == ["resilience"]
    assert {found.get("data-map") for found in panels} == {definition.slug for definition in MAPS}


def test_legend_items_come_in_class_order_with_the_states_last() -> None:
    tree = html.fromstring(rendered(municipality_page()))
    for definition in MAPS:
        slugs = tree.xpath(f"//section[@data-map='{definition.slug}']//li/@data-class")
        assert slugs == [*definition.classes, "withheld", "no-score"]


def test_the_year_is_no_choice_on_a_map_without_snapshots() -> None:
    page = municipality_page()
    assert "hidden" in html.fromstring(rendered(page)).get_element_by_id("jaarkeuze").attrib
    snapshots = replace(page, first=page.groups[1].panels[0])
    assert "hidden" not in html.fromstring(rendered(snapshots)).get_element_by_id("jaarkeuze").attrib


KEY_PART = template_environment([PROJECT / "templates"]).get_template("parts/map/map_key.html").module


def map_key(frame: model.Frame, kinds: tuple[str, ...]) -> str:
    """What the key of a municipality says."""
    written = KEY_PART.map_key("gemeente", frame, kinds)  # type: ignore[attr-defined]
    return " ".join(html.fromstring(f"<div>{written}</div>").text_content().split())


def test_white_on_a_map_is_not_called_sea_where_the_edition_may_lack_the_municipality() -> None:
    words = {
        (is_part, kinds): map_key(replace(FRAME, is_part=is_part), kinds).removeprefix("Buiten de gemeente: ")
        for is_part in (True, False)
        for kinds in (("beyond",), ("abroad", "beyond"))
    }
    assert words == {
        (False, ("beyond",)): "zee of buitenland",
        (False, ("abroad", "beyond")): "buitenland zee",
        (True, ("beyond",)): "niet in deze uitgave",
        (True, ("abroad", "beyond")): "buitenland niet in deze uitgave",
    }
    for_scripts = {
        is_part: "data-beside-abroad" in str(KEY_PART.map_key("gemeente", replace(FRAME, is_part=is_part)))  # type: ignore[attr-defined]
        for is_part in (True, False)
    }
    assert for_scripts == {True: False, False: True}


def test_ground_without_a_square_is_named_apart_from_what_lies_outside() -> None:
    squares = replace(FRAME, cells=True, area_one="vierkant")
    inside = "In de gemeente: geen vierkant (onbewoond of niet geleverd)"
    assert map_key(squares, ()) == inside
    assert map_key(squares, ("around",)) == f"{inside} Buiten de gemeente: andere gemeenten"
    assert map_key(FRAME, ("around",)) == "Buiten de gemeente: andere gemeenten of geen wijk"
    assert map_key(FRAME, ()) == ""

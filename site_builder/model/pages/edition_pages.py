"""Which pages has an edition? All of them as models, before anything is drawn or written."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from site_builder.model.figures import NationalPicture, RegionCounts, areas_by_municipality, region_counts_of
from site_builder.model.pages.compare_page import ComparePage, Resemblance, compare_page_of, resemblance_of
from site_builder.model.pages.earlier_page import EarlierPage, earlier_page_of
from site_builder.model.pages.explanation import empty_page, explanation_page_of, text_page
from site_builder.model.pages.graphs import PlaceFigures, figure_views_of, panel_views_of, spread_sentences
from site_builder.model.pages.home_page import home_page_of
from site_builder.model.pages.municipality_page import EditionInWords
from site_builder.model.pages.national_page import NationalPage, TrendsPage, national_page_of, trends_page
from site_builder.model.pages.news_page import NewsPage, news_page_of
from site_builder.model.pages.offline import SheetsPage, SheetWords, sheet_words, sheets_page
from site_builder.model.pages.page_models import ExplanationPage, HomePage, MunicipalityPage, TextPage
from site_builder.model.pages.practice import PracticeIndexPage, PracticePage
from site_builder.model.pages.region_page import RegionPage, region_pages
from site_builder.model.places import ACCESSIBILITY, GUIDE, Municipality, Region
from site_builder.model.words import KEY, PLACE

FiguresOf = Callable[[str], PlaceFigures]
"""The figures on the page of a municipality, by its code, or of a region, by its path."""


@dataclass(frozen=True, slots=True)
class SharedPages:
    """Every page that is not of one municipality, and the words that scripts of such pages read.

    empty: of municipalities without a square. examples: of practice. regions: in the order of the
    edition. region_figures: by path. sheets: of any municipality.
    """

    home: HomePage
    explanation: ExplanationPage
    news: NewsPage
    guide: TextPage
    accessibility: TextPage
    empty: tuple[TextPage, ...]
    national: NationalPage
    trends: TrendsPage
    practice: PracticeIndexPage
    examples: tuple[PracticePage, ...]
    compare: ComparePage
    resemblance: Resemblance
    regions: tuple[RegionPage, ...]
    region_counts: RegionCounts
    region_figures: Mapping[str, PlaceFigures]
    sheets: SheetsPage
    sheet_words: SheetWords


@dataclass(frozen=True, slots=True)
class EditionPages:
    """All pages. municipalities, figures, earlier: by code, in the order of the list.

    earlier: only where the newest older edition shows the same municipality.
    """

    municipalities: Mapping[str, MunicipalityPage]
    figures: Mapping[str, PlaceFigures]
    earlier: Mapping[str, EarlierPage]
    shared: SharedPages


def edition_pages_of(words: EditionInWords, picture: NationalPicture) -> EditionPages:
    """Everything that an edition says, page by page."""
    municipalities = {municipality.code: page for municipality, page in zip(words.order, words.pages(), strict=True)}
    figures = place_figures_of(words, picture)
    return EditionPages(
        municipalities,
        {code: figures(code) for code in municipalities},
        dict(_earlier(words, municipalities)),
        shared_pages_of(words, picture),
    )


def shared_pages_of(words: EditionInWords, picture: NationalPicture) -> SharedPages:
    """The pages of no municipality."""
    figures = place_figures_of(words, picture)
    views = figure_views_of(words.edition, words.texts, words.panels.words)
    counts = region_counts_of(words.classes, words.order)
    return SharedPages(
        home=home_page_of(words),
        explanation=explanation_page_of(words),
        news=news_page_of(words),
        guide=text_page(words, GUIDE),
        accessibility=text_page(words, ACCESSIBILITY),
        empty=tuple(empty_page(words, municipality) for municipality in words.empty),
        national=national_page_of(picture.figures, views, words.frames, words.practice.national()),
        trends=trends_page(words.texts, words.frames, beside_figures=bool(picture.figures)),
        practice=words.practice.index(),
        examples=words.practice.pages(),
        compare=compare_page_of(words),
        resemblance=resemblance_of(words),
        regions=tuple(region_pages(words, counts)),
        region_counts=counts,
        region_figures={region.path: figures(region.path) for region in words.regions},
        sheets=sheets_page(words, key=KEY, name=PLACE),
        sheet_words=sheet_words(words),
    )


def place_figures_of(words: EditionInWords, picture: NationalPicture) -> FiguresOf:
    """Writes the figures of one place after another."""
    panels = panel_views_of(figure_views_of(words.edition, words.texts, words.panels.words))
    places: dict[str, Municipality | Region] = {municipality.code: municipality for municipality in words.order}
    places |= {region.path: region for region in words.regions}
    sentences = words.texts.sentences

    def of(key: str) -> PlaceFigures:
        spread = picture.spreads.get(key)
        spread_words = spread_sentences(spread, words.edition, sentences, place=places[key].name) if spread else ()
        place, shown = places[key], picture.panels[key]
        return PlaceFigures(
            panels.of(place, shown),
            panels.beside_of(shown, place),
            sentences["spread.title"] if spread_words else "",
            spread_words,
        )

    return of


def _earlier(words: EditionInWords, pages: Mapping[str, MunicipalityPage]) -> Iterator[tuple[str, EarlierPage]]:
    for before in words.frames.history.editions[:1]:
        areas = areas_by_municipality(words.register, words.classes)
        for municipality in words.order:
            page = earlier_page_of(
                words, municipality, page=pages[municipality.code], areas=areas[municipality.code], before=before
            )
            if page is not None:
                yield municipality.code, page

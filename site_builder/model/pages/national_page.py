"""What do the page with the national figures and the page with the long trends say?"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.figures import Figure
from site_builder.model.pages.frames import Frame, Frames
from site_builder.model.pages.graphs import (
    ChartData,
    ChartTable,
    FigureView,
    FigureViews,
    tells,
    trend_chart,
    trend_table,
)
from site_builder.model.pages.page_models import Section
from site_builder.model.pages.practice import PracticeBox
from site_builder.model.places import NATIONAL, TRENDS, relative
from site_builder.model.words import Texts, edition_values, fill

CONCLUSIONS = "conclusies"
NOT_SOCIAL_RENT = ("2.4", "2.9")
"""Trends of the report about all households or all areas."""


@dataclass(frozen=True, slots=True)
class QuestionPart:
    """One question of the report with its figures."""

    id: str
    title: str
    figures: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True)
class NationalPage:
    """Landelijk. conclusions: of the editors, or None. summary: the figures that have something to tell.

    practice: the examples about the whole country.
    parts: none in an edition without the share of association homes, by which every figure divides its areas.
    """

    frame: Frame
    opening: Section | None
    parts: tuple[QuestionPart, ...]
    conclusions_title: str
    conclusions: Markup | None
    summary: tuple[FigureView, ...]
    trends_href: str
    spatial_note: str
    practice: tuple[PracticeBox, ...]


@dataclass(frozen=True, slots=True)
class TrendView:
    """One long trend on its page. chart, table: None where no series was delivered: then the text tells it."""

    slug: str
    number: str
    title: str
    source: str
    fictional: bool
    text: Markup
    chart: ChartData | None
    table: ChartTable | None


@dataclass(frozen=True, slots=True)
class TrendsPage:
    """Landelijk, trends. beside_figures: whether the edition has figures of its maps, which count other homes.

    with_others: whether 2.4 and 2.9 are there, which are not about social rent.
    """

    frame: Frame
    trends: tuple[TrendView, ...]
    national_href: str
    beside_figures: bool
    with_others: bool


def national_page_of(
    figures: Sequence[Figure], views: FigureViews, frames: Frames, practice: tuple[PracticeBox, ...]
) -> NationalPage:
    """The figures under the questions of the report."""
    written = {figure.definition.slug: views.view(figure) for figure in figures}
    asked = {figure.definition.slug: figure.definition.question for figure in figures}
    parts = tuple(
        QuestionPart(
            id=question,
            title=views.words.sentence(f"figure.question.{question}"),
            figures=tuple(view for slug, view in written.items() if asked[slug] == question),
        )
        for question in views.edition.theme.questions
        if question in asked.values()
    )
    return NationalPage(
        frame=frames.frame(NATIONAL, frames.together),
        opening=_opening(views),
        parts=parts,
        conclusions_title=views.words.sentence("figure.question.conclusions"),
        conclusions=views.text(CONCLUSIONS),
        summary=tuple(written[figure.definition.slug] for figure in figures if tells(figure, views.words)),
        trends_href=relative(TRENDS, NATIONAL),
        spatial_note=views.edition.spatial_note,
        practice=practice,
    )


def trends_page(texts: Texts, frames: Frames, *, beside_figures: bool) -> TrendsPage:
    """The long trends, in order of number."""
    with_others = set(NOT_SOCIAL_RENT) <= {trend.number for trend in texts.national.trends}
    trends = tuple(
        TrendView(
            trend.slug, trend.number, trend.title, trend.source, trend.fictional, trend.text,
            trend_chart(trend) if trend.series else None, trend_table(trend) if trend.series else None,
        )
        for trend in texts.national.trends
    )  # fmt: skip
    frame = frames.frame(TRENDS, "Trends")
    return TrendsPage(frame, trends, relative(NATIONAL, TRENDS), beside_figures=beside_figures, with_others=with_others)


def _opening(views: FigureViews) -> Section | None:
    page = views.texts.national.openings.get(views.edition.id)
    if page is None:
        return None
    return Section("opening", page.title, fill(page.body, **edition_values(views.edition)))

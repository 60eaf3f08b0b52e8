"""What does a page say about one national figure: sentence, chart, table, files, sources?"""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.figures import Content, Distribution, Figure, Missing
from site_builder.model.kinds import FigureDefinition
from site_builder.model.pages.graphs.charts import ChartData, ChartTable
from site_builder.model.pages.graphs.figure_charts import chart_table, figure_chart
from site_builder.model.pages.graphs.figure_sentences import figure_sentence, residents_sentence, urbanity_sentence
from site_builder.model.places import Edition, Source
from site_builder.model.words import (
    FigureWords,
    MapWords,
    Texts,
    edition_values,
    fill,
    index_notes,
    listing,
    missing_sentence,
    source_line,
)

VIEWS = {"areas": "", "residents": "-inwoners", "urban": "-stedelijk", "other": "-overig"}
"""Each view of a figure -> what its slug and the name of its file end with."""


@dataclass(frozen=True, slots=True)
class ChartView:
    """One chart with what belongs to it. name: what the reader chooses it by; counts: what it counts.

    has_numbers: whether its table has any.
    """

    id: str
    name: str
    sentence: str
    chart: ChartData
    table: ChartTable
    counts: str
    file: str
    has_numbers: bool


@dataclass(frozen=True, slots=True)
class FigureView:
    """One figure on the national page. views: by areas and, for some, by residents. maps: those it
    sums, in words. text: of the editors, or None. about_index: what must be said of an index of the edition's own."""

    slug: str
    number: str
    title: str
    views: tuple[ChartView, ...]
    maps: str
    sources: tuple[str, ...]
    missing: str
    text: Markup | None
    about_index: str


@dataclass(frozen=True, slots=True)
class FigureViews:
    """Writes figures for pages, with what is the same for all of them. maps: the words of each map, by slug."""

    edition: Edition
    texts: Texts
    words: FigureWords
    maps: Mapping[str, MapWords]

    def view(self, figure: Figure) -> FigureView:
        """Everything the national page says about a figure."""
        definition = figure.definition
        return FigureView(
            slug=definition.slug,
            number=definition.number,
            title=self.words.sentence(definition.title_key),
            views=tuple(self._views(figure)),
            maps=self.maps_of(definition),
            sources=tuple(source_line(source) for source in self.sources_of(definition)),
            missing=self._missing(figure.content.missing),
            text=self.text(definition.slug),
            about_index=self.about_index(definition),
        )

    def about_index(self, definition: FigureDefinition) -> str:
        """What must be said where a figure reads an index of the edition's own."""
        return index_notes(self.edition, definition.maps, self.texts.sentences)

    def maps_of(self, definition: FigureDefinition) -> str:
        """The maps that a figure sums, in words."""
        return listing([f"kaart {map_.number} ({self.maps[map_.slug].menu})" for map_ in definition.maps])

    def sources_of(self, definition: FigureDefinition) -> tuple[Source, ...]:
        """The sources of everything a figure uses, its weight included."""
        measures = [measure for map_ in definition.maps for measure in map_.measures]
        weights = {"areas": (), "residents": ("residents",), "homes": ("homes",)}[definition.weight]
        residents = ("residents",) if definition.by_residents else ()
        return self.edition.sources_of((*measures, *weights, *residents))

    def unit(self, definition: FigureDefinition) -> str:
        """What the axis of a figure counts."""
        return self.words.sentence(f"chart.unit.{definition.slug if definition.own_unit else 'areas'}")

    def text(self, slug: str) -> Markup | None:
        """What the editors wrote for this edition beside a figure, or as conclusions."""
        text = self.texts.national.figures.get(slug)
        if text is None or text.edition != self.edition.id:
            return None
        return fill(text.body, **edition_values(self.edition))

    def _views(self, figure: Figure) -> list[ChartView]:
        sentence, unit = figure_sentence(figure, self.words), self.unit(figure.definition)
        views = [self._view(figure, figure.content, name="areas", sentence=sentence, unit=unit)]
        if figure.by_residents:
            unit = self.words.sentence("chart.unit.residents")
            sentence = residents_sentence(figure, self.words)
            views.append(self._view(figure, figure.by_residents, name="residents", sentence=sentence, unit=unit))
        unit = self.unit(figure.definition)
        for urbanity, content in figure.by_urbanity.items():
            sentence = urbanity_sentence(figure, urbanity, self.words)
            views.append(self._view(figure, content, name=urbanity, sentence=sentence, unit=unit))
        return views

    def _view(self, figure: Figure, content: Content, *, name: str, sentence: str, unit: str) -> ChartView:
        definition = figure.definition
        slug = f"{definition.slug}{VIEWS[name]}"
        weight = "residents" if name == "residents" else definition.weight
        return ChartView(
            id=slug,
            name=self.words.sentence(f"chart.view-{name}"),
            sentence=sentence,
            chart=figure_chart(definition, content, words=self.words, maps=self.maps, unit=unit),
            table=chart_table(definition, content, words=self.words, maps=self.maps),
            counts=self._counts(definition, weight),
            file=f"figuur-{slug}.csv",
            has_numbers=_has_numbers(content),
        )

    def _counts(self, definition: FigureDefinition, weight: str) -> str:
        """What a view counts and, where it needs a word more, what its numbers mean."""
        notes = {map_.note for map_ in definition.maps if map_.note and weight != "homes"}
        names = (
            f"chart.counts-{weight}",
            *(f"chart.{note}" for note in sorted(notes)),
            *([f"chart.explained.{definition.slug}"] if definition.explained else []),
        )
        return " ".join(map(self.words.sentence, names))

    def _missing(self, missing: Missing) -> str:
        words = {"gebied": self.edition.area.one, "gebieden": self.edition.area.many, "gemeente": ""}
        return missing_sentence(missing.withheld, missing.no_score, self.texts.sentences, **words)


def _has_numbers(content: Content) -> bool:
    if isinstance(content, Distribution):
        return any(bar.shares for bar in content.bars)
    return any(cell.value is not None for cell in content.cells)


def figure_views_of(edition: Edition, texts: Texts, maps: Mapping[str, MapWords]) -> FigureViews:
    """The writer of the figures of an edition."""
    dividing = edition.theme.divided_by
    labels = {word.slug: word.label for word in maps[dividing].legend} if dividing in maps else {}
    values = {name: edition_values(edition)[name] for name in ("eerste", "laatste", "gebied", "gebieden")}
    values["geheel"] = texts.sentences[f"whole.{'part' if edition.is_part else 'nation'}.within"]
    return FigureViews(edition, texts, FigureWords(texts.sentences, labels, values, edition.is_part), maps)

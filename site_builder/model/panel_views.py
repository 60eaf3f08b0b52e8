"""What does the page of a municipality or region say about its figures: sentence, bars beside others, table?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from site_builder.model.charts import Key, StackedBars, StackedRow
from site_builder.model.dutch import number
from site_builder.model.figure_charts import keys_of, scope_of
from site_builder.model.figure_models import FigureDefinition
from site_builder.model.figure_sentences import panel_sentence
from site_builder.model.figure_views import FigureViews
from site_builder.model.figure_words import FigureWords
from site_builder.model.municipality import Municipality
from site_builder.model.municipality_figures import ALL, PANEL_FIGURES, BarGroup, ComparedBar, FigurePanel
from site_builder.model.region import Region
from site_builder.model.wording import source_line

NONE = "0"
REMEMBERED = 512
"""Texts kept as they were written: those of a type and of the country return for every municipality."""


@dataclass(frozen=True, slots=True)
class PanelView:
    """One figure of a municipality or region. numbers: per bar its name and what it holds.

    maps: those it counts, in words.
    """

    slug: str
    title: str
    sentence: str
    chart: StackedBars
    numbers: tuple[tuple[str, str], ...]
    numbers_are: str
    maps: str
    source: str


@dataclass(frozen=True, slots=True)
class _Shared:
    """What the panels of one figure have in common."""

    title: str
    scope: str
    keys: tuple[Key, ...]
    unit: str
    maps: str
    source: str


@dataclass(frozen=True, slots=True)
class PanelViews:
    """Writes the panels of one place after another; holds what is the same for all. shared: by figure slug."""

    words: FigureWords
    shared: Mapping[str, _Shared]

    def of(self, place: Municipality | Region, panels: Sequence[FigurePanel]) -> tuple[PanelView, ...]:
        """The panels of one municipality or region, in the order of the figures."""
        return tuple(self._view(place, panel) for panel in panels)

    def _view(self, place: Municipality | Region, panel: FigurePanel) -> PanelView:
        shared = self.shared[panel.definition.slug]
        rows = tuple(row for group in panel.groups for row in self._rows(group, place))
        type_ = place.type if isinstance(place, Municipality) else None
        sentence = panel_sentence(panel, self.words, place=place.name, type_=type_)
        return PanelView(
            slug=panel.definition.slug,
            title=shared.title,
            sentence=sentence,
            chart=StackedBars(
                shared.scope, shared.keys, rows, shared.unit, self.words.sentence("chart.count-withheld")
            ),
            numbers=tuple(self._numbers(panel, place, shared)),
            numbers_are=f"{self.words.sentence('chart.count-withheld')}; {self.words.sentence('chart.per-class')}",
            maps=shared.maps,
            source=shared.source,
        )

    def _rows(self, group: BarGroup, place: Municipality | Region) -> Iterator[StackedRow]:
        for bar in group.bars:
            yield StackedRow(
                group=group.group,
                label=self._name(bar, place),
                note=_counted(bar),
                shares=bar.shares,
                counts=bar.counts,
                heading=self._heading(group) if bar.who == "own" else "",
                context=bar.who != "own",
            )

    def _heading(self, group: BarGroup) -> str:
        return self.words.sentence("chart.all") if group.group == ALL else self.words.labels[group.group]

    def _name(self, bar: ComparedBar, place: Municipality | Region) -> str:
        if bar.who == "own":
            return place.name
        if bar.who == "nation" or not isinstance(place, Municipality):
            return self.words.sentence("chart.nation")
        kind = self.words.sentences[f"figure.type.{place.type}"]
        return kind[:1].upper() + kind[1:]

    def _numbers(self, panel: FigurePanel, place: Municipality | Region, shared: _Shared) -> Iterator[tuple[str, str]]:
        """Per bar its name and its numbers: two texts, because every cell of a table weighs on large municipalities."""
        marks = tuple(key.mark for key in shared.keys)
        for group in panel.groups:
            heading = self._heading(group)
            for bar in group.bars:
                yield f"{self._name(bar, place)}, {_lower(heading)}: {_counted(bar)}", _written(bar, marks)


def panel_views(views: FigureViews) -> PanelViews:
    """The writer of the panels of an edition."""
    return PanelViews(views.words, {definition.slug: _shared(definition, views) for definition in PANEL_FIGURES})


def _shared(definition: FigureDefinition, views: FigureViews) -> _Shared:
    shown = definition.maps[0]
    return _Shared(
        title=views.words.sentence(f"chart.panel.{definition.slug}"),
        scope=scope_of(shown),
        keys=keys_of(shown, views.maps),
        unit=views.unit(definition.slug),
        maps=views.maps_of(definition),
        source="; ".join(source_line(source) for source in views.sources_of(definition)),
    )


@lru_cache(REMEMBERED)
def _written(bar: ComparedBar, marks: tuple[str, ...]) -> str:
    """Percent per class, or numbers of areas where there are few; classes without areas are left out."""
    values = [f"{number(share, 1)}%" for share in bar.shares] or [number(count) for count in bar.counts]
    parts = zip(marks, values, bar.counts, strict=True)
    return ", ".join(f"{mark} {value}" for mark, value, count in parts if count) or NONE


@lru_cache(REMEMBERED)
def _counted(bar: ComparedBar) -> str:
    return f"{number(bar.areas)} ({number(bar.withheld)})"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]

"""What stands beside each map of a municipality or region: legend with counts, reading help, sources, pairs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from site_builder.model.figures import OwnAreas
from site_builder.model.kinds import MapDefinition
from site_builder.model.pages.map_panels.pairs import Pair, pairs_of
from site_builder.model.pages.page_models import Counts, MapGroup, MapPanel, PairNotes
from site_builder.model.places import SHIELDED, STATE_SLUGS, Edition
from site_builder.model.rules import Classes, count_legend, count_together, maps_of
from site_builder.model.words import (
    PLACE,
    LegendItem,
    Link,
    MapWords,
    Texts,
    edition_values,
    fill,
    index_notes,
    map_words,
)


@dataclass(frozen=True, slots=True)
class MapPanels:
    """What is beside the maps of one place after another.

    words, states: of the classes of a map and of what else its legend may have, by its slug. pairs: by national map.
    partners: the twin of each map that has one.
    alone: the groups of the map choice, the same on the page of every municipality: PLACE stands for its name.
    together: for several municipalities on one map: what is relative to each of them is shown, never counted.
    shielded_alone, shielded_together: the same where an area is shielded for another one, which only they explain.
    """

    words: Mapping[str, MapWords]
    states: Mapping[str, tuple[int, ...]]
    pairs: Mapping[str, Pair]
    partners: Mapping[str, str]
    alone: tuple[MapGroup, ...]
    together: tuple[MapGroup, ...]
    shielded_alone: tuple[MapGroup, ...]
    shielded_together: tuple[MapGroup, ...]

    def groups(self, areas: OwnAreas) -> tuple[MapGroup, ...]:
        """Of the page of one municipality."""
        return self.shielded_alone if _has_shielded(areas) else self.alone

    def groups_together(self, areas: OwnAreas) -> tuple[MapGroup, ...]:
        """Of a page of several municipalities."""
        return self.shielded_together if _has_shielded(areas) else self.together

    def counts(self, areas: OwnAreas) -> Counts:
        """The counts of one municipality, on every map."""
        has_shielded = _has_shielded(areas)
        states = {slug: every if has_shielded else _plain(every) for slug, every in self.states.items()}
        return {
            slug: count_legend(areas.codes[slug], len(words.legend), len(states[slug]))
            for slug, words in self.words.items()
        }

    def counts_together(self, areas: OwnAreas) -> Counts:
        """The counts of several municipalities, on the maps that may be counted together."""
        additive = {slug: words.definition for slug, words in self.words.items() if not words.definition.relative}
        return {slug: count_together(definition, areas.codes[slug]) for slug, definition in additive.items()}

    def pair_notes(self, areas: OwnAreas, municipality: str) -> PairNotes:
        """Where the maps of a pair seem to contradict each other; the notes stand on both."""
        notes = {national: pair.notes(areas, municipality) for national, pair in self.pairs.items()}
        return notes | {self.partners[national]: pair_notes for national, pair_notes in notes.items()}


def panels_of(edition: Edition, texts: Texts, classes: Classes) -> MapPanels:
    """The panels of an edition."""
    maps = maps_of(edition)
    words = {definition.slug: map_words(definition, edition, texts) for definition in maps}
    states = {definition.slug: classes.states(definition) for definition in maps}
    written = _Written(edition, texts, words, {slug: _plain(every) for slug, every in states.items()})
    shielded = replace(written, states=states)
    groups = (written.groups(), written.groups_together(), shielded.groups(), shielded.groups_together())
    return MapPanels(words, states, pairs_of(classes, texts.sentences, edition.theme), edition.theme.partners, *groups)


@dataclass(frozen=True, slots=True)
class _Written:
    """Writes the panels of an edition. words, states: by map slug."""

    edition: Edition
    texts: Texts
    words: Mapping[str, MapWords]
    states: Mapping[str, tuple[int, ...]]

    def groups(self) -> tuple[MapGroup, ...]:
        """Of any municipality."""
        return self._grouped(lambda words: self._panel(words, PLACE))

    def groups_together(self) -> tuple[MapGroup, ...]:
        """Of several municipalities."""
        municipality = self.texts.sentences["region.own-municipality"]

        def panel(words: MapWords) -> MapPanel:
            alone = self._panel(words, municipality)
            if not words.definition.relative:
                return alone
            about_index = index_notes(self.edition, [words.definition], self.texts.sentences)
            return replace(alone, note=_joined(self._note("region.not-counted"), about_index))

        return self._grouped(panel)

    def _grouped(self, panel: Callable[[MapWords], MapPanel]) -> tuple[MapGroup, ...]:
        panels = [panel(words) for words in self.words.values()]
        groups = (
            MapGroup(title, tuple(panel for panel in panels if self.words[panel.slug].definition.group == group))
            for group, title in self.texts.groups.items()
        )
        return tuple(group for group in groups if group.panels)

    def _panel(self, words: MapWords, municipality: str) -> MapPanel:
        definition, text, last = words.definition, words.text, self.edition.last
        partner = self.edition.theme.partners.get(definition.slug, "")
        return MapPanel(
            number=definition.number,
            slug=definition.slug,
            menu=words.menu,
            heading=words.marked(text.heading, year=last, municipality=municipality),
            compared=words.marked(text.compared, year=last, municipality=municipality),
            legend=self._legend(words),
            note=self._legend_note(definition),
            square=definition.square,
            help=words.marked(text.help, year=last, municipality=municipality),
            good_for=words.plain(text.good_for, year=last, municipality=municipality),
            not_for=words.plain(text.not_for, year=last, municipality=municipality),
            years=self.edition.years if definition.snapshots else (last,),
            sources=words.sources,
            measured=tuple(
                self.texts.sentences[f"measured.{name}"]
                for name, measure in self.edition.theme.measured.items()
                if measure in definition.measures
            ),
            partner=self._partner(partner) if partner in self.words else None,
        )

    def _legend_note(self, definition: MapDefinition) -> str:
        """What is counted, what a label means, and what must be said of an index of the edition's own."""
        names = ["legend.below", *([f"legend.{definition.note}"] if definition.note else [])]
        return _joined(self._note(*names), index_notes(self.edition, [definition], self.texts.sentences))

    def _note(self, *names: str) -> str:
        return " ".join(fill(self.texts.sentences[name], **edition_values(self.edition)) for name in names)

    def _partner(self, slug: str) -> Link:
        words = self.words[slug]
        return Link(f"kaart {words.definition.number}: {words.menu}", f"#kaart={slug}")

    def _legend(self, words: MapWords) -> tuple[LegendItem, ...]:
        marked = ((words.definition.mark(n), word) for n, word in enumerate(words.legend))
        slugs = [STATE_SLUGS[state] for state in self.states[words.definition.slug]]
        states = (LegendItem(slug, "", self.texts.sentences[f"state.{slug}"], "") for slug in slugs)
        return *(LegendItem(word.slug, mark, word.label, word.group) for mark, word in marked), *states


def _has_shielded(areas: OwnAreas) -> bool:
    return any(bool((codes == SHIELDED).any()) for codes in areas.codes.values())


def _plain(states: tuple[int, ...]) -> tuple[int, ...]:
    """The states of a legend where no area is shielded."""
    return tuple(state for state in states if state != SHIELDED)


def _joined(*texts: str) -> str:
    return " ".join(text for text in texts if text)

"""What stands beside each map of a municipality or region: legend with counts, reading help, sources, pairs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.model.areas import NO_SCORE, WITHHELD
from site_builder.model.classification import Classes, count_classes, count_together
from site_builder.model.edition import Edition
from site_builder.model.maps import MAPS
from site_builder.model.measures import Positions
from site_builder.model.own_areas import OwnAreas
from site_builder.model.pages import LegendItem, Link, MapGroup, MapPanel
from site_builder.model.pairs import PARTNERS, Pair, pairs_of
from site_builder.model.texts import Texts, fill
from site_builder.model.wording import MapWords, edition_values, map_words

ABOUT_NUISANCE = ("resilience", "nuisance")
"""Groups of maps whose labels speak of nuisance."""


@dataclass(frozen=True, slots=True)
class Panels:
    """Builds the panels of one municipality after another; holds what is the same for all of them."""

    edition: Edition
    texts: Texts
    words: Mapping[str, MapWords]
    pairs: Mapping[str, Pair]

    def groups(self, own: OwnAreas, municipality: str) -> tuple[MapGroup, ...]:
        """The four groups of the map choice, for one municipality."""
        notes = {slug: pair.notes(own, municipality) for slug, pair in self.pairs.items()}

        def panel(words: MapWords) -> MapPanel:
            codes, partner = own.codes[words.definition.slug], PARTNERS.get(words.definition.slug)
            counts = count_classes(codes, len(words.legend))
            alone = self._panel(words, self._legend(words, counts, _states(codes)), municipality)
            return replace(alone, pair_notes=notes.get(words.definition.slug, ()) or notes.get(partner or "", ()))

        return self._grouped(panel)

    def groups_together(self, own: OwnAreas) -> tuple[MapGroup, ...]:
        """The same for several municipalities on one map: what is relative to each of them is shown, never counted."""
        municipality = self.texts.sentences["region.own-municipality"]

        def panel(words: MapWords) -> MapPanel:
            codes = own.codes[words.definition.slug]
            if words.definition.relative:
                uncounted = self._panel(
                    words, self._legend(words, [None] * len(words.legend), (None, None)), municipality
                )
                return replace(uncounted, note=self._note("region.not-counted"))
            counts = count_together(words.definition, codes)
            return self._panel(words, self._legend(words, counts, _states(codes)), municipality)

        return self._grouped(panel)

    def _grouped(self, panel: Callable[[MapWords], MapPanel]) -> tuple[MapGroup, ...]:
        panels = [panel(words) for words in self.words.values()]
        return tuple(
            MapGroup(title, tuple(panel for panel in panels if self.words[panel.slug].definition.group == group))
            for group, title in self.texts.groups.items()
        )

    def _panel(self, words: MapWords, legend: tuple[LegendItem, ...], municipality: str) -> MapPanel:
        definition, text, last = words.definition, words.text, self.edition.last
        partner = PARTNERS.get(definition.slug)
        return MapPanel(
            number=definition.number,
            slug=definition.slug,
            menu=words.menu,
            heading=words.marked(text.heading, year=last, municipality=municipality),
            compared=words.marked(text.compared, year=last, municipality=municipality),
            legend=legend,
            note=self._note("legend.below", *(["legend.nuisance"] if definition.group in ABOUT_NUISANCE else [])),
            square=definition.slug == "focus",
            help=words.marked(text.help, year=last, municipality=municipality),
            good_for=words.plain(text.good_for, year=last, municipality=municipality),
            not_for=words.plain(text.not_for, year=last, municipality=municipality),
            years=self.edition.years if definition.snapshots else (last,),
            sources=words.sources,
            partner=self._partner(partner) if partner else None,
            pair_notes=(),
        )

    def _note(self, *names: str) -> str:
        return " ".join(fill(self.texts.sentences[name], **edition_values(self.edition)) for name in names)

    def _partner(self, slug: str) -> Link:
        words = self.words[slug]
        return Link(f"kaart {words.definition.number}: {words.menu}", f"#kaart={slug}")

    def _legend(
        self, words: MapWords, counts: Sequence[int | None], states: tuple[int | None, int | None]
    ) -> tuple[LegendItem, ...]:
        """counts: per class. states: areas that are withheld, and without a score."""
        labels = self.texts.sentences
        return (
            *(
                LegendItem(word.slug, words.definition.mark(n), word.label, counts[n], word.group)
                for n, word in enumerate(words.legend)
            ),
            LegendItem("withheld", "", labels["state.withheld"], states[0], ""),
            LegendItem("no-score", "", labels["state.no-score"], states[1], ""),
        )


def _states(codes: Positions) -> tuple[int, int]:
    return int((codes == WITHHELD).sum()), int((codes == NO_SCORE).sum())


def panels_of(edition: Edition, texts: Texts, classes: Classes) -> Panels:
    """The builder of panels of an edition."""
    words = {definition.slug: map_words(definition, edition, texts) for definition in MAPS}
    return Panels(edition, texts, words, pairs_of(classes, texts.sentences))

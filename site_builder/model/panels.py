"""What stands beside each map of a municipality: legend with counts, reading help, sources, pairs."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.model.areas import NO_SCORE, WITHHELD
from site_builder.model.classification import Classes, count_classes
from site_builder.model.edition import Edition
from site_builder.model.maps import MAPS, MapDefinition
from site_builder.model.measures import Positions
from site_builder.model.own_areas import OwnAreas
from site_builder.model.pages import LegendItem, Link, MapGroup, MapPanel, PairNote
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
        panels = [self._panel(words, own, notes=notes, municipality=municipality) for words in self.words.values()]
        return tuple(
            MapGroup(title, tuple(panel for panel in panels if self.words[panel.slug].definition.group == group))
            for group, title in self.texts.groups.items()
        )

    def _panel(
        self, words: MapWords, own: OwnAreas, *, notes: Mapping[str, tuple[PairNote, ...]], municipality: str
    ) -> MapPanel:
        definition, text, last = words.definition, words.text, self.edition.last
        partner = PARTNERS.get(definition.slug)
        return MapPanel(
            number=definition.number,
            slug=definition.slug,
            menu=words.menu,
            heading=words.marked(text.heading, year=last, municipality=municipality),
            compared=words.marked(text.compared, year=last, municipality=municipality),
            legend=self._legend(words, own.codes[definition.slug]),
            note=self._note(definition),
            square=definition.slug == "focus",
            help=words.marked(text.help, year=last, municipality=municipality),
            good_for=words.plain(text.good_for, year=last, municipality=municipality),
            not_for=words.plain(text.not_for, year=last, municipality=municipality),
            years=self.edition.years if definition.snapshots else (last,),
            sources=words.sources,
            partner=self._partner(partner) if partner else None,
            pair_notes=notes.get(definition.slug, ()) or notes.get(partner or "", ()),
        )

    def _note(self, definition: MapDefinition) -> str:
        names = ["legend.below", *(["legend.nuisance"] if definition.group in ABOUT_NUISANCE else [])]
        return " ".join(fill(self.texts.sentences[name], **edition_values(self.edition)) for name in names)

    def _partner(self, slug: str) -> Link:
        words = self.words[slug]
        return Link(f"kaart {words.definition.number}: {words.menu}", f"#kaart={slug}")

    def _legend(self, words: MapWords, codes: Positions) -> tuple[LegendItem, ...]:
        counts = count_classes(codes, len(words.legend))
        classes = (
            LegendItem(word.slug, words.definition.mark(n), word.label, counts[n], word.group)
            for n, word in enumerate(words.legend)
        )
        return (*classes, *self._states(codes))

    def _states(self, codes: Positions) -> tuple[LegendItem, LegendItem]:
        labels = self.texts.sentences
        withheld, no_score = int((codes == WITHHELD).sum()), int((codes == NO_SCORE).sum())
        return (
            LegendItem("withheld", "", labels["state.withheld"], withheld, ""),
            LegendItem("no-score", "", labels["state.no-score"], no_score, ""),
        )


def panels_of(edition: Edition, texts: Texts, classes: Classes) -> Panels:
    """The builder of panels of an edition."""
    words = {definition.slug: map_words(definition, edition, texts) for definition in MAPS}
    return Panels(edition, texts, words, pairs_of(classes, texts.sentences))

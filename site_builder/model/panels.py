"""What stands beside each map of a municipality: legend with counts, reading help, sources, pairs."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from site_builder.model.areas import NO_SCORE, WITHHELD
from site_builder.model.classes import Positions
from site_builder.model.classification import count_classes
from site_builder.model.edition import Edition
from site_builder.model.maps import MAPS, MapDefinition
from site_builder.model.pages import LegendItem, Link, MapGroup, MapPanel, PairNote
from site_builder.model.sentences import pair_sentence
from site_builder.model.texts import Texts, fill
from site_builder.model.wording import MapWords, map_words

PAIRS = {"resilience": "resilience-relative", "nuisance-national": "nuisance-municipal",
         "nuisance-change": "nuisance-change-relative"}  # fmt: skip
PARTNERS = PAIRS | {relative: national for national, relative in PAIRS.items()}


@dataclass(frozen=True, slots=True)
class Panels:
    """Builds the panels of one municipality after another; holds what is the same for all of them."""

    edition: Edition
    texts: Texts
    words: Mapping[str, MapWords]
    pair_sentences: Mapping[str, tuple[tuple[str, ...], ...]]

    def groups(self, codes: pd.DataFrame, names: pd.Series, *, municipality: str) -> tuple[MapGroup, ...]:
        """The four groups of the map choice. codes: (n_areas, n_layers) of this municipality; names: (n_areas,)."""
        pairs = {slug: self._pair_notes(slug, codes, names=names, municipality=municipality) for slug in PAIRS}
        panels = [self._panel(words, codes, pairs=pairs, municipality=municipality) for words in self.words.values()]
        return tuple(
            MapGroup(title, tuple(panel for panel in panels if self.words[panel.slug].definition.group == group))
            for group, title in self.texts.groups.items()
        )

    def pair_positions(
        self, national: str, codes: pd.DataFrame, *, municipality: str
    ) -> tuple[tuple[str, ...], Positions]:
        """The sentences of a pair of maps and, per area, which one holds: (n_areas,) position or NO_SCORE."""
        table = self.pair_sentences[national]
        sentences = tuple(dict.fromkeys(sentence for row in table for sentence in row if sentence))
        lookup = np.array([[sentences.index(s) if s else NO_SCORE for s in row] for row in table], dtype=np.int8)
        own, other = codes[national].to_numpy(), codes[PAIRS[national]].to_numpy()
        positions = np.where((own >= 0) & (other >= 0), lookup[own, other], NO_SCORE)
        return tuple(fill(sentence, gemeente=municipality) for sentence in sentences), positions

    def _pair_notes(
        self, national: str, codes: pd.DataFrame, *, names: pd.Series, municipality: str
    ) -> tuple[PairNote, ...]:
        sentences, positions = self.pair_positions(national, codes, municipality=municipality)
        held = ((sentence, names[positions == n]) for n, sentence in enumerate(sentences))
        return tuple(PairNote(sentence, tuple(areas)) for sentence, areas in held if len(areas))

    def _panel(
        self, words: MapWords, codes: pd.DataFrame, *, pairs: Mapping[str, tuple[PairNote, ...]], municipality: str
    ) -> MapPanel:
        definition, text, last = words.definition, words.text, self.edition.last
        partner = PARTNERS.get(definition.slug)
        return MapPanel(
            number=definition.number,
            slug=definition.slug,
            menu=words.menu,
            heading=words.marked(text.heading, year=last, municipality=municipality),
            compared=words.marked(text.compared, year=last, municipality=municipality),
            legend=self._legend(words, codes[definition.slug].to_numpy()),
            square=definition.slug == "focus",
            help=words.marked(text.help, year=last, municipality=municipality),
            good_for=words.plain(text.good_for, year=last, municipality=municipality),
            not_for=words.plain(text.not_for, year=last, municipality=municipality),
            years=self.edition.years if definition.snapshots else (last,),
            sources=words.sources,
            partner=self._partner(partner) if partner else None,
            pair_notes=pairs.get(definition.slug, ()) or pairs.get(partner or "", ()),
        )

    def _partner(self, slug: str) -> Link:
        words = self.words[slug]
        return Link(f"{words.definition.number} {words.menu}", f"#kaart={slug}")

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


def panels_of(edition: Edition, texts: Texts) -> Panels:
    """The builder of panels of an edition."""
    words = {definition.slug: map_words(definition, edition, texts) for definition in MAPS}
    return Panels(edition, texts, words, {slug: _pair_table(slug, texts) for slug in PAIRS})


def _pair_table(national: str, texts: Texts) -> tuple[tuple[str, ...], ...]:
    """The sentence for every class of the national map (rows) and of its relative twin (columns), "" for none."""
    classes = _definition(national).classes
    relative = _definition(PAIRS[national]).classes
    return tuple(
        tuple(pair_sentence(national, own, other, texts.sentences) for other in relative) for own in classes
    )


def _definition(slug: str) -> MapDefinition:
    return next(definition for definition in MAPS if definition.slug == slug)

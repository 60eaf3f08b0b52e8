"""Where a national map and its relative twin lie on opposite sides, and the sentence that says so."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from site_builder.model.figures import OwnAreas
from site_builder.model.kinds import Theme
from site_builder.model.pages.page_models import PairNote
from site_builder.model.places import NO_SCORE
from site_builder.model.rules import Classes, Positions
from site_builder.model.words import fill, pair_sentence


@dataclass(frozen=True, slots=True)
class Pair:
    """sentences: templates with {gemeente}. holds: (n_areas,) which one, for all areas; NO_SCORE for none."""

    sentences: tuple[str, ...]
    holds: Positions

    def filled(self, municipality: str) -> tuple[str, ...]:
        """The sentences of one municipality."""
        return tuple(fill(sentence, gemeente=municipality) for sentence in self.sentences)

    def notes(self, own_areas: OwnAreas, municipality: str) -> tuple[PairNote, ...]:
        """Each sentence that holds somewhere, with the names of the areas it holds for."""
        held = self.holds[own_areas.rows]
        names = np.array(own_areas.names, dtype=object)
        areas = (tuple(dict.fromkeys(names[held == n])) for n in range(len(self.sentences)))
        return tuple(PairNote(text, of) for text, of in zip(self.filled(municipality), areas, strict=True) if of)


def pairs_of(classes: Classes, sentences: Mapping[str, str], theme: Theme) -> dict[str, Pair]:
    """Every pair of maps of the edition by its national map, in the last year."""
    there = {layer.map.slug for layer in classes.layers}
    pairs = {national: relative for national, relative in theme.pairs.items() if {national, relative} <= there}
    return {national: _pair(national, relative, classes, sentences) for national, relative in pairs.items()}


def _pair(national: str, relative: str, classes: Classes, sentences: Mapping[str, str]) -> Pair:
    rows, columns = (classes.layer(slug).map.classes for slug in (national, relative))
    about = {name: text for name, text in sentences.items() if name.startswith(f"pair.{national}.")}
    table = [
        [pair_sentence(national, national_class, relative_class, about) for relative_class in columns]
        for national_class in rows
    ]
    texts = tuple(dict.fromkeys(text for row in table for text in row if text))
    lookup = np.array([[texts.index(text) if text else NO_SCORE for text in row] for row in table], dtype=np.int8)
    national_codes, relative_codes = (classes.codes[slug].to_numpy() for slug in (national, relative))
    classed = (national_codes >= 0) & (relative_codes >= 0)
    return Pair(texts, np.where(classed, lookup[national_codes, relative_codes], NO_SCORE).astype(np.int8))

"""Which sentences stand above the maps of an edition that has no map 1?"""

from dataclasses import dataclass

from site_builder.model.words.dutch import number
from site_builder.model.words.sentences import Sentences, missing_sentence, nothing_sentence, told_already
from site_builder.model.words.texts import fill


@dataclass(frozen=True, slots=True)
class ChangeCounts:
    """Numbers of areas on map 8. improved, equal, worsened: by movement of nuisance."""

    improved: int
    equal: int
    worsened: int
    withheld: int
    no_score: int

    @property
    def shown(self) -> int:
        """Areas with a class."""
        return self.improved + self.equal + self.worsened


@dataclass(frozen=True, slots=True)
class ShownCounts:
    """Numbers of areas on the first map of an edition without maps 1 and 8. name: of that map."""

    name: str
    shown: int
    withheld: int
    no_score: int


def change_sentences(counts: ChangeCounts, sentences: Sentences, **words: str) -> tuple[str, ...]:
    """Where map 8 is the first that tells a development. words: gemeente, gebied, gebieden, nummer."""
    values = {"N": counts.shown, "a": counts.improved, "b": counts.equal, "c": counts.worsened}
    found = {name: number(value) for name, value in values.items()}
    first = fill(sentences[_change(counts)], **words, **found) if counts.shown else _nothing(counts, sentences, words)
    return _with_missing(first, counts, sentences, words)


def shown_sentences(counts: ShownCounts, sentences: Sentences, **words: str) -> tuple[str, ...]:
    """Where no map tells a development. words: gemeente, gebied, gebieden, nummer."""
    name = "lead.first-map-one" if counts.shown == 1 else "lead.first-map"
    found = {"N": number(counts.shown), "kaart": counts.name}
    first = fill(sentences[name], **words, **found) if counts.shown else _nothing(counts, sentences, words)
    return _with_missing(first, counts, sentences, words)


def _change(counts: ChangeCounts) -> str:
    numbers = {"improved": counts.improved, "equal": counts.equal, "worsened": counts.worsened}
    present = "-".join(movement for movement, areas in numbers.items() if areas)
    return f"lead.change.{present}" if counts.shown > 1 else f"lead.only-area-{present}"


def _nothing(counts: ChangeCounts | ShownCounts, sentences: Sentences, words: dict[str, str]) -> str:
    return nothing_sentence(counts.withheld, counts.no_score, sentences, **words)


def _with_missing(
    first: str, counts: ChangeCounts | ShownCounts, sentences: Sentences, words: dict[str, str]
) -> tuple[str, ...]:
    if told_already(counts.shown, counts.withheld):
        return (first,)
    missing = missing_sentence(counts.withheld, counts.no_score, sentences, **words)
    return (first, missing) if missing else (first,)

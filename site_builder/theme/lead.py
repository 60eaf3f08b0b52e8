"""Which sentences above the maps tell what there is to see first: LEADS, by the map that an edition opens on?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.model.kinds import Lead, sentences_in
from site_builder.model.words import Sentences, fill, missing_sentence, nothing_sentences, number, said_of_all

if TYPE_CHECKING:
    from site_builder.model.rules import Positions

# numpy comes in where something is counted: `check content` reads the theme and need not wait for it.

Codes = Mapping[str, "Positions"]
RESILIENCE, CHANGE = "resilience", "nuisance-change"
DECREASE, INCREASE_EQUAL = 0, 2
RESILIENT, NOT_RESILIENT = slice(3, 6), slice(6, 9)
WORSENED = (0, 1)


@dataclass(frozen=True, slots=True)
class LeadCounts:
    """Numbers of areas on map 1; areas that are withheld or have no score count only in the last two.

    shown: with a class. improved, equal, worsened: where the index rose, by movement of nuisance.
    decreased: where the index fell; decreased_worsened: those of them where nuisance grew all the same.
    """

    shown: int
    improved: int
    equal: int
    worsened: int
    decreased: int
    decreased_worsened: int
    withheld: int
    no_score: int

    @property
    def increased(self) -> int:
        """Areas where the index rose."""
        return self.improved + self.equal + self.worsened


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


def lead_sentences(counts: LeadCounts, sentences: Sentences, **words: str) -> tuple[str, ...]:
    """The filled sentences above the maps of a place. words: gemeente, gebied, gebieden, nummer (of map 1)."""
    if not counts.shown:
        return nothing_sentences(counts.withheld, counts.no_score, sentences, **words)
    missing = missing_sentence(counts.withheld, counts.no_score, sentences, **words)
    values = words | {
        "N": number(counts.shown), "n": number(counts.increased), "a": number(counts.improved),
        "b": number(counts.equal), "c": number(counts.worsened),
        "D": number(counts.decreased), "d": number(counts.decreased_worsened),
    }  # fmt: skip
    names = (_increase(counts), _movement(counts), _decrease(counts))
    first, second, last = (said_of_all(fill(sentences[name], **values)) if name else "" for name in names)
    return tuple(text for text in (first, second, missing, last) if text)


def change_sentences(counts: ChangeCounts, sentences: Sentences, **words: str) -> tuple[str, ...]:
    """Where map 8 is the first that tells a development. words: gemeente, gebied, gebieden, nummer."""
    if not counts.shown:
        return nothing_sentences(counts.withheld, counts.no_score, sentences, **words)
    values = {"N": counts.shown, "a": counts.improved, "b": counts.equal, "c": counts.worsened}
    written = {name: number(value) for name, value in values.items()}
    first = fill(sentences[_change(counts)], **words, **written)
    missing = missing_sentence(counts.withheld, counts.no_score, sentences, **words)
    return (first, missing) if missing else (first,)


def lead_counts(codes: Codes) -> LeadCounts:
    """From the class positions on maps 1 and 8."""
    import numpy as np  # noqa: PLC0415

    *counts, withheld, no_score = _counted(codes[RESILIENCE], 9)
    decreased = codes[RESILIENCE] == DECREASE
    return LeadCounts(
        shown=sum(counts),
        improved=sum(counts[RESILIENT]),
        equal=counts[INCREASE_EQUAL],
        worsened=sum(counts[NOT_RESILIENT]),
        decreased=counts[DECREASE],
        decreased_worsened=int((decreased & np.isin(codes[CHANGE], WORSENED)).sum()),
        withheld=withheld,
        no_score=no_score,
    )


def _increase(counts: LeadCounts) -> str:
    if counts.shown == 1:
        return "lead.only-area-increase" if counts.increased else "lead.only-area-no-increase"
    return "lead.increase" if counts.increased else "lead.no-increase"


def _movement(counts: LeadCounts) -> str:
    present = _present(counts)
    if not present:
        return ""
    return f"lead.one-{present}" if counts.increased == 1 else f"lead.{present}"


def _present(counts: LeadCounts | ChangeCounts) -> str:
    """The movements that any area has."""
    by_movement = {"improved": counts.improved, "equal": counts.equal, "worsened": counts.worsened}
    return "-".join(movement for movement, areas in by_movement.items() if areas)


def _decrease(counts: LeadCounts) -> str:
    if counts.decreased_worsened == 0:
        return ""
    return "decrease.one" if counts.decreased == 1 else "decrease.more"


def _change(counts: ChangeCounts) -> str:
    present = _present(counts)
    return f"lead.change.{present}" if counts.shown > 1 else f"lead.only-area-{present}"


def _resilience_told(codes: Codes, sentences: Sentences, words: Mapping[str, str]) -> tuple[str, ...]:
    return lead_sentences(lead_counts(codes), sentences, **words)


def _change_told(codes: Codes, sentences: Sentences, words: Mapping[str, str]) -> tuple[str, ...]:
    worse, worsened, equal, improved, better, withheld, no_score = _counted(codes[CHANGE], 5)
    counts = ChangeCounts(improved + better, equal, worse + worsened, withheld, no_score)
    return change_sentences(counts, sentences, **words)


def _counted(codes: Positions, classes: int) -> tuple[int, ...]:
    from site_builder.model.rules import count_legend  # noqa: PLC0415

    return count_legend(codes, classes)


LEADS = (Lead(RESILIENCE, _resilience_told), Lead(CHANGE, _change_told))
"""Map 1, else map 8: the first that tells a development."""

MOVEMENTS = {
    "af-gelijk-toe": "improved-equal-worsened", "af-gelijk": "improved-equal", "af-toe": "improved-worsened",
    "gelijk-toe": "equal-worsened", "af": "improved", "gelijk": "equal", "toe": "worsened",
}  # fmt: skip
"""What an editor sees -> the movements of nuisance that any area has."""
SINGLE = {"af": "improved", "gelijk": "equal", "toe": "worsened"}
PLACE = "gemeente gebied gebieden"
LEAD_SENTENCES = (
    *sentences_in("kop", f"{PLACE} n N a b c", {
        "enige-toename": "lead.only-area-increase",
        "enige-geen-toename": "lead.only-area-no-increase",
        "geen-toename": "lead.no-increase",
        "toename": "lead.increase",
        **{key: f"lead.{movements}" for key, movements in MOVEMENTS.items()},
        **{f"een-{key}": f"lead.one-{movement}" for key, movement in SINGLE.items()},
    }),
    *sentences_in("kop", f"{PLACE} N a b c", {
        **{f"ontwikkeling {key}": f"lead.change.{movements}" for key, movements in MOVEMENTS.items()},
        **{f"enige-{key}": f"lead.only-area-{movement}" for key, movement in SINGLE.items()},
    }),
    *sentences_in("afname", f"{PLACE} d D", {"meer": "decrease.more", "een": "decrease.one"}),
)  # fmt: skip

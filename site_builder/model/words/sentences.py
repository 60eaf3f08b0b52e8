"""Which sentences follow from the counts and classes of a municipality? SENTENCES names them all."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.model.words.dutch import listing
from site_builder.model.words.texts import fill

Sentences = Mapping[str, str]

SIDES = ("not-resilient", "resilient", "worsened", "improved", "worse", "better", "equal")


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


def lead_sentences(counts: LeadCounts, sentences: Sentences, **words: str) -> tuple[str, ...]:
    """The filled sentences above the maps of a municipality. words: gemeente, gebied, gebieden, nummer (of map 1)."""
    values = words | {
        "N": _dutch(counts.shown), "n": _dutch(counts.increased),
        "a": _dutch(counts.improved), "b": _dutch(counts.equal), "c": _dutch(counts.worsened),
        "D": _dutch(counts.decreased), "d": _dutch(counts.decreased_worsened),
        "w": _dutch(counts.withheld), "z": _dutch(counts.no_score),
    }  # fmt: skip
    if counts.shown == 0:
        values["reden"] = _reason({"withheld": counts.withheld, "no-score": counts.no_score}, sentences, words)
    missing = "" if told_already(counts.shown, counts.withheld) else _missing(counts.withheld, counts.no_score)
    names = (_increase(counts), _movement(counts), missing, _decrease(counts))
    return tuple(fill(sentences[name], **values) for name in names if name)


def nothing(reasons: Mapping[str, int]) -> tuple[str, tuple[str, ...]]:
    """Why nothing can be shown: how the sentence ends and the reasons that hold for the most areas, one or a tie.

    reasons: areas each holds for, by name among the sentences. "only" when no other holds for any area, "mostly" when
    others do, and "" when none holds.
    """
    most = max(reasons.values(), default=0)
    if not most:
        return "", ()
    named = tuple(reason for reason, areas in reasons.items() if areas == most)
    return ("only" if len(named) == sum(areas > 0 for areas in reasons.values()) else "mostly"), named


def nothing_sentence(withheld: int, no_score: int, sentences: Sentences, **words: str) -> str:
    """What is said of a map that shows nothing. words: gemeente, gebied, gebieden, nummer."""
    reasons = {"withheld": withheld, "no-score": no_score}
    name = _ending("lead.nothing", nothing(reasons)[0])
    return fill(sentences[name], **words, reden=_reason(reasons, sentences, words))


def told_already(shown: int, withheld: int) -> bool:
    """Whether the sentence that nothing is shown has said what there is to say: the source has no number for any."""
    return shown == withheld == 0


def missing_sentence(withheld: int, no_score: int, sentences: Sentences, **words: str) -> str:
    """How many areas are withheld and without score; "" when none is. words: gemeente, gebied, gebieden."""
    name = _missing(withheld, no_score)
    return fill(sentences[name], **words, w=_dutch(withheld), z=_dutch(no_score)) if name else ""


def pair_sentence(national_slug: str, national_class: str, relative_class: str, sentences: Sentences) -> str:
    """The sentence, with {gemeente} in it, for an area on opposite sides of a national map and its relative twin.

    "" when the two do not contradict each other or one has no class.
    """
    return sentences.get(f"pair.{national_slug}.{_side(national_class)}.{_side(relative_class)}", "")


def _increase(counts: LeadCounts) -> str:
    if counts.shown == 0:
        return _ending("lead.nothing", nothing({"withheld": counts.withheld, "no-score": counts.no_score})[0])
    if counts.shown == 1:
        return "lead.only-area-increase" if counts.increased else "lead.only-area-no-increase"
    return "lead.increase" if counts.increased else "lead.no-increase"


def _ending(name: str, ending: str) -> str:
    return f"{name}.{ending}" if ending else name


def _reason(reasons: Mapping[str, int], sentences: Sentences, words: Mapping[str, str]) -> str:
    """The words of the reasons that hold for the most areas; "" when none does."""
    told = [fill(sentences[f"reason.{reason}"], **words) for reason in nothing(reasons)[1]]
    return listing(told) if told else ""


def _movement(counts: LeadCounts) -> str:
    by_movement = {"improved": counts.improved, "equal": counts.equal, "worsened": counts.worsened}
    present = "-".join(movement for movement, number in by_movement.items() if number)
    if not present:
        return ""
    return f"lead.one-{present}" if counts.increased == 1 else f"lead.{present}"


def _missing(withheld: int, no_score: int) -> str:
    if withheld == no_score == 0:
        return ""
    return f"missing.{_amount(withheld)}-{_amount(no_score)}"


def _decrease(counts: LeadCounts) -> str:
    if counts.decreased_worsened == 0:
        return ""
    return "decrease.one" if counts.decreased == 1 else "decrease.more"


def _amount(count: int) -> str:
    return {0: "none", 1: "one"}.get(count, "more")


def _side(class_slug: str) -> str:
    return next((side for side in SIDES if class_slug == side or class_slug.startswith(f"{side}-")), "")


def _dutch(count: int) -> str:
    return f"{count:,}".replace(",", ".")


REASONS = ("withheld", "no-score", "few", "no-homes", "no-decrease")
MOVEMENTS = (
    "improved-equal-worsened", "improved-equal", "improved-worsened", "equal-worsened", "improved", "equal", "worsened",
)  # fmt: skip
_PLACE = frozenset({"gemeente", "gebied", "gebieden"})
_LEAD = _PLACE | {"n", "N", "a", "b", "c"}
_MISSING = _PLACE | {"w", "z"}
_DECREASE = _PLACE | {"d", "D"}
_PERIOD = frozenset({"gebied", "gebieden", "eerste", "laatste"})
_AREA = frozenset({"gebied", "gebieden"})
_CUTS = frozenset({"s1", "s2"})
_PAIR = frozenset({"gemeente"})
_TWO_MAPS = frozenset({"nummer", "kaart", "nummer2", "kaart2"})
_COMPARED = frozenset({"gemeenten", "gebieden"})
_AREAS = frozenset({"gebied", "gebieden"})
_NONE: frozenset[str] = frozenset()
_SPREAD = _PLACE | {"eerste", "laatste", "grens"}
_EARLIER = frozenset({"eerder", "gemeente", "code"})
_EDITIONS = frozenset({"gebied", "gebieden", "eerste", "laatste", "nu", "toen", "toenEerste", "toenLaatste"})

_CUT_WORDS = (
    "unit-share", "unit-index", "unit-nuisance",
    "direction", "direction.decrease", "direction.equal", "direction.increase",
    "movement", "movement.worsened", "movement.equal", "movement.improved",
    "level", "level.many-problems", "level.problems", "level.few-problems",
    "strength", "strength.not-strong", "strength.strong",
    "very-many", "very-many.not-very-many", "very-many.very-many",
    "focus", "focus.low", "focus.middle", "focus.high",
)  # fmt: skip

_TOLD_OF_EDITIONS = (
    "comparable", "note", "both-years", "first-year", "last-year", "last-year-only", "cuts", "sources-unknown",
    "areas", "snapshots",
)  # fmt: skip

SENTENCES: Mapping[str, frozenset[str]] = {
    "lead.nothing": _PLACE | {"nummer"},
    "lead.nothing.only": _PLACE | {"nummer", "reden"},
    "lead.nothing.mostly": _PLACE | {"nummer", "reden"},
    **{f"cells.{word}": frozenset() for word in ("one", "many")},
    **{f"cells.{what}": frozenset({"zijde"}) for what in ("window", "square")},
    **{f"reason.{reason}": frozenset({"gebied", "gebieden"}) for reason in REASONS},
    "lead.opens-elsewhere": _PLACE | {"kaart", "nummer"},
    "lead.nation": frozenset(),
    "lead.part": frozenset(),
    "lead.only-area-increase": _LEAD,
    "lead.only-area-no-increase": _LEAD,
    "lead.no-increase": _LEAD,
    "lead.increase": _LEAD,
    **{f"lead.{movements}": _LEAD for movements in MOVEMENTS},
    **{f"lead.one-{movement}": _LEAD for movement in MOVEMENTS[-3:]},
    **{f"lead.change.{movements}": _LEAD - {"n"} for movements in MOVEMENTS},
    **{f"lead.only-area-{movement}": _LEAD - {"n"} for movement in MOVEMENTS[-3:]},
    "lead.first-map": _PLACE | {"N", "kaart"},
    "lead.first-map-one": _PLACE | {"N", "kaart"},
    "missing.more-more": _MISSING,
    "missing.more-one": _MISSING,
    "missing.one-more": _MISSING,
    "missing.one-one": _MISSING,
    "missing.more-none": _MISSING,
    "missing.one-none": _MISSING,
    "missing.none-more": _MISSING,
    "missing.none-one": _MISSING,
    "decrease.more": _DECREASE,
    "decrease.one": _DECREASE,
    "pair.resilience.resilient.not-resilient": _PAIR,
    "pair.resilience.not-resilient.resilient": _PAIR,
    "pair.nuisance-national.worse.better": _PAIR,
    "pair.nuisance-national.better.worse": _PAIR,
    "pair.nuisance-change.worsened.improved": _PAIR,
    "pair.nuisance-change.improved.worsened": _PAIR,
    "pair.nuisance-change.equal.improved": _PAIR,
    "pair.nuisance-change.equal.worsened": _PAIR,
    "state.withheld": _NONE,
    "state.shielded": _NONE,
    "state.shielded.title": _NONE,
    "state.shielded.method": _AREA | {"kaarten"},
    "state.no-score": _NONE,
    "state.withheld-explained": _PERIOD,
    "state.shielded-explained": _PERIOD,
    "state.no-score-explained": _PERIOD,
    **{f"spread.{what}.{way}": _SPREAD for what in ("homes", "index") for way in ("better", "equal", "less")},
    **{f"spread.{what}.numbers": _SPREAD | {"van", "tot"} for what in ("homes", "index")},
    "spread.title": _NONE,
    **{f"measured.{one}": _NONE for one in ("share", "index", "nuisance")},
    "lacks.title": _NONE,
    "lacks.measures": frozenset({"kaarten", "maten"}),
    "lacks.nation": frozenset({"kaarten"}),
    "lacks.index-change": _AREA | {"kaarten"},
    "lacks.figures": frozenset({"figuren"}),
    "lacks.association_share": _NONE,
    "lacks.vulnerable_index": _NONE,
    "lacks.vulnerable_index.some": _NONE,
    "lacks.nuisance": _NONE,
    "index.title": _NONE,
    "index.help": frozenset({"groepen"}),
    "index.mixed": _NONE,
    "index.unit-mixed": _NONE,
    "index.compared": _NONE,
    "index.group": frozenset({"groep", "noemer"}),
    "index.periods": frozenset({"jaren"}),
    "index.modelled": _NONE,
    "legend.below": _PERIOD,
    "legend.nuisance": _PERIOD,
    "beside.maps": _TWO_MAPS,
    "compare.title": _COMPARED | {"nummer", "kaart"},
    "compare.beside": _COMPARED,
    "compare.region": _COMPARED,
    "compare.one": _COMPARED,
    "compare.same-scale": _NONE,
    "compare.own-scale": _NONE,
    "compare.not-offered": _NONE,
    "compare.alone": _NONE,
    "compare.unknown": frozenset({"code"}),
    "compare.missing": _COMPARED,
    "compare.too-many": _COMPARED | {"aantal"},
    "compare.alike": _COMPARED,
    "alike.type-same": _NONE,
    "alike.type-other": _NONE,
    "alike.urbanity-same": _NONE,
    "alike.urbanity-more": _NONE,
    "alike.urbanity-less": _NONE,
    "alike.share-same": _NONE,
    "alike.share-more": _NONE,
    "alike.share-less": _NONE,
    "alike.size-same": _AREAS,
    "alike.size-more": _AREAS,
    "alike.size-less": _AREAS,
    "file.fictional": frozenset(),
    "file.relative-maps": frozenset({"kaarten"}),
    "square.down": _NONE,
    "square.few-problems": _NONE,
    "square.problems": _NONE,
    "square.many-problems": _NONE,
    "square.across": _NONE,
    "square.low": _CUTS,
    "square.middle": _CUTS,
    "square.high": _CUTS,
    "region.own-municipality": _NONE,
    **{f"region.{name}": _AREA for name in ("not-counted", "no-table")},
    "sheets.intro": _AREA,
    "sheets.question": _NONE,
    "sheets.letters": _AREA,
    "sheets.unlettered-one": _AREA | {"n"},
    "sheets.unlettered-more": _AREA | {"n"},
    "sheets.overview": _NONE,
    "sheets.pair": frozenset({"a", "b"}),
    "sheets.years": frozenset({"a", "eerste", "laatste"}),
    **{f"cuts.{word}": _NONE for word in _CUT_WORDS},
    "edition.same": _EARLIER - {"code"},
    "edition.beside": _EARLIER - {"code"},
    "edition.other-name": _EARLIER | {"naam"},
    "edition.other-code": _EARLIER,
    "edition.absent": _EARLIER,
    "edition.merged": _EARLIER,
    "edition.merged-one": _EARLIER - {"code"},
    "edition.sources": _EDITIONS | {"bronnen"},
    **{f"edition.{what}": _EDITIONS for what in _TOLD_OF_EDITIONS},
}
"""Every sentence by name, with the placeholders it may use; content/zinnen.md must hold them all."""

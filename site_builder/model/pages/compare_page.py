"""What does the page that compares municipalities say, and in which words does one resemble another?"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from site_builder.model.figures import Similar, all_areas
from site_builder.model.pages.frames import Frame
from site_builder.model.pages.home_page import letters
from site_builder.model.pages.municipality_page import EditionInWords, opening_panel
from site_builder.model.pages.page_models import Counts, LetterGroup, MapGroup, MapPanel, PairNotes, SharedWords
from site_builder.model.pages.practice import AgreementView, PracticeBox
from site_builder.model.places import COMPARE
from site_builder.model.words import edition_values, fill

FILLED_LATER = {name: f"{{{name}}}" for name in ("gemeenten", "nummer", "kaart", "code", "aantal")}
"""What the script puts in: it stays what it is."""
SAID_ONCE = ("compare.not-offered", "compare.alone")
"""What no script says."""


@dataclass(frozen=True, slots=True)
class ComparePage:
    """The page that compares municipalities; what it shares with the page of a municipality has the same names.

    words: sentences by name, which a script fills. groups: without the maps that must not be compared; left_out: which
    those are, "" where the edition has none. alone: what stands here instead where there is one municipality, or "".
    """

    frame: Frame
    intro: Markup
    words: Mapping[str, str]
    groups: tuple[MapGroup, ...]
    counts: Counts
    first: MapPanel
    shared: SharedWords
    letters: tuple[LetterGroup, ...]
    pair_notes: PairNotes
    practice: tuple[PracticeBox, ...]
    agreements: tuple[AgreementView, ...]
    left_out: str
    alone: str


@dataclass(frozen=True, slots=True)
class Resemblance:
    """Which municipalities resemble which. similar: by key, of each its key and the place of its reason in reasons."""

    similar: Mapping[str, tuple[tuple[str, int], ...]]
    reasons: tuple[str, ...]


def compare_page_of(pages: EditionInWords) -> ComparePage:
    """The one page of an edition that compares its municipalities."""
    counts = pages.panels.counts_together(all_areas(pages.register, pages.classes))
    groups = tuple(_comparable(group, counts) for group in pages.panels.together)
    values, texts = edition_values(pages.edition), pages.texts
    words = {
        name.removeprefix("compare."): fill(text, **values, **FILLED_LATER)
        for name, text in texts.sentences.items()
        if name.startswith("compare.") and name not in SAID_ONCE
    }
    has_relative = any(map_words.definition.relative for map_words in pages.panels.words.values())
    return ComparePage(
        frame=pages.frames.frame(COMPARE, texts.pages["vergelijk"].title),
        intro=fill(texts.pages["vergelijk"].body, **values),
        words=words,
        groups=groups,
        counts=counts,
        first=opening_panel(groups, counts, pages.edition.theme),
        shared=pages.shared,
        letters=letters(pages.order, texts.atlas.aliases, COMPARE),
        pair_notes={},
        practice=(),
        agreements=(),
        left_out=texts.sentences["compare.not-offered"] if has_relative else "",
        alone=texts.sentences["compare.alone"] if len(pages.order) == 1 else "",
    )


def resemblance_of(pages: EditionInWords) -> Resemblance:
    """Of every municipality those that resemble it, each reason once."""
    values, sentences = edition_values(pages.edition), pages.texts.sentences
    reasons: dict[str, int] = {}

    def with_reason(similar: Similar) -> tuple[str, int]:
        return similar.municipality.key, reasons.setdefault(reason(similar, sentences, **values), len(reasons))

    similar = {
        municipality.key: tuple(with_reason(other) for other in pages.similar[municipality.code])
        for municipality in pages.order
    }
    return Resemblance(similar, tuple(reasons))


def reason(similar: Similar, sentences: Mapping[str, str], **values: str) -> str:
    """In what it resembles another municipality and in what it differs, in words without a number."""
    likenesses = {
        "type": "same" if similar.same_type else "other",
        "urbanity": similar.urbanity,
        "share": similar.share,
        "size": similar.size,
    }
    names = (f"alike.{trait}-{likeness}" for trait, likeness in likenesses.items() if likeness != "unknown")
    return ", ".join(fill(sentences[name], **values) for name in names)


def _comparable(group: MapGroup, counts: Counts) -> MapGroup:
    """Without what must not be counted together, and without the way to it."""
    panels = (panel for panel in group.panels if panel.slug in counts)
    return replace(group, panels=tuple(replace(panel, partner=None) for panel in panels))

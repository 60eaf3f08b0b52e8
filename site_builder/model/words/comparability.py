"""How is it said that two editions may not simply be compared, and why?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder.model.places import AreaWord, Basis, Difference, differences, other_sources
from site_builder.model.words.dutch import listing
from site_builder.model.words.texts import fill


@dataclass(frozen=True, slots=True)
class ComparabilityNote:
    """What stands open above two editions. reasons: what differs, one sentence each; () when freely comparable."""

    heading: str
    reasons: tuple[str, ...]


def comparability_note(
    now: Basis, earlier: Basis, *, area: AreaWord, sentences: Mapping[str, str]
) -> ComparabilityNote:
    """The note above this edition and an earlier one."""
    values = _values(now, earlier, area)
    differing = differences(now, earlier)
    names = list(_sentences(differing, earlier))
    said = {"bronnen": listing(other_sources(now, earlier) or ("",))}
    reasons = tuple(fill(sentences[name], **values, **(said if name == "edition.sources" else {})) for name in names)
    return ComparabilityNote(fill(sentences["edition.note" if differing else "edition.comparable"], **values), reasons)


def _sentences(differing: Sequence[Difference], earlier: Basis) -> Iterator[str]:
    """Which sentences say what differs (DOMAIN, section 7)."""
    years = {"first-year", "last-year"}.intersection(differing)
    if len(years) == 2:
        yield "edition.both-years"
    elif differing == ("last-year",):
        yield "edition.last-year-only"
    else:
        yield from (f"edition.{year}" for year in years)
    if "cuts" in differing:
        yield "edition.cuts"
    if "sources" in differing:
        yield "edition.sources" if earlier.sources else "edition.sources-unknown"
    if "areas" in differing:
        yield "edition.areas"
    if years:
        yield "edition.snapshots"


def _values(now: Basis, earlier: Basis, area: AreaWord) -> dict[str, str]:
    (first, last), (first_then, last_then) = ((basis.years[0], basis.years[-1]) for basis in (now, earlier))
    return {
        "gebied": area.one,
        "gebieden": area.many,
        "eerste": str(first),
        "laatste": str(last),
        "toenEerste": str(first_then),
        "toenLaatste": str(last_then),
        "nu": f"{first}\N{EN DASH}{last}",
        "toen": f"{first_then}\N{EN DASH}{last_then}",
    }

"""What changed between the areas of two years: merged, split, renumbered, moved, new, and codes used again?"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from site_builder.model.words import number
from site_builder.sources.borders import SAME, Land, Pieces
from site_builder.sources.report.told import Row, Section, Table
from site_builder.sources.tables import same_name

MOST_LISTED = 200
KINDS = {
    "same": "zelfde grond, zelfde code",
    "recoded": "zelfde grond, andere code",
    "merged": "samengevoegd",
    "split": "deel van een gebied dat is gesplitst",
    "moved": "grens verlegd",
    "new": "nieuwe grond",
    "reused": "code was van een andere plek",
    "renamed": "zelfde grond, andere naam",
}


@dataclass(frozen=True, slots=True)
class Joined:
    """Per area of the edition. sources: codes of the areas it comes from. reused, renamed: beside the kind."""

    kind: tuple[str, ...]
    sources: tuple[tuple[str, ...], ...]
    reused: tuple[bool, ...]
    renamed: tuple[bool, ...]


def joined_kinds(before: Land, now: Land, pieces: Pieces) -> Joined:
    """How each area of the edition comes from those of another year."""
    codes, names = before.codes, before.register["name"].tolist()
    known = {code: row for row, code in enumerate(codes)}
    names_now = now.register["name"].tolist()
    starts = np.searchsorted(pieces.target, np.arange(pieces.targets + 1))
    kinds, sources, reused, renamed = [], [], [], []
    for row, code in enumerate(now.codes):
        mine = range(starts[row], starts[row + 1])
        from_rows = [int(pieces.source[piece]) for piece in mine]
        kinds.append(_kind(pieces, mine, same_code=[codes[source] for source in from_rows] == [code]))
        sources.append(tuple(codes[source] for source in from_rows))
        reused.append(code in known and known[code] not in from_rows)
        alone = len(from_rows) == 1 and bool(pieces.same[starts[row]])
        renamed.append(alone and not same_name(names[from_rows[0]], names_now[row]))
    return Joined(tuple(kinds), tuple(sources), tuple(reused), tuple(renamed))


def _kind(pieces: Pieces, mine: range, *, same_code: bool) -> str:
    if not len(mine):
        return "new"
    whole = [pieces.of_source[piece] >= SAME for piece in mine]
    alone = len(mine) == 1 and whole[0] and pieces.of_target[mine[0]] >= SAME  # but for strips
    if pieces.same[mine[0]] or alone:
        return "same" if same_code else "recoded"
    if all(whole):
        return "merged" if len(mine) > 1 else "moved"
    return "split" if len(mine) == 1 else "moved"


def joined_section(lands: Mapping[str, Land], key: str, pieces: Mapping[str, Pieces]) -> Section:
    """A table of counts per year, and one with every area that is not simply the same. key: of the edition's areas."""
    counts: list[Row] = []
    listed: list[Row] = []
    now = lands[key]
    for other, before in lands.items():
        if other == key:
            continue
        kinds = joined_kinds(before, now, pieces[other])
        for kind, word in KINDS.items():
            times = _times(kinds, kind)
            if times:
                counts.append((other, word, number(times)))
        for row, kind in enumerate(kinds.kind):
            if kind not in ("same", "recoded") or kinds.reused[row]:
                name = now.register["name"].iloc[row]
                word = KINDS["reused"] if kind in ("same", "recoded") else KINDS[kind]
                listed.append((other, now.codes[row], name, word, " ".join(kinds.sources[row]) or "—"))
    if not counts:
        return Section("Grenzen in de tijd", ("Alle cijfers staan al op de gebieden van deze uitgave.",))
    others = len(listed) - MOST_LISTED
    stand = "gebied staat" if others == 1 else "gebieden staan"
    left_out = (f"Nog {number(others)} {stand} niet in de lijst.",) if others > 0 else ()
    tables = (
        Table("Gebieden van deze uitgave, naast die van een ander jaar", ("jaar", "wat", "aantal"), tuple(counts)),
        Table(
            "Gebieden die niet gewoon hetzelfde bleven",
            ("jaar", "code", "naam", "wat", "komt uit"),
            tuple(listed[:MOST_LISTED]),
        ),
    )
    return Section("Grenzen in de tijd", left_out, tables if listed else tables[:1])


def _times(joined: Joined, kind: str) -> int:
    if kind == "reused":
        return sum(joined.reused)
    return sum(joined.renamed) if kind == "renamed" else joined.kind.count(kind)

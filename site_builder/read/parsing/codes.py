"""Which codes a file may hold: of areas and of municipalities, always text."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from site_builder.problems import Problem
from site_builder.read.parsing.findings import Rows
from site_builder.read.parsing.hints import did_you_mean, quoted, shown

CODE = re.compile(r"[A-Za-z0-9_.-]{1,16}", re.ASCII)
CODES = re.compile(r"(?>[A-Za-z0-9_.-]{1,16}\n)*+", re.ASCII)
"""Many at once: a country has half a million."""

Find = Callable[[str], str | None]


def read_codes(codes: Sequence[str], column: str, rows: Rows) -> tuple[list[str], list[Problem]]:
    """Codes, and an error for each that is no text of 1 to 16 letters, digits, "_", "." and "-".

    The spaces around a padded code are an error too; it is given back without them, so that it is told only once.
    """
    text = "\n".join([*codes, ""])
    if CODES.fullmatch(text) and text.count("\n") == len(codes):
        return list(codes), []
    wrong = {code for code in set(codes) if not CODE.fullmatch(code)}

    def say(row: int) -> tuple[str, str]:
        code = codes[row]
        if not code.strip():
            return f"{column} is leeg", "vul een code in"
        bare = code.strip()
        fix = f"bedoelde u {bare}?" if CODE.fullmatch(bare) else "gebruik 1 tot 16 letters, cijfers, _, . of -"
        return f"{column} is {quoted(code)}", fix

    problems = rows.errors((row for row, code in enumerate(codes) if code in wrong), say)
    return [code.strip() for code in codes], list(problems)


def double_problems(
    codes: Sequence[str],
    noun: str,
    rows: Rows,
    *,
    same: Callable[[str], str] = str,
    fix: str = "geef elk een eigen code",
) -> Iterator[Problem]:
    """Codes that stood in an earlier row. noun: "gebied". same: what makes two codes equal, e.g. str.lower."""
    if len(set(map(same, codes))) == len(codes):
        return iter(())
    first: dict[str, int] = {}
    double = [row for row, code in enumerate(codes) if code and first.setdefault(same(code), row) != row]

    def say(row: int) -> tuple[str, str]:
        earlier = rows.at(first[same(codes[row])])
        return f"{noun} {shown(codes[row])} staat er twee keer, eerder bij {earlier}", fix

    return rows.errors(double, say)


def unknown_problems(
    codes: Sequence[str], known: Collection[str], *, noun: str, find: Find, otherwise: str, rows: Rows
) -> Iterator[Problem]:
    """Codes of the right shape that are not known. noun: "gebied"; find: what may be meant; otherwise: the remedy."""
    strange = {code for code in set(codes).difference(known) if CODE.fullmatch(code)}

    def say(row: int) -> tuple[str, str]:
        return f"{noun} {quoted(codes[row])} is onbekend", did_you_mean(find(codes[row]), otherwise)

    return rows.errors((row for row, code in enumerate(codes) if code in strange) if strange else (), say)

"""A long trend: content/figuren/2-1.md and, where somebody delivered it, the CSV file of the same name beside it."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from markupsafe import Markup

from site_builder.model.words import Kind, Trend, listing
from site_builder.problems import Problem, error
from site_builder.read.content.trend_table import TrendTable, read_trend_table
from site_builder.read.parsing import (
    Entry,
    FrontMatter,
    PageMarkup,
    body_markup,
    did_you_mean,
    has_errors,
    key_problems,
    meant_word,
    placeholder_problems,
    quoted,
    read_document,
    text_of,
)

KEYS = ("titel", "bron", "eenheid", "soort", "fictief")
KINDS: Mapping[str, Kind] = {"lijn": "line", "gestapeld": "stacked", "naast-elkaar": "grouped"}
YES_OR_NO = {"ja": True, "nee": False}
NOTHING_DELIVERED = TrendTable("", (), (), 0)
TEXT_HEADING = 3  # the title of a trend is a second-level heading


def read_trend(path: Path, where: str, to_markup: PageMarkup) -> tuple[Trend | None, list[Problem]]:
    """The trend; None as soon as anything in one of its two files is an error."""
    document, problems = read_document(path, where)
    if document is None:
        return None, problems
    problems += _head_problems(document.entries, where)
    heads = {entry.key: text_of(entry) for entry in document.entries}
    kind = KINDS.get(heads.get("soort", ""), "grouped")
    table, of_table = _table(path.with_suffix(".csv"), where.removesuffix(".md") + ".csv", kind)
    text, of_text = _text(document, where, to_markup)
    problems += [*of_text, *of_table]
    if table is NOTHING_DELIVERED and not text and not of_text:
        fix = f"schrijf een tekst, of zet de cijfers ernaast in {path.stem}.csv"
        problems.append(error(where, "deze trend heeft geen cijfers en geen tekst", fix))
    if table is None or has_errors(problems):
        return None, problems
    return Trend(
        number=path.stem.replace("-", "."),
        title=heads["titel"],
        source=heads["bron"],
        unit=heads["eenheid"],
        kind=kind,
        fictional=YES_OR_NO[heads["fictief"]],
        moments_name=table.moments_name,
        moments=table.moments,
        series=table.series,
        decimals=table.decimals,
        text=text,
        says_so_at=_invented_at(document.entries, where),
    ), problems


def invented_problems(trends: Iterable[Trend]) -> Iterator[Problem]:
    """Invented series: an error in an edition that is not fictional."""
    for trend in trends:
        if trend.says_so_at:
            fix = "haal de verzonnen cijfers weg, of zet er echte cijfers naast en schrijf fictief: nee"
            yield error(trend.says_so_at, f"figuur {trend.number} is verzonnen, maar deze uitgave is echt", fix)


def _table(path: Path, where: str, kind: Kind) -> tuple[TrendTable | None, list[Problem]]:
    """The numbers; a trend may do without them."""
    return read_trend_table(path, where, kind) if path.exists() else (NOTHING_DELIVERED, [])


def _text(document: FrontMatter, where: str, to_markup: PageMarkup) -> tuple[Markup, list[Problem]]:
    """A trend with numbers may do without a text."""
    if not document.body.strip():
        return Markup(""), []
    return body_markup(document, (), where=where, to_markup=to_markup, top_heading=TEXT_HEADING)


def _head_problems(entries: tuple[Entry, ...], where: str) -> Iterator[Problem]:
    if not entries:
        return  # told when it was parsed
    yield from key_problems(entries, KEYS, where=where, line=1)
    for entry in entries:
        yield from placeholder_problems(text_of(entry), (), where=where, line=entry.line)
        choices = {"soort": KINDS, "fictief": YES_OR_NO}.get(entry.key, {})
        if choices and text_of(entry) and text_of(entry) not in choices:
            fix = did_you_mean(meant_word(text_of(entry), tuple(choices)), f"kies uit {listing(choices)}")
            yield error(f"{where}:{entry.line}", f"'{entry.key}' is {quoted(text_of(entry))}", fix)


def _invented_at(entries: tuple[Entry, ...], where: str) -> str:
    invented = (entry.line for entry in entries if entry.key == "fictief" and YES_OR_NO[text_of(entry)])
    return next((f"{where}:{line}" for line in invented), "")

"""Which index of its own does an edition declare: [index] and its groups (DOMAIN, section 10)?"""

import re

from site_builder.model.kinds import Theme
from site_builder.model.places import COUNTS, IndexGroup, OwnIndex
from site_builder.read.parsing import LONGEST_NAME, TomlTable, quoted

COLUMN = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
TAKEN = ("area", "year", "observations", *COUNTS)
YEAR = re.compile(r"[12][0-9]{3}", re.ASCII)
MOST_GROUPS = 12


def own_index(top: TomlTable, theme: Theme) -> OwnIndex | None:
    """The index, None when the edition has that of the report."""
    if "index" not in top.values:
        return None
    table = top.table("index")
    table.only(("name", "note", "groups"), ("change",))
    taken = (*TAKEN, *(column.name for column in theme.columns if column.name not in theme.groups))
    groups = tuple(_group(block, taken) for block in table.tables("groups"))
    names = [group.measure for group in groups]
    if not 1 <= len(groups) <= MOST_GROUPS:
        fix = f"geef 1 tot {MOST_GROUPS} blokken [[index.groups]]"
        table.tell("groups", f"de index heeft {len(groups)} groepen", fix)
    if len(set(names)) < len(names):
        table.tell("groups", "een groep van de index staat er twee keer", "laat elke maat één keer staan")
    return OwnIndex(table.text("name", LONGEST_NAME), table.text("note"), table.text("change"), groups)


def groups_of(index: OwnIndex | None) -> tuple[str, ...]:
    """The columns of its groups."""
    return tuple(group.measure for group in index.groups) if index else ()


def _group(table: TomlTable, taken: tuple[str, ...]) -> IndexGroup:
    table.only(("measure", "label", "of"), ("periods", "modelled"))
    measure = table.text("measure")
    if measure and (not COLUMN.fullmatch(measure) or measure in taken):
        fix = "noem een eigen kolom van values.csv, met kleine letters, cijfers en _"
        table.tell("measure", f"{table.name('measure')} is {quoted(measure)}", fix)
    label, of = table.text("label", LONGEST_NAME), table.text("of")
    return IndexGroup(measure, label, of, _periods(table), table.yes("modelled"))


def _periods(table: TomlTable) -> tuple[tuple[int, str], ...]:
    """Measurement year -> period, of numbers that are of another year."""
    periods = table.table("periods")
    for key in periods.values:
        if not YEAR.fullmatch(key):
            table.tell("periods", f"{quoted(key)} is geen jaar", 'schrijf bijvoorbeeld { 2014 = "2012" }')
    years = [key for key in periods.values if YEAR.fullmatch(key)]
    return tuple(sorted((int(key), periods.text(key)) for key in years))

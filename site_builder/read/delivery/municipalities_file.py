"""What municipalities.csv says: one row per municipality."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from site_builder.model.kinds import Theme
from site_builder.model.places import LONGEST_REGION, REGION, Municipality, province_slug
from site_builder.problems import Problem
from site_builder.read.parsing import (
    Columns,
    CsvTable,
    Rows,
    did_you_mean,
    double_problems,
    has_errors,
    meant_word,
    quoted,
    read_codes,
    read_names,
    read_table,
    text_problems,
)

COLUMNS = Columns(("code", "name", "province", "type", "urbanity", "region"))
URBANITIES = ("", "1", "2", "3", "4", "5")
MOST_REGIONS = 20  # of one municipality; each gets a page


@dataclass(frozen=True, slots=True)
class MunicipalityRows:
    """codes: as delivered, also wrong ones. register: (sorted by code) empty when anything is wrong."""

    codes: tuple[str, ...]
    rows: Rows
    register: tuple[Municipality, ...]


def read_municipalities(path: Path, where: str, theme: Theme) -> tuple[MunicipalityRows | None, list[Problem]]:
    """The municipalities; None when the file has no table."""
    table, problems = read_table(path, where, COLUMNS)
    if table is None:
        return None, problems
    rows = table.rows
    codes, wrong_codes = read_codes(table.cells["code"], "code", rows)
    names, wrong_names = read_names(table.cells["name"], "name", rows)
    problems += [*wrong_codes, *double_problems(codes, "gemeente", rows, same=str.lower)]
    problems += [*_nation_problems(codes, rows, theme.nation), *wrong_names]
    provinces = [cell.strip() for cell in table.cells["province"]]
    problems += [*text_problems(provinces, "province", rows), *_province_problems(provinces, rows)]
    problems += [*_choice_problems(table, "type", theme.types), *_choice_problems(table, "urbanity", URBANITIES)]
    regions = [_regions(cell) for cell in table.cells["region"]]
    problems += [*_region_problems(regions, rows), *_shared_name_problems(regions, provinces, rows)]
    if has_errors(problems):
        return MunicipalityRows(tuple(codes), rows, ()), problems
    municipalities = [_municipality(table, row, name=names[row], regions=regions[row]) for row in range(len(table))]
    problems += _folder_problems(municipalities, rows)
    municipalities.sort(key=lambda municipality: municipality.code)
    return MunicipalityRows(tuple(codes), rows, tuple(municipalities)), problems


def _municipality(table: CsvTable, row: int, *, name: str, regions: tuple[str, ...]) -> Municipality:
    urbanity = table.cells["urbanity"][row]
    return Municipality(
        code=table.cells["code"][row],
        name=name,
        province=table.cells["province"][row].strip(),
        type=table.cells["type"][row],
        urbanity=int(urbanity) if urbanity else None,
        regions=regions,
    )


def _nation_problems(codes: Sequence[str], rows: Rows, nation_code: str) -> Iterator[Problem]:
    """No municipality bears the code of the nation."""
    nation = [row for row, code in enumerate(codes) if code.lower() == nation_code.lower()]

    def say(row: int) -> tuple[str, str]:
        return f"code {codes[row]} is de code van het hele land", "geef de gemeente een andere code"

    return rows.errors(nation, say)


def _choice_problems(table: CsvTable, column: str, choices: tuple[str, ...]) -> Iterator[Problem]:
    cells = table.cells[column]
    wrong = [row for row, cell in enumerate(cells) if cell not in choices]
    words = [choice for choice in choices if choice]
    otherwise = f"kies uit {', '.join(words)}" + (", of laat de cel leeg" if "" in choices else "")

    def say(row: int) -> tuple[str, str]:
        what = f"{column} is {quoted(cells[row])}" if cells[row] else f"{column} is leeg"
        return what, did_you_mean(meant_word(cells[row], words) if cells[row] else None, otherwise)

    return table.rows.errors(wrong, say)


def _regions(cell: str) -> tuple[str, ...]:
    """The region slugs in a cell, each once."""
    return tuple(dict.fromkeys(part.strip() for part in cell.split(";") if part.strip()))


def _region_problems(regions: list[tuple[str, ...]], rows: Rows) -> Iterator[Problem]:
    wrong = {row: bad for row, slugs in enumerate(regions) if (bad := [slug for slug in slugs if not _is_region(slug)])}

    def say(row: int) -> tuple[str, str]:
        fix = f"gebruik ten hoogste {LONGEST_REGION} kleine letters, cijfers en streepjes, met ; ertussen"
        return f"region is {quoted(wrong[row][0])}", fix

    many = [row for row, slugs in enumerate(regions) if len(slugs) > MOST_REGIONS]
    yield from rows.errors(
        many, lambda row: (f"region noemt {len(regions[row])} regio's", f"noem er hoogstens {MOST_REGIONS}")
    )
    yield from rows.errors(wrong, say)


def _is_region(slug: str) -> bool:
    return len(slug) <= LONGEST_REGION and REGION.fullmatch(slug) is not None


def _province_problems(provinces: list[str], rows: Rows) -> Iterator[Problem]:
    """Every province has a page of its own, at an address made from its name."""
    first: dict[str, str] = {}
    other = [row for row, name in enumerate(provinces) if name and first.setdefault(province_slug(name), name) != name]

    def say(row: int) -> tuple[str, str]:
        name = provinces[row]
        what = f"province {quoted(name)} krijgt dezelfde pagina als {quoted(first[province_slug(name)])}"
        return what, "schrijf de naam van een provincie overal hetzelfde"

    return rows.errors(other, say)


def _shared_name_problems(regions: list[tuple[str, ...]], provinces: list[str], rows: Rows) -> Iterator[Problem]:
    """A region that is called like a province: readers could not tell the two pages apart."""
    named = {province_slug(name): name for name in provinces if name}
    first: dict[str, int] = {}
    for row, slugs in enumerate(regions):
        for slug in slugs:
            if slug in named:
                first.setdefault(slug, row)
    shared = {row: slug for slug, row in first.items()}

    def say(row: int) -> tuple[str, str]:
        what = f"regio {quoted(shared[row])} heet als de provincie {named[shared[row]]}"
        return what, "geef de regio een eigen naam: beide krijgen een pagina"

    return rows.warnings(shared, say)


def _folder_problems(municipalities: list[Municipality], rows: Rows) -> Iterator[Problem]:
    """Code and name together must give every municipality its own folder."""
    first: dict[str, int] = {}
    double = [row for row, municipality in enumerate(municipalities) if first.setdefault(municipality.slug, row) != row]

    def say(row: int) -> tuple[str, str]:
        earlier = rows.marks[first[municipalities[row].slug]]
        what = f"de map {municipalities[row].slug} is al van de gemeente op regel {earlier}"
        return what, "geef een van beide een andere code"

    return rows.errors(double, say)

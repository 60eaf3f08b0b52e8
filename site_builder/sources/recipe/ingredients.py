"""What a recipe asks for: which files, columns and years make a delivery (DOMAIN, section 11)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from site_builder.model.kinds import Theme
from site_builder.model.places import Edition

Level = Literal["buurt", "wijk", "gemeente", "anders"]
Given = Literal["percent", "count", "score"]
Weight = Literal["residents", "homes"]
Conditions = Mapping[str, tuple[str, ...]]
"""Column -> the texts it may hold."""

WEIGHTS: tuple[Weight, ...] = ("residents", "homes")


@dataclass(frozen=True, slots=True)
class FileChoice:
    """A file of the publisher and the rows that count. at: where the recipe names it, for messages.

    file: path inside the folder of sources, "/" between the parts; it may lead through a zip. sheet: of a workbook, or
    layer of a geodata file; "" = the only one. rows: kept only with one of these texts; leave_out: dropped with one.
    """

    at: str
    file: str
    sheet: str = ""
    rows: Conditions = field(default_factory=dict)
    leave_out: Conditions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Names:
    """Where the name of something is found by its code: another layer or file, and the two columns in it."""

    choice: FileChoice
    code: str
    name: str
    by: str


@dataclass(frozen=True, slots=True)
class Division:
    """The areas of one year: their borders and the columns that describe them. "" = the file has no such column.

    district: column with the name of the district; districts: the same from another layer. crs: only where the file
    does not say it.
    """

    key: str
    choice: FileChoice
    code: str
    name: str
    municipality: str
    level: Level
    district: str = ""
    districts: Names | None = None
    postcodes: str = ""
    crs: str = ""


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A file of figures. division: key of the areas its codes belong to. check: "total = part + part", or "".

    name: column of names, compared with those of the division. symbols: column that says why a value is empty.
    missing: markers of this file, text -> reason in Dutch. nation: the rows of the whole nation, or {}.
    """

    key: str
    choice: FileChoice
    code: str
    division: str
    name: str = ""
    symbols: str = ""
    check: str = ""
    missing: Mapping[str, str] = field(default_factory=dict)
    nation: Conditions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """One column of a table, with rows that only this measure and year read."""

    at: str
    table: str
    column: str
    rows: Conditions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Measure:
    """One column of values.csv. given: percent of, a count (per `of`), or a score that stands by itself.

    of: what it is a share of and what its averages are weighted with. step: to which the publisher rounded, 0 = not.
    years: measurement year -> where it stands.
    """

    name: str
    given: Given
    of: Weight
    step: float
    years: Mapping[int, ColumnChoice]


@dataclass(frozen=True, slots=True)
class Squares:
    """Counts per small square in one year. counts: name of a measure -> column, beside residents and homes."""

    year: int
    choice: FileChoice
    code: str
    columns: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Totals:
    """Municipal totals of one year: columns of counts, and of percentages of what a measure is a share of.

    division: key of the map whose municipalities they are; "" = those of the edition.
    """

    at: str
    table: str
    division: str
    columns: Mapping[str, str]
    percents: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Averages:
    """Spatial averages from squares. radius: metres. widest: percentage points. low, high: bounds of a secret count.

    size: side of a square in metres; crs: of the squares.
    """

    radius: float
    widest: float
    low: float
    high: float
    size: int
    crs: str
    totals: Mapping[int, Totals]


@dataclass(frozen=True, slots=True)
class MunicipalityChoice:
    """Where municipalities.csv comes from. provinces, types, regions: name or slug -> codes.

    crs: only where the file does not say it.
    """

    choice: FileChoice
    code: str
    name: str
    province: str
    urbanity: str
    crs: str
    provinces: Mapping[str, tuple[str, ...]]
    types: Mapping[str, tuple[str, ...]]
    regions: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Background:
    """A layer of context.gpkg. columns: of the layer -> of the file. crs: only where the file does not say it."""

    choice: FileChoice
    columns: Mapping[str, str]
    crs: str


@dataclass(frozen=True, slots=True)
class Nation:
    """National means that the recipe brings itself: measure -> year -> number. source: printed, or ""."""

    means: Mapping[str, Mapping[int, float]]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Recipe:
    """A whole recipe. theme: what its delivery is for.

    edition: the keys of edition.toml that are not computed, as tomllib gives them; parsed: what they say.
    areas: key of the division that is delivered; with averages its polygons are the neighbourhoods of the cells.
    observations: the count that stands for observations. references: measure -> year -> municipal column.
    background: by layer of context.gpkg.
    """

    where: str
    theme: Theme
    edition: Mapping[str, object]
    parsed: Edition
    years: tuple[int, ...]
    areas: str
    only: tuple[str, ...]
    divisions: Mapping[str, Division]
    tables: Mapping[str, SourceTable]
    measures: Mapping[str, Measure]
    observations: str
    municipalities: MunicipalityChoice
    references: Mapping[str, Mapping[int, ColumnChoice]]
    nation: Nation
    squares: Mapping[int, Squares]
    averages: Averages | None
    background: Mapping[str, Background]


def file_choices_of(recipe: Recipe) -> Iterator[FileChoice]:
    """Every file of a publisher that the recipe names."""
    yield recipe.municipalities.choice
    yield from (division.choice for division in recipe.divisions.values())
    yield from (table.choice for table in recipe.tables.values())
    yield from (squares.choice for squares in recipe.squares.values())
    yield from (background.choice for background in recipe.background.values())

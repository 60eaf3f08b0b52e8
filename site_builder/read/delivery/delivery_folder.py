"""What a delivery folder says: the one door for data, which collects everything that is wrong."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.model.kinds import Theme
from site_builder.model.places import Areas, Coverage, Edition, Geography, Municipality, References
from site_builder.problems import Problem, error, warning
from site_builder.read.delivery import validate
from site_builder.read.delivery.areas_file import FILES as AREAS
from site_builder.read.delivery.areas_file import NEIGHBOURHOODS, AreaRows, read_areas
from site_builder.read.delivery.edition_file import read_edition
from site_builder.read.delivery.ground import FILE as CELLS
from site_builder.read.delivery.ground import CellRows, read_cells, read_geography, with_cells
from site_builder.read.delivery.many_values import LARGE, read_many_values
from site_builder.read.delivery.municipalities_file import MunicipalityRows, read_municipalities
from site_builder.read.delivery.references_file import ReferenceRows, read_references
from site_builder.read.delivery.values_file import Values, read_values
from site_builder.read.parsing import Rows, did_you_mean, has_errors, is_packed, meant_word
from site_builder.read.shapes import extent_proposal

FILES = (
    "edition.toml",
    "areas.gpkg",
    "areas.geojson",
    CELLS,
    *NEIGHBOURHOODS,
    "municipalities.csv",
    "municipalities.gpkg",
    "values.csv",
    "references.csv",
    "context.gpkg",
)
FEWEST_OF_A_NATION = 20
"""Municipalities below which a delivery that does not say what it covers is a part of the country."""
DATA = frozenset((".toml", ".csv", ".gpkg", ".geojson"))


@dataclass(frozen=True, slots=True)
class Delivery:
    """Everything in a delivery that was found right. municipalities: sorted by code, only those with areas.

    rows: where the rows of the areas stand, reference_rows: the references as delivered, for what is told later.
    """

    edition: Edition
    areas: Areas
    references: References
    municipalities: tuple[Municipality, ...]
    geography: Geography
    rows: Rows
    reference_rows: ReferenceRows


@dataclass(frozen=True, slots=True)
class _Tables:
    """The files one by one; None where a file could not be read.

    polygons: the areas, of a delivery of squares its neighbourhoods. areas: what the values are about.
    """

    edition: Edition | None
    municipalities: MunicipalityRows | None
    polygons: AreaRows | None
    areas: AreaRows | CellRows | None
    values: Values | None
    references: ReferenceRows | None


def read_delivery(folder: Path, theme: Theme) -> tuple[Delivery | None, list[Problem]]:
    """A delivery and every problem in it; None when any of them is an error. Reads each file once, writes nothing.

    theme: what it is read for; it goes into its edition.
    """
    folder = folder.resolve()
    if refused := _refusal(folder):
        return None, [refused]
    tables, problems = _tables(folder, theme)
    problems += [*_stray_files(folder), *_cross_problems(tables, folder.name)]
    known = tables.municipalities.codes if tables.municipalities else None
    extent = tables.edition.extent if tables.edition else None
    owners = () if tables.areas is None else tables.areas.register["municipality"].unique()
    geography, of_geography = read_geography(
        folder, folder.name, areas=tables.polygons, owners=owners, known=known, extent=extent
    )
    problems += of_geography
    if has_errors(problems) or geography is None:
        return None, problems
    return _delivery(tables, geography), [*problems, *_doubts(tables, folder.name)]


def _refusal(folder: Path) -> Problem | None:
    if folder.is_file():
        packed = "pak het uit, en geef de map waarin edition.toml staat"
        fix = packed if is_packed(folder) else "geef de map waarin het staat"
        return error(folder.name, "dit is een bestand en geen map met een levering", fix)
    if not folder.is_dir():
        return error(str(folder), "deze map bestaat niet", "geef de map van een levering")
    if not any((folder / name).is_file() for name in FILES) and not any(map(_is_meant, folder.iterdir())):
        fix = "geef de map waarin edition.toml, values.csv en de andere bestanden staan"
        return error(folder.name, "deze map is geen levering", fix)
    return None


def _is_meant(path: Path) -> bool:
    """Whether a file seems to be one of a delivery under another name; what is wrong with it is told by its reader."""
    return any(path.name.lower().startswith(name.partition(".")[0] + ".") for name in FILES)


def _tables(folder: Path, theme: Theme) -> tuple[_Tables, list[Problem]]:
    where = folder.name
    edition, problems = read_edition(folder / "edition.toml", f"{where}/edition.toml", theme)
    municipalities, of_file = read_municipalities(folder / "municipalities.csv", f"{where}/municipalities.csv", theme)
    problems += of_file
    polygons, areas, of_file = _areas(folder, where, edition)
    problems += of_file
    known = frozenset(areas.register["code"].tolist()) if areas else frozenset()
    values, of_file = _values(folder / "values.csv", f"{where}/values.csv", edition=edition, known=known, theme=theme)
    problems += of_file
    references, of_file = read_references(folder / "references.csv", f"{where}/references.csv", edition, theme)
    return _Tables(edition, municipalities, polygons, areas, values, references), problems + of_file


def _values(
    path: Path, where: str, *, edition: Edition | None, known: Collection[str], theme: Theme
) -> tuple[Values | None, list[Problem]]:
    if edition and edition.cells and path.is_file() and path.stat().st_size > LARGE:
        return read_many_values(path, where, edition=edition, known=known)
    return read_values(path, where, edition=edition, known=known, theme=theme)


def _areas(
    folder: Path, where: str, edition: Edition | None
) -> tuple[AreaRows | None, AreaRows | CellRows | None, list[Problem]]:
    """The polygons of a delivery and what its values are about: the same, or squares."""
    extent = edition.extent if edition else None
    grid = edition.cells if edition else None
    if grid is None and not (folder / CELLS).is_file():
        areas, problems = read_areas(folder, where, extent)
        return areas, areas, problems
    around, problems = read_areas(folder, where, extent, files=NEIGHBOURHOODS)
    cells, of_cells = read_cells(folder / CELLS, f"{where}/{CELLS}", grid=grid, extent=extent, neighbourhoods=around)
    return around, cells, [*problems, *of_cells, *_mixed(folder, where, edition)]


def _mixed(folder: Path, where: str, edition: Edition | None) -> Iterator[Problem]:
    """A delivery of squares that does not say so, or that holds areas as well."""
    if edition is not None and edition.cells is None:
        fix = "voeg [cells] toe met crs, size en radius"
        yield error(f"{where}/edition.toml", f"{CELLS} staat in de levering, maar [cells] ontbreekt", fix)
    for name in AREAS:
        if (folder / name).is_file():
            what = f"{name} staat naast {CELLS}"
            yield error(f"{where}/{name}", what, "lever vierkanten óf gebieden: haal één van beide weg")


def _stray_files(folder: Path) -> Iterator[Problem]:
    """Data files that nothing reads: mostly a misspelt name."""
    names = sorted(path.name for path in folder.iterdir() if path.suffix.lower() in DATA and path.name not in FILES)
    absent = [name for name in FILES if not (folder / name).is_file()]
    fixes = [did_you_mean(meant_word(name, absent), "haal het weg") for name in names]
    what = "dit bestand wordt niet gelezen"
    for name, fix in zip(names, fixes, strict=True):
        yield warning(f"{folder.name}/{name}", what, fix)


def _cross_problems(tables: _Tables, where: str) -> Iterator[Problem]:
    """What no single file shows; only where both files could be read."""
    areas, municipalities, values, edition = tables.areas, tables.municipalities, tables.values, tables.edition
    if areas and municipalities:
        yield from validate.area_problems(areas, municipalities)
    if areas and values:
        yield from validate.value_problems(values, areas)
    if areas and values and municipalities and edition:
        yield from validate.municipality_value_problems(
            values, areas, municipalities=municipalities, minimum=edition.minimum_observations
        )
    if municipalities and edition:
        yield from _coverage_problems(edition, municipalities, where)
    if tables.references and municipalities and edition:
        yield from validate.reference_problems(tables.references, municipalities, edition)


def _coverage(edition: Edition, municipalities: MunicipalityRows) -> Coverage:
    few = len(municipalities.register) < FEWEST_OF_A_NATION
    return edition.coverage or ("part" if few else "nation")


def _coverage_problems(edition: Edition, municipalities: MunicipalityRows, where: str) -> Iterator[Problem]:
    """A delivery that does not say that it is a part, and is taken for one."""
    if edition.coverage or _coverage(edition, municipalities) == "nation":
        return
    what = f"er staat niet bij of dit het hele land is, en er zijn minder dan {FEWEST_OF_A_NATION} gemeenten"
    fix = 'de atlas noemt het een deel; schrijf coverage = "part", of "nation" als het toch het hele land is'
    yield warning(f"{where}/edition.toml", what, fix)


def _doubts(tables: _Tables, where: str) -> Iterator[Problem]:
    """What no rule forbids, but a person should look at; of numbers it is asked after the gate (kept_secret)."""
    areas, edition = tables.areas, tables.edition
    if areas is None or tables.polygons is None or edition is None or edition.extent is not None:
        return
    yield extent_proposal(tables.polygons.degrees, f"{where}/edition.toml")


def _delivery(tables: _Tables, geography: Geography) -> Delivery | None:
    """The parts put together; nothing in them is wrong."""
    edition, areas, municipalities = tables.edition, tables.areas, tables.municipalities
    if not (edition and areas and municipalities and tables.values and tables.references):
        return None
    register = areas.register.iloc[areas.order].set_index("code")
    owners = set(register["municipality"].tolist())
    if isinstance(areas, CellRows):
        if not (edition.cells and tables.polygons):
            return None
        empty = (municipality for municipality in municipalities.register if municipality.code not in owners)
        geography = with_cells(geography, areas, grid=edition.cells, neighbourhoods=tables.polygons, empty=empty)
    with_areas = tuple(municipality for municipality in municipalities.register if municipality.code in owners)
    codes = (*(municipality.code for municipality in with_areas), edition.theme.nation)
    return Delivery(
        edition=replace(edition, coverage=_coverage(edition, municipalities), has_nation=tables.references.has_nation),
        areas=Areas(register=register, raw=tables.values.frame),
        references=tables.references.wide(codes, edition.years),
        municipalities=with_areas,
        geography=geography,
        rows=tables.values.rows,
        reference_rows=tables.references,
    )

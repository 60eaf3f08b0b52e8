"""What do the older editions in a site show as withheld, and where did that lie? Read from their public tables.

Maps that compare with the own municipality (2, 7 and 9) are never read: a whole municipality may be withheld there,
which is no secret of an area. An edition whose tables cannot be read is an error: what it withheld would be shown.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from site_builder.formats import (
    HARMLESS,
    LONGEST,
    MANIFEST,
    PublishedEdition,
    bytes_of_file,
    is_grid_system,
    items,
    newest_first,
    outlines,
    read_data,
    read_rows,
    read_sealed,
    text_of,
)
from site_builder.model.kinds import Theme
from site_builder.model.places import (
    AreaYear,
    CellGrid,
    EarlierSecrets,
    Edition,
    Ground,
    Secret,
    Square,
    municipality_file,
)
from site_builder.problems import Problem, error
from site_builder.publish.earlier.earlier_borders import MOST_RINGS
from site_builder.publish.earlier.older_editions import Promised

STATES = ("withheld", "no-score")
MOST_AREAS = 200_000
TABLE, DATA = "kaarten.csv", "data.js"
CORNER = ("x", "y")
FIX = "zet deze uitgave terug uit een kopie, of haal haar uit de site en geef een lijst met --afgeschermd"

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Area:
    """One area of an edition. states: "withheld", "no-score" or "shown" per year."""

    code: str
    name: str
    states: Mapping[int, str]
    ground: Ground


def earlier_secrets_in(
    site: Path, published: Iterable[PublishedEdition], edition: Edition
) -> tuple[EarlierSecrets, list[Problem]]:
    """What the editions of a site that are older than this one withhold and show; errors for those nobody can read."""
    secrets: list[Secret] = []
    shown: dict[int, list[shapely.Geometry]] = {}
    problems = list(_unsealed(site, edition))
    for older in _older(published, edition):
        where = f"{site.name}/{older.id}"
        try:
            areas = _areas(site / older.id, older, edition)
        except ValueError:
            if not set(older.years) & set(edition.years):
                continue  # no year of it can be given away here
            what = "niet te lezen wat deze eerdere uitgave afschermt, dus ook niet wat nu afgeschermd moet blijven"
            problems.append(error(where, what, FIX))
            continue
        for area in areas:
            secrets += _withheld(area, where)
            for year, state in area.states.items():
                if state == "shown" and isinstance(area.ground, shapely.Geometry):
                    shown.setdefault(year, []).append(area.ground)
    grounds = {year: np.array(of_year, dtype=object) for year, of_year in shown.items()}
    return EarlierSecrets(tuple(secrets), grounds), problems


def _unsealed(site: Path, edition: Edition) -> Iterator[Problem]:
    """Folders that hold tables of municipalities and have lost their manifest: nobody can say what they withhold."""
    folders = sorted(path for path in site.iterdir() if path.is_dir()) if site.is_dir() else []
    lost = [folder for folder in folders if folder.name != edition.id and not (folder / MANIFEST).exists()]
    what = f"deze uitgave mist {MANIFEST}, dus is niet te lezen wat zij afschermt"
    for folder in lost:
        if any(folder.glob(f"gemeente/*/{TABLE}")):
            yield error(f"{site.name}/{folder.name}", what, FIX)


def _older(published: Iterable[PublishedEdition], edition: Edition) -> list[PublishedEdition]:
    itself = PublishedEdition(edition.id, edition.title, edition.years, edition.fictional)
    listed = newest_first([itself, *(other for other in published if other.id != edition.id)])
    return listed[listed.index(itself) + 1 :]


def _withheld(area: _Area, where: str) -> Iterator[Secret]:
    for year, state in area.states.items():
        if state == "withheld":
            yield Secret(AreaYear(area.code, area.name, year), area.ground, where, in_site=area.ground is not None)


def _areas(folder: Path, older: PublishedEdition, edition: Edition) -> list[_Area]:
    """All areas of an older edition. Raises ValueError when a table is not what was built."""
    manifest = read_sealed(bytes_of_file(folder / MANIFEST, LONGEST))
    if manifest.cells and not is_grid_system(manifest.cells.crs):
        raise ValueError("_areas: squares that lie nowhere")
    files, columns = Promised(folder, manifest.files), _columns(older.years, edition.theme)
    areas = []
    for municipality in manifest.municipalities:
        table = files.text(municipality_file(municipality.folder, TABLE))
        rows = read_rows(table, "area", "name", *(CORNER if manifest.cells else ()))
        data = municipality_file(municipality.folder, DATA)
        grounds = _squares(rows, manifest.cells) if manifest.cells else _grounds(files, data)
        for row in rows:
            code, name = HARMLESS.sub("", row["area"]), HARMLESS.sub("", row["name"])
            areas.append(_Area(code, name, _states(row, columns), grounds.get(code)))
    return areas


def _columns(years: Sequence[int], theme: Theme) -> dict[int, tuple[list[str], list[str]]]:
    """Per year the columns of the maps of that year, and those to ask without any: of its first and last year."""
    absolute = [definition for definition in theme.maps if definition.measure and not definition.relative]
    yearly = [definition.slug for definition in absolute if definition.snapshots]
    changes = [definition.slug for definition in absolute if definition.reads == "period"]
    suffixes = {year: "" if year == years[-1] else f"@{year}" for year in years}
    return {
        year: ([f"{slug}{suffix}" for slug in yearly], changes if year in (years[0], years[-1]) else [])
        for year, suffix in suffixes.items()
    }


def _states(row: Row, columns: Mapping[int, tuple[list[str], list[str]]]) -> dict[int, str]:
    """Per year what the table says of an area."""
    states = {}
    for year, (of_year, of_change) in columns.items():
        cells = [row[column] for column in of_year if column in row] or [
            row[column] for column in of_change if column in row
        ]
        if cells:
            states[year] = "withheld" if "withheld" in cells else _seen(cells)
    return states


def _seen(cells: Sequence[str]) -> str:
    return "shown" if any(cell not in STATES for cell in cells) else "no-score"


def _squares(rows: Sequence[Row], grid: CellGrid) -> Mapping[str, Ground]:
    """The squares of a municipality by code. Raises ValueError for a row without a place."""
    codes = [HARMLESS.sub("", row["area"]) for row in rows]
    corners = [tuple(int(row[axis]) for axis in CORNER) for row in rows]
    places = zip(codes, corners, strict=True)
    return {code: Square(x, y, grid.size, grid.radius, grid.crs) for code, (x, y) in places}


def _grounds(files: Promised, path: str) -> Mapping[str, Ground]:
    """The outlines of a municipality's areas by code; none where another builder wrote them in another form."""
    try:
        data = read_data(path, files.text(path)).content
        codes = items(data.get("codes"), text_of, MOST_AREAS)
        shapes = items(data.get("shapes"), lambda rings: items(rings, text_of, MOST_RINGS), MOST_AREAS)
        return dict(zip(codes, outlines(shapes), strict=True))
    except (ValueError, shapely.errors.ShapelyError):
        return {}

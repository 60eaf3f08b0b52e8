"""Small files in the formats of publishers, and a recipe that reads them: a town of four squares of a kilometre."""

import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import geopandas as gpd
from shapely.geometry import Polygon, box

from site_builder.problems import Problem
from site_builder.sources.errand import Imported, import_delivery
from site_builder.theme import THEME

CRS = "EPSG:28992"
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
WEST, SOUTH = 150_000, 450_000
Shapes = dict[str, tuple[str, str, Polygon]]
"""Code -> name, municipality, polygon."""

RECIPE = """\
{top}
[edition]
id = "stad-2014-2024"
title = "Stad"
years = [2014, 2024]
minimum_observations = 50
spatial_note = "Cijfers per buurt."

[area]
one = "buurt"
many = "buurten"

[cuts]
association_share = [10, 45, 60, 80]

[[sources]]
id = "kwb"
text = "Kerncijfers"
measures = ["association_share", "social_assistance", "residents", "homes"]
reference_dates = "2014 en 2024"

[areas]
division = 2024

[divisions.2014]
file = "kaart2014.gpkg"
code = "BU_CODE"
name = "BU_NAAM"
municipality = "GM_CODE"
rows = {{ WATER = "NEE" }}

[divisions.2024]
file = "kaart2024.gpkg"
code = "BU_CODE"
name = "BU_NAAM"
municipality = "GM_CODE"
rows = {{ WATER = "NEE" }}

[tables.t2014]
file = "cijfers2014.csv"
code = "code"
name = "regio"
rows = {{ recs = "Buurt" }}
nation = {{ recs = "Land" }}
division = 2014

[tables.t2024]
file = "cijfers2024.csv"
code = "code"
name = "regio"
rows = {{ recs = "Buurt" }}
nation = {{ recs = "Land" }}
division = 2024

[measures.residents]
given = "count"
step = 5
2014 = {{ table = "t2014", column = "a_inw" }}
2024 = {{ table = "t2024", column = "a_inw" }}

[measures.homes]
given = "count"
2014 = {{ table = "t2014", column = "a_woning" }}
2024 = {{ table = "t2024", column = "a_woning" }}

[measures.association_share]
given = "percent"
of = "homes"
step = 1
2014 = {{ table = "t2014", column = "p_wcorpw" }}
2024 = {{ table = "t2024", column = "p_wcorpw" }}

[measures.social_assistance]
given = "count"
step = 10
2014 = {{ table = "t2014", column = "a_soz_wb" }}
2024 = {{ table = "t2024", column = "a_soz_wb" }}

[municipalities]
file = "kaart2024.gpkg"
code = "GM_CODE"
name = "GM_NAAM"
{bottom}
"""
HEADER = "code;regio;recs;a_inw;a_woning;p_wcorpw;a_soz_wb"


def square(column: int, row: int, wide: float = 1, high: float = 1) -> Polygon:
    """A rectangle of kilometres; column and row count from the south-west corner."""
    west, south = WEST + 1000 * column, SOUTH + 1000 * row
    return box(west, south, west + 1000 * wide, south + 1000 * high)


def write_map(path: Path, shapes: Shapes, *, layer: str = "buurten", **extra: Sequence[str]) -> None:
    """A map of areas, with the columns of a shapefile of the statistics office."""
    rows = [
        {"BU_CODE": code, "BU_NAAM": name, "GM_CODE": owner, "GM_NAAM": f"Gemeente {owner}", "WATER": "NEE"}
        for code, (name, owner, _) in shapes.items()
    ]
    frame = gpd.GeoDataFrame(rows, geometry=[shape for *_, shape in shapes.values()], crs=CRS).assign(**extra)
    frame.to_file(path, layer=layer)


def write_figures(path: Path, rows: Sequence[str], header: str = HEADER) -> None:
    """A table with a semicolon between its cells."""
    path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")


def write_workbook(path: Path, sheet: str, rows: Sequence[Sequence[str | float]]) -> None:
    """The smallest xlsx: one sheet of texts and numbers."""
    cells = "".join(f"<row>{''.join(_cell(value) for value in row)}</row>" for row in rows)
    office = "http://schemas.openxmlformats.org"
    main, relation = f"{office}/spreadsheetml/2006/main", f"{office}/officeDocument/2006/relationships"
    package = f"{office}/package/2006"
    kinds = (
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">{kinds}</Types>',
        "_rels/.rels": _link(package, f"{relation}/officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{relation}"><sheets>'
        f'<sheet name="{escape(sheet)}" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _link(package, f"{relation}/worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w") as book:
        for name, text in parts.items():
            book.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)


def _link(package: str, kind: str, target: str) -> str:
    link = f'<Relationship Id="a" Type="{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{package}/relationships">{link}</Relationships>'


def _cell(value: str | float) -> str:
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f"<c><v>{value}</v></c>"


class Town:
    """A folder of sources and a recipe, which a test changes before it imports."""

    def __init__(self, folder: Path) -> None:
        self.sources = folder / "bronnen"
        self.sources.mkdir()
        self.recipe = folder / "recept.toml"
        self.target = folder / "levering"
        shapes: Shapes = {f"BU000100{n:02}": (f"Wijk {'ABCD'[n]}", "GM0001", square(n % 2, n // 2)) for n in range(4)}
        rows = [f"BU000100{n:02};Wijk {'ABCD'[n]};Buurt;{100 * (n + 1)};{50 * (n + 1)};{20 * n};10" for n in range(4)]
        for year in (2014, 2024):
            write_map(self.sources / f"kaart{year}.gpkg", shapes)
            write_figures(self.sources / f"cijfers{year}.csv", ["NL00;Nederland;Land;9000;4500;30;900", *rows])
        self.write_recipe()

    def write_recipe(self, top: str = "", bottom: str = "", *changes: tuple[str, str]) -> None:
        """The recipe, with keys above and below it, and texts replaced."""
        text = RECIPE.format(top=top, bottom=bottom)
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        self.recipe.write_text(text, encoding="utf-8")

    def run(self) -> Imported:
        """Imports."""
        return import_delivery(self.recipe, self.sources, self.target, theme=THEME, templates=[TEMPLATES])

    def errors(self) -> list[str]:
        """What stops the import."""
        return [str(problem) for problem in self.run().problems if _stops(problem)]

    def values(self) -> dict[tuple[str, str], dict[str, str]]:
        """values.csv by area and year, after an import without problems."""
        assert not self.errors()
        header, *rows = (line.split(",") for line in (self.target / "values.csv").read_text("utf-8").splitlines())
        return {(row[0], row[1]): dict(zip(header, row, strict=True)) for row in rows}


def _stops(problem: Problem) -> bool:
    return problem.severity == "error"

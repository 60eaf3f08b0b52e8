"""The demo delivery: complete, fictional, alike on every machine, and with every class of every map."""

import csv
import hashlib
import os
import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest
import shapely

from site_builder.demo.demo_delivery import write_demo
from tests.support import oracle

PROJECT = Path(__file__).resolve().parents[3]
REAL_MUNICIPALITIES = PROJECT.parent / "shared" / "data" / "nl" / "municipalities.csv"
TABLES = ("values.csv", "references.csv", "municipalities.csv")
CONTEXT = ("water", "roads", "rail", "streets", "places")
LEVELS = ("few-problems", "problems", "many-problems")
RESILIENCE = {
    *("decrease", "equal", "increase-nuisance-equal"),
    *(f"{side}-{level}" for side in ("resilient", "not-resilient") for level in LEVELS),
}
CONCENTRATION = {
    *("strong-increase-very-many", "increase-very-many", "strong-increase", "increase", "equal", "decrease")
}
EVERY_CLASS = {
    "resilience": RESILIENCE,
    "resilience-relative": RESILIENCE,
    "association-share": {f"share-{number}" for number in range(1, 6)},
    "vulnerable-index": {f"index-{number}" for number in range(1, 6)},
    "vulnerable-concentration": CONCENTRATION,
    "nuisance-national": set(oracle.SEVEN),
    "nuisance-municipal": set(oracle.SEVEN),
    "nuisance-change": set(oracle.FIVE),
    "nuisance-change-relative": set(oracle.FIVE),
    "focus": {f"focus-{level}-{height}" for level in LEVELS for height in ("low", "middle", "high")},
}

NUMBERS_SHA256 = "c508dc7a39529a550c61b23bdefb02d6ba5500689c74a9f5dcd5d9bbdd515694"

Row = dict[str, str]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("demo") / "nieuwe map" / "levering"
    write_demo(made)
    return made


@pytest.fixture(scope="module")
def areas(folder: Path) -> gpd.GeoDataFrame:
    return gpd.read_file(folder / "areas.gpkg")


@pytest.fixture(scope="module")
def municipalities(folder: Path) -> list[Row]:
    return rows_of(folder / "municipalities.csv")


@pytest.fixture(scope="module")
def people(folder: Path) -> dict[str, list[tuple[int, int]]]:
    """Area -> (residents, observations) per year."""
    found: dict[str, list[tuple[int, int]]] = {}
    for row in rows_of(folder / "values.csv"):
        found.setdefault(row["area"], []).append((int(row["residents"]), int(row["observations"])))
    return found


@pytest.fixture(scope="module")
def counts(folder: Path) -> dict[str, Counter[str]]:
    """Layer -> how many areas are in each class or state."""
    found: dict[str, Counter[str]] = {}
    for own in oracle.classes(oracle.read(folder)).values():
        for row in own.values():
            for layer, slug in row.items():
                found.setdefault(layer, Counter())[slug] += 1
    return found


def rows_of(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def contents(folder: Path) -> dict[str, bytes]:
    """File or layer -> its bytes; a GeoPackage itself holds the time at which it was written."""
    found = {name: (folder / name).read_bytes() for name in ("edition.toml", *TABLES)}
    for file in ("areas.gpkg", "context.gpkg"):
        for layer, _ in pyogrio.list_layers(folder / file):
            frame = gpd.read_file(folder / file, layer=layer)
            found[f"{file}:{layer}"] = b"".join(frame.to_wkb().to_csv().encode().splitlines())
    return found


def test_second_time_over_the_first_gives_the_same_delivery(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "areas.gpkg").write_bytes((folder / "areas.gpkg").read_bytes())
    (tmp_path / "context.gpkg").write_bytes((folder / "context.gpkg").read_bytes())
    write_demo(tmp_path)
    assert contents(tmp_path) == contents(folder)


@pytest.mark.slow
def test_hash_seed_and_place_do_not_matter(folder: Path, tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; "
        "from site_builder.demo.demo_delivery import write_demo; write_demo(pathlib.Path(sys.argv[1]))"
    )
    surroundings = os.environ | {"PYTHONHASHSEED": "4242", "TZ": "Asia/Tokyo", "PYTHONPATH": str(PROJECT)}
    command = [sys.executable, "-c", code, str(tmp_path / "demo")]
    subprocess.run(command, check=True, env=surroundings, cwd=tmp_path)
    assert contents(tmp_path / "demo") == contents(folder)


def test_every_machine_makes_the_same_numbers(folder: Path) -> None:
    numbers = (folder / "values.csv").read_bytes() + (folder / "references.csv").read_bytes()
    assert hashlib.sha256(numbers).hexdigest() == NUMBERS_SHA256


def test_edition_is_fictional_and_says_what_it_must(folder: Path) -> None:
    edition = tomllib.loads((folder / "edition.toml").read_text(encoding="utf-8"))
    assert edition["fictional"] is True
    assert (edition["id"], edition["years"]) == ("demo-2014-2020", [2014, 2018, 2020])
    assert (edition["minimum_observations"], edition["publish"]) == (50, "classes")
    assert all("verzonnen" in source["text"] for source in edition["sources"])
    lengths = {name: len(cut) if isinstance(cut, list) else 1 for name, cut in edition["cuts"].items()}
    assert list(lengths.values()) == [4, 4, 2, 1, 1, 6, 2, 4]
    assert set(edition["cuts"]["nuisance_level"]) < set(edition["cuts"]["nuisance"])


def test_areas_lie_within_the_extent(folder: Path, areas: gpd.GeoDataFrame) -> None:
    edition = tomllib.loads((folder / "edition.toml").read_text(encoding="utf-8"))
    assert areas.crs.to_epsg() == 28992
    assert shapely.box(*edition["extent"]).contains(shapely.box(*areas.to_crs(4326).total_bounds))


def test_areas_are_a_coverage_with_coordinates_of_a_decimetre(areas: gpd.GeoDataFrame) -> None:
    assert shapely.is_valid(areas.geometry.values).all()
    assert shapely.coverage_is_valid(areas.geometry.values)
    coordinates = shapely.get_coordinates(areas.geometry.values)
    assert (coordinates == coordinates.round(1)).all()


def test_twelve_municipalities_of_8_to_120_areas(areas: gpd.GeoDataFrame, municipalities: list[Row]) -> None:
    sizes = areas["municipality"].value_counts()
    assert set(sizes.index) == {row["code"] for row in municipalities}
    assert len(sizes) == 12
    assert sizes.between(8, 120).all()


def test_codes_are_unique_and_names_within_a_municipality_too(areas: gpd.GeoDataFrame) -> None:
    assert areas["code"].is_unique
    assert areas["code"].str.fullmatch(r"[A-Za-z0-9_.-]{1,16}").all()
    assert not areas.duplicated(["municipality", "name"]).any()
    assert areas["name"].duplicated().any()  # as in every real province, some names return elsewhere
    assert (areas["district"] != "").all()


def test_every_type_and_one_region_of_four(municipalities: list[Row]) -> None:
    assert {row["type"] for row in municipalities} == {"g4", "g40", "other"}
    regions = Counter(row["region"] for row in municipalities if row["region"])
    assert list(regions.values()) == [4]
    assert len({row["province"] for row in municipalities}) == 1
    assert {row["urbanity"] for row in municipalities} == set("12345")


def test_an_apostrophe_and_an_accent_occur(municipalities: list[Row]) -> None:
    names = [row["name"] for row in municipalities]
    assert any("'" in name for name in names)
    assert any(not name.isascii() for name in names)


def test_no_name_is_that_of_a_real_municipality(municipalities: list[Row]) -> None:
    if not REAL_MUNICIPALITIES.exists():
        pytest.skip("../shared/data/nl is not here: no list of real names to compare with")

    def bare(name: str) -> str:
        return re.sub(r"\W", "", name.casefold())

    real = {bare(row["name"]) for row in rows_of(REAL_MUNICIPALITIES)}
    assert not real & {bare(row["name"]) for row in municipalities}


def test_one_municipality_has_an_island(areas: gpd.GeoDataFrame) -> None:
    across_rivers = areas.assign(geometry=areas.buffer(200)).dissolve("municipality")
    parts = shapely.get_num_geometries(across_rivers.geometry.values)
    assert sorted(parts)[-2:] == [1, 2]


def test_areas_in_the_city_are_much_smaller_than_in_the_country(areas: gpd.GeoDataFrame) -> None:
    km2 = areas.area / 1e6
    country = areas["district"].str.startswith("Buitengebied")
    assert km2[country].median() > 4 * km2[~country].median()
    assert km2.min() > 0.05


def test_every_area_has_a_row_for_every_year(people: dict[str, list[tuple[int, int]]], areas: gpd.GeoDataFrame) -> None:
    assert set(people) == set(areas["code"])
    assert {len(years) for years in people.values()} == {3}


def test_withheld_areas_some_in_one_year_only(people: dict[str, list[tuple[int, int]]]) -> None:
    hidden = [sum(residents > 0 and seen < 50 for residents, seen in years) for years in people.values()]
    assert hidden.count(3) >= 5
    assert hidden.count(1) >= 2
    assert sum(map(bool, hidden)) < len(people) / 10


def test_some_areas_are_empty_and_one_estate_was_empty_at_first(people: dict[str, list[tuple[int, int]]]) -> None:
    inhabited = Counter(tuple(residents > 0 for residents, _ in years) for years in people.values())
    assert inhabited[False, False, False] >= 5
    assert inhabited[False, True, True] == 1
    assert len(inhabited) == 3


def test_a_measure_is_missing_where_people_live(folder: Path) -> None:
    rows = [row for row in rows_of(folder / "values.csv") if int(row["observations"]) >= 50]
    assert sum("" in row.values() for row in rows) == 3


@pytest.mark.parametrize("snapshot", ["", "@2014", "@2018"])
@pytest.mark.parametrize("slug", EVERY_CLASS)
def test_every_class_of_every_map_occurs(slug: str, snapshot: str, counts: dict[str, Counter[str]]) -> None:
    if slug + snapshot in counts:
        assert set(counts[slug + snapshot]) == EVERY_CLASS[slug] | {"withheld", "no-score"}
    else:
        assert snapshot, f"{slug} has no layer of the last year"


def test_references_are_weighted_means(folder: Path) -> None:
    rows = [row for row in rows_of(folder / "values.csv") if row["year"] == "2020" and row["nuisance"]]
    references = {(row["municipality"], row["year"]): row for row in rows_of(folder / "references.csv")}
    assert len(references) == 13 * 3
    for code, prefix in (("NL", ""), ("DM04", "DM04")):
        own = [row for row in rows if row["area"].startswith(prefix)]
        total = sum(float(row["nuisance"]) * int(row["residents"]) for row in own)
        mean = total / sum(int(row["residents"]) for row in own)
        assert float(references[code, "2020"]["nuisance"]) == pytest.approx(mean, abs=0.00006)


def test_background_has_all_its_layers(folder: Path) -> None:
    layers = [name for name, _ in pyogrio.list_layers(folder / "context.gpkg")]
    assert tuple(layers) == CONTEXT
    frames = {name: gpd.read_file(folder / "context.gpkg", layer=name) for name in layers}
    assert all(shapely.is_valid(frame.geometry.values).all() for frame in frames.values())
    assert "name" in frames["places"]


def test_no_area_lies_in_the_water(folder: Path, areas: gpd.GeoDataFrame) -> None:
    water = gpd.read_file(folder / "context.gpkg", layer="water").union_all()
    assert areas.union_all().intersection(water).area < 1

"""What does a delivery look like? Writes one of a fictional province, the same on every machine."""

from pathlib import Path
from typing import Final

import geopandas as gpd
import numpy as np
import pandas as pd

from site_builder.demo.demo_areas import describe_areas
from site_builder.demo.demo_background import background
from site_builder.demo.demo_land import Land, make_land
from site_builder.demo.demo_province import CRS, EXTENT, MUNICIPALITIES, PROVINCE, YEARS
from site_builder.demo.demo_values import make_references, make_values

SEED: Final = 20
DATES: Final = f"{', '.join(map(str, YEARS[:-1]))} en {YEARS[-1]}"

EDITION: Final = f"""\
# Een verzonnen provincie: geen enkel getal, gebied of naam is echt.
id = "demo-{YEARS[0]}-{YEARS[-1]}"
title = "{PROVINCE} {YEARS[0]}-{YEARS[-1]}"
years = {list(YEARS)}
fictional = true
coverage = "part"
minimum_observations = 50
publish = "classes"
spatial_note = "De cijfers zijn verzonnen. Zij gelden per buurt en zijn geen gemiddelden over een groter gebied. \
Een waarneming is een verzonnen bewoner over wie gegevens bekend zijn."
extent = {list(EXTENT)}

[area]
one = "buurt"
many = "buurten"

[cuts]
association_share = [10, 45, 60, 80]
vulnerable_index = [10, 14, 19, 25]
vulnerable_change = [-0.5, 0.5]
vulnerable_strong_increase = 2
vulnerable_very_many = 20
nuisance = [-0.15, -0.08, -0.03, 0.03, 0.08, 0.15]
nuisance_level = [-0.08, -0.03]
nuisance_change = [-0.03, -0.015, 0.015, 0.03]

[[sources]]
id = "wonen"
text = "Woonregister {PROVINCE} (verzonnen)"
measures = ["association_share", "residents", "homes"]
reference_dates = "1 januari {DATES}"

[[sources]]
id = "zorg"
text = "Zorg- en inkomensregister {PROVINCE} (verzonnen)"
measures = ["social_assistance", "refugee_origin", "mild_intellectual_disability", \
"psychiatric_condition", "somatic_and_mobility"]
reference_dates = "31 december {DATES}"

[[sources]]
id = "overlast"
text = "Overlastmeter {PROVINCE}, dimensie overlast en onveiligheid (verzonnen)"
measures = ["nuisance"]
reference_dates = "{DATES}"
"""


def write_demo(folder: Path) -> None:
    """Writes a complete delivery into the folder, which is made when it is not there."""
    random = np.random.default_rng(SEED)
    land = make_land(random)
    areas = describe_areas(land, random)
    values = make_values(land, areas, random)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "edition.toml").write_bytes(EDITION.encode())
    _write_table(_municipalities(), folder / "municipalities.csv")
    _write_table(values, folder / "values.csv")
    _write_table(make_references(values, areas), folder / "references.csv")
    _write_areas(land, areas, folder / "areas.gpkg")
    for layer, features in background(land).items():
        features.to_file(folder / "context.gpkg", layer=layer, driver="GPKG")


def _municipalities() -> pd.DataFrame:
    columns = ["code", "name", "province", "type", "urbanity", "region"]
    rows = [(one.code, one.name, PROVINCE, one.type, one.urbanity, one.region) for one in MUNICIPALITIES]
    return pd.DataFrame(rows, columns=columns)


def _write_table(frame: pd.DataFrame, path: Path) -> None:
    path.write_bytes(frame.to_csv(index=False, lineterminator="\n").encode())


def _write_areas(land: Land, areas: pd.DataFrame, path: Path) -> None:
    columns = areas.drop(columns="kind")
    frame = gpd.GeoDataFrame(columns, geometry=land.polygons, crs=CRS).sort_values("code")
    frame.to_file(path, layer="areas", driver="GPKG")

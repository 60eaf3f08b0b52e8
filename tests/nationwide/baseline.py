"""What the bench is held against: the script an analyst would write with folium, plainly and without waste.

Fifteen maps a page, each a `folium.Map` with a `GeoJson` layer and a tooltip, one matplotlib panel, one jinja2 page.
Nothing is withheld, checked or explained. `python -m tests.nationwide.baseline DELIVERY OUT CODE...` writes the pages
of these municipalities and prints what each cost.
"""

import base64
import io
import json
import sys
import time
from pathlib import Path

import folium
import geopandas as gpd
import matplotlib as mpl
import numpy as np
import pandas as pd
from jinja2 import Template

mpl.use("Agg")
from matplotlib import pyplot as plt  # after the choice of what draws

MAPS = 15
COLOURS = ("#55595e", "#a9cdfb", "#5b8fd6", "#f8bba8", "#7d0b22")
GROUPS = [
    "social_assistance",
    "refugee_origin",
    "mild_intellectual_disability",
    "psychiatric_condition",
    "somatic_and_mobility",
]
PAGE = Template(
    "<!doctype html><html><head><meta charset='utf-8'><title>{{ name }}</title></head><body><h1>{{ name }}</h1>"
    "{% for title, map in maps %}<h2>{{ title }}</h2>"
    "<iframe srcdoc=\"{{ map|e }}\" width='900' height='600'></iframe>{% endfor %}"
    "<img src='data:image/png;base64,{{ panel }}'></body></html>"
)


def read(delivery: Path) -> tuple[gpd.GeoDataFrame, pd.DataFrame]:
    """The areas in degrees with a column of classes per map, and the municipalities."""
    areas = gpd.read_file(delivery / "areas.gpkg").to_crs("EPSG:4326").set_index("code")
    values = pd.read_csv(delivery / "values.csv")
    values["vulnerable_index"] = values[GROUPS].sum(axis=1)
    wide = values.pivot_table(
        index="area", columns="year", values=["association_share", "vulnerable_index", "nuisance"]
    )
    years = sorted(values["year"].unique())
    columns = [
        wide[measure, year] for measure in ("association_share", "vulnerable_index", "nuisance") for year in years
    ]
    columns += [
        wide[measure, years[-1]] - wide[measure, year] for measure in wide.columns.levels[0] for year in years[:-1]
    ]
    for number in range(MAPS):
        column = columns[number % len(columns)].reindex(areas.index)
        areas[f"kaart {number + 1}"] = pd.qcut(column.rank(method="first"), len(COLOURS), labels=False)
    return areas, pd.read_csv(delivery / "municipalities.csv").set_index("code")


def map_html(own: gpd.GeoDataFrame, column: str) -> str:
    """One map with its colours and tooltip."""
    west, south, east, north = own.total_bounds
    drawn = folium.Map(location=[(south + north) / 2, (west + east) / 2], zoom_start=12)
    folium.GeoJson(
        own[["name", column, "geometry"]],
        style_function=lambda feature: {
            "fillColor": colour(feature["properties"][column]),
            "weight": 1,
            "fillOpacity": 0.8,
        },
        tooltip=folium.GeoJsonTooltip(["name", column]),
    ).add_to(drawn)
    return drawn.get_root().render()


def colour(place: float | None) -> str:
    """Grey where nothing is known."""
    return "#cccccc" if place is None or np.isnan(place) else COLOURS[int(place)]


def panel(own: gpd.GeoDataFrame) -> str:
    """A chart of the classes of the first maps, as PNG in base64."""
    figure, axes = plt.subplots(figsize=(8, 4))
    counts = own[[f"kaart {number + 1}" for number in range(4)]].apply(lambda one: one.value_counts()).fillna(0)
    counts.T.plot.barh(stacked=True, ax=axes, color=COLOURS)
    out = io.BytesIO()
    figure.savefig(out, format="png")
    plt.close(figure)
    return base64.b64encode(out.getvalue()).decode()


def page(own: gpd.GeoDataFrame, name: str) -> str:
    """The page of one municipality."""
    titles = [f"kaart {number + 1}" for number in range(MAPS)]
    return PAGE.render(name=name, maps=[(title, map_html(own, title)) for title in titles], panel=panel(own))


def main(delivery: Path, out: Path, codes: list[str]) -> None:
    """Writes the pages and prints JSON: seconds before the first page, and areas, corners and seconds of each."""
    areas, municipalities = read(delivery)
    panel(areas)  # fonts and the like are read once, and cost no page
    before, pages = time.process_time(), []
    for code in codes:
        start = time.process_time()
        own = areas[areas["municipality"] == code]
        text = page(own, municipalities.loc[code, "name"])
        (out / f"{code}.html").write_text(text, "utf-8")
        seconds = time.process_time() - start
        pages.append({"areas": len(own), "corners": int(own.count_coordinates().sum()), "seconds": seconds})
    print(json.dumps({"before": before, "pages": pages}))  # noqa: T201  # the bench reads it


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])

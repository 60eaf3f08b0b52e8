"""A delivery of squares: what is read, and what is told of every mistake in it."""

from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from site_builder.read.delivery import many_values
from site_builder.read.delivery.delivery_folder import read_delivery
from site_builder.read.practice.place_codes import read_places
from site_builder.theme import THEME
from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.sites import build
from tests.support.squares import into_squares


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A delivery whose areas become neighbourhoods, each with two squares."""
    folder = tmp_path_factory.mktemp("vierkanten") / "levering"
    return into_squares(write_delivery(folder, FLAVOURS["neighbourhoods"], seed=1))


@pytest.fixture
def folder(written: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "levering"
    copy.mkdir()
    for file in written.iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    return copy


def errors(folder: Path) -> list[str]:
    return [f"{one.where}: {one.what}: {one.fix}" for one in read_delivery(folder, THEME)[1] if one.severity == "error"]


def change_cells(folder: Path, **columns: object) -> None:
    cells = pd.read_csv(folder / "cells.csv", dtype=str)
    for name, value in columns.items():
        cells.loc[0, name] = value
    cells.to_csv(folder / "cells.csv", index=False)


def test_squares_are_read_with_the_names_of_their_neighbourhoods(folder: Path) -> None:
    delivery, _ = read_delivery(folder, THEME)
    assert delivery is not None
    assert delivery.geography.cells is not None
    cells = delivery.geography.cells
    register = delivery.areas.register
    assert len(register) == len(cells.corners) == len(delivery.geography.ground())
    names = cells.neighbourhoods["name"].to_numpy()[cells.neighbourhood]
    assert register["name"].tolist() == names.tolist()
    assert delivery.geography.ground().index.tolist() == register.index.tolist()


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("x", "120050", "ligt niet op het raster van 100 meter"),
        ("x", "", "x is leeg"),
        ("x", "900000", "ligt buiten het gebied waarvoor"),
        ("x", "190000", "ligt meer dan 1000 meter buiten neighbourhood"),
        ("neighbourhood", "XX1", "neighbourhood 'XX1' is onbekend"),
        ("municipality", "GM9999", "ligt in gemeente"),
    ],
)
def test_a_mistake_in_a_square_is_told_at_its_line(folder: Path, column: str, value: str, told: str) -> None:
    change_cells(folder, **{column: value})
    assert any(line.startswith("levering/cells.csv:2: ") and told in line for line in errors(folder))


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("nan", "een teken voor een ontbrekend getal: schrijf een getal"),
        ("hier", "geen leesbaar getal: schrijf een getal"),
        ("1e300", "ligt niet op aarde"),
    ],
)
def test_a_corner_that_is_no_place_is_told_with_the_right_remedy(folder: Path, value: str, told: str) -> None:
    change_cells(folder, x=value)
    (line,) = errors(folder)
    assert line.startswith("levering/cells.csv:2: ")
    assert told in line
    assert "leeg" not in line


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda xy: xy + 50, "x en y van alle vierkanten zijn hun midden: geef de hoek linksonder: trek er 50 van af"),
        (lambda xy: xy + np.array([30, 0]), "alle hoeken liggen 30 en 0 meter naast het raster van 100 meter"),
        (lambda xy: xy / 1000, "staan in kilometers, of met een punt voor de duizendtallen: geef hele meters"),
        (lambda xy: xy // 100, "tellen per 100 meter: geef de hoek linksonder in meters: 100 keer zo veel"),
        (lambda xy: xy / 1e5, "staan in graden: reken ze om naar EPSG:28992, in meters"),
        (lambda xy: xy // 50 * 25, "de hoeken liggen op een raster van 50 meter, en size is 100: schrijf size = 50"),
        (
            lambda xy: xy + np.array([30_000, 0]),
            "alle vierkanten liggen meer dan 1000 meter buiten hun neighbourhood: controleer crs",
        ),
        (lambda xy: xy + np.array([600_000, 0]), "alle vierkanten liggen buiten het gebied waarvoor"),
        (
            lambda xy: xy[:, ::-1],
            "alle vierkanten liggen buiten het gebied waarvoor Amersfoort / RD New bedoeld is: zet x",
        ),
    ],
)
def test_a_mistake_that_all_squares_share_is_told_once_with_its_cause(
    folder: Path, make: Callable[[Any], Any], told: str
) -> None:
    cells = pd.read_csv(folder / "cells.csv")
    cells[["x", "y"]] = make(cells[["x", "y"]].to_numpy())
    cells.to_csv(folder / "cells.csv", index=False)
    (line,) = errors(folder)
    assert line.startswith("levering/cells.csv:2: ")
    assert told in line


def test_squares_on_a_wider_grid_than_their_size_are_a_warning(folder: Path) -> None:
    text = (folder / "edition.toml").read_text("utf-8").replace("size = 100", "size = 50")
    (folder / "edition.toml").write_text(text, encoding="utf-8")
    _, problems = read_delivery(folder, THEME)
    (told,) = [problem for problem in problems if "raster van 100 meter, en size is 50" in problem.what]
    assert (told.severity, told.fix) == (
        "warning",
        "zijn de vierkanten zo groot, schrijf dan size = 100 in edition.toml",
    )


def test_two_squares_do_not_share_a_place_or_a_code(folder: Path) -> None:
    cells = pd.read_csv(folder / "cells.csv", dtype=str)
    again = pd.concat([cells, cells.iloc[[0]], cells.iloc[[1]].assign(code="ANDER")])
    again.to_csv(folder / "cells.csv", index=False)
    told = errors(folder)
    assert any(f"vierkant {cells['code'][0]} staat er twee keer" in line for line in told)
    assert any("vierkant ANDER ligt op de plaats van" in line for line in told)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ('crs = "EPSG:4326"', "meet in graden"),
        ('crs = "onzin"', "is geen coördinatenstelsel"),
        ("size = 0", "cells.size is 0"),
        ("size = 5000", "cells.size is 5000"),
        ("radius = -1", "cells.radius is -1"),
    ],
)
def test_a_grid_that_cannot_be_is_refused(folder: Path, wrong: str, told: str) -> None:
    key = wrong.split(" ", maxsplit=1)[0]
    text = (folder / "edition.toml").read_text("utf-8")
    lines = [wrong if line.startswith(f"{key} = ") and "[" not in line else line for line in text.splitlines()]
    (folder / "edition.toml").write_text("\n".join(lines), encoding="utf-8")
    assert any(told in line for line in errors(folder))


def test_a_grid_without_a_radius_is_refused(folder: Path) -> None:
    text = (folder / "edition.toml").read_text("utf-8").replace("radius = 200\n", "")
    (folder / "edition.toml").write_text(text, encoding="utf-8")
    assert any("sleutel cells.radius ontbreekt" in line for line in errors(folder))


def test_averages_are_published_as_classes_unless_every_count_is_public(folder: Path) -> None:
    text = (folder / "edition.toml").read_text("utf-8")
    values = "\n".join(line for line in text.splitlines() if not line.startswith("publish"))
    (folder / "edition.toml").write_text(f'publish = "values"\n{values}\n', encoding="utf-8")
    assert any("maar elke waarde is een gemiddelde over de omgeving" in line for line in errors(folder))
    (folder / "edition.toml").write_text(f'publish = "values"\n{values}\npublic_counts = true\n', encoding="utf-8")
    assert errors(folder) == []


def test_squares_beside_areas_are_refused(folder: Path) -> None:
    (folder / "areas.geojson").write_text("{}", encoding="utf-8")
    assert any("areas.geojson staat naast cells.csv" in line for line in errors(folder))


@pytest.mark.parametrize(
    "line",
    [
        "{code},{year},100,50,20,200,1,1,1,1,1,0.1",
        "{code},{year},100,50,20,x,1,1,1,1,1,0.1",
        "{code},1999,100,50,20,5,1,1,1,1,1,0.1",
        "ONBEKEND,{year},100,50,20,5,1,1,1,1,1,0.1",
        "{code},{year},1.000,50,20,5,1,1,1,1,1,0.1",
    ],
)
def test_millions_of_rows_are_read_with_the_same_messages(
    folder: Path, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = (folder / "values.csv").read_text("utf-8").splitlines()
    code, year = rows[1].split(",")[:2]
    rows[1] = line.format(code=code, year=year)
    (folder / "values.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    few = errors(folder)
    monkeypatch.setattr("site_builder.read.delivery.delivery_folder.LARGE", 0)
    assert errors(folder) == few != []


def test_millions_of_rows_give_the_same_values(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few, _ = read_delivery(folder, THEME)
    monkeypatch.setattr("site_builder.read.delivery.delivery_folder.LARGE", 0)
    many, _ = read_delivery(folder, THEME)
    assert few is not None
    assert many is not None
    rows = many.areas.raw.astype({"area": str})
    pd.testing.assert_frame_equal(few.areas.raw, rows, check_dtype=False, check_exact=True)


def test_more_rows_than_a_country_needs_are_refused_with_the_remedy(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.read.delivery.delivery_folder.LARGE", 0)
    monkeypatch.setattr(many_values, "MOST", 3)
    assert any("het bestand heeft meer dan 3 regels: lever grotere vierkanten" in line for line in errors(folder))


def test_stories_are_placed_in_neighbourhoods_also_when_only_texts_are_checked(folder: Path) -> None:
    places, problems = read_places(folder, {}, THEME)
    assert places is not None
    assert places.areas is not None
    assert set(places.areas) == set(pd.read_csv(folder / "cells.csv", dtype=str)["neighbourhood"])
    assert problems == []


@pytest.mark.slow
def test_a_municipality_without_a_square_has_a_page_that_says_so(folder: Path, tmp_path: Path) -> None:
    cells = pd.read_csv(folder / "cells.csv", dtype=str)
    values = pd.read_csv(folder / "values.csv", dtype=str)
    gone = cells[cells["municipality"] == cells["municipality"].iloc[0]]
    cells.drop(gone.index).to_csv(folder / "cells.csv", index=False)
    values[~values["area"].isin(gone["code"])].to_csv(folder / "values.csv", index=False)
    municipalities = pd.read_csv(folder / "municipalities.csv", dtype=str).set_index("code")
    name = municipalities.loc[gone["municipality"].iloc[0], "name"]
    _, problems = read_delivery(folder, THEME)
    assert any(
        "heeft geen vierkant: haar pagina zegt dat er niets is aangeleverd" in problem.what for problem in problems
    )
    edition = build(folder, tmp_path / "site")
    (page,) = edition.glob(f"gemeente/{gone['municipality'].iloc[0].lower()}-*/index.html")
    assert f"Over {name} is in deze uitgave niets aangeleverd." in unescape(page.read_text("utf-8"))
    assert f"{page.parent.name}/index.html" in (edition / "index.html").read_text("utf-8")
    assert name in (edition / "static/zoek.js").read_text("utf-8")

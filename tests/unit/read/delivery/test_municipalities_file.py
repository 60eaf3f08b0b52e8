"""What municipalities.csv may say about regions and provinces: each gets a page of its own."""

from pathlib import Path

import pytest

from site_builder.read.delivery.municipalities_file import read_municipalities
from site_builder.theme import THEME

HEADER = "code,name,province,type,urbanity,region"


def told(folder: Path, *places: tuple[str, str]) -> list[tuple[str, str]]:
    """Severity and text for municipalities of these provinces and regions."""
    lines = [f"M{n},Dorp {n},{province},other,,{region}" for n, (province, region) in enumerate(places)]
    path = folder / "municipalities.csv"
    path.write_text("\n".join([HEADER, *lines, ""]), "utf-8")
    _, problems = read_municipalities(path, "m.csv", THEME)
    return [(one.severity, str(one)) for one in problems]


@pytest.mark.parametrize("region", ["noord", "parkstad-limburg", "regio-7; kust ;noord", "a" * 40, "", ";"])
def test_regions_that_can_be_a_folder(tmp_path: Path, region: str):
    assert told(tmp_path, ("Oost", region)) == []


@pytest.mark.parametrize("region", ["Noord", "-", "noord-", "a--b", "a b", "a" * 41, "é"])
def test_regions_that_cannot(tmp_path: Path, region: str):
    ((severity, message),) = told(tmp_path, ("Oost", f"kust;{region}"))
    assert severity == "error"
    assert message == (
        f"m.csv:2: region is {region!r}: gebruik ten hoogste 40 kleine letters, cijfers en streepjes, met ; ertussen"
    )


def test_two_names_of_provinces_may_not_lead_to_one_page(tmp_path: Path):
    assert told(tmp_path, ("Fryslân", ""), ("Oost", ""), ("Fryslan", "")) == [
        (
            "error",
            "m.csv:4: province 'Fryslan' krijgt dezelfde pagina als 'Fryslân': "
            "schrijf de naam van een provincie overal hetzelfde",
        )
    ]


def test_a_region_that_is_called_like_a_province_is_told_once(tmp_path: Path):
    message = "m.csv:2: regio 'limburg' heet als de provincie Limburg: geef de regio een eigen naam"
    ((severity, text),) = told(tmp_path, ("Limburg", "limburg"), ("Limburg", "kust;limburg"))
    assert severity == "warning"
    assert text.startswith(message)


def test_a_municipality_may_lie_in_no_province_and_no_region(tmp_path: Path):
    assert told(tmp_path, ("", "")) == []

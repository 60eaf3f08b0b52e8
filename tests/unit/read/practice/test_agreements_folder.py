"""What is read from content/afspraken, and what is said of mistakes."""

from pathlib import Path

import pytest

from site_builder.model.places.municipality import Municipality
from site_builder.model.words.agreements import Agreement
from site_builder.model.words.dutch import listing
from site_builder.model.words.practice import Showing
from site_builder.problems import Problem
from site_builder.read.parsing import PageMarkup
from site_builder.read.practice.agreement_fields import KEYS, WRITE_WHO
from site_builder.read.practice.agreements_folder import read_agreements
from site_builder.read.practice.practice_places import AreaName, Places
from site_builder.render.text.markdown import to_markup
from site_builder.theme import THEME

SHIPPED = Path(__file__).parents[4] / "content"
FICTIONAL, REAL = Showing("2026-01-01", fictional=True), Showing("2026-01-01", fictional=False)
PLACES = Places(
    "proef",
    (Municipality("DM01", "Havermonde", "Duinmark", "g4", 1, ()),),
    {"DM0103-15": AreaName("Kersenkade", "DM01")},
    {},
)
HEAD = {
    "gemeente": "DM01 Havermonde",
    "gebied": "DM0103-15 Kersenkade",
    "kaart": "Focus",
    "datum": "2025-03-12",
    "wie": "[gemeente Havermonde]",
    "opvolgen": "2026-03-12",
    "status": "open",
}
WHERE = "content/afspraken/proef.md"
ORGANISATION = "noem alleen de organisatie; heet zij zo, zet er dan 'stichting', 'vereniging' of 'bedrijf' voor"
LEFT = "[naam van de organisatie]"


def read(content: Path, showing: Showing = FICTIONAL) -> tuple[tuple[Agreement, ...], list[Problem]]:
    menus = {"focus": "Focus"}
    return read_agreements(
        content, places=PLACES, showing=showing, maps=THEME.maps, menus=menus, to_markup=PageMarkup(to_markup)
    )


def told(tmp_path: Path, body: str = "Er komt licht.", **changed: str | None) -> list[str]:
    """The messages about one agreement; a key changed to None is absent."""
    folder = tmp_path / "content" / "afspraken"
    folder.mkdir(parents=True)
    head = {key: value for key, value in {**HEAD, **changed}.items() if value is not None}
    lines = "".join(f"{key}: {value}\n" for key, value in head.items())
    (folder / "proef.md").write_text(f"---\n{lines}---\n{body}\n", "utf-8")
    return [str(problem) for problem in read(tmp_path / "content")[1]]


def test_the_shipped_agreement_is_read_in_a_fictional_edition_only():
    (agreement,), problems = read(SHIPPED)
    assert problems == []
    assert (agreement.municipality.code, agreement.area.code, agreement.state) == ("DM01", "DM0103-15", "open")
    assert read(SHIPPED, REAL) == ((), [])


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"gemeente": "Havermond"}, ":2: gemeente 'Havermond' bestaat niet in uitgave proef: bedoelde u Havermonde?"),
        ({"gebied": "Kersekade"}, ":3: gebied 'Kersekade' bestaat niet in Havermonde: bedoelde u Kersenkade?"),
        ({"kaart": "Fokus"}, ":4: onbekende kaart 'Fokus': bedoelde u Focus?"),
        ({"datum": "12-3-2025"}, ":5: 'datum' is '12-3-2025': bedoelde u 2025-03-12?"),
        ({"datum": "2025"}, ":5: 'datum' is '2025': schrijf een dag: 2026-01-31"),
        ({"opvolgen": "2025-03-11"}, ":7: 'opvolgen' is niet na 'datum': kies een dag na die van de afspraak"),
        ({"opvolgen": None}, ":1: sleutel 'opvolgen' ontbreekt: voeg een regel 'opvolgen: …' toe"),
        ({"status": "klaar"}, ":8: status is 'klaar': kies open of gedaan"),
        ({"wie": "[J. de Vries]"}, f":6: 'J. de Vries' lijkt een persoon: {ORGANISATION}"),
        ({"wie": "[jan@bedrijf.nl]"}, ":6: 'jan@bedrijf.nl' bevat een mailadres: noem alleen de organisatie"),
        ({"wie": '["06-12345678"]'}, ":6: '06-12345678' bevat een telefoonnummer: noem alleen de organisatie"),
        ({"opvolgen": ""}, ":7: 'opvolgen' is leeg: vul een dag in, zoals 2026-01-31"),
        ({"wie": "[Fatima el Amrani]"}, f":6: 'Fatima el Amrani' lijkt een persoon: {ORGANISATION}"),
        ({"wie": "[mevrouw Jansen]"}, f":6: 'mevrouw Jansen' lijkt een persoon: {ORGANISATION}"),
        ({"titel": "Licht"}, f":9: onbekende sleutel 'titel': kies uit {listing(KEYS)}"),
        ({"wie": f'["{LEFT}"]'}, f":6: '{LEFT}' is nog niet ingevuld: {WRITE_WHO}"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line_and_what_to_do(tmp_path: Path, changed, message):
    assert told(tmp_path, **changed) == [WHERE + message]


def test_a_person_in_the_text_is_told(tmp_path: Path):
    fix = "noem alleen de organisatie of de functie"
    assert told(tmp_path, "De wijkagent belt.\n\nMevrouw De Vries ook.") == [
        f"{WHERE}:12: 'Mevrouw De Vries' lijkt een persoon: {fix}"
    ]


def test_mail_telephone_and_the_address_of_a_home_are_refused_in_the_text(tmp_path: Path):
    body = "Bij Hofweg 9 komt licht, en bij Hofweg 11.\n\nBel 06-12345678\nof mail oost@ede.nl."
    assert told(tmp_path, body) == [
        f"{WHERE}:13: 'oost@ede.nl' is een mailadres: noem alleen de organisatie",
        f"{WHERE}:12: '06-12345678' is een telefoonnummer: noem alleen de organisatie",
        f"{WHERE}:10: 'Hofweg 9' lijkt het adres van een woning: noem alleen de straat, zonder huisnummer",
        f"{WHERE}:10: 'Hofweg 11' lijkt het adres van een woning: noem alleen de straat, zonder huisnummer",
    ]
    assert read(tmp_path / "content")[0] == ()


def test_without_a_text_there_is_no_agreement(tmp_path: Path):
    assert told(tmp_path, "") == [f"{WHERE}:10: tekst ontbreekt: schrijf de tekst onder het invulblok"]


def test_an_agreement_about_a_municipality_outside_the_edition_waits_for_its_own(tmp_path: Path):
    assert told(tmp_path, gemeente="GM0228 Ede", gebied=None) == []
    ((agreement,), _) = read(tmp_path / "content")
    assert (agreement.municipality.code, agreement.area) == ("GM0228", None)


def test_an_agreement_keeps_the_name_of_an_area_that_an_edition_no_longer_has(tmp_path: Path):
    (warned,) = told(tmp_path, gebied="DM0103-99 Oude Kade")
    assert ":3: gebied 'DM0103-99' bestaat niet in uitgave proef" in warned
    ((agreement,), _) = read(tmp_path / "content")
    assert (agreement.area.code, agreement.area.name) == ("", "Oude Kade")


@pytest.mark.parametrize("linked", ["afspraken", "afspraken/proef.md"])
def test_an_agreement_that_is_a_link_to_outside_the_texts_is_not_read(tmp_path: Path, linked: str):
    assert told(tmp_path) == []
    path = tmp_path / "content" / linked
    path.rename(tmp_path / "elders")
    path.symlink_to(tmp_path / "elders")
    agreements, problems = read(tmp_path / "content")
    assert agreements == ()
    assert ["wijst naar buiten" in str(problem) for problem in problems] == [True]

"""What the report of an import tells."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from site_builder.model.places.areas import References
from site_builder.sources.borders.carry import Figures
from site_builder.sources.report.drawings import histogram, square_map
from site_builder.sources.report.measure_drawings import drawings_section
from site_builder.sources.report.rounding import rounding_note, rounding_of
from site_builder.sources.report.shown_numbers import ShownNumbers
from site_builder.theme.measures import GROUPS
from tests.support.models import edition_of
from tests.support.municipal_means import delivery_of
from tests.support.publishers import HEADER, Town, square, write_figures, write_map

LAND = "NL00;Nederland;Land;9000;4500;30;900"


@pytest.fixture
def town(tmp_path):
    return Town(tmp_path)


def report(town):
    assert not town.errors()
    return (town.target / "import-verslag.txt").read_text("utf-8")


def test_every_missing_value_is_counted_with_its_reason(town):
    path = town.sources / "cijfers2024.csv"
    path.write_text(path.read_text().replace(";20;10", ";x;10"))
    lines = [line.split() for line in report(town).splitlines()]
    assert ["association_share", "2024", "3", "1", "geheim", "bij", "de", "bron", "1"] in lines


def test_what_merged_split_and_was_used_again_is_told(town):
    shapes = {
        "BU00010000": ("Samen", "GM0001", square(0, 0, wide=2)),
        "BU00010002": ("Links", "GM0001", square(0, 1, wide=0.5)),
        "BU00010001": ("Rechts", "GM0001", square(0.5, 1, wide=0.5)),
        "BU00010009": ("Wijk D", "GM0001", square(1, 1)),
        "BU00010010": ("Nieuw land", "GM0001", square(2, 1)),
    }
    write_map(town.sources / "kaart2024.gpkg", shapes)
    rows = [f"{code};{name};Buurt;100;50;20;10" for code, (name, *_) in shapes.items()]
    write_figures(town.sources / "cijfers2024.csv", [LAND, *rows], HEADER)
    told = [" ".join(line.split()) for line in report(town).splitlines()]
    assert "2014 samengevoegd 1" in told
    assert "2014 deel van een gebied dat is gesplitst 2" in told
    assert "2014 zelfde grond, andere code 1" in told
    assert "2014 nieuwe grond 1" in told
    assert "2014 code was van een andere plek 1" in told
    assert "2014 BU00010000 Samen samengevoegd BU00010000 BU00010001" in told


def test_the_page_holds_the_same_and_draws_a_map_and_the_cuts(town):
    report(town)
    page = (town.target / "import-verslag.html").read_text("utf-8")
    assert "Verslag van import: Stad" in page
    assert page.count("<svg") == 4  # the share of map 3, and assistance, which is no part of an index here
    assert "social_assistance, 2024, in vijf even grote groepen" in page
    assert "<script" not in page


def test_names_in_files_never_become_markup(town):
    for year in (2014, 2024):
        rows = [f"BU000100{n:02};<b>{n};Buurt;100;50;20;10" for n in range(4)]
        write_figures(town.sources / f"cijfers{year}.csv", [LAND, *rows], HEADER)
        shapes = {f"BU000100{n:02}": (f"<b>{n}", "GM0001", square(n % 2, n // 2 + (year == 2024))) for n in range(4)}
        write_map(town.sources / f"kaart{year}.gpkg", shapes)
    report(town)
    assert "<b>" not in (town.target / "import-verslag.html").read_text("utf-8")


def test_cuts_are_proposed_as_ones_own(town):
    assert "eigen grenzen" in report(town)


def test_the_correction_of_association_homes_is_told(town):
    town.write_recipe("", "", ("years = [2014, 2024]", "years = [2014, 2020]"), *_year_changes())
    assert any("mei 2024" in problem.what for problem in town.run().problems)


def test_a_column_that_partly_waits_for_its_numbers_is_told(town):
    path = town.sources / "cijfers2024.csv"
    path.write_text(path.read_text().replace(";20;10", ";-99995;10", 1))
    assert "kolom p_wcorpw is in 1 van de 4 regels nog niet gepubliceerd" in report(town)


def _year_changes():
    names = ("a_inw", "a_woning", "p_wcorpw", "a_soz_wb")
    row = '{} = {{ table = "t2024", column = "{}" }}'
    return tuple((row.format(2024, name), row.format(2020, name)) for name in names)


def numbers_of(steps, shown=True):
    """Four areas in two years with an index of three points more and a nuisance that worsened; steps: by measure."""
    delivery = delivery_of(0)
    edition = replace(edition_of(delivery), years=(2014, 2024))
    values = {name: np.full(4, 3.0) for name in GROUPS} | {"association_share": np.array([9.6, 30, 44.5, np.nan])}
    values["nuisance"] = np.full(4, -0.07)
    figures = {}
    for name, numbers in values.items():
        for year, more in ((2014, 0.0), (2024, -0.02 if name == "nuisance" else 0.6)):
            half = steps.get(name, 0) / 2
            own = numbers + more
            figures[name, year] = Figures(own, np.full(4, ""), own - half, own + half)
    owners = pd.Series(["GM0001"] * 4)
    nuisance = pd.DataFrame({2014: [0.02, 0.0], 2024: [0.02, 0.0]}, index=["GM0001", "NL"])
    enough = {year: np.array([True, True, True, shown]) for year in (2014, 2024)}
    return ShownNumbers(edition, figures, enough, owners, References({"nuisance": nuisance}))


@pytest.mark.parametrize(
    ("steps", "uncertain"),
    [
        ({}, {}),
        ({"association_share": 1}, {3: 2}),
        ({GROUPS[0]: 6}, {1: 4, 2: 4, 4: 4, 5: 4, 10: 4}),
        ({"nuisance": 0.03}, {1: 4, 2: 4, 6: 4, 8: 4, 9: 4, 10: 4}),
    ],
)
def test_rounding_counts_on_every_map_the_areas_whose_ends_lie_in_two_classes(steps, uncertain):
    found = rounding_of(numbers_of(steps))
    assert {one.number: one.uncertain for one in found if one.uncertain} == uncertain
    assert {one.number: one.areas for one in found} == dict.fromkeys(range(1, 11), 4) | {3: 3}


def test_rounding_is_of_areas_that_are_shown():
    found = {one.number: one for one in rounding_of(numbers_of({"nuisance": 0.03}, shown=False))}
    assert (found[6].uncertain, found[6].areas) == (3, 3)
    assert "kaart 6 (100%)" in rounding_note([found[6]], "buurten")


def test_every_measure_and_map_is_drawn_with_its_cuts():
    captions = []
    section = drawings_section(numbers_of({}), lambda _, cuts, caption: captions.append((caption, len(cuts))))
    assert len(section.drawings) == 4 + 2 * 6 + 2 * len(GROUPS)
    assert ("vulnerable_index, 2024 (kaart 4)", 4) in captions
    assert ("nuisance, verandering, 2014–2024 (kaart 8)", 4) in captions


def test_a_tenth_of_uncertain_areas_stands_in_the_spatial_note(town):
    town.write_recipe("", "", ("association_share = [10, 45, 60, 80]", "association_share = [20, 40, 60, 80]"))
    assert not town.errors()
    assert "Door afronding en geheimhouding bij de bron" in (town.target / "edition.toml").read_text("utf-8")


def test_drawings_of_nothing_are_empty():
    nothing = np.full(3, np.nan)
    assert "<rect" not in histogram(nothing, [1, 2], "leeg")
    drawn = square_map(np.array([0.0, 100, 200]), np.zeros(3), nothing, [1, 2], "leeg", 100)
    assert drawn.count("<path") == 1

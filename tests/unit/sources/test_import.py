"""A whole import: from recipe and files to a delivery, and what is told when something is wrong."""

from dataclasses import replace

import geopandas
import pandas
import pytest

from site_builder.read.delivery.ground import CONTEXT_LAYERS
from site_builder.read.delivery.ground.context_file import read_context
from site_builder.sources.borders import background_layers
from site_builder.sources.errand import import_delivery
from site_builder.theme import THEME
from tests.support.publishers import CRS, HEADER, TEMPLATES, Town, square, write_figures, write_map

ROWS = ["NL00;Nederland;Land;9000;4500;30;900"]


@pytest.fixture
def town(tmp_path):
    return Town(tmp_path)


def test_counts_become_shares_of_residents(town):
    values = town.values()
    assert values["BU00010001", "2024"]["social_assistance"] == "5"
    assert values["BU00010001", "2024"]["association_share"] == "20"
    assert values["BU00010001", "2024"]["observations"] == "200"


def test_an_import_says_what_it_is_doing(town):
    told = []
    import_delivery(town.recipe, town.sources, town.target, theme=THEME, templates=[TEMPLATES], doing=told.append)
    assert "lezen: kaart2014.gpkg" in told
    assert told[-2:] == ["rekenen: op de grenzen van deze uitgave", "schrijven: levering en verslag"]


def test_codes_that_were_used_again_follow_the_ground(town):
    shapes = {f"BU000100{n:02}": (f"Wijk {'DCBA'[n]}", "GM0001", square((3 - n) % 2, (3 - n) // 2)) for n in range(4)}
    write_map(town.sources / "kaart2024.gpkg", shapes)
    rows = [f"BU000100{n:02};Wijk {'DCBA'[n]};Buurt;{100 * (4 - n)};50;20;10" for n in range(4)]
    write_figures(town.sources / "cijfers2024.csv", ROWS + rows)
    values = town.values()
    assert values["BU00010000", "2014"]["residents"] == "400"
    assert values["BU00010003", "2014"]["residents"] == "100"


def test_only_chooses_municipalities(town):
    shapes = {f"BU000{n}0000": (f"Wijk {n}", f"GM000{n}", square(n, 0)) for n in (1, 2)}
    rows = [f"BU000{n}0000;Wijk {n};Buurt;100;50;20;10" for n in (1, 2)]
    for year in (2014, 2024):
        write_map(town.sources / f"kaart{year}.gpkg", shapes)
        write_figures(town.sources / f"cijfers{year}.csv", ROWS + rows)
    town.write_recipe('only = ["2"]')
    assert {area for area, _ in town.values()} == {"BU00020000"}
    assert "GM0002" in (town.target / "municipalities.csv").read_text()
    assert "GM0001" not in (town.target / "municipalities.csv").read_text()


def test_on_new_ground_nobody_was_counted_but_in_a_municipality_without_a_map_nobody_looked(town):
    shapes = {f"BU000100{n:02}": (f"Wijk {'ABCD'[n]}", "GM0001", square(n % 2, n // 2)) for n in range(4)}
    shapes |= {"BU00010005": ("Dijk", "GM0001", square(2, 0)), "BU00020000": ("Elders", "GM0002", square(5, 5))}
    write_map(town.sources / "kaart2024.gpkg", shapes)
    rows = [f"{code};{name};Buurt;100;50;20;10" for code, (name, *_) in shapes.items()]
    write_figures(town.sources / "cijfers2024.csv", ROWS + rows)
    values = town.values()
    assert [values["BU00010005", "2014"][name] for name in ("observations", "residents", "homes")] == ["0"] * 3
    assert values["BU00010005", "2014"]["association_share"] == ""
    assert values["BU00020000", "2014"]["residents"] == ""


def test_the_nation_is_never_computed_from_a_part(town):
    town.values()
    references = (town.target / "references.csv").read_text()
    assert "NL" not in references
    assert "GM0001,2024" in references


def test_the_nation_is_computed_where_the_files_are_the_nation(town):
    path = town.sources / "cijfers2024.csv"
    path.write_text(path.read_text().replace("NL00;Nederland;Land;9000", "NL00;Nederland;Land;1000"))
    town.values()
    assert "NL,2024,40" in (town.target / "references.csv").read_text()
    assert 'coverage = "nation"' in (town.target / "edition.toml").read_text()


def test_the_nation_of_the_recipe_is_taken_otherwise(town):
    town.write_recipe("", "[nation]\nassociation_share = { 2014 = 31.5, 2024 = 29.5 }")
    town.values()
    assert "NL,2014,31.5" in (town.target / "references.csv").read_text()


def test_what_import_made_may_be_made_again(town):
    assert not town.errors()
    assert not town.errors()


def test_what_import_did_not_make_is_never_overwritten(town):
    town.target.mkdir()
    (town.target / "edition.toml").write_text("van iemand anders")
    assert "hier staat al iets dat import niet maakte" in town.errors()[0]
    assert (town.target / "edition.toml").read_text() == "van iemand anders"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            ('rows = { recs = "Buurt" }', 'rows = { recs = "Wijk" }'),
            "geen regel heeft recs = 'Wijk': het bestand heeft Buurt, Land",
        ),
        (('column = "p_wcorpw" }', 'column = "p_wcorp" }'), "kolom p_wcorp ontbreekt"),
        (
            ("division = 2014\n\n[tables.t2024]", "division = 2015\n\n[tables.t2024]"),
            "de indeling '2015' staat niet in dit recept",
        ),
        (
            ('given = "percent"', 'givn = "percent"'),
            "onbekende sleutel measures.association_share.givn: bedoelde u given?",
        ),
        (
            ('file = "cijfers2014.csv"', 'file = "cijfers2013.csv"'),
            "bestand 'cijfers2013.csv' ontbreekt: bedoelde u cijfers2014.csv?",
        ),
        (
            ('"social_assistance", "res', '"nuisance", "social_assistance", "res'),
            "een bron noemt nuisance, en geen maat van dit recept heet zo",
        ),
        (('file = "cijfers2014.csv"', 'file = "../cijfers2014.csv"'), "geef een pad binnen de map van --bronnen"),
        (('title = "Stad"', 'titel = "Stad"'), "onbekende sleutel titel: bedoelde u title?"),
        (('2024 = { table = "t2024", column = "a_inw" }', ""), "residents heeft geen kolom voor 2024"),
    ],
)
def test_a_wrong_recipe_is_told_with_its_line_and_nothing_is_written(town, change, told):
    town.write_recipe("", "", change)
    errors = town.errors()
    assert any(told in one for one in errors), errors
    assert not town.target.exists()


def rewrite(town, old, new, year=2024):
    path = town.sources / f"cijfers{year}.csv"
    path.write_text(path.read_text().replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("BU000100", "WK000100", "kolom code heeft codes van wijken, gevraagd zijn buurten"),
        (";20;10", ";-99995;10", ""),
        (";20;10", ";137;10", "is in 1 regel niet een percentage tussen 0 en 100, zoals bij BU00010001"),
        (";20;10", ";twintig;10", "geen getal: 'twintig' (1 keer)"),
        ("BU00010001", "BU00010000", "BU00010000 staat er meer dan één keer"),
        ("Wijk A;Buurt", "Elders;Buurt", "1 van de 4 namen zijn anders dan in de indeling"),
    ],
)
def test_a_wrong_file_is_told(town, old, new, told):
    rewrite(town, old, new)
    errors = town.errors()
    assert any(told in one for one in errors) if told else not errors


def test_a_column_that_is_not_published_yet_names_the_last_year_that_has_it(town):
    header, *rows = (town.sources / "cijfers2024.csv").read_text().splitlines()
    cells = [row.split(";") for row in rows]
    write_figures(town.sources / "cijfers2024.csv", [";".join([*row[:5], "-99995", row[6]]) for row in cells], header)
    assert header == HEADER
    (told,) = town.errors()
    assert "kolom p_wcorpw (association_share, 2024) is nog niet gepubliceerd" in told
    assert "het laatste jaar dat haar heeft is 2014" in told


def test_a_map_of_another_year_is_told(town):
    shapes = {f"BU000100{n:02}": (f"Wijk {'ABCD'[n]}", "GM0001", square(n % 2, n // 2)) for n in range(4)}
    write_map(town.sources / "kaart2024.gpkg", shapes, jrstatcode=[f"2023{code}" for code in shapes])
    assert "kolom jrstatcode zegt 2023, het recept zegt 2024" in town.errors()[0]


def test_a_sum_that_the_publisher_promises_is_checked(town):
    town.write_recipe(
        "",
        "",
        (
            'name = "regio"\nrows = { recs = "Buurt" }',
            'name = "regio"\ncheck = "a_inw = a_woning + p_wcorpw"\nrows = { recs = "Buurt" }',
        ),
    )
    assert any("a_inw = a_woning + p_wcorpw klopt niet in" in one for one in town.errors())


def test_two_municipalities_that_became_one_keep_what_was_counted_on_the_same_ground(town):
    """One area keeps its ground, one takes a number that another had, two become one, and one is split in halves.

    Computed by hand: 300 homes of which 10 and 80 rented, 600 residents of whom 20 and 100 have assistance.
    """
    before = {
        "BU00010000": ("A", "GM0001", square(0, 0)),
        "BU00010001": ("B", "GM0001", square(1, 0)),
        "BU00020000": ("C", "GM0002", square(0, 1)),
        "BU00020001": ("D", "GM0002", square(1, 1)),
        "BU00020002": ("E", "GM0002", square(2, 0, 1, 2)),
    }
    after = {
        "BU00020000": ("A", "GM0002", square(0, 0)),
        "BU00020001": ("B en D", "GM0002", square(1, 0, 1, 2)),
        "BU00020003": ("C", "GM0002", square(0, 1)),
        "BU00020004": ("E zuid", "GM0002", square(2, 0)),
        "BU00020005": ("E noord", "GM0002", square(2, 1)),
    }
    write_map(town.sources / "kaart2014.gpkg", before)
    write_map(town.sources / "kaart2024.gpkg", after)
    counted = ("100;50;20;10", "200;100;10;20", "300;150;30;30", "400;200;40;100", "500;250;50;50")
    rows = [f"{code};{name};Buurt;{cells}" for (code, (name, *_)), cells in zip(before.items(), counted, strict=True)]
    write_figures(town.sources / "cijfers2014.csv", ROWS + rows)
    write_figures(
        town.sources / "cijfers2024.csv",
        ROWS + [f"{code};{name};Buurt;100;50;40;20" for code, (name, *_) in after.items()],
    )
    values = town.values()
    assert "GM0002,2014,36\n" in (town.target / "references.csv").read_text()  # 270 of 750 homes, E among them
    columns = ("residents", "homes", "association_share", "social_assistance")
    assert {
        area: tuple(row[column] for column in columns) for (area, year), row in values.items() if year == "2014"
    } == {
        "BU00020000": ("100", "50", "20", "10"),
        "BU00020001": ("600", "300", "30", "20"),
        "BU00020003": ("300", "150", "30", "10"),
        "BU00020004": ("250", "125", "", ""),
        "BU00020005": ("250", "125", "", ""),
    }
    assert {
        (row["association_share"], row["social_assistance"]) for (_, year), row in values.items() if year == "2024"
    } == {("40", "20")}


@pytest.mark.parametrize("place", [".", "lb/2014"])
def test_another_folder_of_sources_that_is_meant_is_told_once(town, place):
    meant, given = town.sources / "lb", town.sources / place
    given.mkdir(parents=True, exist_ok=True)
    meant.mkdir(exist_ok=True)
    for file in [path for path in town.sources.iterdir() if path.is_file()]:
        file.rename(meant / file.name)
    town.sources = given
    assert town.errors() == [f"{given}: de bestanden van het recept staan in {meant}: geef --bronnen {meant}"]
    assert not town.target.exists()


WATER = """
[background.water]
file = "kaart2024.gpkg"
rows = { WATER = "JA" }

[background.abroad]
file = "kaart2024.gpkg"
name = "BU_NAAM"
rows = { WATER = "B" }
"""


def beneath(town, *kinds):
    """The map of 2024 with a polygon more of each kind, east of the town, and a recipe that asks for them."""
    path = town.sources / "kaart2024.gpkg"
    areas = geopandas.read_file(path)
    others = areas.iloc[: len(kinds)].assign(WATER=list(kinds), BU_CODE="", BU_NAAM=[f"Vlak {kind}" for kind in kinds])
    others.geometry = [square(5 + n, 0) for n in range(len(kinds))]
    pandas.concat([areas, others]).to_file(path, layer="buurten")
    town.write_recipe(bottom=WATER)


def test_what_is_no_area_lies_beneath_the_maps(town):
    beneath(town, "JA", "B")
    town.values()
    context, problems = read_context(town.target / "context.gpkg", "context.gpkg")
    assert not problems
    assert sorted(context) == ["abroad", "water"]
    assert context["abroad"]["name"].tolist() == ["Vlak B"]
    drawn = context["water"].to_crs(CRS).geometry.iloc[0]
    assert drawn.symmetric_difference(square(5, 0)).area < 10  # square metres: degrees bend a kilometre a little


def test_a_file_without_such_ground_leaves_the_layer_out_and_says_so(town):
    beneath(town, "JA")
    imported = town.run()
    line = town.recipe.read_text().splitlines().index("[background.abroad]") + 2
    assert [str(problem) for problem in imported.problems if "WATER" in problem.what] == [
        "kaart2024.gpkg: geen regel heeft WATER = 'B': de laag blijft weg; het bestand heeft JA, NEE: "
        f"pas recept.toml:{line} aan"
    ]
    assert sorted(read_context(town.target / "context.gpkg", "")[0]) == ["water"]


def test_a_background_of_another_kind_or_too_fine_or_absent_is_refused_at_once(town, monkeypatch):
    layers = {**CONTEXT_LAYERS, "water": replace(CONTEXT_LAYERS["water"], most=3)}
    monkeypatch.setattr(background_layers, "CONTEXT_LAYERS", layers)
    beneath(town, "JA", "B")
    town.write_recipe(
        bottom=WATER + '[background.roads]\nfile = "kaart2024.gpkg"\n[background.rail]\nfile = "x.gpkg"\n'
    )
    errors = town.errors()
    assert len(errors) == 3
    assert any("de gekozen vormen hebben 5 hoekpunten, meer dan 3: lever alleen" in line for line in errors)
    assert any(
        "kaart2024.gpkg:1: hier staan andere vormen dan LineString of MultiLineString" in line for line in errors
    )
    assert any("bestand 'x.gpkg' ontbreekt" in line for line in errors)
    assert not town.target.exists()


def test_a_layer_or_column_that_no_background_has_is_refused(town):
    town.write_recipe(bottom='[background.watter]\nfile = "a"\n[background.water]\nfile = "a"\nrank = "b"\n')
    errors = town.errors()
    assert any("onbekende sleutel background.watter: bedoelde u water?" in line for line in errors), errors
    assert any("onbekende sleutel background.water.rank: verwijder hem" in line for line in errors)


def test_postcodes_come_along_without_what_stands_for_none(town):
    shapes = {f"BU000100{n:02}": (f"Wijk {'ABCD'[n]}", "GM0001", square(n % 2, n // 2)) for n in range(4)}
    write_map(town.sources / "kaart2024.gpkg", shapes, PC=["6711", "-99997", ".", "6712"])
    path = '[divisions.2024]\nfile = "kaart2024.gpkg"\n'
    town.write_recipe("", "", (path, path + 'postcodes = "PC"\n'))
    town.values()
    assert geopandas.read_file(town.target / "areas.gpkg")["postcodes"].tolist() == ["6711", "", "", "6712"]

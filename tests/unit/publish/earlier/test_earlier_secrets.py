"""What an older edition of the site shows as withheld, year by year, from its own tables."""

from dataclasses import replace

import pytest
from shapely.geometry import box

from site_builder.formats.manifest import PublishedEdition
from site_builder.model.places.secrets import EarlierSecrets
from site_builder.publish.earlier.earlier_secrets import earlier_secrets_in
from tests.support.mini_site import FOLDER

TABLE = f"{FOLDER}/kaarten.csv"
OLD = PublishedEdition("2014-2020", "Een uitgave", (2014, 2020), fictional=True)


@pytest.fixture
def read(write, files, edition):
    """What is read of the site after its table got these lines."""

    def reading(*lines, shapes='[["_p~iF~ps|U"]]', damage=None):
        table = "\ufeff" + "".join(f"{line}\r\n" for line in lines)
        data = f'Atlas.add("m1",{{"codes":["A1"],"shapes":{shapes}}});'
        site = write(files | {TABLE: table, f"{FOLDER}/data.js": data})
        if damage:
            (site / damage).write_text("iets anders", "utf-8")
        newer = replace_id(edition, "2018-2024", (2014, 2018, 2024))
        return earlier_secrets_in(site, [OLD], newer)

    return reading


def replace_id(edition, name, years):
    return replace(edition, id=name, years=years)


def withheld(found):
    return {(one.area_year.area, one.area_year.name, one.area_year.year) for one in found[0].secrets}


def test_maps_3_4_and_6_tell_their_own_year(read):
    found = read(
        "area;name;association-share@2014;association-share;vulnerable-index;nuisance-national@2014",
        "A1;Kern;share-1;share-2;index-1;withheld",
        "A2;Zuid;share-1;withheld;index-1;better-1",
        "A3;Weg;share-1;no-score;no-score;better-1",
    )
    assert withheld(found) == {("A1", "Kern", 2014), ("A2", "Zuid", 2020)}


def test_map_8_tells_both_years_where_no_other_map_tells_the_year(read):
    found = read("area;name;nuisance-change", "A1;Kern;withheld", "A2;Zuid;equal")
    assert withheld(found) == {("A1", "Kern", 2014), ("A1", "Kern", 2020)}
    found = read("area;name;nuisance-national;nuisance-change", "A1;Kern;better-1;withheld")
    assert withheld(found) == {("A1", "Kern", 2014)}


def test_maps_beside_the_own_municipality_are_never_read(read):
    found = read(
        "area;name;resilience-relative;nuisance-municipal@2014;nuisance-municipal;nuisance-change-relative;"
        "nuisance-change;nuisance-national;nuisance-national@2014",
        "A1;Kern;withheld;withheld;withheld;withheld;equal;better-1;better-1",
    )
    assert withheld(found) == set()


def test_the_outlines_come_from_its_data(read):
    shape = '[["_ibE_ibE_ibE??_ibE~hbE??~hbE"]]'
    secrets, problems = read("area;name;nuisance-national", "A1;'=x;withheld", shapes=shape)
    assert problems == []
    assert secrets.secrets[0].ground.equals(box(1, 1, 2, 2))
    assert secrets.secrets[0].area_year.name == "=x"
    assert secrets.secrets[0].in_site
    shown, _ = read("area;name;nuisance-national", "A1;Kern;better-1", shapes=shape)
    assert [one.equals(box(1, 1, 2, 2)) for one in shown.shown[2020]] == [True]


def test_data_in_another_form_leave_code_and_name(read):
    (secret,) = read("area;name;nuisance-national", "A1;Kern;withheld", shapes='{"anders": 1}')[0].secrets
    assert (secret.ground, secret.in_site) == (None, False)


@pytest.mark.parametrize("damage", [TABLE, "2014-2020/manifest.json"])
def test_an_edition_that_cannot_be_read_is_an_error(read, damage):
    found, (problem,) = read("area;name;nuisance-national", "A1;Kern;withheld", damage=damage)
    assert found.secrets == ()
    assert str(problem).startswith("site.new/2014-2020: niet te lezen wat deze eerdere uitgave afschermt")
    assert problem.severity == "error"


def test_without_a_year_in_common_nothing_can_be_given_away(write, files, edition):
    site = write(files | {TABLE: "anders"})
    assert earlier_secrets_in(site, [OLD], replace_id(edition, "2021-2024", (2021, 2024))) == (EarlierSecrets(), [])


def test_the_edition_itself_and_newer_ones_are_not_asked(write, files, edition):
    site = write(files)
    for own in (edition, replace_id(edition, "2013-2019", (2013, 2019))):
        assert earlier_secrets_in(site, [OLD], own)[0].secrets == ()


def test_an_edition_that_lost_its_manifest_is_an_error(write, files, edition):
    site = write(files)
    (site / "2014-2020/manifest.json").unlink()
    _, (problem,) = earlier_secrets_in(site, [], replace_id(edition, "2018-2024", (2014, 2018, 2024)))
    assert str(problem).startswith("site.new/2014-2020: deze uitgave mist manifest.json")

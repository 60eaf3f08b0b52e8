"""What changed between two deliveries, on made-up squares: one row of squares per municipality."""

from dataclasses import replace

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import box

from site_builder.model.editions.delivery_diff import Delivered, compare
from site_builder.model.editions.diff_report import MOST, in_full, report
from site_builder.model.kinds.cut_points import Cuts
from site_builder.model.places.areas import Areas, References
from site_builder.model.places.edition import AreaWord, Edition, IndexGroup, OwnIndex, Source
from site_builder.model.places.geography import Geography
from site_builder.model.places.municipality import Municipality
from site_builder.model.rules.disclosure import disclose
from site_builder.theme import THEME
from tests.support.models import MEASURES, cuts_in_order

CUTS = cuts_in_order((1, 2, 3, 4), (1, 2, 3, 4), (1, 2), 1, 1, (1, 2, 3, 4, 5, 6), (1, 2), (1, 2, 3, 4), (1, 2))
MOVED = Cuts({**CUTS.points, "nuisance_level": (1, 2.5)})
EDITION = Edition(
    id="e", title="E", years=(2001, 2005), fictional=True, minimum_observations=30, publish="classes", spatial_note="-",
    extent=None, area=AreaWord("vak", "vakken"), cuts=CUTS, sources=(Source("s", "Bron 1.0", ("nuisance",), "mei"),),
    theme=THEME,
)  # fmt: skip
BRIELLE = {"Brielle": {"B1": ("Stad", 0), "B2": ("Rugge", 1)}}
HELLEVOETSLUIS = {"Hellevoetsluis": {"H1": ("Vesting", 2), "H2": ("Zuid", 3), "H3": ("Ravense Hoek", 4)}}
WESTVOORNE = {"Westvoorne": {"W1": ("Oostvoorne", 5), "W2": ("Rockanje", 6)}}
NISSEWAARD = {"Nissewaard": {"N1": ("Spijkenisse", 8), "N2": ("Heenvliet", 9)}}
BEFORE = BRIELLE | HELLEVOETSLUIS | WESTVOORNE | NISSEWAARD
TOGETHER = {f"V{n}": area for n, area in enumerate((BRIELLE | HELLEVOETSLUIS | WESTVOORNE).values())}


def delivered(places, *, edition=EDITION, value=7.0, observations=100.0, changed=None):
    """places: municipality name -> {area code: (name, where it begins in squares[, where it ends])}.

    The code of a municipality is its name in capitals, or what follows a colon. changed: (area, year) -> columns.
    """
    municipalities = [
        (name.partition(":")[2] or name.upper(), name.partition(":")[0], own) for name, own in places.items()
    ]
    rows = sorted((code, area, *what) for code, _, own in municipalities for area, what in own.items())
    rows.sort(key=lambda row: row[1])
    register = pd.DataFrame(
        {"name": [row[2] for row in rows], "municipality": [row[0] for row in rows], "district": ""},
        index=[row[1] for row in rows],
    )
    shapes = gpd.GeoSeries(
        [box(row[3] / 100, 52, (row[4] if len(row) > 4 else row[3] + 1) / 100, 52.01) for row in rows],
        index=register.index,
    )
    raw = pd.DataFrame(
        [
            {"area": area, "year": year, "observations": observations, "residents": 100.0, "homes": 50.0}
            | dict.fromkeys(MEASURES, value)
            | (changed or {}).get((area, year), {})
            for area in register.index
            for year in edition.years
        ]
    )
    codes = sorted(code for code, _, _ in municipalities)
    borders = gpd.GeoSeries(
        [shapes[(register["municipality"] == code).to_numpy()].union_all() for code in codes], codes
    )
    references = pd.DataFrame(0.0, index=[*codes, "NL"], columns=list(edition.years))
    return Delivered(
        edition,
        disclose(Areas(register, raw), edition),
        References(dict.fromkeys(THEME.references, references)),
        tuple(Municipality(code, name, "P", "other", None, ()) for code, name, _ in sorted(municipalities)),
        Geography(shapes, borders, {}, {}),
    )


def sections(before, now):
    return {section.title: section.lines for section in report(compare(before, now))}


def test_the_same_delivery_needs_no_decision():
    assert report(compare(delivered(BEFORE), delivered(BEFORE))) == ()


def test_a_merger_is_found_from_the_ground():
    merged = {"Voorne aan Zee": {code: area for own in TOGETHER.values() for code, area in own.items()}} | NISSEWAARD
    diff = compare(delivered(BEFORE), delivered(merged))
    (merger,) = diff.mergers
    assert merger.heir.name == "Voorne aan Zee"
    assert [place.name for place in merger.merged] == ["Brielle", "Hellevoetsluis", "Westvoorne"]
    assert merger.is_new
    assert not diff.splits
    assert not diff.areas.gone
    assert len(diff.transferred) == 7
    told = sections(delivered(BEFORE), delivered(merged))["Gemeenten"]
    assert told == (
        "samengegaan (1):",
        "- Voorne aan Zee (VOORNE AAN ZEE) is gevormd uit Brielle (BRIELLE), Hellevoetsluis (HELLEVOETSLUIS) en "
        "Westvoorne (WESTVOORNE)",
    )


def test_a_merger_that_also_gives_the_areas_other_codes():
    own = {f"V{n}": area for n, area in enumerate(area for part in TOGETHER.values() for area in part.values())}
    diff = compare(delivered(BEFORE), delivered({"Voorne aan Zee": own} | NISSEWAARD))
    assert len(diff.mergers) == 1
    assert [(one.before.code, one.now.code) for one in diff.areas.recoded] == [
        ("B1", "V0"), ("B2", "V1"), ("H1", "V2"), ("H2", "V3"), ("H3", "V4"), ("W1", "V5"), ("W2", "V6"),
    ]  # fmt: skip
    assert diff.areas.kept == ("N1", "N2")


def test_a_municipality_that_grows_is_not_new():
    grown = {"Nissewaard": NISSEWAARD["Nissewaard"] | WESTVOORNE["Westvoorne"]} | BRIELLE | HELLEVOETSLUIS
    (merger,) = compare(delivered(BEFORE), delivered(grown)).mergers
    assert (merger.heir.name, merger.merged[0].name, merger.is_new) == ("Nissewaard", "Westvoorne", False)


def test_a_municipality_divided_without_a_largest_heir_is_a_split():
    before = {"Links": {"L": ("L", 0, 10)}, "Midden": {"M": ("M", 10, 20)}, "Rechts": {"R": ("R", 20, 30)}}
    after = {
        "Links": {"L": ("L", 0, 10), "L2": ("L2", 10, 14.5)},
        "Rechts": {"R": ("R", 20, 30), "R2": ("R2", 15, 20)},
        "Nieuw": {"N": ("N", 14.5, 15)},
    }
    diff = compare(delivered(before), delivered(after))
    (merger,) = diff.mergers  # 50 % of Midden went to Rechts
    assert merger.heir.name == "Rechts"
    after["Rechts"]["R2"] = ("R2", 15.1, 20)
    diff = compare(delivered(before), delivered(after))
    (split,) = diff.splits
    assert [place.name for place in split.heirs] == ["Rechts", "Links", "Nieuw"]


def test_a_municipality_with_another_code_is_no_merger():
    before, after = {"Ede:GM1": {"A": ("A", 0)}}, {"Ede:GM2": {"A": ("A", 0)}}
    diff = compare(delivered(before), delivered(after))
    assert [(one.before.code, one.now.code) for one in diff.municipalities.recoded] == [("GM1", "GM2")]
    assert not diff.mergers
    assert sections(delivered(before), delivered(after))["Gemeenten"][1] == "- Ede: van GM1 naar GM2"


@pytest.mark.parametrize(
    ("name", "begin", "end", "kept", "renamed", "reused"),
    [
        ("Oud", 0, 10, True, False, False),
        ("Oud", 0, 20, True, False, False),  # exactly half of the larger
        ("Oud", 0, 20.1, False, False, True),
        ("Oud", 5, 15, True, False, False),
        ("Oud", 5.1, 15.1, False, False, True),
        ("Oud", 0, 4.9, False, False, True),
        ("Ander", 0, 10, False, True, False),
        ("Ander", 50, 60, False, False, True),
    ],
)
def test_a_code_is_the_same_area_only_with_the_same_name_and_half_the_ground(name, begin, end, kept, renamed, reused):
    rest = {"Z": ("Z", 90)}
    diff = compare(delivered({"M": {"A": ("Oud", 0, 10)} | rest}), delivered({"M": {"A": (name, begin, end)} | rest}))
    assert ("A" in diff.areas.kept, bool(diff.areas.renamed), bool(diff.areas.reused)) == (kept, renamed, reused)
    assert not diff.areas.gone
    assert not diff.areas.added


def test_values_of_a_reused_code_are_never_compared():
    before = delivered({"M": {"A": ("A", 0), "B": ("B", 5)}})
    diff = compare(before, delivered({"M": {"A": ("A", 8), "B": ("B", 5)}}, changed={("A", 2001): {"nuisance": 9.0}}))
    assert not diff.moved
    assert diff.areas.reused


def test_a_value_that_moved_beyond_its_bound_is_told_with_both_values():
    now = delivered(
        BEFORE, changed={("B1", 2005): {"nuisance": 7.0151, "homes": 50.2}, ("B2", 2001): {"nuisance": 7.015}}
    )
    diff = compare(delivered(BEFORE), now)
    assert [(one.measure, one.count) for one in diff.moved] == [("nuisance", 1)]
    assert diff.small == 2
    assert sections(delivered(BEFORE), now) == {
        "Cijfers van dezelfde jaren": (
            "nuisance: 1 cijfer verschoven meer dan 0,015",
            "- Stad (B1), 2005: van 7 naar 7,0151",
        )
    }


def test_a_group_of_an_own_index_is_compared_as_any_share():
    index = OwnIndex("Eigen", "-", "", (IndexGroup("debts", "mensen met schulden", "residents", (), modelled=False),))
    edition = replace(EDITION, index=index)
    nothing = dict.fromkeys(MEASURES, float("nan"))
    rows = {(area, year): nothing | {"debts": 4.0} for area in ("A", "B") for year in EDITION.years}
    places = {"M": {"A": ("A", 0), "B": ("B", 1)}}
    before = delivered(places, edition=edition, changed=rows)
    later = {("A", 2005): nothing | {"debts": 6.5}, ("B", 2005): nothing | {"debts": float("nan")}}
    assert sections(before, delivered(places, edition=edition, changed=rows | later)) == {
        "Cijfers van dezelfde jaren": ("debts: 1 cijfer verschoven meer dan 1", "- A (A), 2005: van 4 naar 6,5"),
        "Te weinig waarnemingen en geen score": ("2005: geen score: 1 erbij, 0 eraf",),
    }
    (told,) = sections(delivered(places, changed=rows), before)["Namen en woorden"]
    assert told.endswith("naar 'Eigen: mensen met schulden (debts, van residents)'")


@pytest.mark.parametrize("side", ["before", "now", "both"])
def test_no_withheld_value_is_in_the_report(side):
    """Every number of the withheld area-year is one that occurs nowhere else."""
    secret = dict.fromkeys(MEASURES, 61.8034) | {"residents": 618.0, "homes": 6180.0, "observations": 29.0}
    shown = dict.fromkeys(MEASURES, 27.1828) | {"residents": 271.0, "homes": 2718.0, "observations": 30.0}
    before = delivered(BEFORE, changed={("B1", 2005): shown if side == "now" else secret})
    now = delivered(BEFORE, changed={("B1", 2005): shown if side == "before" else secret})
    told = "\n".join(in_full(compare(before, now)))
    for number in ("61,8", "618", "6.180", "61.8", "27,1", "271", "2.718"):
        assert number not in told
    words = "te weinig waarnemingen: 1 erbij, 0 eraf" if side == "now" else "te weinig waarnemingen: 0 erbij, 1 eraf"
    assert (words in told) == (side != "both")


def test_an_area_that_lost_a_measure_has_no_score_now():
    now = delivered(BEFORE, changed={("B1", 2001): {"nuisance": float("nan")}})
    assert sections(delivered(BEFORE), now)["Te weinig waarnemingen en geen score"] == (
        "2001: geen score: 1 erbij, 0 eraf",
    )


def test_only_years_of_both_deliveries_are_compared():
    later = replace(EDITION, years=(2005, 2010))
    now = delivered(BEFORE, edition=later, changed={("B1", 2010): {"nuisance": 99.0}})
    told = sections(delivered(BEFORE), now)
    assert list(told) == ["Meetjaren"]
    assert told["Meetjaren"][0] == "van 2001 en 2005 naar 2005 en 2010"


def test_the_edition_itself():
    other = replace(
        EDITION,
        id="f",
        minimum_observations=20,
        publish="values",
        cuts=Cuts({**CUTS.points, "nuisance_level": (1, 2.5)}),
        sources=(Source("s", "Bron 2.0", ("nuisance",), "juni"), Source("t", "Tweede", (), "")),
        area=AreaWord("wijk", "wijken"),
    )
    told = sections(delivered(BEFORE), delivered(BEFORE, edition=other))
    assert told == {
        "Geheimhouding": ("minimum_observations: van 30 naar 20", 'publish: van "classes" naar "values"'),
        "Grenzen van de klassen": ("nuisance_level: van 1 · 2 naar 1 · 2,5",),
        "Bronnen": (
            "nieuw: Tweede", "s: van 'Bron 1.0' naar 'Bron 2.0'", "s: peildatum van 'mei' naar 'juni'",
        ),
        "Namen en woorden": ("id: van 'e' naar 'f'", "gebied: van 'vak, vakken' naar 'wijk, wijken'"),
    }  # fmt: skip


def test_a_moved_reference_is_named_without_its_value():
    before, now = delivered(BEFORE), delivered(BEFORE)
    now.references.means["nuisance"].loc["BRIELLE", 2005] = 0.4321
    assert sections(before, now) == {"Referenties": ("nuisance is anders, nieuw of weg (1):", "- Brielle")}


def test_every_list_is_bounded():
    many = {"M": {f"A{n:03}": (f"A{n}", n) for n in range(300)}}
    told = list(in_full(compare(delivered({"M": {"A000": ("A0", 0)}}), delivered(many))))
    assert len(told) < 3 * MOST
    assert f"   - en nog {299 - MOST}" in told


def test_every_section_says_what_to_do():
    other = replace(EDITION, years=(2001, 2003), cuts=MOVED, minimum_observations=1)
    told = list(in_full(compare(delivered(BEFORE), delivered(BRIELLE, edition=other))))
    found = report(compare(delivered(BEFORE), delivered(BRIELLE, edition=other)))
    assert len(found) > 3
    assert [line for line in told if line.startswith("   Wat u doet: ")] == [
        f"   Wat u doet: {one.action}" for one in found
    ]

"""No renaming, recoding, merging, splitting or re-encoding of a withheld area publishes its old value.

Places are stretches of a strip of equal pieces, so that who lies where is counted and not measured: that is the oracle.
"""

import re
import unicodedata
from dataclasses import astuple, dataclass, replace
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely import affinity
from shapely.geometry import box

from site_builder import cli
from site_builder.model.places.areas import Areas, AreaYear
from site_builder.model.places.secrets import EarlierSecrets, Secret, Square, Squares
from site_builder.model.rules.withheld_before import Places, withhold_before
from site_builder.publish.output.withheld_file import list_bytes
from site_builder.read.delivery.delivery_folder import read_delivery
from site_builder.read.delivery.withheld_list import read_withheld
from site_builder.theme import THEME
from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.models import MEASURES
from tests.support.oracle import Delivery
from tests.support.sites import machine_tables
from tests.support.squares import RADIUS, into_squares

PIECES, SIDE, YEAR = 12, 0.004, 2018
STATES = ("shown", "shown", "withheld", "no-score")
NAMES = ("Kern", "Bûtenwyk", "'t Veld", "Oud Zuid", "=1+1; x")


@dataclass(frozen=True)
class Stretch:
    """An area: pieces [first, last) of the strip."""

    code: str
    name: str
    first: int
    last: int
    state: str = "shown"

    @property
    def pieces(self):
        return set(range(self.first, self.last))

    @property
    def outline(self):
        return box(5 + self.first * SIDE, 52, 5 + self.last * SIDE, 52 + SIDE)


@st.composite
def strips(draw, prefix):
    """The strip, cut into areas."""
    cuts = sorted({0, PIECES, *draw(st.lists(st.integers(1, PIECES - 1), max_size=8))})
    return [
        Stretch(f"{prefix}{first:04}", draw(st.sampled_from(NAMES)), first, last, draw(st.sampled_from(STATES)))
        for first, last in pairwise(cuts)
    ]


def typed_otherwise(text):
    """What a spreadsheet on another computer makes of a list."""
    lost_zeros = text.replace(";BU0", ";").replace("\nBU0", "\n")
    return unicodedata.normalize("NFD", lost_zeros.replace("'", "\u2019").replace("Oud Zuid", "Oud\u00a0Zuid"))


def must_be_withheld(new, old):
    """By counting pieces: mostly on secret ground, or a secret with nothing but shown ground around it."""
    secret = set().union(*(one.pieces for one in old if one.state == "withheld"))
    shown = set().union(*(one.pieces for one in old if one.state == "shown"))
    if 2 * len(new.pieces & secret) >= len(new.pieces):
        return True
    held = [one for one in old if one.state == "withheld" and 2 * len(new.pieces & one.pieces) >= len(one.pieces)]
    return any(new.pieces - one.pieces <= shown for one in held)


def withheld_in(new, earlier):
    """Codes that the rule withholds, and what it tells."""
    register = pd.DataFrame({"name": [one.name for one in new], "municipality": "M"}, index=[one.code for one in new])
    raw = pd.DataFrame({"area": register.index, "year": YEAR, "observations": 99.0, "residents": 9.0})
    areas = Areas(register, raw.assign(**dict.fromkeys(MEASURES, 7.0)))
    moved = [affinity.translate(one.outline, 2e-6, -3e-6) for one in new]  # another projection, rounded otherwise
    found, told = withhold_before(areas, Places(np.array(moved, dtype=object)), earlier, years=(YEAR,))
    return set(found.raw.loc[found.raw["observations"].isna(), "area"]), told


def secrets_of(old, *, in_site=False):
    return tuple(
        Secret(AreaYear(one.code, one.name, YEAR), one.outline, "hier", in_site)
        for one in old
        if one.state == "withheld"
    )


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(old=strips("BU09"), new=strips("BU19"), otherwise=st.booleans())
def test_a_list_withholds_whatever_became_of_its_areas(tmp_path, old, new, otherwise):
    path = tmp_path / "lijst.csv"
    text = list_bytes(secrets_of(old)).decode("utf-8-sig")
    path.write_text(typed_otherwise(text) if otherwise else text, "utf-8", newline="")
    listed, problems = read_withheld(path)
    assert problems == []
    withheld, told = withheld_in(new, EarlierSecrets(listed))
    assert {one.code for one in new if must_be_withheld(one, old)} <= withheld
    secret = set().union(*(one.pieces for one in old if one.state == "withheld"))
    assert not [one for one in new if one.code in withheld and not one.pieces & secret]
    assert not [one for one in told if one.severity == "error"]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(old=strips("BU09"), new=strips("BU19"))
def test_an_older_edition_in_the_site_withholds_exactly_what_the_rule_says(old, new):
    shown = np.array([one.outline for one in old if one.state == "shown"], dtype=object)
    withheld, _ = withheld_in(new, EarlierSecrets(secrets_of(old, in_site=True), {YEAR: shown}))
    assert withheld == {one.code for one in new if must_be_withheld(one, old)}


@st.composite
def grids(draw, prefix, sizes, radii):
    """Squares in whole metres on a grid of their own, under codes and names that say nothing of their place."""
    size, radius = draw(st.sampled_from(sizes)), draw(st.sampled_from(radii))
    places = draw(st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=12))
    squares = [Square(150_000 + x * size, 450_000 + y * size, size, radius) for x, y in sorted(places)]
    order = draw(st.permutations(range(len(squares))))
    return {f"{prefix}{number}": square for number, square in zip(order, squares, strict=True)}


def stays_secret(new, old):
    """Whether the middle of a square of at most double the size and no wider window lies in a secret one."""
    x, y = new.x + new.size / 2, new.y + new.size / 2
    within = old.x <= x <= old.x + old.size and old.y <= y <= old.y + old.size
    return within and new.size <= 2 * old.size and new.radius <= old.radius


@pytest.mark.slow
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    old=grids("c", (100, 200), (0, 200)), new=grids("c", (50, 100, 200, 500), (0, 200, 400)), otherwise=st.booleans()
)
def test_a_list_withholds_whatever_became_of_its_squares(tmp_path, old, new, otherwise):
    """Renamed, renumbered, cut in four, merged by four, moved under another's code: the ground alone decides."""
    secrets = tuple(Secret(AreaYear(code, "Kern", YEAR), square, "hier") for code, square in old.items())
    path = tmp_path / "lijst.csv"
    text = list_bytes(secrets).decode("utf-8-sig")
    path.write_text(typed_otherwise(text) if otherwise else text, "utf-8", newline="")
    listed, problems = read_withheld(path)
    assert problems == []
    register = pd.DataFrame({"name": "Kern", "municipality": "M"}, index=list(new))
    raw = pd.DataFrame({"area": register.index, "year": YEAR, "observations": 99.0, "residents": 9.0})
    areas = Areas(register, raw.assign(**dict.fromkeys(MEASURES, 7.0)))
    x, y, size, radius = np.array([astuple(square)[:4] for square in new.values()]).T
    places = Places(np.array([box(0, 0, 1, 1)] * len(new), dtype=object), Squares(x, y, size[0], radius[0]))
    withheld, _ = withhold_before(areas, places, EarlierSecrets(listed), years=(YEAR,))
    hidden = set(withheld.raw.loc[withheld.raw["observations"].isna(), "area"])
    assert hidden == {
        code for code, square in new.items() if any(stays_secret(square, other) for other in old.values())
    }


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(old=strips("BU09"), new=strips("9"))
def test_without_ground_a_secret_is_found_by_code_and_name_or_stops_the_build(old, new):
    listed = tuple(replace(secret, ground=None) for secret in secrets_of(old))
    withheld, told = withheld_in(new, EarlierSecrets(listed))
    same = {(one.area_year.area[-4:], one.area_year.name) for one in listed}
    met = {one.code for one in new if (one.code[-4:], one.name) in same}
    assert withheld == met
    assert len([one for one in told if one.severity == "error"]) == len(listed) - len(met)


FLAVOUR = FLAVOURS["grid cells"]
SECRET = ("c-3.3", 2005)


def with_observations(count, *, year=SECRET[1]):
    """In every area-year as many as this, and in that of the secret every number."""

    def changed(delivered: Delivery) -> Delivery:
        whole = next(row for row in delivered.values.values() if None not in row.values() and row["residents"])
        values = delivered.values | {key: whole for key in delivered.values if key[1] == year}
        return replace(delivered, values={key: row | {"observations": count(key)} for key, row in values.items()})

    return changed


@pytest.fixture
def deliveries(tmp_path):
    """One in which an area has too few observations in a year, and the next, recalculated, with other codes."""
    old = with_observations(lambda key: FLAVOUR.minimum - 1 if key == SECRET else FLAVOUR.minimum + 9)
    new = with_observations(lambda _key: FLAVOUR.minimum + 9)
    name, codes = FLAVOUR.municipalities["x_1.a-b"]
    recoded = {**FLAVOUR.municipalities, "x_1.a-b": (name, [code.replace("c-", "d-") for code in codes])}
    later = replace(FLAVOUR, years=(*FLAVOUR.years[1:], 2015), municipalities=recoded)
    return (
        write_delivery(tmp_path / "toen", FLAVOUR, seed=1, changed=old),
        write_delivery(tmp_path / "nu", later, seed=2, changed=new),
    )


def states(site, edition, code):
    """The state in 2005 of an area on maps 3, 4 and 6, and of the others how many are withheld."""
    rows = [row for table in machine_tables(site / edition).values() for row in table]
    keys = [f"{slug}@2005" for slug in ("association-share", "vulnerable-index", "nuisance-national")]
    own = {row[key] for row in rows if row["area"] == code for key in keys}
    return own, sum(row[key] == "withheld" for row in rows if row["area"] != code for key in keys)


@pytest.mark.slow
@pytest.mark.parametrize("through", ["site", "list"])
def test_a_recoded_area_stays_withheld_with_its_list_or_beside_the_older_edition(tmp_path, deliveries, through):
    sites = {"site": (tmp_path / "uit", tmp_path / "uit"), "list": (tmp_path / "uit", tmp_path / "elders")}[through]
    lists = {
        "site": ((), ()),
        "list": (("--afgeschermd-bewaren", tmp_path / "l.csv"), ("--afgeschermd", tmp_path / "l.csv")),
    }[through]
    for delivery, site, options in zip(deliveries, sites, lists, strict=True):
        assert cli.main(["build", "--delivery", str(delivery), "--out", str(site), "-q", *map(str, options)]) == 0
    assert states(sites[0], "test-1", "c-3.3") == ({"withheld"}, 0)
    assert states(sites[1], "test-2", "d-3.3") == ({"withheld"}, 0)


@pytest.mark.slow
def test_an_old_list_stops_the_build_until_it_gets_its_ground(tmp_path, deliveries, capsys):
    listed = tmp_path / "lijst.csv"
    build = ["build", "--delivery", str(deliveries[1]), "--out", str(tmp_path / "uit"), "--afgeschermd", str(listed)]
    name = read_delivery(deliveries[0], THEME)[0].areas.register["name"]["c-3.3"].replace('"', '""')
    listed.write_text(f'area;name;year\nc-3.3;"{name}";2005\nweg;Weg;2005\n', "utf-8")
    assert cli.main(build) == 1
    assert "c-3.3" in capsys.readouterr().err
    assert not (tmp_path / "uit").exists()
    assert cli.main(["ground", str(listed), "--delivery", str(deliveries[0])]) == 0
    told = capsys.readouterr()
    assert "1 van 2 regels kregen hun ligging (ground)" in told.out
    assert "weg (Weg) staat niet in deze levering en blijft zonder ligging (ground)" in told.err
    assert cli.main(build) == 1
    listed.write_bytes(b"".join(line for line in listed.read_bytes().splitlines(True) if b"weg;" not in line))
    assert cli.main(build) == 0
    assert states(tmp_path / "uit", "test-2", "d-3.3") == ({"withheld"}, 0)


@pytest.fixture
def in_squares(tmp_path):
    """Makes a delivery and the next, recoded; in the first two squares have too few observations in a year."""

    def made(radius):
        plain = FLAVOURS["neighbourhoods"]
        few, enough = plain.minimum - 1, plain.minimum + 9
        whole = replace(plain, years=(2014, 2020, 2024)), replace(plain, years=(2014, 2020, 2025))
        counts = (lambda key: few if key == ("BU00010003", 2020) else enough), (lambda _key: enough)
        folders = []
        for number, (flavour, count) in enumerate(zip(whole, counts, strict=True), start=1):
            changed = with_observations(count, year=2020)
            folder = write_delivery(tmp_path / f"vierkant-{number}", flavour, seed=number, changed=changed)
            folders.append(into_squares(folder, radius=RADIUS if number == 1 else radius, marked="9" * (number - 1)))
        return folders

    return made


@pytest.mark.slow
@pytest.mark.parametrize(("radius", "expected"), [(RADIUS, {"withheld"}), (RADIUS // 2, {"withheld"}), (400, set())])
def test_a_square_stays_withheld_under_another_code_but_not_with_a_wider_window(tmp_path, in_squares, radius, expected):
    site = tmp_path / "uit"
    for delivery in in_squares(radius):
        assert cli.main(["build", "--delivery", str(delivery), "--out", str(site), "-q"]) == 0
    keys = [f"{slug}@2020" for slug in ("association-share", "vulnerable-index", "nuisance-national")]
    rows = [row for table in machine_tables(site / "test-2").values() for row in table]
    own = {row[key] for row in rows if row["neighbourhood"] == "BU00010003" for key in keys}
    others = {row[key] for row in rows if row["neighbourhood"] != "BU00010003" for key in keys}
    assert own & {"withheld"} == expected
    assert "withheld" not in others


@pytest.mark.slow
def test_listed_squares_withhold_squares_on_a_grid_of_another_system(tmp_path, in_squares):
    """Metres of one system say nothing in another: the list says which, and of an older list `ground` adds it."""
    listed = tmp_path / "lijst.csv"
    old, _ = in_squares(RADIUS)
    later = replace(FLAVOURS["neighbourhoods"], years=(2014, 2020, 2025))
    enough = with_observations(lambda _key: later.minimum + 9, year=2020)
    new = into_squares(write_delivery(tmp_path / "nu", later, seed=2, changed=enough), crs="EPSG:25831", marked="9")
    keep = ["build", "--delivery", str(old), "--out", str(tmp_path / "toen"), "-q"]
    assert cli.main([*keep, "--afgeschermd-bewaren", str(listed)]) == 0
    written = listed.read_bytes()
    listed.write_bytes(written.replace(b" EPSG:28992", b""))
    assert [secret.ground.crs for secret in read_withheld(listed)[0]] == [""] * (len(written.splitlines()) - 1)
    assert cli.main(["ground", str(listed), "--delivery", str(old)]) == 0
    assert listed.read_bytes() == written
    build = ["build", "--delivery", str(new), "--out", str(tmp_path / "site"), "-q", "--afgeschermd", str(listed)]
    assert cli.main(build) == 0
    rows = [row for table in machine_tables(tmp_path / "site" / "test-2").values() for row in table]
    withheld = {row["neighbourhood"] for row in rows if row["association-share@2020"] == "withheld"}
    assert withheld == {"BU00010003"}


@pytest.mark.slow
def test_listed_squares_withhold_squares_and_get_their_ground_from_the_old_delivery(tmp_path, in_squares, capsys):
    listed = tmp_path / "lijst.csv"
    old, new = in_squares(RADIUS)
    keep = ["build", "--delivery", str(old), "--out", str(tmp_path / "toen"), "-q"]
    assert cli.main([*keep, "--afgeschermd-bewaren", str(listed)]) == 0
    lines = [line.split(";") for line in listed.read_text("utf-8-sig").splitlines()]
    assert all(re.fullmatch(r"\d+ \d+ 100 200 EPSG:28992", ground) for _, _, _, ground in lines[1:])
    listed.write_text("\n".join(";".join(line[:3]) for line in lines) + "\n", "utf-8")
    build = ["build", "--delivery", str(new), "--out", str(tmp_path / "nu"), "-q", "--afgeschermd", str(listed)]
    assert cli.main(build) == 1
    assert cli.main(["ground", str(listed), "--delivery", str(old)]) == 0
    capsys.readouterr()
    assert cli.main(build) == 0
    rows = [row for table in machine_tables(tmp_path / "nu" / "test-2").values() for row in table]
    withheld = {row["neighbourhood"] for row in rows if row["association-share@2020"] == "withheld"}
    assert withheld == {"BU00010003"}

"""`diff`: from two folders to an exit code and a report."""

from dataclasses import replace
from decimal import Decimal

import pytest

from site_builder import cli
from tests.support.deliveries import FLAVOURS, write_delivery

pytestmark = pytest.mark.slow

FLAVOUR = FLAVOURS["grid cells"]


@pytest.fixture(scope="module")
def old(tmp_path_factory):
    return write_delivery(tmp_path_factory.mktemp("oud") / "levering", FLAVOUR, seed=1)


def test_nothing_changed_is_0(old, capsys):
    assert cli.main(["diff", str(old), str(old)]) == 0
    assert "Er is niets veranderd waarover u moet beslissen." in capsys.readouterr().out


def test_something_to_decide_is_5(old, tmp_path, capsys):
    new = write_delivery(tmp_path / "levering", replace(FLAVOUR, years=(1998, 2001, 2005, 2011)), seed=1)
    assert cli.main(["diff", str(old), str(new)]) == 5
    told = capsys.readouterr()
    assert "1. Meetjaren" in told.out
    assert "Wat u doet: geef de uitgave een eigen id." in told.out
    assert not told.err


def test_a_delivery_with_errors_is_1_with_all_of_them(old, tmp_path, capsys):
    new = write_delivery(tmp_path / "kapot", FLAVOUR, seed=1)
    (new / "values.csv").write_text("area;year\n")
    (new / "references.csv").unlink()
    assert cli.main(["diff", str(old), str(new)]) == 1
    told = capsys.readouterr().err
    assert "kapot/values.csv:1" in told
    assert "kapot/references.csv" in told
    assert cli.main(["diff", str(new), str(tmp_path / "nergens")]) == 1
    told = capsys.readouterr().err
    assert "kapot/references.csv" in told
    assert "nergens: deze map bestaat niet" in told


def test_what_an_earlier_edition_withheld_is_not_compared(old, tmp_path, capsys):
    """In both deliveries the area has enough observations, but an edition before them had not."""
    folders = []
    for residents in (12_345, 98_765):

        def counted(given, residents=residents):
            row = given.values["NULL", 2005] | {"observations": Decimal(99), "residents": Decimal(residents)}
            return replace(given, values=given.values | {("NULL", 2005): row})

        folders.append(str(write_delivery(tmp_path / str(residents), FLAVOUR, seed=1, changed=counted)))
    (tmp_path / "lijst.csv").write_text("area;name;year\nNULL;Kern;2005\n", "utf-8")
    told = {}
    for lists in ((), ("--afgeschermd", str(tmp_path / "lijst.csv"))):
        assert cli.main(["diff", *folders, *lists]) == (0 if lists else 5)
        told[lists] = capsys.readouterr().out
    assert ["98.765" in text for text in told.values()] == [True, False]


def test_a_line_of_the_list_that_meets_nothing_stops_the_comparison(old, tmp_path, capsys):
    (tmp_path / "lijst.csv").write_text("area;name;year\nNULL;Heel anders;2005\n", "utf-8")
    assert cli.main(["diff", str(old), str(old), "--afgeschermd", str(tmp_path / "lijst.csv")]) == 1
    assert "lijst.csv:2: NULL (Heel anders) was in 2005 afgeschermd en is hier" in capsys.readouterr().err


@pytest.mark.parametrize("turned", [False, True])
def test_without_a_year_in_common_there_is_a_report_and_no_fault(old, tmp_path, capsys, turned):
    new = write_delivery(tmp_path / "levering", replace(FLAVOUR, years=(1999, 2002, 2006, 2011)), seed=1)
    folders = [str(new), str(old)] if turned else [str(old), str(new)]
    assert cli.main(["diff", *folders]) == 5
    assert "geen enkel jaar staat in beide leveringen: er zijn geen cijfers te vergelijken" in capsys.readouterr().out


def recoded(prefix):
    """The same places under other codes, all of them."""
    places = {
        f"{prefix}{code}"[:16]: (name, [f"{prefix}{area}" for area in areas])
        for code, (name, areas) in FLAVOUR.municipalities.items()
    }
    return replace(FLAVOUR, municipalities=places)


def test_what_got_another_code_is_told_once(old, tmp_path, capsys):
    new = write_delivery(tmp_path / "levering", recoded("n"), seed=1)
    assert cli.main(["diff", str(old), str(new)]) == 5
    told = capsys.readouterr().out
    assert "geen enkel gebied heeft in beide leveringen dezelfde code, naam en grond" in told
    assert "andere code, zelfde naam en grond (14)" in told
    assert "weg (" not in told
    assert "nieuw (" not in told


def test_quiet_prints_what_decides_and_nothing_else(old, tmp_path, capsys):
    new = write_delivery(tmp_path / "levering", replace(FLAVOUR, years=(1998, 2001, 2005, 2011)), seed=1)
    assert cli.main(["diff", str(old), str(new), "-q"]) == 5
    told = capsys.readouterr()
    assert told.out.startswith("Te beslissen: Meetjaren")
    assert (told.err, "Oud:" in told.out) == ("", False)
    assert cli.main(["diff", str(old), str(old), "-q"]) == 0
    assert capsys.readouterr().out == ""

"""What `check` says of a delivery, and its report: counts and ranges of what may be shown, and never a word more."""

import re
from dataclasses import replace
from random import Random

import pytest

from site_builder import cli
from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.sites import build
from tests.support.twins import secretive, twin

pytestmark = pytest.mark.slow

SECONDS = re.compile(r" +\d+,\d\d s\b")
FLAVOUR = FLAVOURS["values in Web Mercator"]


def check(folder, capfd, *more):
    assert cli.main(["check", "--delivery", str(folder), *more]) == 0
    told = capfd.readouterr()
    return SECONDS.sub("", told.out + told.err).replace(str(folder.parent), "")


def test_a_check_ends_with_what_is_in_the_delivery(tmp_path, capfd):
    told = check(write_delivery(tmp_path / "levering", replace(FLAVOUR, context=False), seed=1), capfd)
    assert "Proefuitgave 1 (test-1): 2 gemeenten, 44 wijken, 2030 en 2031" in told
    assert "ligt op 4,00 tot 4,04 graden oosterlengte, 50,90 tot 50,93 graden noorderbreedte" in told
    assert "levering/context.gpkg: er is geen water, weg, spoor of plaats" in told
    layers = told[told.index("  laag ") :].splitlines()
    assert len([line for line in layers if line.startswith("  10 Focus, 2031")]) == 1
    assert all(sum(int(number) for number in line.split()[-3:]) == 44 for line in layers[1:15])


@pytest.mark.parametrize("kind", ["values in Web Mercator"])
def test_nothing_it_says_or_draws_follows_from_what_is_withheld(tmp_path, capfd, kind):
    found = []
    for name, other in (("een", False), ("ander", True)):

        def changed(given, other=other):
            base = secretive(Random(1), given)
            return twin(Random(2), base) if other else base

        folder = write_delivery(tmp_path / name / "levering", FLAVOURS[kind], seed=1, changed=changed)
        told = check(folder, capfd, "--verslag", str(tmp_path / name / "verslag"))
        report = [(tmp_path / name / "verslag" / f"levering-verslag.{form}").read_bytes() for form in ("html", "txt")]
        found.append((told, report))
    assert found[0] == found[1]
    assert "VERTROUWELIJK" in found[0][1][0].decode()
    assert found[0][1][0].decode().count("<svg") == 14 + 7


def test_a_report_is_never_written_into_a_site(tmp_path, capsys):
    delivery = write_delivery(tmp_path / "levering", FLAVOUR, seed=1)
    edition = build(delivery, tmp_path / "site")
    assert cli.main(["check", "--delivery", str(delivery), "--verslag", str(edition / "verslag")]) == 2
    assert "deze map ligt in de gebouwde atlas" in capsys.readouterr().err
    assert not (edition / "verslag").exists()


def test_the_report_says_what_changed_since_the_previous_delivery(tmp_path, capfd):
    old = write_delivery(tmp_path / "oud", FLAVOUR, seed=1)
    new = write_delivery(tmp_path / "nieuw", replace(FLAVOUR, years=(2030, 2032)), seed=1)
    check(new, capfd, "--verslag", str(tmp_path / "verslag"), "--vorige", str(old))
    told = (tmp_path / "verslag/levering-verslag.txt").read_text("utf-8")
    assert "Veranderd sinds de vorige levering" in told
    assert "van 2030 en 2031 naar 2030 en 2032" in told
    assert cli.main(["check", "--delivery", str(new), "--verslag", str(tmp_path), "--vorige", str(tmp_path)]) == 1

"""An id that was forgotten and an edition that is corrected: what a build replaces is never replaced unseen."""

import json
from dataclasses import replace

import pytest

from site_builder import cli
from tests.support.deliveries import FLAVOURS, write_delivery

pytestmark = pytest.mark.slow

FLAVOUR = FLAVOURS["postcodes"]


def build(delivery, site):
    return cli.main(["build", "--delivery", str(delivery), "--out", str(site), "-q"])


def change(delivery, old, new):
    path = delivery / "edition.toml"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """With an edition, and copies of it."""
    folder = tmp_path_factory.mktemp("uit")
    assert build(write_delivery(folder / "toen", FLAVOUR, seed=1), folder / "site") == 0
    assert cli.main(["pack", "--out", str(folder / "site"), "--gemeente", "0007", "-q"]) == 0
    return folder / "site"


def test_another_edition_under_the_same_id_is_refused(site, tmp_path, capsys):
    later = replace(FLAVOUR, years=(2003, 2018))
    nothing = write_delivery(tmp_path / "nu", later, seed=1)
    change(nothing, "Proefuitgave 1", "Andere uitgave")
    before = (site / "test-1/manifest.json").read_bytes()
    assert build(nothing, site) == 1
    told = capsys.readouterr().err
    assert "nu/edition.toml: id 'test-1' is van een uitgave die er al staat, met andere meetjaren en een andere" in told
    assert "geef deze levering een eigen id; verbetert zij die uitgave, schrijf dan revised en revision = 2" in told
    assert (site / "test-1/manifest.json").read_bytes() == before


def test_other_areas_under_the_same_id_are_refused(site, tmp_path, capsys):
    moved = write_delivery(tmp_path / "nu", replace(FLAVOUR, corner=(-3.2, 40.2)), seed=1)
    assert build(moved, site) == 1
    assert "die er al staat, met andere gebieden" in capsys.readouterr().err


def test_a_corrected_edition_says_so_on_its_pages_and_in_its_manifest(site, tmp_path, capsys):
    corrected = write_delivery(tmp_path / "nu", FLAVOUR, seed=1)
    change(corrected, "Proefuitgave 1", "Verbeterde uitgave")
    change(corrected, "fictional = true", "fictional = true\nrevised = 2026-05-01\nrevision = 2")
    assert build(corrected, site) == 0
    assert "site/test-1/kopie: de kopie van de vorige bouw gaat met deze bouw weg" in capsys.readouterr().err
    pages = [*(site / "test-1").rglob("*.html"), site / "index.html"]
    assert [page for page in pages if "herzien op 1 mei 2026" not in page.read_text("utf-8")] == []
    tables = list((site / "test-1").rglob("kaarten-nl.csv"))
    assert all("Verbeterde uitgave, herzien op 1 mei 2026" in table.read_text("utf-8-sig") for table in tables)
    manifest = json.loads((site / "test-1/manifest.json").read_text("utf-8"))
    assert (manifest["revised"], manifest["revision"]) == ("2026-05-01", 2)
    change(corrected, "Verbeterde", "Nog eens verbeterde")
    assert build(corrected, site) == 1
    assert "revision 2 staat er al, met een andere titel: schrijf revision = 3" in capsys.readouterr().err
    assert cli.main(["pack", "--out", str(site), "--gemeente", "0007", "-q"]) == 0

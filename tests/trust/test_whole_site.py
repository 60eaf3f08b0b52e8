"""A whole site, with copies, is looked at byte by byte; what is no longer delivered is no longer there."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from site_builder.publish.seal.verify import verify_whole
from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.sites import build

FLIPS = 60


@pytest.mark.slow
@pytest.mark.parametrize("flips", [FLIPS])
def test_any_flipped_bit_of_a_site_or_of_a_copy_is_found(here, flips):
    random, files = Random(flips), sorted(path for path in (here / "site").rglob("*") if path.stat().st_size)
    files = [path for path in files if path.is_file()]
    assert verify_whole(here / "site")[1] == []
    for number in range(flips):
        path = random.choice([one for one in files if one.suffix == ".zip"] if number % 3 == 0 else files)
        data, place = path.read_bytes(), random.randrange(path.stat().st_size)
        flipped = bytearray(data)
        flipped[place] ^= 1 << random.randrange(8)
        path.write_bytes(flipped)
        assert verify_whole(here / "site")[1] != [], (path, place)
        assert path.suffix != ".zip" or verify_whole(path)[1] != [], (path, place)
        path.write_bytes(data)
    assert verify_whole(here / "site")[1] == []


@pytest.mark.slow
def test_the_pages_of_a_vanished_municipality_vanish(tmp_path: Path):
    kind = FLAVOURS["postcodes"]
    first = build(write_delivery(tmp_path / "eerst" / "levering", kind, seed=3), tmp_path / "site")
    assert sorted(path.name for path in (first / "gemeente").iterdir()) == ["0007-west", "0363-oost"]
    fewer = replace(kind, municipalities={"0363": kind.municipalities["0363"]})
    again = write_delivery(tmp_path / "toen" / "levering", fewer, seed=3)
    edition = again / "edition.toml"
    edition.write_text(
        "revised = 2026-05-01\nrevision = 2\n" + edition.read_text("utf-8"), "utf-8"
    )  # other ground, same id
    then = build(again, tmp_path / "site")
    assert sorted(path.name for path in (then / "gemeente").iterdir()) == ["0363-oost"]
    assert verify_whole(tmp_path / "site")[1] == []
    assert not [path for path in then.rglob("*.js") if b"0007" in path.read_bytes()]

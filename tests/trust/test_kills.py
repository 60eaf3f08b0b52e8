"""A build or pack that is killed at any moment leaves the old site or the new one, whole, and stops nobody after it."""

import os
import threading
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from site_builder.publish.output.swap import exchange, swap
from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.forks import forks
from tests.support.sites import contents
from tests.support.squares import into_squares
from tests.support.twins import secretive

KILLS = int(os.environ.get("KILLS", "15"))
"""KILLS=200 is the long form; CI runs the short one."""
SECONDS = 1.5
"""About how long a build takes: kills by the clock come within it."""
KIND = FLAVOURS["grid cells"]


@pytest.fixture(scope="module")
def started():
    with forks() as process:
        yield process


@pytest.fixture(scope="module", params=["areas", "squares"])
def deliveries(request, tmp_path_factory):
    """Two deliveries of the same edition, and an older one of another edition."""
    folder = tmp_path_factory.mktemp("deliveries")

    def made(name: str, seed: int, *, secret: int) -> Path:
        made = write_delivery(folder / name, KIND, seed=seed, changed=lambda given: secretive(Random(secret), given))
        return into_squares(made, crs="EPSG:3067") if request.param == "squares" else made

    return {"old": made("old", 1, secret=0), "one": made("one", 2, secret=1), "other": made("other", 2, secret=2)}


def built(delivery: Path, out: Path) -> list[str]:
    return ["build", "--delivery", str(delivery), "--out", str(out), "-q"]


def packed(out: Path) -> list[str]:
    return ["pack", "--out", str(out), "-q", "--edition", "test-2"]


@pytest.mark.slow
@pytest.mark.parametrize("kills", [KILLS])
def test_the_old_or_the_new_site_is_whole_after_every_kill(started, deliveries, tmp_path, kills, record_property):
    out, random = tmp_path / "here/site", Random(kills)
    assert started.run(built(deliveries["old"], out)).code == 0
    whole, changes = {}, {}
    for name in ("other", "one"):
        changes[name] = started.run(built(deliveries[name], out)).changes
        whole[name] = contents(out)
        changes[f"{name}, packed"] = started.run(packed(out)).changes
        whole[f"{name}, packed"] = contents(out)
    now, killed = "one, packed", 0
    for number in range(kills):
        target = random.choice([name for name in ("one", "other", f"{now.partition(',')[0]}, packed") if name != now])
        command = packed(out) if "packed" in target else built(deliveries[target], out)
        at = (
            {"kill_at": random.randint(1, changes[target])}
            if number % 3
            else {"kill_after": random.uniform(0, SECONDS)}
        )
        ending = started.run(command, **at)
        assert ending.code in (0, -9), ending.text
        killed += ending.code == -9
        found = contents(out)
        assert found in (whole[now], whole[target]), f"kill {number} of {command} at {at}"
        now = target if found == whole[target] else now
        if number % 5 == 4:
            plain = "one" if now.startswith("other") else "other"
            assert started.run(built(deliveries[plain], out)).code == 0
            assert contents(out) == whole[plain]
            assert os.listdir(out.parent) == ["site"]  # noqa: PTH208
            now = plain
    record_property("tried, killed", (kills, killed))
    assert killed > kills / 2


def test_a_reader_meets_no_missing_and_no_mixed_page_while_sites_are_swapped(tmp_path):
    out, fresh = tmp_path / "site", tmp_path / "site.new"
    for folder, text in ((out, b"1" * 9999), (fresh, b"2" * 9999)):
        folder.mkdir()
        (folder / "index.html").write_bytes(text)
    if not exchange(fresh, out):
        pytest.skip("this system cannot exchange folders: readers may meet nothing between two renames (publish/swap)")
    one, two = b"1" * 9999, b"2" * 9999
    read, stop, random = Counter(), threading.Event(), Random(19)

    def reader() -> None:
        while not stop.is_set():
            try:
                read[(out / "index.html").read_bytes()] += 1
            except OSError as missing:
                read[repr(missing).encode()] += 1

    thread = threading.Thread(target=reader)
    thread.start()
    swaps = 0
    while thread.is_alive() and (swaps < 500 or min(read[one], read[two]) < 50) and swaps < 500_000:
        for _ in range(random.choice((1, 2))):  # in step with the reader, it would see one site
            swap(out)
            swaps += 1
    stop.set()
    thread.join()
    assert set(read) == {one, two}
    assert min(read.values()) >= 50

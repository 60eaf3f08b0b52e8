"""Whatever the machine refuses a command, at whatever moment: it is told as the machine, and no half folder is left."""

import errno
import shutil
from random import Random

import pytest

from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.forks import forks
from tests.support.publishers import Town
from tests.support.sites import contents

REFUSED = ("ESTALE", "EIO", "ENOSPC", "EROFS", "EMFILE", "ENAMETOOLONG", "ELOOP", "EACCES", "ENOTCONN")
TRIES = 5


@pytest.fixture(scope="module")
def started():
    with forks() as process:
        yield process


def commands(folder):
    delivery = write_delivery(folder / "bron", FLAVOURS["postcodes"], seed=1)
    (folder / "stad").mkdir()
    town = Town(folder / "stad")
    return {
        "init": ["init", str(folder / "nieuw")],
        "kit": ["kit", str(folder / "nieuw"), "--delivery", str(delivery)],
        "import": ["import", str(town.recipe), "--bronnen", str(town.sources), "--naar", str(folder / "nieuw")],
        "build": ["build", "--delivery", str(delivery), "--out", str(folder / "nieuw")],
    }


@pytest.mark.slow
@pytest.mark.parametrize("name", ["init", "kit", "import", "build"])
def test_what_the_machine_refuses_is_told_as_the_machine(started, tmp_path, name):
    random, command = Random(name), commands(tmp_path)[name]
    whole = started.run(command)
    assert whole.code == 0, whole.text
    complete = contents(tmp_path / "nieuw")
    for _ in range(TRIES):
        shutil.rmtree(tmp_path / "nieuw", ignore_errors=True)
        number = getattr(errno, random.choice(REFUSED))
        ending = started.run(command, kill_at=random.randint(1, whole.changes), refuse=number)
        if ending.code == 0:  # there was another way
            assert contents(tmp_path / "nieuw") == complete
            continue
        assert ending.code == 4, ending.text
        assert "De computer weigert: " in ending.text
        assert "[Errno" not in ending.text
        assert not (tmp_path / "nieuw").exists()

"""A site with its copies, that tests look at and put back as it was."""

from pathlib import Path

import pytest

from site_builder import cli
from tests.support.deliveries import FLAVOURS, write_delivery


@pytest.fixture(scope="session")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a delivery, and the site and copies that are made of it in the usual way."""
    folder = tmp_path_factory.mktemp("here")
    write_delivery(folder / "levering", FLAVOURS["neighbourhoods"], seed=9)
    assert cli.main(["build", "--delivery", str(folder / "levering"), "--out", str(folder / "site"), "-q"]) == 0
    assert cli.main(["pack", "--out", str(folder / "site"), "-q"]) == 0
    return folder

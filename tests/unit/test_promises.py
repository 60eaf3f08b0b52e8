"""Every promise of README names the tests that show it, and they exist."""

import re

import pytest

from site_builder.folders import SHIPPED

README = (SHIPPED / "README.md").read_text("utf-8")
TABLE = README.partition("## What is promised")[2].partition("\n## ")[0]
ROWS = [line.strip("| \n").rpartition(" | ")[::2] for line in TABLE.splitlines() if line.startswith("| ")][2:]


def test_there_are_promises():
    assert len(ROWS) >= 20


@pytest.mark.parametrize(("promise", "tests"), ROWS, ids=[promise[:40] for promise, _ in ROWS])
def test_a_promise_names_tests_that_exist(promise: str, tests: str):
    """A name without a folder lies beside the one before it."""
    folder, found = "", []
    for name in re.findall(r"`([\w/.-]+\.py)`", tests):
        folder = name.rpartition("/")[0] or folder
        found.append(SHIPPED / folder / name.rpartition("/")[2])
    assert found, promise
    for file in found:
        assert file.is_file(), file
        assert re.search(r"^def test_\w+", file.read_text("utf-8"), re.MULTILINE), file


def test_the_files_that_readme_points_to_exist():
    named = set(re.findall(r"`((?:site_builder|tests|templates|static|deploy|content)/[\w/.*-]*)`", README))
    named.discard("static/leaflet-*/LICENSE")  # in a built site
    assert len(named) > 20
    assert [name for name in sorted(named) if not list(SHIPPED.glob(name.rstrip("/")))] == []

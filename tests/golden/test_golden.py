"""Whole small sites: each folder here is a delivery and the pages and tables that a build makes of it.

Every text of content/ stands in them by its name, so that a word can change without a golden file.
After a change on purpose: python -m pytest tests/golden --accept, and read the diff.
"""

import shutil
from pathlib import Path

import pytest

from tests.support.models import named_texts
from tests.support.sites import build

FOLDERS = sorted(path.parent for path in Path(__file__).parent.glob("*/delivery"))
SUFFIXES = (".html", ".csv")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_pages_and_tables_are_the_expected_ones(folder: Path, tmp_path: Path, accept: bool, monkeypatch):
    monkeypatch.setattr("site_builder.pipeline.read_texts", lambda *_: (named_texts(), []))
    monkeypatch.setattr("site_builder.pipeline.with_examples", lambda _, texts, **__: (texts, []))
    site = build(folder / "delivery", tmp_path / "site").parent
    if accept:
        rewrite(folder / "expected", site)
    found, expected = texts_in(site), texts_in(folder / "expected")
    assert sorted(found) == sorted(expected)
    for name, text in found.items():
        assert text == expected[name], f"{name} has changed; on purpose? run with --accept"


def texts_in(folder: Path) -> dict[str, str]:
    """Path -> text of every page and table, line ends as they are."""
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in SUFFIXES]
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8") for path in paths}


def rewrite(expected: Path, site: Path) -> None:
    shutil.rmtree(expected, ignore_errors=True)
    for name, text in texts_in(site).items():
        path = expected / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))

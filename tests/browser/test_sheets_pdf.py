"""The booklet of print sheets: the whole command, from a built site to a PDF that tells what it is."""

import re
from pathlib import Path

import pytest

from site_builder.cli import main
from tests.support.browsers import CHROMIUM, program
from tests.support.pdf import BOX, SHEETS, sheets

HEADING = re.compile(rb"/Title \(((?:[^()\\]|\\.)*)\)|/Title <FEFF([0-9A-F]*)>")


def titles(pdf: bytes) -> list[str]:
    """Of the document and of its bookmarks."""
    return [
        bytes.fromhex(wide.decode()).decode("utf-16-be") if wide else plain.decode()
        for plain, wide in HEADING.findall(pdf)
    ]


def test_the_booklet_has_title_language_and_bookmarks_and_the_same_bytes_everywhere(
    demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(*CHROMIUM)
    assert sheets(demo, tmp_path, "--papier", "a4", "--voor", "Team <wijken>") == 0
    (path,) = tmp_path.iterdir()
    assert path.name.startswith("fictief-havermonde-kaartbladen-a4-")
    pdf = path.read_bytes()
    assert len(BOX.findall(pdf)) == SHEETS["a4"]
    assert b"/Lang (nl)" in pdf
    assert b"/CreationDate" not in pdf
    document, *bookmarks = titles(pdf)
    assert document.startswith("Kaartbladen Havermonde – ")
    assert len({*bookmarks}) == SHEETS["a4"]
    for name, value in {"TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path.parent)
    assert sheets(demo, tmp_path, "--papier", "a4", "--voor", "Team <wijken>") == 0
    assert path.read_bytes() == pdf
    assert main(["verify", str(demo.parent), "-q"]) == 0


def test_a_booklet_never_comes_into_the_site(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sheets(demo, demo / "gemeente") == 2
    assert "ligt in de gebouwde atlas" in capsys.readouterr().err


def test_without_a_browser_the_command_says_so(
    demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ATLAS_CHROMIUM", "/nergens")
    assert sheets(demo, tmp_path) == 4
    assert "Er is geen browser" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())

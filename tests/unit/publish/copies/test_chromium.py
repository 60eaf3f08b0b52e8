"""Printing with the browser of this computer: found or told, never left behind, never dated."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from site_builder.publish.copies.chromium import VARIABLE, BrowserMissing, find_browser, print_page, undated

posix = pytest.mark.skipif(os.name != "posix", reason="the stand-ins for a browser are shell scripts")


class Alarm(Exception):
    """Stands for the signal that stops the program."""


def stand_in(folder: Path, script: str) -> str:
    path = folder / "browser"
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)
    return str(path)


def test_a_pdf_loses_its_dates_and_every_other_byte_keeps_its_place() -> None:
    dated = b"<</Title (x)\n/CreationDate (D:20261121233716+00'00')\n/ModDate (D:20261121233716+00'00')>>\nendobj"
    found = undated(dated)
    assert len(found) == len(dated)
    assert found.split() == [b"<</Title", b"(x)", b">>", b"endobj"]


def test_without_a_browser_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_builder.publish.copies.chromium.PLACES", ())
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv(VARIABLE, raising=False)
    with pytest.raises(BrowserMissing, match=f"installeer Chromium, Chrome of Edge, of zet de plaats in {VARIABLE}"):
        find_browser()


def test_the_variable_names_the_browser_and_no_other_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, sys.executable)
    assert find_browser() == sys.executable
    monkeypatch.setenv(VARIABLE, "/nergens/chromium")
    with pytest.raises(BrowserMissing, match="/nergens/chromium"):
        find_browser()


@posix
def test_a_browser_that_makes_nothing_is_told_with_its_code(tmp_path: Path) -> None:
    with pytest.raises(BrowserMissing, match=r"maakte geen pdf \(code 7\)"):
        print_page(stand_in(tmp_path, "exit 7"), "file:///x", workplace=tmp_path)


@posix
def test_an_interrupted_browser_is_gone_with_all_it_started(tmp_path: Path) -> None:
    def stop(*_: object) -> None:
        raise Alarm

    program = stand_in(tmp_path, f"sleep 60 & echo $! > {tmp_path}/child; wait")
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, 0.5)
    try:
        with pytest.raises(Alarm):
            print_page(program, "file:///x", workplace=tmp_path)
    finally:
        signal.signal(signal.SIGALRM, before)
    child = int((tmp_path / "child").read_text("utf-8"))
    assert gone(child)


def gone(process: int) -> bool:
    """Whether a process ends within a second or two; one that waits to be collected has ended."""
    for _ in range(100):
        try:
            state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    return False

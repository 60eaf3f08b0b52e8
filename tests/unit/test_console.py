"""What is printed where, and in which order."""

import sys

import pytest

from site_builder.console import Console
from site_builder.problems import error, warning


def test_problems_are_sorted_by_place_with_warnings_apart(capsys):
    Console("quiet").problems([
        error("b.csv:12", "x", "y"), warning("a.csv:1", "w", "z"), error("b.csv:9", "x", "y"), error("a.csv", "x", "y"),
    ])  # fmt: skip
    assert capsys.readouterr().err.splitlines() == [
        "Fouten (3):", "a.csv: x: y", "b.csv:9: x: y", "b.csv:12: x: y", "Waarschuwingen (1):", "a.csv:1: w: z",
    ]  # fmt: skip


def test_a_step_is_one_line_with_its_seconds(capsys):
    with Console("normal").step("teksten"):
        pass
    assert capsys.readouterr().out.split() == ["teksten", "0,00", "s"]


def test_quiet_shows_no_progress(capsys):
    console = Console("quiet")
    with console.step("teksten"):
        console.say("x")
    assert capsys.readouterr() == ("", "")


def test_names_cannot_steer_the_terminal(capsys):
    Console("normal").warn("a\x1b[31mb\u202ec\nd")
    assert capsys.readouterr().err == "a\ufffd[31mb\ufffdc\ufffdd\n"


def test_a_closed_output_takes_nothing(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    console = Console("normal")
    console.say("x")
    console.warn("x")


@pytest.mark.parametrize(("terminal", "detail"), [(True, "normal"), (True, "quiet"), (False, "normal")])
def test_long_work_shows_how_far_it_is_on_a_terminal_only(monkeypatch, capsys, terminal, detail):
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    assert list(Console(detail).counted(["a", "b"], "kopie")) == ["a", "b"]
    told = capsys.readouterr().err
    assert told == ("\rkopie 1 van 2\x1b[K\rkopie 2 van 2\x1b[K\r\x1b[K" if terminal and detail == "normal" else "")

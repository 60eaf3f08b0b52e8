"""The command line in Dutch: what is understood, what is refused and how that is said."""

import argparse
import inspect
import re
from datetime import date
from pathlib import Path

import pytest

from site_builder.arguments import DUTCH
from site_builder.cli import parse
from site_builder.commands import COMMANDS
from site_builder.folders import SHIPPED

README = (SHIPPED / "README.md").read_text("utf-8")
OPTION = re.compile(r"--[a-z-]+")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", {"command": "build", "atlas": None, "delivery": None, "out": None, "peildatum": None, "detail": "normal"}),
        ("build", {"command": "build"}),
        ("--out x", {"command": "build", "out": Path("x")}),
        ("build --delivery a --out=b -q", {"delivery": Path("a"), "out": Path("b"), "detail": "quiet"}),
        ("--peildatum 2024-02-29 -v", {"peildatum": date(2024, 2, 29), "detail": "verbose"}),
        ("check", {"command": "check", "content": None, "delivery": None}),
        ("check content", {"content": Path("content")}),
        ("check content --delivery a", {"content": Path("content"), "delivery": Path("a")}),
        ("pack", {"command": "pack", "out": None, "edition": None, "municipality": None, "recipient": None}),
        ("pack --edition 2014 --gemeente Ede", {"edition": "2014", "municipality": "Ede"}),
        ("check --atlas map", {"command": "check", "atlas": Path("map")}),
        ("pack --voor Ede", {"recipient": "Ede"}),
        ("sheets", {"command": "sheets", "municipality": None, "recipient": None, "paper": "a3", "to": None}),
        ("sheets --papier A4 --naar pdf", {"paper": "a4", "to": Path("pdf")}),
        ("verify kopie.zip", {"command": "verify", "path": Path("kopie.zip")}),
        ("diff oud nieuw", {"command": "diff", "old": Path("oud"), "new": Path("nieuw"), "afgeschermd": None}),
        ("import r.toml --bronnen a --naar b", {"recipe": Path("r.toml"), "sources": Path("a"), "to": Path("b")}),
        ("diff oud nieuw --afgeschermd lijst.csv", {"afgeschermd": Path("lijst.csv")}),
        ("check --afgeschermd lijst.csv", {"content": None, "afgeschermd": Path("lijst.csv")}),
        ("ground lijst.csv --delivery oud", {"list": Path("lijst.csv"), "delivery": Path("oud")}),
    ],
)
def test_what_is_understood(line, expected):
    command, options = parse(line.split())
    assert expected.items() <= {"command": command.__name__.rpartition(".")[2], **vars(options)}.items()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "bouw",
            f"build.py: de opdracht 'bouw' bestaat niet: kies {', '.join([*COMMANDS][:-1])} of {[*COMMANDS][-1]}",
        ),
        ("build extra", "build.py build: 'extra' is onbekend: zie 'build.py build --help'"),
        ("--delivry x", "build.py build: '--delivry x' is onbekend: zie"),
        ("--deliver x", "build.py build: '--deliver x' is onbekend: zie"),
        ("--out", "build.py build: --out: hier hoort een waarde bij: zie"),
        ("--out=", "build.py build: --out: geef de naam van een map: zie"),
        ("-q -v", "build.py build: -v: dit gaat niet samen met -q: zie"),
        ("-qx", "build.py build: -q: hier hoort geen waarde bij ('x'): zie"),
        ("--peildatum 2023-02-29", "--peildatum: '2023-02-29' is geen datum, geef bijvoorbeeld 2024-01-31: zie"),
        ("--peildatum 20240131", "'20240131' is geen datum"),
        ("check --out x", "build.py check: '--out' is onbekend: zie"),
        ("check a b", "build.py check: 'b' is onbekend: zie"),
        ("sheets --papier a5", "build.py sheets: --papier: 'a5' kan niet, kies a3 of a4: zie"),
        ("pack --voor=", "build.py pack: --voor: geef een naam van hoogstens 120 tekens: zie"),
        ("pack --voor " + "x" * 121, "build.py pack: --voor: geef een naam van hoogstens 120 tekens: zie"),
        ("verify", "build.py verify: zip-of-map ontbreekt: zie"),
        ("import r.toml --naar b", "build.py import: --bronnen ontbreekt: zie"),
        ("diff oud", "build.py diff: nieuw ontbreekt: zie"),
        ("ground lijst.csv", "build.py ground: --delivery ontbreekt: zie"),
        ("new", "build.py new: titel ontbreekt: zie 'build.py new --help'"),
        ("preview --port 80", "--port: '80' is geen poort, geef een getal van 1024 tot 65535: zie"),
        ("preview --port x", "--port: 'x' is geen poort"),
    ],
)
def test_what_is_refused_with_exit_code_2(line, message, capsys):
    with pytest.raises(SystemExit) as stopped:
        parse(line.split())
    assert stopped.value.code == 2
    told = capsys.readouterr()
    assert message in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""


@pytest.mark.parametrize(
    "line",
    ["--help", "-h", *(f"{command} -h" for command in COMMANDS)],
)
def test_help_is_dutch(line, capsys):
    with pytest.raises(SystemExit) as stopped:
        parse(line.split())
    assert stopped.value.code == 0
    told = capsys.readouterr().out
    assert told.startswith("gebruik: build.py")
    assert not any(english in told for english in ("usage", "options", "positional", "show", "exit"))


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_names_every_option_of_a_command_and_no_other(command, capsys):
    """Those that all commands share stand above its table."""
    above, _, table = README.partition("\n## Commands\n")[2].partition("\n## ")[0].partition("\n| --- ")
    shared = set(OPTION.findall(above))
    calls = re.findall(rf"^\| `build\.py \[?{command}\b([^`]*)`", table, re.MULTILINE)
    with pytest.raises(SystemExit):
        parse([command, "-h"])
    assert calls
    assert set(OPTION.findall("".join(calls))) == set(OPTION.findall(capsys.readouterr().out)) - shared - {"--help"}


def test_what_argparse_says_of_these_options_is_known_in_dutch():
    """Read from its source, so that a newer Python with other words is noticed."""
    said = set(re.findall(r"(?<!\w)_\(\s*['\"](.+?)['\"]\)", inspect.getsource(argparse)))
    reached = {
        english for english in said if english.startswith(("argument %", "expected one", "unrecognized", "the fol"))
    }
    assert reached <= DUTCH.keys()
    assert {"not allowed with argument %s", "ignored explicit argument %r", "usage: "} <= said & DUTCH.keys()

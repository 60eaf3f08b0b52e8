"""From every ending its exit code and its Dutch sentence."""

import errno
import os
import shutil
import signal
import sys
from types import ModuleType

import pytest
from jinja2 import TemplateNotFound

from site_builder import cli
from site_builder.memory import TOO_MUCH
from site_builder.preview.tools import ToolsMissing
from site_builder.problems import BuildStopped, error
from site_builder.publish.output.lock import OutputLocked
from site_builder.publish.output.output import OutputRefused
from site_builder.signals import Interrupted


@pytest.fixture
def ends_with(monkeypatch):
    """Runs `build` with a pipeline that ends with this exception, or calls this function."""

    def run(ending, *options):
        def build(atlas, *, theme, delivery, out, lists, peildatum, word, console):
            if isinstance(ending, BaseException):
                raise ending
            ending()

        pipeline = ModuleType("site_builder.pipeline")
        pipeline.build, pipeline.WithheldLists = build, lambda *given: given
        monkeypatch.setitem(sys.modules, "site_builder.pipeline", pipeline)
        return cli.main(["build", *options])

    return run


@pytest.mark.parametrize(
    ("ending", "code", "sentence"),
    [
        (BuildStopped([error("a.csv:1", "dit is fout", "herstel het")]), 1, "a.csv:1: dit is fout: herstel het\n"),
        (OutputRefused("--out /: dit mag niet"), 2, "--out /: dit mag niet\n"),
        (ZeroDivisionError("secret 0,42"), 3, "Fout in het programma zelf (ZeroDivisionError, test_cli.py:"),
        (OSError("x"), 3, "Fout in het programma zelf (OSError"),
        (FileNotFoundError(errno.ENOENT, "x", "f"), 4, "De computer weigert: f: is verdwenen.\n"),
        (OSError(errno.ESTALE, "x", "f"), 4, "De computer weigert: f: de netwerkschijf is de map kwijt.\n"),
        (OSError(errno.ENOTEMPTY, "x", "f"), 4, "De computer weigert: f: de map is niet leeg.\n"),
        (RuntimeError("Symlink loop from 'f'"), 4, "De computer weigert: de koppelingen draaien in een kring.\n"),
        (OSError(9999, "x", "f"), 4, "De computer weigert: f: fout 9999 van het besturingssysteem.\n"),
        (shutil.Error([("f", "g", "[Errno 28] x: 'f'")]), 4, "De computer weigert: f: de schijf is vol.\n"),
        (TemplateNotFound("a.html"), 4, "De computer weigert: het sjabloon a.html is er niet of is niet te lezen.\n"),
        (OutputLocked("hierheen loopt al een bouw"), 4, "hierheen loopt al een bouw\n"),
        (OSError(errno.ENOSPC, "x", "/full/file"), 4, "De computer weigert: /full/file: de schijf is vol.\n"),
        (PermissionError(errno.EACCES, "x", "f"), 4, "De computer weigert: f: geen rechten.\n"),
        (OSError(errno.EROFS, "x"), 4, "De computer weigert: alleen te lezen.\n"),
        (ToolsMissing("Installeer het met: pip"), 4, "Installeer het met: pip\n"),
        (OSError(errno.EADDRINUSE, "x"), 4, "deze poort is al in gebruik, geef een andere met --port."),
        (MemoryError(), 4, f"De computer weigert: {TOO_MUCH}.\n"),
    ],
)
def test_every_ending_has_its_exit_code(ends_with, capsys, ending, code, sentence):
    assert ends_with(ending) == code
    told = capsys.readouterr().err
    assert sentence in told
    assert "Traceback" not in told
    assert "secret" not in told


def test_a_build_that_ends_well_is_0(ends_with):
    assert ends_with(lambda: None) == 0


def test_verbose_shows_where_a_fault_came_from(ends_with, capsys):
    assert ends_with(ZeroDivisionError("secret"), "-v") == 3
    told = capsys.readouterr().err
    assert told.endswith("in build\n    raise ending\nZeroDivisionError\n")
    assert "secret" not in told


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_cleans_up_and_gives_its_code(ends_with, capsys, number, code):
    cleaned = []

    def interrupted():
        try:
            os.kill(os.getpid(), number)
        finally:
            os.kill(os.getpid(), number)  # a second one does not disturb the cleaning
            cleaned.append(True)

    before = signal.getsignal(number)
    assert ends_with(interrupted) == code
    assert cleaned == [True]
    assert signal.getsignal(number) is before
    assert capsys.readouterr().err == "Afgebroken.\nDeze bouw heeft niets veranderd.\n"


def test_what_the_output_says_about_itself_is_told(ends_with, capsys):
    ending = OSError(errno.ENOSPC, "x")
    ending.add_note("In site is niets veranderd.")
    assert ends_with(ending) == 4
    assert capsys.readouterr().err.endswith("In site is niets veranderd.\n")


def test_help_does_not_read_geodata():
    heavy = "import sys, site_builder.cli; sys.exit('pandas' in sys.modules or 'folium' in sys.modules)"
    assert os.spawnv(os.P_WAIT, sys.executable, [sys.executable, "-c", heavy]) == 0


def test_a_signal_after_the_build_is_told_what_the_build_left(ends_with, monkeypatch, capsys):
    def let_go(*_, word, **__):
        word.sentence = "De nieuwe site staat er volledig."
        raise Interrupted(signal.SIGTERM)

    ends_with(lambda: None)
    monkeypatch.setattr(sys.modules["site_builder.pipeline"], "build", let_go)
    assert cli.main(["build"]) == 143
    assert capsys.readouterr().err == "Afgebroken.\nDe nieuwe site staat er volledig.\n"

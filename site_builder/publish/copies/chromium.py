"""Prints a page to PDF with the browser that is installed: without network, with a profile of its own, gone afterwards.

Chromium itself gives the PDF its title, language, tags and bookmarks.
"""

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from site_builder.problems import MachineInTheWay

VARIABLE = "ATLAS_CHROMIUM"
PROGRAMS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "msedge",
    "chrome",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
FLAGS = (
    "--headless", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-crash-reporter",
    "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer", "--generate-pdf-document-outline",
)  # fmt: skip
PATIENCE = 600  # seconds for one PDF: a slow laptop with the largest municipality
DATED = re.compile(rb"/(?:CreationDate|ModDate) \(D:[^)]*\)")


class BrowserMissing(MachineInTheWay):
    """Raised with the reason in Dutch: there is no browser, or it made no PDF."""


def find_browser() -> str:
    """The program to print with. Raises BrowserMissing."""
    named = os.environ.get(VARIABLE, "")
    programs = (shutil.which(program) for program in ((named,) if named else (*PROGRAMS, *PLACES)))
    program = next(filter(None, programs), None)
    if program is None:
        where = f"op de plaats die {VARIABLE} noemt ({named})" if named else "op deze computer"
        fix = f"installeer Chromium, Chrome of Edge, of zet de plaats in {VARIABLE}"
        raise BrowserMissing(f"Er is geen browser {where} om de pdf mee te maken: {fix}.")
    return program


def print_page(program: str, address: str, *, workplace: Path) -> bytes:
    """The PDF of a page, the same bytes for the same page: it carries no date. workplace: an empty folder of ours."""
    made = workplace / "bladen.pdf"
    settings = [f"--user-data-dir={workplace / 'profiel'}", f"--print-to-pdf={made}"]
    as_root = ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []
    with _running([program, *FLAGS, *as_root, *settings, address]) as browser:
        try:
            browser.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise BrowserMissing(f"De browser {program} was na {PATIENCE} seconden nog niet klaar.") from None
    if not made.is_file():
        raise BrowserMissing(f"De browser {program} maakte geen pdf (code {browser.returncode}).")
    return undated(made.read_bytes())


def undated(pdf: bytes) -> bytes:
    """The PDF without the moment it was made, every other byte in its place."""
    return DATED.sub(lambda match: b" " * len(match[0]), pdf)


@contextmanager
def _running(command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    """A program that is gone, with all it started, when this ends or is interrupted."""
    none = subprocess.DEVNULL
    program = subprocess.Popen(command, stdin=none, stdout=none, stderr=none, start_new_session=os.name == "posix")
    try:
        yield program
    finally:
        _end(program)
        program.wait()


def _end(program: subprocess.Popen[bytes]) -> None:
    try:
        if os.name == "posix":
            os.killpg(program.pid, signal.SIGKILL)
        else:
            program.kill()
    except ProcessLookupError:
        pass  # it had ended by itself

"""From a command line to an exit code: runs a command and says in Dutch how it ended."""

import errno
import gc
import os
import signal
import sys
import traceback
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import FrameType
from typing import NoReturn

from site_builder.arguments import USAGE, parse
from site_builder.console import Console
from site_builder.preview.tools import ToolsMissing
from site_builder.problems import BuildStopped
from site_builder.publish.copies.chromium import BrowserMissing
from site_builder.publish.output.lock import OutputLocked
from site_builder.publish.output.output import OutputRefused
from site_builder.publish.output.publication import SIGNALS

DONE, INPUT, FAULT, MACHINE, DECISION = 0, 1, 3, 4, 5
SEALED = {"PROJ_NETWORK": "OFF", "PROJ_SKIP_READ_USER_WRITABLE_DIRECTORY": "YES"}
"""Projecting takes nothing from the network or the home folder, with which the same input could give other bytes."""
NOTHING_DONE = "Deze bouw heeft niets veranderd."
REFUSALS = {
    errno.EACCES: "geen rechten",
    errno.EPERM: "geen rechten",
    errno.EROFS: "alleen te lezen",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "de schijfruimte van deze gebruiker is op",
    errno.EFBIG: "het bestand wordt te groot voor deze schijf",
    errno.EIO: "de schijf hapert",
    errno.EBUSY: "in gebruik",
    errno.EXDEV: "ligt op een andere schijf",
    errno.ENAMETOOLONG: "de naam is te lang voor deze schijf",
    errno.EADDRINUSE: "deze poort is al in gebruik, geef een andere met --port",
    errno.EMFILE: "te veel bestanden open",
    errno.ENFILE: "te veel bestanden open",
    errno.ENOMEM: "te weinig geheugen",
    errno.EPIPE: "de uitvoer is afgebroken",
}


class Interrupted(BaseException):
    """Raised where the program was when a signal came, so that everything cleans up behind itself."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(number)


def main(arguments: Sequence[str]) -> int:
    """Runs one command; returns the exit code (DESIGN, "Commands and exit codes")."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    options = parse(arguments)
    os.environ |= SEALED
    console = Console(options.detail)
    with _signals_raise():
        try:
            return _run(options, console)
        except BaseException as stopped:  # noqa: BLE001  # the edge: every ending gets its code and its sentence
            return _ending(stopped, console)


def _run(options: Namespace, console: Console) -> int:
    """Imports only what the command needs: geodata cost half a second."""
    match options.command:
        case "check":
            _check(options, console)
        case "new":
            from site_builder.commands.new import new_example  # noqa: PLC0415
            from site_builder.inputs import CONTENT  # noqa: PLC0415

            places = {"delivery": options.delivery, "content": CONTENT}
            new_example(options.title, options.municipalities, **places, today=date.today(), console=console)
        case "preview":
            _preview(options, console)
        case "pack":
            _pack(options, console)
        case "sheets":
            _sheets(options, console)
        case "verify":
            from site_builder.commands.verify import tell_whether_whole  # noqa: PLC0415

            tell_whether_whole(options.path, console)
        case "diff":
            from site_builder.commands.diff import tell_what_changed  # noqa: PLC0415

            told = tell_what_changed(options.old, options.new, earlier=options.afgeschermd, console=console)
            return DECISION if told else DONE
        case _:
            _build(options, console)
    return DONE


def _check(options: Namespace, console: Console) -> None:
    from site_builder.inputs import CONTENT, check, check_content  # noqa: PLC0415

    if options.content is None:
        check(options.delivery, console=console)
    else:
        folder = CONTENT if str(options.content) == CONTENT.name else options.content
        check_content(folder, options.delivery, console=console)


def _build(options: Namespace, console: Console) -> None:
    """A signal that comes before the build holds its output says as much as one that comes later."""
    try:
        with _uncollected():
            from site_builder.pipeline import WithheldLists, build  # noqa: PLC0415

            lists = WithheldLists(options.afgeschermd, options.afgeschermd_bewaren)
            build(options.delivery, options.out, lists=lists, peildatum=options.peildatum, console=console)
    except Interrupted as stopped:
        if not hasattr(stopped, "__notes__"):
            stopped.add_note(NOTHING_DONE)
        raise


def _preview(options: Namespace, console: Console) -> None:
    from site_builder.preview.start import preview  # noqa: PLC0415

    preview(options.example, options.delivery, port=options.port, browser=options.browser, console=console)


def _pack(options: Namespace, console: Console) -> None:
    from site_builder.commands.pack import make_copies  # noqa: PLC0415

    which = {"edition": options.edition, "municipality": options.municipality}
    make_copies(options.out, **which, recipient=options.recipient or "", console=console)


def _sheets(options: Namespace, console: Console) -> None:
    from site_builder.commands.sheets import make_booklets  # noqa: PLC0415

    which = {"edition": options.edition, "municipality": options.municipality, "recipient": options.recipient or ""}
    make_booklets(options.out, **which, paper=options.paper, to=options.to, console=console)


def _ending(stopped: BaseException, console: Console) -> int:
    code, sentence = _verdict(stopped, console)
    if sentence:
        console.warn(sentence)
    for note in getattr(stopped, "__notes__", ()):
        console.warn(note)
    if code == FAULT and console.detail == "verbose":
        for line in _trace(stopped):
            sys.stderr.write(line)
    return code


def _verdict(stopped: BaseException, console: Console) -> tuple[int, str]:
    """Exit code and sentence of an ending."""
    verdict = FAULT, _fault(stopped)
    match stopped:
        case BuildStopped():
            console.problems(stopped.problems)
            verdict = INPUT, ""
        case OutputRefused():
            verdict = USAGE, str(stopped)
        case ToolsMissing() | BrowserMissing():
            verdict = MACHINE, str(stopped)
        case OutputLocked():
            verdict = MACHINE, str(stopped)
        case Interrupted():
            verdict = 128 + stopped.number, "Afgebroken."
        case MemoryError():
            verdict = MACHINE, "De computer weigert: te weinig geheugen."
        case OSError() if stopped.errno in REFUSALS:
            verdict = MACHINE, f"De computer weigert: {_file(stopped)}{REFUSALS[stopped.errno]}."
    return verdict


def _file(refused: OSError) -> str:
    return f"{refused.filename}: " if refused.filename is not None else ""


def _fault(stopped: BaseException) -> str:
    """Where the program failed, without the values it was working on."""
    frames = traceback.extract_tb(stopped.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "onbekend"
    return f"Fout in het programma zelf ({type(stopped).__name__}, {place}): herhaal met -v en meld deze fout."


def _trace(stopped: BaseException) -> Iterator[str]:
    """The way to a fault and to those before it, without their texts, which may hold values."""
    fault: BaseException | None = stopped
    while fault is not None:
        yield from traceback.format_tb(fault.__traceback__)
        yield f"{type(fault).__name__}\n"
        fault = fault.__cause__ or fault.__context__


@contextmanager
def _uncollected() -> Iterator[None]:
    """Lets garbage lie: nearly all that a build makes is needed until its end, and looking for the rest takes time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def _signals_raise() -> Iterator[None]:
    """SIGINT, SIGTERM and SIGHUP raise Interrupted, once: what cleans up is not disturbed again."""
    present = [getattr(signal, name) for name in SIGNALS if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in present}

    def interrupt(number: int, _frame: FrameType | None) -> NoReturn:
        for other in present:
            signal.signal(other, signal.SIG_IGN)
        raise Interrupted(number)

    for number in present:
        if before[number] is not signal.SIG_IGN:  # nohup asked to survive it
            signal.signal(number, interrupt)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

"""From a command line to an exit code: runs a command and says in Dutch how it ended."""

import errno
import os
import re
import shutil
import sys
import traceback
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from importlib import import_module
from pathlib import Path
from types import ModuleType

from site_builder.arguments import PROGRAM, USAGE, overview
from site_builder.commands import COMMANDS, MODULES
from site_builder.console import Console
from site_builder.folders import atlas_folder
from site_builder.memory import TOO_MUCH, is_memory, limited
from site_builder.problems import BuildStopped, MachineInTheWay
from site_builder.publish.output import SIGNALS, OutputRefused
from site_builder.signals import Interrupted, raising

INPUT, FAULT, MACHINE = 1, 3, 4
STARTERS = ("sheets", "preview")
SEALED = {"PROJ_NETWORK": "OFF", "PROJ_SKIP_READ_USER_WRITABLE_DIRECTORY": "YES"}
"""Projecting takes nothing from the network or the home folder, with which the same input could give other bytes."""
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
    errno.ENOENT: "is verdwenen",
    errno.ESTALE: "de netwerkschijf is de map kwijt",
    errno.ENOTCONN: "de netwerkschijf is weg",
    errno.ETIMEDOUT: "de netwerkschijf antwoordt niet",
    errno.ELOOP: "de koppelingen draaien in een kring",
    errno.EPIPE: "de uitvoer is afgebroken",
    errno.EINTR: "het lezen of schrijven is onderbroken",
    errno.ENOTDIR: "in dit pad staat een bestand waar een map hoort",
    errno.EISDIR: "is een map",
    errno.EEXIST: "staat er al",
    errno.ENOTEMPTY: "de map is niet leeg",
    errno.ENODEV: "de schijf is weg",
    errno.ENXIO: "de schijf is weg",
}

SAID = re.compile(r"\[Errno ([0-9]+)\]", re.ASCII)


def main(arguments: Sequence[str]) -> int:
    """Runs one command; returns the exit code (DESIGN, "Commands and exit codes")."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    command, options = parse(arguments)
    os.environ |= SEALED
    console = Console(options.detail)
    starts_programs = command.__name__.rpartition(".")[2] in STARTERS  # which would inherit the limit
    with raising(SIGNALS), nullcontext() if starts_programs else limited():
        try:
            code: int = command.run(options, atlas_folder(options.atlas), console)
            return code
        except BaseException as stopped:  # noqa: BLE001  # the edge: every ending gets its code and its sentence
            return _ending(stopped, console)


def parse(arguments: Sequence[str]) -> tuple[ModuleType, Namespace]:
    """The command and its options; raises SystemExit: 0 after help, 2 when it cannot be understood.

    Imports only what the command needs: geodata cost half a second.
    """
    first = arguments[0] if arguments else ""
    if first in ("-h", "--help"):
        sys.stdout.write(overview(COMMANDS))
        raise SystemExit(0)
    if first and not first.startswith("-") and first not in COMMANDS:
        *others, last = COMMANDS
        sys.stderr.write(f"{PROGRAM}: de opdracht '{first}' bestaat niet: kies {', '.join(others)} of {last}\n")
        raise SystemExit(USAGE)
    name, options = (first, arguments[1:]) if first in COMMANDS else ("build", arguments)
    command = import_module(f"site_builder.commands.{MODULES.get(name, name)}")
    return command, command.parser().parse_args(options)


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
        case MachineInTheWay():
            verdict = MACHINE, str(stopped)
        case Interrupted():
            verdict = 128 + stopped.number, "Afgebroken."
        case shutil.Error():
            verdict = MACHINE, f"De computer weigert: {_copied(stopped)}."
        case RuntimeError() if str(stopped).startswith("Symlink loop"):  # what pathlib calls ELOOP until Python 3.13
            verdict = MACHINE, f"De computer weigert: {_reason(errno.ELOOP)}."
        case _ if type(stopped).__name__ == "TemplateNotFound":
            verdict = MACHINE, f"De computer weigert: het sjabloon {stopped} is er niet of is niet te lezen."
        case _ if is_memory(stopped):
            verdict = MACHINE, f"De computer weigert: {TOO_MUCH}."
        case OSError(errno=int()):
            verdict = MACHINE, f"De computer weigert: {_file(stopped)}{_reason(stopped.errno or 0)}."
    return verdict


def _reason(number: int) -> str:
    return REFUSALS.get(number, f"fout {number} van het besturingssysteem")


def _copied(refused: shutil.Error) -> str:
    """The first file of a folder that could not be copied, and why: shutil keeps what the machine said as a text."""
    source, _, said = refused.args[0][0]
    number = SAID.match(str(said))
    return f"{source}: {_reason(int(number[1]))}" if number else f"{source} is niet te kopiëren"


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

"""Commands in processes that can be killed: each a copy of one that has imported everything already.

python -m tests.forks: reads lines {"arguments": […], "kill_at": n or null, "kill_after": seconds or null, "refuse":
errno or 0} and answers each with a line {"code": exit code or minus the signal, "changes": n, "told": its standard
error}. kill_at: SIGKILL before the n-th change to the file system, from within, or with `refuse` this errno instead;
kill_after: SIGKILL from outside.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CHANGES = frozenset(("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "shutil.copyfile", "ctypes.dlsym"))


@dataclass(frozen=True)
class Ending:
    """How a command ended, how many changes to the file system it had begun, and what it said."""

    code: int
    changes: int
    text: str


class Forks:
    """The process that makes the copies."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def run(
        self,
        arguments: Sequence[str],
        *,
        kill_at: int | None = None,
        kill_after: float | None = None,
        refuse: int = 0,
    ) -> Ending:
        """Runs one command to its end, whatever that is."""
        asked = {"arguments": list(arguments), "kill_at": kill_at, "kill_after": kill_after, "refuse": refuse}
        print(json.dumps(asked), file=self._process.stdin, flush=True)
        return Ending(**json.loads(self._process.stdout.readline()))


@contextmanager
def forks() -> Iterator[Forks]:
    """The process, until the end of the block."""
    command = [sys.executable, "-m", "tests.support.forks"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        yield Forks(process)
        process.stdin.close()


def _serve() -> None:
    from site_builder import cli, pipeline  # noqa: F401, PLC0415
    from site_builder.commands import pack as packing  # noqa: F401, PLC0415

    for line in sys.stdin:
        with tempfile.TemporaryFile() as said:
            ending = _ending_of(json.loads(line), said.fileno())
            said.seek(0)
            text = said.read().decode(errors="replace")
        sys.stdout.write(json.dumps({**ending, "text": text}) + "\n")
        sys.stdout.flush()


def _ending_of(asked: dict[str, object], said: int) -> dict[str, int]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os._exit(_child(asked, writing, said))
    os.close(writing)
    if asked["kill_after"] is not None:
        time.sleep(float(str(asked["kill_after"])))
        os.kill(child, signal.SIGKILL)
    with os.fdopen(reading, "rb") as changes:
        count = len(changes.read())
    return {"code": os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), "changes": count}


def _child(asked: dict[str, object], writing: int, said: int) -> int:
    """Runs the command in the copy; a byte into the pipe tells of every change."""
    from site_builder import cli  # noqa: PLC0415

    began = 0

    def refuse() -> None:
        if number := int(str(asked["refuse"])):
            raise OSError(number, os.strerror(number), "een bestand")
        os.kill(os.getpid(), signal.SIGKILL)

    def hear(event: str, given: tuple[object, ...]) -> None:
        nonlocal began
        if event in CHANGES or (event == "open" and isinstance(given[2], int) and given[2] & (os.O_WRONLY | os.O_RDWR)):
            began += 1
            os.write(writing, b".")
            if began == asked["kill_at"]:
                refuse()

    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(said, 2)
    sys.addaudithook(hear)
    return cli.main([str(argument) for argument in asked["arguments"]])


if __name__ == "__main__":
    _serve()

"""One build's hold on its output: lock, recover, fill <out>.new, swap, clean up."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from site_builder.problems import LastWord
from site_builder.publish.output.lock import locked
from site_builder.publish.output.output import fresh_path
from site_builder.publish.output.swap import discard, recover, swap

SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")
UNTOUCHED = "Deze bouw heeft in {out} niets veranderd."
COMPLETE = "De nieuwe site in {out} staat er volledig."


class Publication:
    """The output while this build holds it. live: whether the new site has taken its place."""

    def __init__(self, out: Path, word: LastWord) -> None:
        self.out = out
        self.fresh = fresh_path(out)
        self.live = False
        self.word = word
        word.sentence = UNTOUCHED.format(out=out)

    def swap(self) -> None:
        """Puts the finished <out>.new on disk and in place; a signal waits until that is done."""
        _flush(self.fresh)
        with _signals_held():
            swap(self.out)
            self.live = True
            self.word.sentence = COMPLETE.format(out=self.out)


@contextmanager
def hold_output(out: Path, word: LastWord | None = None) -> Iterator[Publication]:
    """Holds the output from before the current site is read until after the swap.

    Whatever stops the build gets a note in Dutch that says which site is there now; word says it to who is stopped
    after that. Raises OutputLocked.
    """
    held = Publication(out, word or LastWord(""))
    try:
        with _plain_modes(), locked(out):
            recover(out)
            try:
                yield held
            finally:
                with _signals_held():
                    discard(held.fresh)
    except BaseException as stopped:
        stopped.add_note(held.word.sentence)
        raise


@contextmanager
def _plain_modes() -> Iterator[None]:
    """Folders get mode 0755 and files 0644, whoever builds: a web server must be able to read them."""
    before = os.umask(0o022)
    try:
        yield
    finally:
        os.umask(before)


@contextmanager
def _signals_held() -> Iterator[None]:
    """Signals that come now are raised afterwards. Masking them would not do: another thread could take them."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    present = [getattr(signal, name) for name in SIGNALS if hasattr(signal, name)]
    before = {number: signal.signal(number, lambda number, _frame: came.append(number)) for number in present}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in came[:1]:
            signal.raise_signal(number)


def _flush(folder: Path) -> None:
    """Waits until the whole file system is on disk: one call, where a call per file costs seconds."""
    import ctypes  # noqa: PLC0415  # whoever writes nothing need not wait for it

    syncfs = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None) if os.name == "posix" else None
    if syncfs is None:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if syncfs(descriptor) != 0:
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code), str(folder))
    finally:
        os.close(descriptor)

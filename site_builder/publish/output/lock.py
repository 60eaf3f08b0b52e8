"""One build at a time per output: a lock that dies with its process."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from site_builder.problems import MachineInTheWay
from site_builder.publish.output.output import lock_path

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class OutputLocked(MachineInTheWay):
    """Raised, in Dutch, while another process builds to the same output."""


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Holds the output for one build; makes its parents and takes back those that stayed empty.

    A lock file left by a killed build is simply taken over. Raises OutputLocked.
    """
    made = [folder for folder in out.parents if not folder.exists()]
    try:
        descriptor = _opened(out)
        try:
            yield
        finally:
            _release(lock_path(out), descriptor)
    finally:
        for folder in made:
            with suppress(OSError):  # not empty: the site is in it
                folder.rmdir()


def _opened(out: Path) -> int:
    """The locked file, in a folder that is made when absent. Some systems call a folder that they refuse absent."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        return _open_locked(out)
    except FileNotFoundError as refused:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), refused.filename) from refused


def _open_locked(out: Path) -> int:
    """The descriptor of the locked file that is on disk now, not of one that its owner has just removed."""
    path = lock_path(out)
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _take(descriptor)
        except OSError as refused:
            os.close(descriptor)
            raise OutputLocked(f"--out {out}: hierheen loopt al een bouw: wacht tot die klaar is") from refused
        if _is_on_disk(path, descriptor):
            return descriptor
        os.close(descriptor)


def _is_on_disk(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _release(path: Path, descriptor: int) -> None:
    if sys.platform == "win32":  # an open file cannot be removed there
        os.close(descriptor)
        path.unlink(missing_ok=True)
    else:
        path.unlink(missing_ok=True)
        os.close(descriptor)

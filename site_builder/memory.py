"""How much memory may a command take? A file made to cost memory must not take the whole computer's."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

MOST = 1_450
"""Megabytes; ten large countries take 1,412."""
SETTING = "ATLAS_GEHEUGEN"
TOO_MUCH = f"te weinig geheugen. Lever alleen wat de atlas nodig heeft, of geef meer met {SETTING}=4000 (megabytes)"


@contextmanager
def limited() -> Iterator[None]:
    """Linux: no more than MOST, or what SETTING says; elsewhere the system has no such limit, and nothing is held.

    What does not fit ends in a MemoryError, or in a GEOSException that `is_memory` knows.
    """
    if sys.platform != "linux":
        yield
        return
    import resource  # noqa: PLC0415 - Linux only

    before = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = os.environ.get(SETTING, "")
    most = (int(wanted) if wanted.isascii() and wanted.isdigit() else MOST) << 20
    allowed = [limit for limit in before if limit != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_DATA, (min([most, *allowed]), before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, before)


def is_memory(failure: BaseException) -> bool:
    """Whether a failure means that there was no memory for something."""
    return isinstance(failure, MemoryError) or (
        type(failure).__name__ == "GEOSException" and "bad_alloc" in str(failure)
    )

"""What happens when somebody stops the program?"""

import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn


class Interrupted(BaseException):
    """Raised where the program was when a signal came, so that everything cleans up behind itself."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(number)


def end_at_once() -> None:
    """Until a command begins there is nothing to clean up: Ctrl+C ends the program without a word of Python."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def raising(names: Sequence[str]) -> Iterator[None]:
    """These signals raise Interrupted, once: what cleans up is not disturbed again."""
    present = [getattr(signal, name) for name in names if hasattr(signal, name)]
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

"""Who stops the program before it does anything reads no words of Python."""

import signal
import subprocess
import sys

import pytest

STOPPED = "import os, signal\n{}\nfrom site_builder.signals import end_at_once\nend_at_once()\nos.kill(os.getpid(), 2)"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill")
@pytest.mark.parametrize(
    ("before", "code"), [("", -signal.SIGINT), ("signal.signal(signal.SIGINT, signal.SIG_IGN)", 0)], ids=["", "nohup"]
)
def test_ctrl_c_while_the_program_starts_ends_it_in_silence(before: str, code: int) -> None:
    ended = subprocess.run([sys.executable, "-c", STOPPED.format(before)], capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (code, b"")

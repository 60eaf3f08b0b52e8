"""Drives Firefox through its own door (Marionette): one message per line of work, as JSON with its length before it."""

import json
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.support.ports import free_port

Ask = Callable[..., Any]
PORT = 'user_pref("marionette.port", {port});\n'


@contextmanager
def driven(firefox: str, profile: Path, *, patience: float = 60) -> Iterator[Ask]:
    """Asks for a command with its parameters, in a window without a screen."""
    port = free_port()
    (profile / "user.js").write_text(PORT.format(port=port), "utf-8")
    command = [firefox, "--headless", "--marionette", "--profile", str(profile)]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        with closing(_connected(port, time.monotonic() + patience)) as line:
            line.settimeout(patience)
            stream, numbers = line.makefile("rwb"), count(1)
            _message(stream)  # it introduces itself

            def ask(name: str, **parameters: object) -> Any:
                text = json.dumps([0, next(numbers), f"WebDriver:{name}", parameters]).encode()
                stream.write(b"%d:%b" % (len(text), text))
                stream.flush()
                _, _, failure, result = _message(stream)
                assert failure is None, failure
                return result.get("value") if isinstance(result, dict) else result

            ask("NewSession")
            yield ask
    finally:
        running.terminate()
        running.wait(patience)


def _connected(port: int, until: float) -> socket.socket:
    while time.monotonic() < until:
        try:
            return socket.create_connection(("127.0.0.1", port))
        except ConnectionRefusedError:
            time.sleep(0.1)
    pytest.fail("Firefox does not listen")


def _message(stream: Any) -> Any:
    length = b""
    while (sign := stream.read(1)) != b":":
        length += sign
    return json.loads(stream.read(int(length)))

"""Ports of this machine."""

import socket
from contextlib import closing


def free_port() -> int:
    """One that nobody listens to."""
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port

"""Serves the preview on this computer until somebody stops it, and opens the browser where the editor is at work."""

import asyncio
import errno
import os
import signal
import socket
import webbrowser
from collections.abc import Callable
from types import FrameType

import uvicorn

from site_builder.console import Console
from site_builder.model.places import practice_file
from site_builder.preview.application import application
from site_builder.preview.desk import PREFIX, Desk
from site_builder.preview.session import Session
from site_builder.preview.watching import watch

ADDRESS = "127.0.0.1"
USUAL_PORT = 8484

Show = Callable[[str], None]
"""Opens the browser at a path of the edition."""


class Server(uvicorn.Server):
    """Ctrl and C is how a preview ends; other signals end the program as they always do."""

    def __init__(self, session: Session, port: int, *, desk: Desk | None = None, log_level: str = "critical") -> None:
        app = application(session, port, desk)
        config = uvicorn.Config(
            app, log_config=None, log_level=log_level, lifespan="off", timeout_graceful_shutdown=1, server_header=False
        )
        super().__init__(config)
        self._session = session

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stops, without letting a waiting browser hold it up."""
        if sig == signal.SIGINT:
            self.should_exit = True
        else:
            super().handle_exit(sig, frame)
        self._session.wake()


def serve(
    session: Session, listening: socket.socket, *, desk: Desk, first: str, browser: bool, console: Console
) -> None:
    """Answers until it is stopped. first: path of the page to open, "" for the desk. listening: on this computer."""
    port = listening.getsockname()[1]
    root = f"http://{ADDRESS}:{port}/"
    site = f"{root}{session.edition.id}/"

    def show(path: str) -> None:
        if browser:
            webbrowser.open(site + path if path else f"{root}{PREFIX}/")

    console.say(f"Bureau: {root}{PREFIX}/")
    console.say(f"Atlas:  {site}{first}")
    console.say("Bewaar een tekst en u ziet hem meteen. Stoppen: Ctrl en C.")
    server = Server(session, port, desk=desk, log_level="error" if console.detail == "verbose" else "critical")
    asyncio.run(run(server, session, listening, show=show, first=first))
    console.say("Het bureau is gestopt.")


async def run(server: Server, session: Session, listening: socket.socket, *, show: Show, first: str) -> None:
    """Serves and follows what is saved, until the server is told to stop."""
    following = asyncio.create_task(_follow(session, show))
    opening = asyncio.create_task(asyncio.to_thread(show, first))
    try:
        await server.serve(sockets=[listening])
    finally:
        following.cancel()
        await asyncio.gather(opening, following, return_exceptions=True)


async def _follow(session: Session, show: Show) -> None:
    """Takes over what is saved; a new example is opened."""
    session.new_examples()
    async for saved in watch(session.folders):
        if not saved.paths and not session.unsettled:
            continue
        try:
            session.take(saved)
        except Exception as failure:  # noqa: BLE001  # the edge: a preview that dies in silence shows what is not so
            session.fail(failure)
        new = [path for path in session.new_examples() if path.is_file()]
        for path in sorted(new, key=lambda path: path.stat().st_mtime)[-1:]:  # a checkout may bring many
            await asyncio.to_thread(show, practice_file(path.stem))


def listen(port: int | None) -> socket.socket:
    """A socket that only this computer reaches. None: the usual port, or when that is taken any free one.

    Raises OSError (EADDRINUSE) when the port that was asked for is taken.
    """
    listening = socket.socket()
    if os.name == "posix":
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((ADDRESS, USUAL_PORT if port is None else port))
    except OSError as refused:
        if port is not None or refused.errno != errno.EADDRINUSE:
            listening.close()
            raise
        listening.bind((ADDRESS, 0))
    return listening

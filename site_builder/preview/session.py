"""One preview from its start to its end: what was saved becomes a new state, and whoever waits for it is told."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from site_builder.model.words.texts import Texts
from site_builder.preview.live_edition import LiveEdition
from site_builder.preview.watching import Saved
from site_builder.problems import Problem
from site_builder.render.files.edition_files import Project

ReadTexts = Callable[[], tuple[Texts | None, list[Problem]]]


class Session:
    """The edition, and the number of its state: every change gives the next one."""

    def __init__(self, edition: LiveEdition, read: ReadTexts, *, content: Path, project: Project) -> None:
        self.edition, self.content, self.state = edition, content, 1
        self.folders = (content, *project.templates, *project.static)
        self._read = read
        self._next = asyncio.Event()
        edition.take_texts(*read())

    def take(self, saved: Saved) -> None:
        """Reads again what these files change."""
        content, templates, static = self.folders
        if saved.touches(static):
            self.edition.take_static()
        if saved.touches(templates):
            self.edition.take_templates()
        if saved.touches(content):
            self.edition.take_texts(*self._read())
        self.state += 1
        self.wake()

    def wake(self) -> None:
        """Lets everybody who waits go on."""
        self._next.set()
        self._next = asyncio.Event()

    async def state_after(self, seen: int, *, seconds: float) -> int:
        """The state as soon as it is another than this one; the same when that takes too long."""
        if seen == self.state:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._next.wait(), seconds)
        return self.state

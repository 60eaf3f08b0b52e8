"""One preview from its start to its end: what was saved becomes a new state, and whoever waits for it is told."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from site_builder.preview.live_edition import LiveEdition, Reading
from site_builder.preview.watching import Saved
from site_builder.problems import error
from site_builder.read.parsing import HELD
from site_builder.read.practice import FOLDER, is_hidden
from site_builder.render.files import Project

ReadTexts = Callable[[], Reading]
REFUSED = "dit bestand is niet te lezen: u hebt er geen rechten op, of een ander programma houdt het vast"
AGAIN = "sluit het in dat programma; het bureau probeert het vanzelf opnieuw"


class Session:
    """The edition, and the number of its state: every change gives the next one."""

    def __init__(self, edition: LiveEdition, read: ReadTexts, *, content: Path, project: Project) -> None:
        self.edition, self.content, self.state = edition, content, 1
        self.unsettled = False  # a file could not be read, and nothing may tell when it can
        self.folders = (content, *project.templates, *project.static)
        self._read, self._project = read, project
        self._next = asyncio.Event()
        self._examples: set[Path] = set()
        self._read_texts()

    def take(self, saved: Saved) -> None:
        """Reads again what these files change; without files, what could not be read before."""
        if any(saved.touches(folder) for folder in self._project.static):
            self.edition.take_static()
        if any(saved.touches(folder) for folder in self._project.templates):
            self.edition.take_templates()
        if saved.touches(self.content) or not saved.paths:
            self._read_texts()
        self.state += 1
        self.wake()

    def fail(self, failure: Exception) -> None:
        """Tells that something of ours went wrong; what was shown stays."""
        what = f"fout in het programma zelf ({type(failure).__name__})"
        self.edition.tell([error("bureau", what, "zet de laatste wijziging terug en meld deze fout")])
        self.state += 1
        self.wake()

    def new_examples(self) -> list[Path]:
        """Examples that were not there when this was asked before."""
        now = {path for path in (self.content / FOLDER).glob("*.md") if not is_hidden(path)}
        new, self._examples = now - self._examples, now
        return sorted(new)

    def _read_texts(self) -> None:
        """Takes what can be read; a file that cannot is told, and read again later."""
        try:
            reading = self._read()
        except OSError as refused:
            self.unsettled = True
            self.edition.tell([error(self._named(refused), REFUSED, AGAIN)])
            return
        self.unsettled = any(problem.what.endswith(HELD) for problem in reading.problems)
        self.edition.take(reading)

    def _named(self, refused: OSError) -> str:
        path = Path(str(refused.filename or self.content))
        return (
            path.relative_to(self.content.parent).as_posix() if path.is_relative_to(self.content.parent) else str(path)
        )

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

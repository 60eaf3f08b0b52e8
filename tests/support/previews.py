"""A preview of a small delivery, with texts, templates and static files that a test may change."""

import asyncio
import shutil
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from site_builder.commands.preview import read_all
from site_builder.console import Console
from site_builder.folders import SHIPPED as ROOT
from site_builder.pipeline import Computed, compute
from site_builder.preview.desk.desk_views import Desk as OwnDesk
from site_builder.preview.live_edition import LiveEdition
from site_builder.preview.server import Server, listen, run
from site_builder.preview.session import Session
from site_builder.read.delivery.delivery_folder import Delivery, read_delivery
from site_builder.read.practice.practice_places import Places, places_of
from site_builder.render.files.edition_files import Project
from site_builder.render.text.kept_markup import KeptMarkup
from site_builder.theme import THEME


@dataclass(frozen=True)
class Desk:
    """What an editor has in front of him: the copied project, and the preview of it."""

    folder: Path
    session: Session
    places: Places

    @property
    def examples(self) -> Path:
        return self.folder / "content" / "praktijk"


def small_delivery(folder: Path) -> Delivery:
    delivery, problems = read_delivery(folder, THEME)
    assert delivery is not None, problems
    return delivery


def small_edition(folder: Path) -> tuple[Delivery, Computed]:
    """Computed once for many desks."""
    delivery = small_delivery(folder)
    return delivery, compute(delivery, Console("quiet"))


def desk(folder: Path, edition: tuple[Delivery, Computed]) -> Desk:
    """A preview of a copy of content (without examples), with room for templates and static files before ours."""
    shutil.copytree(ROOT / "content", folder / "content", ignore=shutil.ignore_patterns("praktijk"))
    for name in ("content/praktijk", "templates", "static"):
        (folder / name).mkdir()
    project = Project((folder / "templates", ROOT / "templates"), (folder / "static", ROOT / "static"))
    content = folder / "content"
    delivery, computed = edition
    places = places_of(delivery, {})
    read = partial(read_all, content, places, None, convert=KeptMarkup())
    return Desk(folder, Session(LiveEdition(computed, project), read, content=content, project=project), places)


@contextmanager
def served(desk: Desk) -> Iterator[str]:
    """The address of the edition while its server runs in a thread."""
    with closing(listen(0)) as listening:
        port = listening.getsockname()[1]
        server = Server(desk.session, port, desk=OwnDesk(desk.session, desk.places))
        going = run(server, desk.session, listening, show=lambda _path: None, first="")
        thread = threading.Thread(target=asyncio.run, args=(going,))
        thread.start()
        try:
            _watched(desk)
            yield f"http://127.0.0.1:{port}/{desk.session.edition.id}/"
        finally:
            server.handle_exit(signal.SIGINT, None)
            thread.join(20)
            assert not thread.is_alive()


def _watched(desk: Desk) -> None:
    """Waits until the preview has seen something being saved."""
    before, atlas = desk.session.state, desk.folder / "content" / "atlas.toml"

    def seen() -> bool:
        atlas.touch()
        return desk.session.state > before

    _wait_for(seen, "the preview sees nothing")


def wait_for_page(desk: Desk, path: str) -> None:
    """Waits until the preview has a page that was only just saved: until then it answers that there is none."""
    _wait_for(lambda: desk.session.edition.file(path) is not None, f"the preview does not make {path}")


def _wait_for(holds: Callable[[], bool], otherwise: str) -> None:
    for _ in range(400):
        if holds():
            return
        time.sleep(0.05)
    raise AssertionError(otherwise)


EXAMPLE = """\
---
titel: "{title}"
samenvatting: "Bewoners kookten samen."
gemeenten: [{municipality}]
datum: 2023
bron: "Een bron"
status: {status}
---
Zij kookten in de {place}.
"""


def example(title: str = "Samen koken", *, municipality: str = "", status: str = "concept", place: str = "flat") -> str:
    """A practice example as an editor writes it."""
    return EXAMPLE.format(title=title, municipality=municipality, status=status, place=place)

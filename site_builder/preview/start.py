"""From a command line to a running preview: reads the delivery once, and the texts as often as they are saved."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from site_builder.console import Console
from site_builder.inputs import (
    CONTENT,
    ROOT,
    Source,
    read_examples,
    read_source,
    read_texts,
    source_of,
    unreal_problems,
    with_series,
)
from site_builder.model.places.addresses import HOME, practice_file
from site_builder.model.words.practice import Showing
from site_builder.model.words.texts import Texts
from site_builder.pipeline import compute
from site_builder.preview.live_edition import LiveEdition
from site_builder.preview.tools import require_tools
from site_builder.problems import BuildStopped, Problem
from site_builder.read.delivery.delivery_folder import Delivery
from site_builder.read.practice.practice_places import Places, places_of

QUIET = Console("quiet")


def preview(example: Path | None, delivery: Path | None, *, port: int | None, browser: bool, console: Console) -> None:
    """Serves the atlas until it is stopped. example: the file to open, None for the one that was saved last.

    Raises ToolsMissing without its packages, BuildStopped when the delivery is wrong, OSError when the port is taken.
    """
    require_tools(ROOT)
    from site_builder.preview.server import latest_example, listen, serve  # noqa: PLC0415  # needs the extra packages
    from site_builder.preview.session import Session  # noqa: PLC0415

    with closing(listen(port)) as listening:
        found, source = _delivery(delivery, console)
        edition = LiveEdition(compute(found, console))
        places = places_of(found, {})
        with console.step("pagina's"):
            session = Session(edition, lambda: read_all(CONTENT, places, source), content=CONTENT)
        opened = example or latest_example(CONTENT)
        page = practice_file(opened.stem) if opened else HOME
        first = page if edition.file(page) is not None else HOME
        serve(session, listening, first=first, browser=browser, console=console)


def read_all(content: Path, places: Places, source: Source | None) -> tuple[Texts | None, list[Problem]]:
    """All texts, with every practice example of this edition: also drafts, and those of another day.

    What a real edition may not hold is only warned of here: who looks is not publishing yet.
    """
    texts, problems = read_texts(content, QUIET)
    own = replace(places, aliases=texts.atlas.aliases) if texts else places
    showing = Showing(texts.atlas.peildatum if texts else "", places.fictional, drafts=True)
    examples, more = read_examples(content, texts, places=own, showing=showing)
    unreal = unreal_problems(content, texts, fictional=places.fictional)
    told = [*problems, *more, *(replace(one, severity="warning") for one in unreal)]
    worded = with_series(texts, source)
    return worded and replace(worded, practice=examples), told


def _delivery(folder: Path | None, console: Console) -> tuple[Delivery, Source | None]:
    """The delivery a build would read; the demo is made, read and thrown away."""
    with source_of(folder, CONTENT) as source:
        found, problems = read_source(source, console)
    if found is None:
        raise BuildStopped(problems or _no_atlas())
    console.problems(problems)
    return found, source


def _no_atlas() -> list[Problem]:
    return read_texts(CONTENT, QUIET)[1]

"""From a command line to a running preview: reads the delivery once, and the texts as often as they are saved."""

import gzip
from argparse import Namespace
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from site_builder.arguments import DONE, DutchParser, add_delivery, add_detail, file, port
from site_builder.console import Console
from site_builder.folders import SHIPPED, AtlasFolder
from site_builder.formats import edition_parts
from site_builder.inputs import (
    KIT,
    KIT_EDITION,
    Source,
    is_kit,
    kit_is_demo,
    kit_places,
    other_problems,
    read_examples,
    read_listed,
    read_source,
    read_texts,
    source_of,
    unreal_problems,
    with_agreements,
    with_secrets,
    with_series,
)
from site_builder.model.places import practice_file
from site_builder.model.words import Showing
from site_builder.pipeline import Computed, compute, project_of
from site_builder.preview import LiveEdition, Reading, require_tools
from site_builder.problems import BuildStopped
from site_builder.read.delivery import Delivery
from site_builder.read.parsing import ToMarkup, has_errors
from site_builder.read.practice import Places, places_of
from site_builder.render.text import KeptMarkup
from site_builder.theme import THEME

QUIET = Console("quiet")


def parser() -> DutchParser:
    """preview [FILE] [--delivery DIR] [--port N] [--geen-browser] [-q|-v]."""
    made = DutchParser("preview", "Opent het bureau: schrijf, en bekijk meteen de atlas. Stoppen: Ctrl en C.")
    what = made.add_argument_group("wat")
    example = "het praktijkvoorbeeld dat u schrijft (anders: het bureau, met alle verhalen)"
    what.add_argument("example", metavar="bestand", nargs="?", type=file, help=example)
    add_delivery(made)
    made.options.add_argument("--port", metavar="GETAL", type=port, help="de poort (anders: een vrije)")
    no_browser = "open geen browser"
    made.options.add_argument("--geen-browser", dest="browser", action="store_false", help=no_browser)
    add_detail(made)
    return made


def run(options: Namespace, atlas: AtlasFolder, console: Console) -> int:
    """Until it is stopped."""
    browser = {"port": options.port, "browser": options.browser}
    preview(atlas, options.example, delivery=options.delivery, **browser, console=console)
    return DONE


def preview(
    atlas: AtlasFolder,
    example: Path | None,
    *,
    delivery: Path | None,
    port: int | None,
    browser: bool,
    console: Console,
) -> None:
    """Serves the atlas until it is stopped. example: the file to open, None for the desk.

    Raises ToolsMissing without its packages, BuildStopped when the delivery is wrong, OSError when the port is taken.
    """
    require_tools(SHIPPED)
    from site_builder.preview import (  # noqa: PLC0415  # needs the extra packages
        Desk,
        Session,
        listen,
        serve,
    )

    with closing(listen(port)) as listening:
        computed, places, source = _computed(atlas.content, delivery, console)
        project = project_of(atlas)
        edition = LiveEdition(computed, project)
        with console.step("pagina's"):
            texts = partial(read_all, atlas.content, places, source, convert=KeptMarkup())
            session = Session(edition, texts, content=atlas.content, project=project)
        page = practice_file(example.stem) if example else ""
        first = page if page and edition.file(page) is not None else ""
        desk = Desk(session, places)
        serve(session, listening, desk=desk, first=first, browser=browser, console=console)


def read_all(content: Path, places: Places, source: Source | None, *, convert: ToMarkup) -> Reading:
    """All texts, and every practice example of this edition: also drafts, and those of another day.

    What a real edition may not hold is only warned of here: who looks is not publishing yet.
    """
    texts, problems = read_texts(content, THEME, QUIET, convert=convert)
    known = replace(places, aliases=texts.atlas.aliases) if texts else places
    showing = Showing(texts.atlas.peildatum if texts else "", places.fictional, drafts=True)
    examples, of_examples = read_examples(content, texts, theme=THEME, places=known, showing=showing, convert=convert)
    texts, of_agreements = with_agreements(content, texts, theme=THEME, places=known, showing=showing, convert=convert)
    unreal = unreal_problems(content, texts, fictional=places.fictional)
    softer = (replace(problem, severity="warning") for problem in unreal)
    all_problems = [*problems, *of_examples, *of_agreements, *softer, *other_problems(content, texts, known)]
    return Reading(with_series(texts, source), examples, tuple(all_problems))


def _computed(content: Path, delivery: Path | None, console: Console) -> tuple[Computed, Places, Source | None]:
    """What the pages are made of: from the delivery, or in a kit from the public part of the edition."""
    if delivery is None and is_kit(content):
        with console.step("uitgave"):
            text = gzip.decompress((content.parent / KIT / KIT_EDITION).read_bytes()).decode()
            source = Source(content.parent / KIT, is_demo=True) if kit_is_demo(content) else None
            return Computed(**edition_parts(text, THEME)), kit_places(content, {}), source
    delivered, source = _delivery(content, delivery, console)
    return compute(delivered, console), places_of(delivered, {}), source


def _delivery(content: Path, folder: Path | None, console: Console) -> tuple[Delivery, Source | None]:
    """The delivery a build would read; the demo is made, read and thrown away."""
    with source_of(folder, content) as source:
        delivered, problems = read_source(source, THEME, console)
        listed, of_list = read_listed(None, content, source)
    delivered, of_secrets = with_secrets(delivered, listed)
    problems += [*of_list, *of_secrets]
    if delivered is None or has_errors(problems):
        raise BuildStopped(problems or read_texts(content, THEME, QUIET)[1])
    console.problems(problems)
    return delivered, source

"""What goes into a build: the texts and the delivery that was asked for, with every problem of both."""

import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.console import Console
from site_builder.demo import DEMO_EDITION, DEMO_REGIONS, demo_places
from site_builder.model.kinds import Theme
from site_builder.model.places import Municipality
from site_builder.model.words import Atlas, PracticeExample, Showing, Texts, explanation_anchors, without_absent_stories
from site_builder.problems import BuildStopped, Problem, error, warning
from site_builder.publish.checks import absent_colours, painted_in
from site_builder.read.content import (
    invented_problems,
    read_atlas,
    read_content,
    sample_problems,
    stranger_problems,
    unknown_editions,
)
from site_builder.read.parsing import PageMarkup, ToMarkup
from site_builder.read.practice import (
    AreaName,
    Places,
    places_of,
    read_agreements,
    read_places,
    read_practice,
    unread_problems,
)
from site_builder.render.text import to_markup

if TYPE_CHECKING:
    from site_builder.model.places import Secret
    from site_builder.read.delivery import Delivery

SITE = "site"
KIT, KIT_PLACES, KIT_EDITION = "uitgave", "plaatsen.json", "uitgave.json.gz"
"""Beside the content of a kit for editors: the public part of an edition."""


DEMO_IN_SQUARES = Path("demo-vierkanten")
"""Given as a delivery: the demo in squares."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the delivery lies, and whether it is the demo, which is made for this build only."""

    folder: Path
    is_demo: bool
    in_squares: bool = False


def read_texts(
    folder: Path, theme: Theme, console: Console, *, convert: ToMarkup = to_markup
) -> tuple[Texts | None, list[Problem]]:
    """The words of the atlas."""
    with console.step("teksten"):
        return read_content(folder, convert, theme)


def read_examples(
    folder: Path,
    texts: Texts | None,
    *,
    theme: Theme,
    places: Places | None,
    showing: Showing,
    convert: ToMarkup = to_markup,
) -> tuple[tuple[PracticeExample, ...], list[Problem]]:
    """The practice examples. Without texts the maps have no names to guess by."""
    menus = {text.slug: text.menu for text in texts.maps.values()} if texts else {}
    anchors = explanation_anchors(texts) if texts else None
    return read_practice(
        folder,
        places=places,
        showing=showing,
        maps=theme.maps,
        menus=menus,
        to_markup=convert,
        anchors=anchors,
    )


def with_agreements(
    folder: Path,
    texts: Texts | None,
    *,
    theme: Theme,
    places: Places | None,
    showing: Showing,
    convert: ToMarkup = to_markup,
) -> tuple[Texts | None, list[Problem]]:
    """The texts with what was agreed in the municipalities of the edition."""
    menus = {text.slug: text.menu for text in texts.maps.values()} if texts else {}
    stories = frozenset(path.stem for path in (folder / "praktijk").glob("*.md"))
    words = PageMarkup(convert, stories)
    agreements, problems = read_agreements(
        folder, places=places, showing=showing, maps=theme.maps, menus=menus, to_markup=words
    )
    return (replace(texts, agreements=agreements) if texts else None), problems


def with_examples(
    folder: Path, texts: Texts | None, *, theme: Theme, delivery: "Delivery | None", console: Console
) -> tuple[Texts | None, list[Problem]]:
    """The texts with the practice examples that a build of this delivery shows on the day of the atlas."""
    places = places_of(delivery, texts.atlas.aliases) if delivery and texts else None
    fictional = delivery is None or delivery.edition.fictional
    with console.step("voorbeelden"):
        showing = Showing(texts.atlas.peildatum if texts else "", fictional)
        examples, problems = read_examples(folder, texts, theme=theme, places=places, showing=showing)
        texts, agreement_problems = with_agreements(folder, texts, theme=theme, places=places, showing=showing)
    problems += [*agreement_problems, *other_problems(folder, texts, places)]
    if texts is None:
        return None, problems
    texts, dropped = without_absent_stories(texts, {example.slug for example in examples})
    return replace(texts, practice=examples), [*problems, *_dropped_problems(folder, dropped, problems)]


def with_series(texts: Texts | None, source: Source | None) -> Texts | None:
    """The texts; those of the demo with its invented series beside the long trends."""
    if texts is None or source is None or not source.is_demo:
        return texts
    from site_builder.demo import with_invented_series  # noqa: PLC0415

    national = replace(texts.national, trends=with_invented_series(texts.national.trends))
    return replace(texts, national=national)


def colourless_problems(static: Sequence[Path], theme: Theme) -> Iterator[Problem]:
    """The classes of maps that the stylesheets in these folders, the first of a name, give no colour."""
    styles = {path.relative_to(folder): path for folder in reversed(static) for path in folder.rglob("*.css")}
    painted = painted_in(path.read_text("utf-8") for path in styles.values())
    return absent_colours({definition.slug: definition.classes for definition in theme.maps}, painted)


def unreal_problems(folder: Path, texts: Texts | None, *, fictional: bool) -> Iterator[Problem]:
    """What a fictional edition may hold and a real one may not: samples in atlas.toml, invented series."""
    if fictional or texts is None:
        return
    path = folder / "atlas.toml"
    text = path.read_text("utf-8", "replace") if path.is_file() else ""
    yield from sample_problems(texts.atlas, text, f"{folder.name}/{path.name}")
    yield from invented_problems(texts.national.trends)


def _dropped_problems(
    folder: Path, dropped: Iterable[tuple[str, str]], problems: Iterable[Problem]
) -> Iterator[Problem]:
    """Links to examples that are not shown; one that has a mistake was told."""
    wrong = {
        problem.where.partition(".md")[0].rpartition("/")[2] for problem in problems if problem.severity == "error"
    }
    for file, story in dropped:
        if story not in wrong:
            what, fix = f"'{story}.md' staat niet in deze uitgave", "de link is weggelaten, de woorden staan er nog"
            yield warning(f"{folder.name}/{file}", what, fix)


def other_problems(folder: Path, texts: Texts | None, places: Places | None) -> Iterator[Problem]:
    """Texts that belong to no edition there is, and files of content that nobody reads."""
    if texts is not None and places is not None:
        # An atlas keeps its site beside its content, with the editions that were published before.
        published = (path.parent.name for path in (folder.parent / SITE).glob("*/manifest.json"))
        yield from _region_problems(folder, texts, places)
        yield from unknown_editions(texts, {places.edition, DEMO_EDITION, *published}, where=folder.name)
    yield from unread_problems(folder)


def _region_problems(folder: Path, texts: Texts, places: Places) -> Iterator[Problem]:
    """The texts about regions of the demo stand in content too, and are no mistake in another edition."""
    known = places.municipalities
    present = {slug for municipality in known for slug in municipality.regions}
    regions = {slug: page for slug, page in texts.regions.items() if slug in present or slug not in DEMO_REGIONS}
    yield from stranger_problems(regions, known, edition=places.edition, where=folder.name)


def is_kit(content: Path) -> bool:
    """Whether these texts lie in a kit for editors."""
    return (content.parent / KIT / KIT_PLACES).is_file()


def kit_places(content: Path, aliases: Mapping[str, str]) -> Places:
    """The codes and names in a kit."""
    kit = json.loads((content.parent / KIT / KIT_PLACES).read_text("utf-8"))
    municipalities = tuple(
        Municipality(code, name, province, kind, urbanity, tuple(regions))
        for code, name, province, kind, urbanity, regions in kit["municipalities"]
    )
    areas = {code: AreaName(name, municipality) for code, name, municipality in kit["areas"]}
    return Places(kit["edition"], municipalities, areas, aliases, kit["fictional"])


def kit_is_demo(content: Path) -> bool:
    """Whether a kit was made of the demo."""
    return bool(json.loads((content.parent / KIT / KIT_PLACES).read_text("utf-8"))["demo"])


def read_codes(delivery: Path | None, content: Path, theme: Theme) -> tuple[Places | None, list[Problem]]:
    """The codes and names of the delivery that a build would read; None when they cannot be known."""
    atlas, _ = read_atlas(content / "atlas.toml", "atlas.toml")
    if delivery == DEMO_IN_SQUARES:
        return (demo_places(atlas.aliases) if atlas else None), []
    named = _named(delivery, atlas, content)
    if named is None and is_kit(content):
        return kit_places(content, atlas.aliases if atlas else {}), []
    if named is not None:
        return read_places(named, atlas.aliases if atlas else {}, theme)
    return (demo_places(atlas.aliases) if atlas else None), []


@contextmanager
def source_of(delivery: Path | None, content: Path) -> Iterator[Source | None]:
    """The delivery given, else the one that atlas.toml names (from the project), else a demo that exists until the end.

    None when atlas.toml cannot tell.
    """
    atlas, _ = read_atlas(content / "atlas.toml", "atlas.toml")
    named = None if delivery == DEMO_IN_SQUARES else _named(delivery, atlas, content)
    if named is None and is_kit(content):
        fix = "bouw de atlas waar de levering staat; hier kunt u schrijven, kijken en nakijken"
        raise BuildStopped([error(KIT, "dit is een kit voor redacteuren, zonder levering", fix)])
    if named is not None:
        yield Source(named, is_demo=False)
    elif atlas is None:
        yield None
    else:
        with tempfile.TemporaryDirectory(prefix="atlas-") as folder:
            yield Source(Path(folder) / "demo", is_demo=True, in_squares=delivery == DEMO_IN_SQUARES)


def read_source(source: Source | None, theme: Theme, console: Console) -> "tuple[Delivery | None, list[Problem]]":
    """The delivery; the demo is written first and read through the same door."""
    if source is None:
        return None, []
    from site_builder.read.delivery import read_delivery  # noqa: PLC0415  # geodata: texts alone need not wait for it

    if source.is_demo:
        from site_builder.demo import write_demo, write_demo_in_squares  # noqa: PLC0415

        with console.step("demo maken"):
            (write_demo_in_squares if source.in_squares else write_demo)(source.folder)
    with console.step("levering"):
        return read_delivery(source.folder, theme)


def read_listed(given: Path | None, content: Path, source: Source | None) -> "tuple[tuple[Secret, ...], list[Problem]]":
    """What earlier editions withheld: the list given, else the one that atlas.toml names, which is not for the demo."""
    atlas, _ = read_atlas(content / "atlas.toml", "atlas.toml")
    is_demo = source is not None and source.is_demo
    named = content.parent / atlas.withheld if atlas and atlas.withheld and not is_demo else None
    if given is None and named is None:
        return (), []
    if given is None and named is not None and content.resolve().parent not in named.resolve().parents:
        fix = "zet het bestand zelf in de map van de atlas, of geef het met --afgeschermd"
        return (), [error(f"{content.name}/atlas.toml", "afgeschermd wijst naar een bestand buiten de atlas", fix)]
    from site_builder.read.delivery import read_list  # noqa: PLC0415  # geodata

    return read_list(given or named)


def doubts_of(delivery: "Delivery | None") -> Iterator[Problem]:
    """Numbers that can hardly be right, of what is shown."""
    if delivery is not None:
        from site_builder.read.delivery import doubts  # noqa: PLC0415

        yield from doubts(delivery)


def with_secrets(delivery: "Delivery | None", secrets: "tuple[Secret, ...]") -> "tuple[Delivery | None, list[Problem]]":
    """The delivery in which what a list withholds is withheld."""
    if delivery is None or not secrets:
        return delivery, []
    from site_builder.model.places import EarlierSecrets  # noqa: PLC0415
    from site_builder.read.delivery import still_withheld  # noqa: PLC0415

    return still_withheld(delivery, EarlierSecrets(secrets))


def _named(delivery: Path | None, atlas: Atlas | None, content: Path) -> Path | None:
    """The delivery that was given, else the one atlas.toml names, from the folder of the atlas."""
    named = delivery or (content.parent / atlas.delivery if atlas and atlas.delivery else None)
    return named and named.resolve()


def stop_if_any(problems: Iterable[Problem], console: Console) -> None:
    """Raises BuildStopped, with everything, when there is an error; else only tells the warnings."""
    collected = tuple(problems)
    if any(problem.severity == "error" for problem in collected):
        raise BuildStopped(collected)
    console.problems(collected)

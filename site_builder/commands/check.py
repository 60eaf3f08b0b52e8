"""Looks at the texts and the delivery, and writes nothing."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.arguments import DONE, DutchParser, add_delivery, add_detail, add_list, folder
from site_builder.console import Console
from site_builder.folders import AtlasFolder
from site_builder.inputs import (
    colourless_problems,
    doubts_of,
    is_kit,
    other_problems,
    read_codes,
    read_examples,
    read_listed,
    read_source,
    read_texts,
    source_of,
    stop_if_any,
    unreal_problems,
    with_agreements,
    with_examples,
    with_secrets,
)
from site_builder.model.words import Showing
from site_builder.problems import Problem, warning
from site_builder.publish.output import outside_any_site
from site_builder.theme import THEME

if TYPE_CHECKING:
    from site_builder.inputs import Source
    from site_builder.read.delivery import Delivery

NOTHING_WRONG = "Geen fouten gevonden."


def parser() -> DutchParser:
    """check [content] [--delivery DIR] [--afgeschermd FILE] [--verslag DIR [--vorige DIR]] [-q|-v]."""
    made = DutchParser("check", "Kijkt de teksten en de levering na en schrijft niets.")
    what = made.add_argument_group("wat")
    what.add_argument("content", metavar="content", nargs="?", type=folder, help="alleen de teksten in deze map")
    add_delivery(made)
    add_list(made)
    report = "schrijf hier, buiten elke site, een verslag met kaarten en verdelingen (vertrouwelijk)"
    made.options.add_argument("--verslag", dest="report", metavar="MAP", type=folder, help=report)
    previous = "de vorige levering: het verslag zegt wat er sindsdien veranderd is"
    made.options.add_argument("--vorige", dest="previous", metavar="MAP", type=folder, help=previous)
    add_detail(made)
    return made


def run(options: Namespace, atlas: AtlasFolder, console: Console) -> int:
    """Everything a build reads, or the texts of one folder."""
    if options.content is None and not (options.delivery is None and is_kit(atlas.content)):
        asked = {"earlier": options.afgeschermd, "report": options.report, "previous": options.previous}
        check(atlas, options.delivery, **asked, console=console)
    else:
        is_own = options.content is None or str(options.content) == atlas.content.name
        folder = atlas.content if is_own else options.content
        check_content(folder, options.delivery, static=atlas.static, console=console)
    return DONE


def check(
    atlas: AtlasFolder,
    delivery: Path | None,
    *,
    earlier: Path | None,
    report: Path | None,
    previous: Path | None,
    console: Console,
) -> None:
    """Looks at everything a build reads, and says what is in it.

    report: a folder for the same with drawings, and what changed since the previous delivery.

    Raises BuildStopped with every problem when there is an error, OutputRefused for a folder in a site.
    """
    content, folder = atlas.content, report and outside_any_site(report, "--verslag")
    texts, problems = read_texts(content, THEME, console)
    problems += colourless_problems(atlas.static, THEME)
    with source_of(delivery, content) as source:
        delivered, of_delivery = read_source(source, THEME, console)
        listed, of_list = read_listed(earlier, content, source)
    delivered, of_secrets = with_secrets(delivered, listed)
    of_secrets += [*doubts_of(delivered), *_background_problems(delivered, source)]
    _, of_examples = with_examples(content, texts, theme=THEME, delivery=delivered, console=console)
    unreal = unreal_problems(content, texts, fictional=delivered is None or delivered.edition.fictional)
    of_delivery += [*of_list, *of_secrets]
    stop_if_any([*problems, *of_delivery, *of_examples, *unreal], console)
    console.say(NOTHING_WRONG)
    if texts is not None and delivered is not None and source is not None:
        from site_builder.commands.checked_delivery import (  # noqa: PLC0415  # geodata take half a second
            changes_since,
            tell,
            write,
        )

        checked = tell(delivered, texts, console)
        if folder is not None:
            changed = changes_since(previous, delivered, listed) if previous else ()
            name, said = source.folder.name, of_delivery
            write(checked, texts, to=folder, name=name, problems=said, changed=changed, atlas=atlas, console=console)


def _background_problems(delivery: "Delivery | None", source: "Source | None") -> Iterator[Problem]:
    """Whether anything lies on the map by which people recognise a place."""
    if delivery is not None and source is not None and not delivery.geography.context:
        what = "er is geen water, weg, spoor of plaats, dus lezers herkennen gebieden alleen aan hun vorm"
        yield warning(
            f"{source.folder.name}/context.gpkg", what, "lever die lagen mee, zoals docs/delivery.md ze beschrijft"
        )


def check_content(content: Path, delivery: Path | None, *, static: Sequence[Path], console: Console) -> None:
    """Looks at the texts in this folder only, and at the colours of the classes they name.

    Codes and names come from the CSV files of the delivery. static: folders of stylesheets.

    Raises BuildStopped with every problem when there is an error.
    """
    folder = content.resolve()
    texts, problems = read_texts(folder, THEME, console)
    problems += colourless_problems(static, THEME)
    places, of_delivery = read_codes(delivery, folder, THEME)
    fictional = places is None or places.fictional
    showing = Showing(texts.atlas.peildatum if texts else "", fictional)
    with console.step("voorbeelden"):
        _, of_examples = read_examples(folder, texts, theme=THEME, places=places, showing=showing)
        _, of_agreements = with_agreements(folder, texts, theme=THEME, places=places, showing=showing)
        of_examples += of_agreements
    unreal = unreal_problems(folder, texts, fictional=fictional)
    of_others = other_problems(folder, texts, places)
    stop_if_any([*problems, *of_delivery, *of_examples, *of_others, *unreal], console)
    console.say(NOTHING_WRONG)

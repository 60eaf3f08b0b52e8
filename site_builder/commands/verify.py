"""The command that tells whether a copy, an edition or a site is whole."""

from argparse import Namespace
from pathlib import Path

from site_builder.arguments import DONE, DutchParser, add_detail, folder
from site_builder.console import Console
from site_builder.folders import AtlasFolder
from site_builder.inputs import stop_if_any
from site_builder.model.words import number
from site_builder.publish.seal import verify_whole


def parser() -> DutchParser:
    """verify ZIP|DIR [-q|-v]."""
    made = DutchParser("verify", "Kijkt of een kopie, een uitgave of een hele site nog heel is.")
    what = made.add_argument_group("wat")
    what.add_argument("path", metavar="zip-of-map", type=folder, help="een zip, of een map")
    add_detail(made)
    return made


def run(options: Namespace, _atlas: AtlasFolder, console: Console) -> int:
    """Of anything that was published, wherever it lies."""
    tell_whether_whole(options.path, console)
    return DONE


def tell_whether_whole(path: Path, console: Console) -> None:
    """Says so when it is. Raises BuildStopped with everything that is missing, extra or changed."""
    with console.step("nakijken"):
        count, problems = verify_whole(path)
    stop_if_any(problems, console)
    console.say(f"Heel: {path.name}, {number(count)} bestanden nagekeken.")

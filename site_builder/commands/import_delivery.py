"""The command that makes a delivery from the files of publishers."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from site_builder.arguments import DONE, PROGRAM, DutchParser, add_detail, file, folder
from site_builder.console import Console
from site_builder.folders import AtlasFolder
from site_builder.inputs import stop_if_any
from site_builder.sources import import_delivery
from site_builder.sources.report import PAGE
from site_builder.theme import THEME


def parser() -> DutchParser:
    """import RECIPE --bronnen DIR --naar DIR [-q|-v]."""
    made = DutchParser("import", "Maakt een levering van bestanden zoals hun uitgevers ze geven (docs/import.md).")
    what = made.add_argument_group("wat")
    what.add_argument("recipe", metavar="recept", type=file, help="het recept, zoals recipes/nederland-vierkanten.toml")
    sources = "de map met de bestanden van de uitgevers"
    made.options.add_argument("--bronnen", dest="sources", metavar="MAP", type=folder, required=True, help=sources)
    to = "waar de levering komt: een nieuwe of lege map, of een levering die import maakte"
    made.options.add_argument("--naar", dest="to", metavar="MAP", type=folder, required=True, help=to)
    add_detail(made)
    return made


def run(options: Namespace, atlas: AtlasFolder, console: Console) -> int:
    """Of the atlas only the template of the report is used."""
    make_delivery(options.recipe, options.sources, options.to, templates=atlas.templates, console=console)
    return DONE


def make_delivery(recipe: Path, sources: Path, target: Path, *, templates: Sequence[Path], console: Console) -> None:
    """Says where the delivery and its report are. Raises BuildStopped with what is wrong; then nothing is written."""
    with console.step("inlezen"):
        imported = import_delivery(recipe, sources, target, theme=THEME, templates=templates, doing=console.doing)
        console.doing("")
    stop_if_any(imported.problems, console)
    console.say(f"Levering: {target}")
    console.say(f"Verslag:  {target / PAGE}")
    console.say(f"Atlas:    {PROGRAM} build --delivery {target}")

"""The command that prints the sheets of a site that was built: a PDF per municipality."""

from argparse import Namespace
from pathlib import Path

from site_builder.arguments import DONE, DutchParser, add_built, add_detail, folder, paper
from site_builder.built import chosen_edition, chosen_municipalities, whole_edition
from site_builder.console import Console
from site_builder.folders import AtlasFolder
from site_builder.model.pages import Paper, sheets_name_of
from site_builder.publish.copies import find_browser, write_sheets
from site_builder.publish.output import outside_any_site


def parser() -> DutchParser:
    """sheets [--out DIR] [--edition ID] [--gemeente NAAM] [--voor TEXT] [--papier a3|a4] [--naar DIR] [-q|-v]."""
    made = DutchParser("sheets", "Maakt van de kaartbladen een pdf per gemeente, met de browser van deze computer.")
    add_built(made, "voor wie de bladen zijn: staat op elk blad")
    made.options.add_argument("--papier", dest="paper", metavar="a3|a4", type=paper, help="het papier (anders: a3)")
    made.options.add_argument("--naar", dest="to", metavar="MAP", type=folder, help="waar de pdf komt (anders: hier)")
    add_detail(made)
    made.set_defaults(paper="a3")
    return made


def run(options: Namespace, atlas: AtlasFolder, console: Console) -> int:
    """A PDF per municipality."""
    which = {"edition": options.edition, "municipality": options.municipality, "recipient": options.recipient or ""}
    print_sheets(options.out or atlas.site, **which, paper=options.paper, to=options.to, console=console)
    return DONE


def print_sheets(
    out: Path,
    *,
    edition: str | None,
    municipality: str | None,
    recipient: str,
    paper: Paper,
    to: Path | None,
    console: Console,
) -> None:
    """Writes the booklets of an edition, the newest for None, into the folder `to`, this one for None.

    municipality: name or code of the only one, None for all. Nothing in the site changes. Raises BuildStopped,
    OutputRefused, BrowserMissing.
    """
    folder = outside_any_site(to or Path(), "--naar")
    site = out.resolve()
    whole = whole_edition(site, chosen_edition(site, edition))
    wanted, browser = chosen_municipalities(whole, municipality), find_browser()
    folder.mkdir(parents=True, exist_ok=True)
    for place in console.counted(wanted, "kaartbladen van gemeente"):
        path = folder / sheets_name_of(whole, place, paper=paper, recipient=recipient)
        write_sheets(site / whole.id, place.folder, to=path, paper=paper, recipient=recipient, browser=browser)
        console.say(str(path))

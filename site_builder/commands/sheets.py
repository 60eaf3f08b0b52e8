"""The command that prints the sheets of a site that was built: a PDF per municipality."""

from pathlib import Path

from site_builder.built import chosen_edition, chosen_municipalities, whole_edition
from site_builder.console import Console
from site_builder.inputs import SITE
from site_builder.model.pages.booklet import Paper, booklet_name
from site_builder.publish.copies.chromium import find_browser
from site_builder.publish.copies.sheets_pdf import write_booklet
from site_builder.publish.output.output import MARKER, OutputRefused


def make_booklets(
    out: Path | None,
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
    folder = _outside_any_site(to or Path())
    site = (out or SITE).resolve()
    own = whole_edition(site, chosen_edition(site, edition))
    wanted, browser = chosen_municipalities(own, municipality), find_browser()
    folder.mkdir(parents=True, exist_ok=True)
    for one in wanted:
        path = folder / booklet_name(own, one, paper=paper, recipient=recipient)
        write_booklet(site / own.id, one.folder, to=path, paper=paper, recipient=recipient, browser=browser)
        console.say(str(path))


def _outside_any_site(folder: Path) -> Path:
    """A built site holds what was built and nothing else."""
    resolved = folder.resolve()
    for place in (resolved, *resolved.parents):
        if (place / MARKER).is_file():
            raise OutputRefused(f"--naar {folder}: deze map ligt in de gebouwde atlas {place}: geef een map daarbuiten")
    return resolved

"""The print sheets of one municipality as a PDF, from the files of its edition."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from selectolax.lexbor import LexborHTMLParser

from site_builder.model.pages import Paper
from site_builder.model.places import municipality_file, sheets_file
from site_builder.problems import BuildStopped, error
from site_builder.publish.copies.chromium import print_page
from site_builder.publish.copies.copy_places import name_recipient

STATIC = "static"
DATA = "data.js"


def write_sheets(edition: Path, municipality: str, *, to: Path, paper: Paper, recipient: str, browser: str) -> None:
    """Makes the file `to`, all at once. municipality: its folder. recipient: on every sheet, "" for nobody.

    The browser reads a copy beside `to`: some may not look elsewhere.
    """
    page = sheets_file(municipality)
    if not (edition / page).is_file():
        fix = "bouw de uitgave opnieuw en herhaal de opdracht"
        raise BuildStopped([error(f"{edition.name}/{page}", "deze uitgave heeft geen kaartbladen", fix)])
    with TemporaryDirectory(prefix="kaartbladen-", dir=to.parent, ignore_cleanup_errors=True) as place:
        stage, workplace = Path(place, "uitgave"), Path(place, "browser")
        workplace.mkdir()
        shutil.copytree(edition / STATIC, stage / STATIC)
        (stage / page).parent.mkdir(parents=True)
        (stage / page).write_bytes(_for_recipient((edition / page).read_bytes(), recipient))
        data = municipality_file(municipality, DATA)
        shutil.copyfile(edition / data, stage / data)
        finished = Path(place, to.name)
        address = f"{(stage / page).resolve().as_uri()}#papier={paper}"
        finished.write_bytes(print_page(browser, address, workplace=workplace))
        finished.replace(to)


def _for_recipient(page: bytes, recipient: str) -> bytes:
    if not recipient:
        return page
    tree = LexborHTMLParser(page.decode())
    name_recipient(tree, recipient)
    return (tree.html or "").encode()

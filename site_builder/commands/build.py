"""Builds the atlas: from a delivery to a folder of plain files."""

import gc
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from site_builder.arguments import DONE, DutchParser, add_delivery, add_detail, add_list, day, file, folder
from site_builder.console import Console
from site_builder.folders import AtlasFolder
from site_builder.problems import LastWord
from site_builder.signals import Interrupted

NOTHING_DONE = "Deze bouw heeft niets veranderd."


def parser() -> DutchParser:
    """build [--delivery DIR] [--out DIR] [--afgeschermd FILE] [--afgeschermd-bewaren FILE] [--peildatum D] [-q|-v]."""
    made = DutchParser("build", "Bouwt de atlas: de levering uit content/atlas.toml, of anders de verzonnen demo.")
    add_delivery(made)
    made.options.add_argument("--out", metavar="MAP", type=folder, help="waar de site komt (anders: site)")
    add_list(made)
    kept = "bewaar hier, buiten de site, die lijst aangevuld met wat deze uitgave afschermt"
    made.options.add_argument("--afgeschermd-bewaren", metavar="BESTAND", type=file, help=kept)
    published = "de dag waarop de atlas uitkomt (anders: die in content/atlas.toml)"
    made.options.add_argument("--peildatum", metavar="JJJJ-MM-DD", type=day, help=published)
    add_detail(made)
    return made


def run(options: Namespace, atlas: AtlasFolder, console: Console) -> int:
    """A signal that comes before or after the build holds its output says as much as one that comes in between."""
    word = LastWord(NOTHING_DONE)
    try:
        with _uncollected():
            from site_builder.pipeline import WithheldLists, build  # noqa: PLC0415  # geodata take half a second
            from site_builder.theme import THEME  # noqa: PLC0415

            lists = WithheldLists(options.afgeschermd, options.afgeschermd_bewaren)
            given = {"delivery": options.delivery, "out": options.out, "peildatum": options.peildatum}
            build(atlas, theme=THEME, **given, lists=lists, word=word, console=console)
    except Interrupted as stopped:
        if not hasattr(stopped, "__notes__"):
            stopped.add_note(word.sentence)
        raise
    return DONE


@contextmanager
def _uncollected() -> Iterator[None]:
    """Lets garbage lie: nearly all that a build makes is needed until its end, and looking for the rest takes time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()

"""Makes the offline copies of a site that was built."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from site_builder.arguments import DONE, DutchParser, add_built, add_detail
from site_builder.built import chosen_edition, chosen_municipalities, whole_edition
from site_builder.console import Console
from site_builder.folders import AtlasFolder
from site_builder.inputs import stop_if_any
from site_builder.model.pages import CopiedEdition, Copy, copies_of
from site_builder.model.words import number
from site_builder.problems import BuildStopped, warning
from site_builder.publish.copies import CopySize, pack_copies
from site_builder.publish.output import carry_over, hold_output, require_output
from site_builder.read.content import read_atlas
from site_builder.render.files import CopyTemplates

MOST = 2_000_000
"""Bytes of the copy of a municipality, without photos: more does not travel well."""


def parser() -> DutchParser:
    """pack [--out DIR] [--edition ID] [--gemeente NAAM] [--voor TEXT] [-q|-v]."""
    made = DutchParser("pack", "Maakt kopieën die zonder internet openen: per gemeente, per regio en van alles.")
    whom = "voor wie de kopie is: staat op elke pagina; geen pagina van de site verwijst naar zo'n kopie"
    add_built(made, whom)
    add_detail(made)
    return made


def run(options: Namespace, atlas: AtlasFolder, console: Console) -> int:
    """All copies, or that of one municipality."""
    which = {"edition": options.edition, "municipality": options.municipality}
    make_copies(atlas, options.out, **which, recipient=options.recipient or "", console=console)
    return DONE


def make_copies(
    atlas: AtlasFolder,
    out: Path | None,
    *,
    edition: str | None,
    municipality: str | None,
    recipient: str,
    console: Console,
) -> None:
    """Makes the offline copies of an edition of a site that was built.

    edition None: the newest. municipality: name or code of the only one to copy. recipient: "" for everybody; the
    copies made for somebody lie beside the others and no page links them. Raises what `pipeline.build` raises.
    """
    with ExitStack() as stack:
        named, problems = read_atlas(atlas.content / "atlas.toml", "atlas.toml")
        if named is None:
            raise BuildStopped(problems)
        stop_if_any(problems, console)
        held = stack.enter_context(
            hold_output(require_output(out or atlas.site, project=atlas.root, sources=atlas.sources))
        )
        whole = whole_edition(held.out, chosen_edition(held.out, edition))
        wanted = _wanted(copies_of(whole, recipient), whole, municipality)
        with console.step("klaarzetten"):
            held.fresh.mkdir()
            carry_over(held.out, held.fresh, without=())
        with console.step("kopiëren"):
            words = CopyTemplates(atlas.templates, named)
            counted = partial(console.counted, name="kopie")
            sizes = pack_copies(held.fresh, copies_of(whole, ""), wanted=wanted, words=words, counted=counted)
        with console.step("wisselen"):
            held.swap()
        _tell(held.out / whole.id, sizes, console)


def _wanted(copies: Sequence[Copy], edition: CopiedEdition, municipality: str | None) -> Sequence[Copy]:
    """All copies, or that of the municipality with this name or code."""
    if municipality is None:
        return copies
    only = chosen_municipalities(edition, municipality)
    return [copy for copy in copies if copy.kind == "municipality" and copy.municipalities == only]


def _tell(edition: Path, sizes: Mapping[Copy, CopySize], console: Console) -> None:
    """How many, how large, where."""
    console.say("")
    console.table([
        ("kopieën", number(len(sizes))),
        ("megabytes", number(sum(size.whole for size in sizes.values()) / 1e6, 1)),
    ])  # fmt: skip
    large = [copy for copy, size in sizes.items() if copy.kind == "municipality" and size.without_photos > MOST]
    fix = "kijk welke bestanden van deze gemeente zo groot zijn"
    console.problems(warning(copy.path, "deze kopie is groter dan 2 MB zonder foto's", fix) for copy in large)
    console.say("")
    console.say(f"{edition / next(iter(sizes)).path if len(sizes) == 1 else edition / 'kopie'}")

"""The commands for offline copies: make them of a site that was built, and tell whether one is whole."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from site_builder.console import Console
from site_builder.inputs import CONTENT, OWN_FOLDERS, ROOT, SITE, TEMPLATES, stop_if_any
from site_builder.model.copies import CopiedEdition, CopiedMunicipality, CopiedRegion, Copy, copies_of
from site_builder.model.dutch import number
from site_builder.model.texts import Atlas
from site_builder.problems import BuildStopped, error, warning
from site_builder.publish.manifest import (
    MANIFEST,
    PublishedEdition,
    changed_files,
    newest_first,
    published_editions,
    published_municipalities,
    published_regions,
)
from site_builder.publish.output import require_output
from site_builder.publish.pack import CopySize, pack
from site_builder.publish.publication import publication
from site_builder.publish.writer import carry_over
from site_builder.read.atlas import read_atlas
from site_builder.read.hints import meant_word, quoted
from site_builder.render.copy_words import CopyTemplates

MOST = 2_000_000
"""Bytes of the copy of a municipality, without photos: more does not travel well."""


def make_copies(
    out: Path | None, *, edition: str | None, municipality: str | None, recipient: str, console: Console
) -> None:
    """Makes the offline copies of an edition of a site that was built.

    edition None: the newest. municipality: name or code of the only one to copy. recipient: "" for everybody; the
    copies made for somebody lie beside the others and no page links them. Raises what `pipeline.build` raises.
    """
    with ExitStack() as stack:
        atlas, problems = read_atlas(CONTENT / "atlas.toml", "atlas.toml")
        stop_if_any(problems, console)
        held = stack.enter_context(publication(require_output(out or SITE, project=ROOT, sources=OWN_FOLDERS)))
        own = _whole_edition(held.out, _chosen_edition(held.out, edition))
        wanted = _wanted(copies_of(own, recipient), municipality)
        with console.step("klaarzetten"):
            held.fresh.mkdir()
            carry_over(held.out, held.fresh, without=())
        with console.step("kopiëren"):
            sizes = pack(held.fresh, copies_of(own, ""), wanted=wanted, words=CopyTemplates(TEMPLATES, _known(atlas)))
        with console.step("wisselen"):
            held.swap()
        _tell(held.out / own.id, sizes, console)


def _known(atlas: Atlas | None) -> Atlas:
    if atlas is None:
        raise TypeError("make_copies: no atlas was read and no error was told")
    return atlas


def _chosen_edition(site: Path, wanted: str | None) -> PublishedEdition:
    """The edition with this id, else the newest."""
    editions, problems = published_editions(site, replaced="")
    if not editions:
        fix = "bouw eerst de atlas (build.py build), of geef met --out de map van een site"
        raise BuildStopped([*problems, error(str(site), "hier staat geen gebouwde atlas", fix)])
    found = next((one for one in newest_first(editions) if wanted in (None, one.id)), None)
    if found is None:
        ids = ", ".join(one.id for one in editions)
        raise BuildStopped([error("--edition", f"de uitgave {quoted(wanted or '')} staat er niet", f"kies uit {ids}")])
    return found


def _whole_edition(site: Path, found: PublishedEdition) -> CopiedEdition:
    """What there is to copy. Raises BuildStopped when a file is not what was built: a copy would spread it."""
    folder = site / found.id
    fix = "bouw deze uitgave opnieuw en maak daarna de kopieën"
    where = f"{site.name}/{found.id}"
    try:
        manifest = (folder / MANIFEST).read_bytes()
        listed, regions = published_municipalities(manifest), published_regions(manifest)
    except (ValueError, KeyError, TypeError) as broken:
        what = "dit overzicht is beschadigd, of gemaakt door een oudere versie"
        raise BuildStopped([error(f"{where}/{MANIFEST}", what, fix)]) from broken
    if changed := changed_files(folder):
        raise BuildStopped([error(f"{where}/{path}", "dit bestand is niet wat er gebouwd is", fix) for path in changed])
    municipalities = tuple(CopiedMunicipality(one.code, one.name, one.folder) for one in listed)
    within = tuple(CopiedRegion(one.kind, one.name, one.folder, one.municipalities) for one in regions)
    period = f"{found.years[0]}\N{EN DASH}{found.years[-1]}"
    return CopiedEdition(found.id, found.title, period, found.fictional, municipalities, within)


def _wanted(copies: Sequence[Copy], municipality: str | None) -> Sequence[Copy]:
    """All copies, or that of the municipality with this name or code."""
    if municipality is None:
        return copies
    own = {copy.municipalities[0]: copy for copy in copies if copy.kind == "municipality"}
    names = {name: copy for known, copy in own.items() for name in (known.code, known.name)}
    same = {name.casefold(): copy for name, copy in names.items()}
    if (found := same.get(municipality.casefold())) is not None:
        return [found]
    meant = meant_word(municipality, list(names))
    fix = f"bedoelde u {meant}?" if meant else "geef de naam zoals hij in de atlas staat, of de code"
    raise BuildStopped([error("--gemeente", f"{quoted(municipality)} staat niet in deze uitgave", fix)])


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

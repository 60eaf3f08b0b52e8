"""Which edition of a site that was built is meant, is it whole, and which of its municipalities?"""

from pathlib import Path

from site_builder.formats import (
    LONGEST,
    MANIFEST,
    PublishedEdition,
    bytes_of_file,
    changed_files,
    newest_first,
    published_editions,
    read_sealed,
)
from site_builder.model.pages import CopiedEdition, CopiedMunicipality, CopiedRegion
from site_builder.model.words import titled
from site_builder.problems import BuildStopped, error
from site_builder.read.parsing import meant_word, quoted


def chosen_edition(site: Path, wanted: str | None) -> PublishedEdition:
    """The edition with this id, else the newest. Raises BuildStopped when it is not there."""
    editions, problems = published_editions(site, replaced="")
    if not editions:
        fix = "bouw eerst de atlas (build.py build), of geef met --out de map van een site"
        raise BuildStopped([*problems, error(str(site), "hier staat geen gebouwde atlas", fix)])
    edition = next((edition for edition in newest_first(editions) if wanted in (None, edition.id)), None)
    if edition is None:
        ids = ", ".join(edition.id for edition in editions)
        raise BuildStopped([error("--edition", f"de uitgave {quoted(wanted or '')} staat er niet", f"kies uit {ids}")])
    return edition


def whole_edition(site: Path, published: PublishedEdition) -> CopiedEdition:
    """What is in it. Raises BuildStopped when a file is not what was built: a copy or print would spread it."""
    folder = site / published.id
    fix = "bouw deze uitgave opnieuw en herhaal de opdracht"
    where = f"{site.name}/{published.id}"
    try:
        manifest = read_sealed(bytes_of_file(folder / MANIFEST, LONGEST))
    except ValueError as broken:
        what = "dit overzicht is beschadigd, of gemaakt door een oudere versie"
        raise BuildStopped([error(f"{where}/{MANIFEST}", what, fix)]) from broken
    if changed := changed_files(folder):
        raise BuildStopped([error(f"{where}/{path}", "dit bestand is niet wat er gebouwd is", fix) for path in changed])
    municipalities = tuple(
        CopiedMunicipality(municipality.code, municipality.name, municipality.folder)
        for municipality in manifest.municipalities
    )
    within = tuple(
        CopiedRegion(region.kind, region.name, region.folder, region.municipalities) for region in manifest.regions
    )
    period = f"{published.years[0]}\N{EN DASH}{published.years[-1]}"
    return CopiedEdition(
        published.id, titled(published.title, published.revised), period, published.fictional, municipalities, within
    )


def chosen_municipalities(edition: CopiedEdition, wanted: str | None) -> tuple[CopiedMunicipality, ...]:
    """The municipality with this name or code, else all of them. Raises BuildStopped for one that is not there."""
    if wanted is None:
        return edition.municipalities
    names = {
        name: municipality for municipality in edition.municipalities for name in (municipality.code, municipality.name)
    }
    same = {name.casefold(): municipality for name, municipality in names.items()}
    if (municipality := same.get(wanted.casefold())) is not None:
        return (municipality,)
    meant = meant_word(wanted, list(names))
    fix = f"bedoelde u {meant}?" if meant else "geef de naam zoals hij in de atlas staat, of de code"
    raise BuildStopped([error("--gemeente", f"{quoted(wanted)} staat niet in deze uitgave", fix)])

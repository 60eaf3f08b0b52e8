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
    found = next((one for one in newest_first(editions) if wanted in (None, one.id)), None)
    if found is None:
        ids = ", ".join(one.id for one in editions)
        raise BuildStopped([error("--edition", f"de uitgave {quoted(wanted or '')} staat er niet", f"kies uit {ids}")])
    return found


def whole_edition(site: Path, found: PublishedEdition) -> CopiedEdition:
    """What is in it. Raises BuildStopped when a file is not what was built: a copy or print would spread it."""
    folder = site / found.id
    fix = "bouw deze uitgave opnieuw en herhaal de opdracht"
    where = f"{site.name}/{found.id}"
    try:
        manifest = read_sealed(bytes_of_file(folder / MANIFEST, LONGEST))
    except ValueError as broken:
        what = "dit overzicht is beschadigd, of gemaakt door een oudere versie"
        raise BuildStopped([error(f"{where}/{MANIFEST}", what, fix)]) from broken
    if changed := changed_files(folder):
        raise BuildStopped([error(f"{where}/{path}", "dit bestand is niet wat er gebouwd is", fix) for path in changed])
    municipalities = tuple(CopiedMunicipality(one.code, one.name, one.folder) for one in manifest.municipalities)
    within = tuple(CopiedRegion(one.kind, one.name, one.folder, one.municipalities) for one in manifest.regions)
    period = f"{found.years[0]}\N{EN DASH}{found.years[-1]}"
    return CopiedEdition(found.id, titled(found.title, found.revised), period, found.fictional, municipalities, within)


def chosen_municipalities(edition: CopiedEdition, wanted: str | None) -> tuple[CopiedMunicipality, ...]:
    """The municipality with this name or code, else all of them. Raises BuildStopped for one that is not there."""
    if wanted is None:
        return edition.municipalities
    names = {name: one for one in edition.municipalities for name in (one.code, one.name)}
    same = {name.casefold(): one for name, one in names.items()}
    if (found := same.get(wanted.casefold())) is not None:
        return (found,)
    meant = meant_word(wanted, list(names))
    fix = f"bedoelde u {meant}?" if meant else "geef de naam zoals hij in de atlas staat, of de code"
    raise BuildStopped([error("--gemeente", f"{quoted(wanted)} staat niet in deze uitgave", fix)])

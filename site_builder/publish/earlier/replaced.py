"""What does a build replace in the site or stand beside: another edition under its id, its copies, real editions?"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from site_builder.formats import LONGEST, MANIFEST, Manifest, PublishedEdition, bytes_of_file, read_manifest
from site_builder.model.pages import FOLDER
from site_builder.model.places import Basis, Edition
from site_builder.model.words import listing
from site_builder.problems import Problem, error, warning


def replaced_problems(site: Path, edition: Edition, basis: Basis, where: str) -> Iterator[Problem]:
    """An error when the published edition of this id is another one, unless this says that it corrects it.

    where: edition.toml of the delivery. An edition that nobody can read is replaced, as nothing can lean on it.
    """
    try:
        published = read_manifest(bytes_of_file(site / edition.id / MANIFEST, LONGEST))
    except (ValueError, OSError):
        return
    differs = _differences(published, edition, basis)
    if differs and not edition.revised:
        what = f"id '{edition.id}' is van een uitgave die er al staat, met {listing(differs)}"
        fix = f"geef deze levering een eigen id; verbetert zij die uitgave, schrijf dan revised en {_next(published)}"
        yield error(where, what, fix)
    elif differs and edition.revision <= published.edition.revision:
        what = f"revision {edition.revision} staat er al, met {listing(differs)}"
        yield error(where, what, f"schrijf {_next(published)}, en in revised de dag van deze herziening")


def lost_copies(site: Path, edition: Edition) -> Iterator[Problem]:
    """The copies of the edition that a build takes away, because they would show what the site shows no more."""
    count = sum(1 for _ in (site / edition.id / FOLDER).glob("*.zip"))
    if count:
        which = "de kopie van de vorige bouw gaat" if count == 1 else f"de {count} kopieën van de vorige bouw gaan"
        where = f"{site.name}/{edition.id}/{FOLDER.rstrip('/')}"
        yield warning(where, f"{which} met deze bouw weg", "maak daarna nieuwe met build.py pack")


def demo_problems(editions: Iterable[PublishedEdition], where: str) -> Iterator[Problem]:
    """The demo must not stand between real editions."""
    real = [edition.id for edition in editions if not edition.fictional]
    if real:
        fix = "geef --delivery met een levering, of --out met een andere map voor de demo"
        yield error(where, f"de demo komt niet naast echte uitgaven ({', '.join(real)})", fix)


def _differences(published: Manifest, edition: Edition, basis: Basis) -> list[str]:
    other_ground = bool(published.basis.areas) and published.basis.areas != basis.areas
    differences = {
        "andere meetjaren": published.edition.years != edition.years,
        "een andere titel": published.edition.title != edition.title,
        "andere gebieden": other_ground,
    }
    return [name for name, differs in differences.items() if differs]


def _next(published: Manifest) -> str:
    return f"revision = {published.edition.revision + 1}"

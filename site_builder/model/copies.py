"""Which offline copies are there of an edition, and what is each called?"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from site_builder.model.municipality import region_name
from site_builder.model.slugs import slug

Kind = Literal["municipality", "region", "edition"]

FOLDER = "kopie/"
WORDS: dict[Kind, str] = {"municipality": "gemeente", "region": "regio", "edition": "uitgave"}
LONGEST_PLACE, LONGEST_RECIPIENT = 32, 24  # a code is at most 16 characters: what is cut stays unique


@dataclass(frozen=True, slots=True)
class CopiedMunicipality:
    """A municipality in a copy. folder: of its page, "gm0228-ede"."""

    code: str
    name: str
    folder: str
    regions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CopiedEdition:
    """The edition that is copied. municipalities: in the order of its list."""

    id: str
    title: str
    period: str
    fictional: bool
    municipalities: tuple[CopiedMunicipality, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """What goes into one zip. place: folder of the municipality, slug of the region, "" for the whole edition.

    name: of the municipality or region, title of the edition. recipient: who it is made for, "" for everybody.
    """

    edition: CopiedEdition
    kind: Kind
    place: str
    name: str
    municipalities: tuple[CopiedMunicipality, ...]
    recipient: str

    @property
    def path(self) -> str:
        """Of the zip, relative to the edition: its name tells all, also on a stick."""
        fictional = "fictief" if self.edition.fictional else ""
        given = f"voor-{slug(self.recipient)[:LONGEST_RECIPIENT].strip('-')}".strip("-") if self.recipient else ""
        parts = (fictional, WORDS[self.kind], self.place[:LONGEST_PLACE].strip("-."), self.edition.id, given)
        return f"{FOLDER}{'-'.join(part for part in parts if part)}.zip"


def copies_of(edition: CopiedEdition, recipient: str) -> tuple[Copy, ...]:
    """All copies: one per municipality, one per region, one of everything."""
    everyone = edition.municipalities
    regions = sorted({region for own in everyone for region in own.regions})
    return (
        *(Copy(edition, "municipality", own.folder, own.name, (own,), recipient) for own in everyone),
        *(Copy(edition, "region", one, region_name(one), _within(one, everyone), recipient) for one in regions),
        Copy(edition, "edition", "", edition.title, everyone, recipient),
    )


def _within(region: str, municipalities: Iterable[CopiedMunicipality]) -> tuple[CopiedMunicipality, ...]:
    return tuple(own for own in municipalities if region in own.regions)

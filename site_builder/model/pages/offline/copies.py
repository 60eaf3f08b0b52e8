"""Which offline copies are there of an edition, and what is each called?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from site_builder.model.places import REGION_FOLDERS, RegionKind, slug

Kind = Literal["municipality", "edition"] | RegionKind

FOLDER = "kopie/"
WORDS: Mapping[Kind, str] = {
    "municipality": "gemeente",
    "region": REGION_FOLDERS["region"],
    "province": REGION_FOLDERS["province"],
    "edition": "uitgave",
}
LONGEST_PLACE, LONGEST_RECIPIENT = 32, 24  # a code is at most 16 characters: what is cut stays unique


@dataclass(frozen=True, slots=True)
class CopiedMunicipality:
    """A municipality in a copy. folder: of its page, "gm0228-ede"."""

    code: str
    name: str
    folder: str


@dataclass(frozen=True, slots=True)
class CopiedRegion:
    """A region or province with a page. folder: of that page. municipalities: codes."""

    kind: RegionKind
    name: str
    folder: str
    municipalities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CopiedEdition:
    """The edition that is copied. municipalities: in the order of its list; regions: then provinces."""

    id: str
    title: str
    period: str
    fictional: bool
    municipalities: tuple[CopiedMunicipality, ...]
    regions: tuple[CopiedRegion, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """What goes into one zip. place: folder of the municipality or region, "" for the whole edition.

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
    """All copies: one per municipality, one per region or province, one of everything."""
    everyone = edition.municipalities
    return (
        *(
            Copy(edition, "municipality", municipality.folder, municipality.name, (municipality,), recipient)
            for municipality in everyone
        ),
        *(
            Copy(edition, region.kind, region.folder, region.name, _within(region, everyone), recipient)
            for region in edition.regions
        ),
        Copy(edition, "edition", "", edition.title, everyone, recipient),
    )


def _within(region: CopiedRegion, municipalities: Iterable[CopiedMunicipality]) -> tuple[CopiedMunicipality, ...]:
    return tuple(municipality for municipality in municipalities if municipality.code in region.municipalities)

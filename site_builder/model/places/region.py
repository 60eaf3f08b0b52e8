"""Which regions and provinces have a page, and which municipalities lie in each?"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from site_builder.model.places.addresses import RegionKind, region_file
from site_builder.model.places.municipality import Municipality
from site_builder.model.places.slugs import LONGEST_NAME, portable, slug, sort_key

REGION = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
LONGEST_REGION = 40


@dataclass(frozen=True, slots=True)
class Region:
    """A region of municipalities.csv, or a province. municipalities: those with a page, in the order of their list."""

    kind: RegionKind
    slug: str
    name: str
    municipalities: tuple[Municipality, ...]

    @property
    def folder(self) -> str:
        """Its permanent folder below that of its kind."""
        return portable(self.slug)

    @property
    def path(self) -> str:
        """Of its page, relative to the edition; tells one from another."""
        return region_file(self.kind, self.folder)

    @property
    def codes(self) -> frozenset[str]:
        """Of its municipalities."""
        return frozenset(municipality.code for municipality in self.municipalities)


def regions_of(municipalities: Sequence[Municipality], names: Mapping[str, str]) -> tuple[Region, ...]:
    """Regions by name, then provinces by name. names: of the regions that the editors wrote a text about."""
    regions, provinces = defaultdict(list), defaultdict(list)
    for municipality in municipalities:
        for region in municipality.regions:
            regions[region].append(municipality)
        if municipality.province:
            provinces[municipality.province].append(municipality)
    named = [
        Region("region", key, names.get(key) or region_name(key), tuple(members)) for key, members in regions.items()
    ]
    named.sort(key=lambda region: (sort_key(region.name), region.slug))
    return (
        *named,
        *(
            Region("province", province_slug(key), key, tuple(provinces[key]))
            for key in sorted(provinces, key=sort_key)
        ),
    )


def regions_by_municipality(regions: Sequence[Region]) -> dict[str, tuple[Region, ...]]:
    """By code of a municipality its province, then its regions."""
    by_code: defaultdict[str, list[Region]] = defaultdict(list)
    for region in sorted(regions, key=lambda region: region.kind):  # "province" comes first
        for municipality in region.municipalities:
            by_code[municipality.code].append(region)
    return {code: tuple(within) for code, within in by_code.items()}


def region_name(region: str) -> str:
    """The name of a region, from its slug."""
    return region.replace("-", " ").title()


def province_slug(name: str) -> str:
    """The address form of a province; a name in other letters than ours gets a number that stays the same."""
    return slug(name)[:LONGEST_NAME].strip("-") or f"{crc32(name.encode()):08x}"

"""Which municipalities does the fictional province have? Known without making it."""

from collections.abc import Mapping

from site_builder.demo.land import MUNICIPALITIES, PROVINCE, YEARS
from site_builder.model.places import Municipality
from site_builder.read.practice import Places

DEMO_EDITION = f"demo-{YEARS[0]}-{YEARS[-1]}"
DEMO_REGIONS = frozenset(place.region for place in MUNICIPALITIES if place.region)


def demo_places(aliases: Mapping[str, str]) -> Places:
    """The municipalities of the fictional province; its areas are only known when it is made."""
    municipalities = (
        Municipality(
            place.code, place.name, PROVINCE, place.type, place.urbanity, (place.region,) if place.region else ()
        )
        for place in MUNICIPALITIES
    )
    return Places(DEMO_EDITION, tuple(municipalities), None, aliases, fictional=True)

"""What a municipality is: a code, a name and where it belongs."""

from dataclasses import dataclass

from site_builder.model.places.slugs import folder_name

MunicipalityType = str
"""One of the types of the theme."""


@dataclass(frozen=True, slots=True)
class Municipality:
    """One row of municipalities.csv.

    urbanity: 1 (very urban) .. 5 (rural) or None. regions: slugs, in the order of the delivery.
    """

    code: str
    name: str
    province: str
    type: MunicipalityType
    urbanity: int | None
    regions: tuple[str, ...]

    @property
    def key(self) -> str:
        """The code in lower case: the name of its data in the browser."""
        return self.code.lower()

    @property
    def slug(self) -> str:
        """Its permanent folder, e.g. "gm0228-ede"."""
        return folder_name(self.code, self.name)

"""What was agreed at the table: who does what about an area, and when all look at it again."""

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from site_builder.model.words.practice import NamedPlace

AgreementState = Literal["open", "done"]


@dataclass(frozen=True, slots=True, eq=False)
class Agreement:
    """A text of content/afspraken/. Days are YYYY-MM-DD.

    municipality: as named, also one outside the edition. area: None for the whole municipality, its code "" when the
    edition lacks it. map_slug: the map that lay on the table. who: organisations.
    """

    slug: str
    municipality: NamedPlace
    area: NamedPlace | None
    map_slug: str
    made_on: str
    who: tuple[str, ...]
    follow_up: str
    state: AgreementState
    body: Markup

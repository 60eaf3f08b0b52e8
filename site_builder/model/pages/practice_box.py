"""What a page says about a practice example in its frame."""

from dataclasses import dataclass
from typing import Literal

from site_builder.model.pages.picture_view import PictureView

Kind = Literal["", "real", "invented"]


@dataclass(frozen=True, slots=True)
class PracticeBox:
    """An example in a frame on a page. Every text but title and summary may be "".

    anchor: id of the box. number: on its marker on the map. elsewhere: it is about another place. region: it stands
    here for this region. stamp: why only the preview shows it. kind: in a fictional edition. themes: map slugs. who:
    organisations and date. areas: codes of its areas on this page's map. on_map: the address that shows them there.
    about_region: the region it is about; region_href: the way to its page, "" where it has none.
    """

    anchor: str
    number: str
    elsewhere: bool
    region: str
    stamp: str
    kind: Kind
    themes: tuple[str, ...]
    title: str
    summary: str
    href: str
    place: str
    about_region: str
    region_href: str
    who: str
    source: str
    photo: PictureView | None
    areas: tuple[str, ...]
    on_map: str

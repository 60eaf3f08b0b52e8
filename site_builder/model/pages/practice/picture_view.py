"""How a page offers a picture: its files in every width, seen from that page."""

from dataclasses import dataclass

from site_builder.model.places import picture_file, relative
from site_builder.model.words import Picture


@dataclass(frozen=True, slots=True)
class PictureView:
    """webp, jpeg: choices of file and width, as srcset wants them. src: for browsers without that choice."""

    src: str
    webp: str
    jpeg: str
    width: int
    height: int
    alt: str
    caption: str
    source: str


def picture_view_of(picture: Picture, page: str) -> PictureView:
    """The picture on the page at that path, relative to the edition."""

    def choices(kind: str) -> str:
        files = ((relative(picture_file(picture.stem, width, kind), page), width) for width in picture.widths)
        return ", ".join(f"{file} {width}w" for file, width in files)

    width, height = picture.largest
    src = relative(picture_file(picture.stem, width, "jpg"), page)
    return PictureView(
        src, choices("webp"), choices("jpg"), width, height, picture.alt, picture.caption, picture.source
    )

"""How does a picture of an editor become files for a reader: small, without anything about its maker?"""

import io
from collections.abc import Iterable, Iterator

import numpy as np
from PIL import Image, ImageCms, ImageOps

from site_builder.model.places import picture_file
from site_builder.model.words import Picture, PictureKind

KINDS: tuple[PictureKind, ...] = ("webp", "jpg")
QUALITY = 78
WHITE = (255, 255, 255)


def picture_files(pictures: Iterable[Picture]) -> Iterator[tuple[str, bytes]]:
    """Path, relative to the edition, and bytes of each picture in each width and kind; each picture once.

    The same original gives the same bytes. Nothing but the points is kept: no EXIF, GPS, thumbnail, comment or profile.
    """
    for picture in sorted({picture.stem: picture for picture in pictures}.values(), key=lambda picture: picture.stem):
        points = _points(picture)
        for width in reversed(picture.widths):
            height = max(1, round(points.height * width / points.width))
            points = points.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
            for kind in KINDS:
                yield picture_file(picture.stem, width, kind), _written(points, kind)


def _points(picture: Picture) -> Image.Image:
    """The picture upright, in sRGB, on white, in a new image that knows nothing but its points.

    A JPEG is decoded at the half, quarter or eighth that still holds the largest file: in full it takes a gigabyte.
    """
    with Image.open(picture.file) as opened:
        upright = opened.size == (picture.width, picture.height)
        opened.draft("RGB", picture.largest if upright else picture.largest[::-1])
        image = _in_srgb(_of_eight_bits(ImageOps.exif_transpose(opened)))
        seen = image.convert("RGBA")
    bare = Image.new("RGB", seen.size, WHITE)
    bare.paste(seen, mask=seen.getchannel("A"))
    return bare


def _of_eight_bits(image: Image.Image) -> Image.Image:
    """Grey of 16 bits in 8: converted as it is, all that is lighter than a 256th would be white."""
    if not image.mode.startswith("I"):
        return image
    return Image.fromarray((np.asarray(image).clip(0, 65535) // 257).astype("uint8"))


def _in_srgb(image: Image.Image) -> Image.Image:
    """Colours as most screens show them; a profile that cannot be read is ignored."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "RGBA", "CMYK", "L"):
        return image
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        embedded, wanted = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
        converted = ImageCms.profileToProfile(image, embedded, wanted, outputMode=mode)
    except (ImageCms.PyCMSError, OSError):
        return image
    return converted or image


def _written(image: Image.Image, kind: PictureKind) -> bytes:
    out = io.BytesIO()
    if kind == "webp":
        image.save(out, "WEBP", quality=QUALITY, method=2)  # 4 takes twice as long and saves a tenth of the bytes
    else:
        image.save(out, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return out.getvalue()

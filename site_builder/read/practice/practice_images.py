"""May this picture be used? Its place, kind and size are looked at before anything of it is decoded."""

import hashlib
import warnings
from dataclasses import dataclass, field, replace
from pathlib import Path

from PIL import Image, JpegImagePlugin, PngImagePlugin, UnidentifiedImageError, WebPImagePlugin

from site_builder.model.places import slug
from site_builder.model.words import Picture
from site_builder.problems import Problem, error, warning
from site_builder.read.parsing import did_you_mean, held, leads_out, meant_word, quoted

PLUGINS = (JpegImagePlugin, PngImagePlugin, WebPImagePlugin)  # else the first picture loads those of 40 formats
FORMATS = ("JPEG", "PNG", "WEBP")
SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".tif", ".tiff", ".bmp", ".heic", ".heif", ".avif", ".svg")
LARGEST = 20_000_000  # bytes
MOST_PIXELS = 30_000_000  # more takes more than a gigabyte while it is made small
MOST_OF_JPEG = 52_000_000  # a telephone of 50 megapixels; a JPEG is decoded small
MOST_SCANS = 100
MOST_DECODED = 600_000_000  # pixels of all scans together: the largest JPEG in eleven, decoded in two seconds
SCAN = b"\xff\xda"
"""Begins one of the passes in which a progressive JPEG comes; usually ten, and each is decoded wholly."""
LONGEST_SIDE = 20_000
SHARP = 480  # pixels; narrower than this it looks blurred everywhere
TURNED = (5, 6, 7, 8)  # EXIF orientations that lie on their side
ORIENTATION = 0x0112
HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
REMEDY = "sla de foto op als jpg, png of webp"


@dataclass(frozen=True, slots=True)
class PictureFolder:
    """A folder with its pictures by name, listed once, and those that were found good: each is looked at once."""

    path: Path
    names: tuple[str, ...]
    good: dict[Path, Picture] = field(default_factory=dict)


def picture_folder(path: Path) -> PictureFolder:
    """The folder, with every picture below it."""
    pictures = sorted(file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
    return PictureFolder(path, tuple(file.relative_to(path).as_posix() for file in pictures))


def read_picture(address: str, folder: PictureFolder, *, alt: str, where: str) -> tuple[Picture | None, list[Problem]]:
    """The picture at an address relative to the folder. where: file and line that ask for it.

    It must lie below the folder, also when links in the file system are followed.
    """
    file, problems = _file(address, folder, where)
    if not alt.strip():
        fix = "beschrijf in één zin wat er te zien is, voor wie de foto niet ziet"
        problems.append(error(where, f"foto {quoted(address)} heeft geen alt-tekst", fix))
    if file is None:
        return None, problems
    if file not in folder.good:
        picture, of_picture = _picture(file, quoted(address), where)
        problems += of_picture
        if picture is None:
            return None, problems
        folder.good[file] = picture
    return replace(folder.good[file], alt=" ".join(alt.split())), problems


def _picture(file: Path, name: str, where: str) -> tuple[Picture | None, list[Problem]]:
    """What will be shown, still without its words."""
    try:
        size, problems = _size(file, name, where)
        if size is None:
            return None, problems
        mark = hashlib.sha256(file.read_bytes()).hexdigest()[:8]
    except PermissionError:
        return None, [held(where, f"foto {name}")]
    return Picture(str(file), f"{slug(file.stem) or 'foto'}-{mark}", *size, alt="", caption="", source=""), problems


def _file(address: str, folder: PictureFolder, where: str) -> tuple[Path | None, list[Problem]]:
    inside = "zet het bestand in content/praktijk en schrijf de naam zoals hij daar staat"
    if "://" in address or address.startswith(("/", "\\", "data:")) or ":" in address[:3]:
        return None, [error(where, f"foto {quoted(address)} staat niet in content/praktijk", inside)]
    path = folder.path / address.replace("\\", "/")
    if "\0" in address or leads_out(path, folder.path):
        return None, [error(where, f"foto {quoted(address)} wijst naar buiten content/praktijk", inside)]
    name = path.resolve().relative_to(folder.path.resolve()).as_posix()
    if name not in folder.names or not path.is_file():
        if path.is_file():
            return None, [error(where, f"{quoted(address)} is geen foto", REMEDY)]
        by_name = {Path(picture).name: picture for picture in folder.names}
        meant = meant_word(name, folder.names) or by_name.get(meant_word(Path(name).name, list(by_name)) or "")
        return None, [error(where, f"foto {quoted(address)} bestaat niet", did_you_mean(meant, inside))]
    return path.resolve(), []


def _size(file: Path, name: str, where: str) -> tuple[tuple[int, int] | None, list[Problem]]:
    """Width and height as a reader will see them, or why it cannot be used."""
    if file.stat().st_size > LARGEST:
        what = f"foto {name} is groter dan {LARGEST // 1_000_000} MB"
        return None, [error(where, what, "verklein de foto, 2000 pixels breed is genoeg")]
    with file.open("rb") as opened:
        start = opened.read(12)
    if start[4:8] == b"ftyp" and start[8:12] in HEIC:
        what = f"foto {name} is een HEIC-foto, zoals een iPhone die maakt, en die toont niet elke browser"
        return None, [
            error(where, what, "sla de foto op als jpg, of stuur hem uzelf per e-mail: dan wordt hij een jpg")
        ]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the limit below is lower
            return _looked_at(file, name, where)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError):
        return None, [error(where, f"foto {name} is beschadigd of van een andere soort", REMEDY)]


def _looked_at(file: Path, name: str, where: str) -> tuple[tuple[int, int] | None, list[Problem]]:
    with Image.open(file, formats=FORMATS) as image:
        width, height = image.size
        is_jpeg = isinstance(image, JpegImagePlugin.JpegImageFile)
        most = MOST_OF_JPEG if is_jpeg else MOST_PIXELS
        if width * height > most or max(width, height) > LONGEST_SIDE:
            what = f"foto {name} telt te veel pixels ({width} x {height})"
            return None, [error(where, what, "verklein de foto, 2000 pixels breed is genoeg")]
        if image.getexif().get(ORIENTATION) in TURNED:
            width, height = height, width
        scans = file.read_bytes().count(SCAN) if is_jpeg else 0  # in another file these bytes mean nothing
        if scans > MOST_SCANS or scans * width * height > MOST_DECODED:
            return None, [error(where, f"foto {name} is op een vreemde manier opgeslagen", f"{REMEDY}, opnieuw")]
        image.draft("RGB", (width // 8, height // 8))  # a JPEG is tried at an eighth of its size
        image.load()
    if width < SHARP:
        what = f"foto {name} is maar {width} pixels breed"
        return (width, height), [warning(where, what, f"gebruik er een van {SHARP} of meer, dan is de foto scherp")]
    return (width, height), []

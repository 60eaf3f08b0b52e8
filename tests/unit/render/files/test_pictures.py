"""Pictures of editors become small files that tell nothing about their maker."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps
from PIL.PngImagePlugin import PngInfo

from site_builder.model.words.practice import Picture
from site_builder.read.practice.practice_images import picture_folder, read_picture
from site_builder.render.files.pictures import picture_files

DESCRIPTION, ORIENTATION, GPS = 0x010E, 0x0112, 0x8825
LEFT_IS_TOP = 6


def photo(folder: Path, *, size: tuple[int, int] = (1500, 1000), orientation: int = 1) -> Path:
    """A photo with everything a camera adds: red on the left half, blue on the right."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[DESCRIPTION] = "geheim"
    exif[ORIENTATION] = orientation
    exif.get_ifd(GPS)[1] = "N"
    path = folder / "foto.jpg"
    image.save(path, exif=exif, comment=b"geheim")
    return path


def read(folder: Path) -> Picture:
    picture, problems = read_picture("foto.jpg", picture_folder(folder), alt="Een foto", where="x.md:1")
    assert problems == []
    assert picture is not None
    return picture


def files(folder: Path) -> dict[str, bytes]:
    return dict(picture_files([read(folder), read(folder)]))


def test_each_picture_is_written_once_in_every_width_and_kind(tmp_path: Path):
    photo(tmp_path)
    sizes = {}
    for path, data in files(tmp_path).items():
        with Image.open(io.BytesIO(data)) as image:
            sizes[path.partition("-")[2].partition("-")[2]] = (image.format, image.size)
    assert sizes == {
        "480.webp": ("WEBP", (480, 320)), "480.jpg": ("JPEG", (480, 320)),
        "960.webp": ("WEBP", (960, 640)), "960.jpg": ("JPEG", (960, 640)),
        "1440.webp": ("WEBP", (1440, 960)), "1440.jpg": ("JPEG", (1440, 960)),
    }  # fmt: skip


def test_nothing_a_camera_adds_is_kept(tmp_path: Path):
    photo(tmp_path)
    for data in files(tmp_path).values():
        assert b"geheim" not in data
        assert b"Exif" not in data
        with Image.open(io.BytesIO(data)) as image:
            assert not image.getexif()
            assert not {"comment", "icc_profile", "xmp"} & set(image.info)


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path):
    photo(tmp_path)
    assert files(tmp_path) == files(tmp_path)


def test_a_photo_on_its_side_is_turned_upright(tmp_path: Path):
    photo(tmp_path, orientation=LEFT_IS_TOP)
    picture = read(tmp_path)
    assert (picture.width, picture.height) == (1000, 1500)
    jpeg = next(data for path, data in files(tmp_path).items() if path.endswith("-480.jpg"))
    with Image.open(io.BytesIO(jpeg)) as image:
        red, _, blue = image.convert("RGB").getpixel((240, 100))
    assert red > 200
    assert blue < 60


def test_a_photo_of_a_telephone_is_decoded_small(tmp_path: Path, monkeypatch):
    """Twice as wide and high as the largest file; on its side, its own height is what must not become too small."""
    photo(tmp_path, size=(4000, 2880), orientation=LEFT_IS_TOP)
    decoded, transpose = [], ImageOps.exif_transpose
    monkeypatch.setattr(ImageOps, "exif_transpose", lambda image: decoded.append(image.size) or transpose(image))
    picture = read(tmp_path)
    assert (picture.width, picture.height) == (2880, 4000)
    next(picture_files([picture]))
    assert decoded == [(2000, 1440)]


def test_transparent_parts_become_white(tmp_path: Path):
    Image.new("RGBA", (600, 400), (0, 0, 0, 0)).save(tmp_path / "foto.jpg", "PNG")
    jpeg = next(data for path, data in files(tmp_path).items() if path.endswith(".jpg"))
    with Image.open(io.BytesIO(jpeg)) as image:
        assert image.getpixel((5, 5)) == (255, 255, 255)


def test_a_picture_with_too_many_points_is_refused_before_it_is_decoded(tmp_path: Path, monkeypatch):
    photo(tmp_path, size=(600, 400))
    monkeypatch.setattr("site_builder.read.practice.practice_images.MOST_OF_JPEG", 1000)
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", lambda *_: pytest.fail("decoded"))
    _, (problem,) = read_picture("foto.jpg", picture_folder(tmp_path), alt="Een foto", where="x.md:1")
    assert "telt te veel pixels (600 x 400)" in problem.what


def test_a_large_file_is_refused_before_it_is_opened(tmp_path: Path, monkeypatch):
    photo(tmp_path)
    monkeypatch.setattr("site_builder.read.practice.practice_images.LARGEST", 1000)
    monkeypatch.setattr("PIL.Image.open", lambda *_, **__: pytest.fail("opened"))
    picture, problems = read_picture("foto.jpg", picture_folder(tmp_path), alt="Een foto", where="x.md:1")
    assert picture is None
    assert "is groter dan" in problems[0].what


@pytest.mark.parametrize("linked", ["foto.jpg", "map/foto.jpg"])
def test_a_link_out_of_the_folder_is_no_picture(linked: str, tmp_path: Path):
    outside, folder = tmp_path / "buiten", tmp_path / "praktijk"
    outside.mkdir()
    folder.mkdir()
    photo(outside)
    link, target = (folder / "map", outside) if "/" in linked else (folder / "foto.jpg", outside / "foto.jpg")
    link.symlink_to(target)
    picture, (problem,) = read_picture(linked, picture_folder(folder), alt="Een foto", where="x.md:1")
    assert picture is None
    assert "wijst naar buiten content/praktijk" in problem.what


@pytest.mark.parametrize(("size", "scans"), [((600, 400), 101), ((6000, 5000), 20)])
def test_a_progressive_picture_of_endless_scans_is_refused_before_it_is_decoded(
    tmp_path: Path, monkeypatch, size: tuple[int, int], scans: int
):
    photo(tmp_path, size=size)
    file = tmp_path / "foto.jpg"
    file.write_bytes(file.read_bytes() + b"\xff\xda" * scans)
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", lambda *_: pytest.fail("decoded"))
    _, (problem,) = read_picture("foto.jpg", picture_folder(tmp_path), alt="Een foto", where="x.md:1")
    assert "op een vreemde manier opgeslagen" in problem.what


def test_a_png_that_happens_to_hold_the_bytes_of_a_scan_is_a_good_picture(tmp_path: Path):
    """A large one of a photo holds them hundreds of times."""
    about = PngInfo()
    about.add_text("x", "\xff\xda" * 101)
    Image.new("RGB", (600, 400)).save(tmp_path / "foto.png", pnginfo=about)
    picture, problems = read_picture("foto.png", picture_folder(tmp_path), alt="Een foto", where="x.md:1")
    assert picture is not None
    assert not problems


def test_grey_of_sixteen_bits_keeps_its_greys(tmp_path: Path):
    """A scan: converted as it is, nearly all of it would be white."""
    row = np.linspace(0, 65535, 600).astype("uint16")
    Image.fromarray(np.tile(row, (400, 1))).save(tmp_path / "foto.png")
    picture, problems = read_picture("foto.png", picture_folder(tmp_path), alt="Een scan", where="x.md:1")
    assert picture is not None, problems
    with Image.open(io.BytesIO(dict(picture_files([picture]))[f"praktijk/beeld/{picture.stem}-480.jpg"])) as made:
        greys = [made.getpixel((column, 100))[0] for column in (2, 120, 240, 360, 477)]  # type: ignore[index]
    assert all(abs(found - wanted) < 4 for found, wanted in zip(greys, (1, 64, 128, 192, 254), strict=True)), greys

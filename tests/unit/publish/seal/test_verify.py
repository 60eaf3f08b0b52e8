"""Whole or not: any flipped byte, missing or extra file is found, and a hostile zip does nothing."""

import os
import stat
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.formats.manifest import entry_of
from site_builder.publish.seal.archive import member, write_archive
from site_builder.publish.seal.inventory import SUMS, sums_bytes
from site_builder.publish.seal.verify import verify_whole

FILES = {"index.html": b"<p>Dorp</p>\n" * 20, "static/a.js": b"'use strict';\n", "leeg": b""}


def with_sums(files):
    return {**files, SUMS: sums_bytes({path: entry_of(data).sha256 for path, data in files.items()})}


@pytest.fixture
def copy_folder(tmp_path):
    folder = tmp_path / "kopie"
    for path, data in with_sums(FILES).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


@pytest.fixture
def copy_zip(tmp_path):
    path = tmp_path / "kopie.zip"
    write_archive(path, {name: member(data) for name, data in with_sums(FILES).items()})
    return path


def told(path):
    return [f"{one.where}: {one.what}" for one in verify_whole(path)[1]]


def test_a_whole_copy_is_whole(copy_folder, copy_zip):
    assert verify_whole(copy_folder) == (4, [])
    assert verify_whole(copy_zip) == (4, [])


def test_any_flipped_byte_of_a_zip_is_found(copy_zip, tmp_path):
    data = copy_zip.read_bytes()
    other = tmp_path / "ander.zip"
    for place in range(len(data)):
        flipped = bytearray(data)
        flipped[place] ^= 1 << place % 8
        other.write_bytes(flipped)
        assert told(other), place


def test_any_flipped_byte_of_a_folder_is_found(copy_folder):
    for path in (path for path in copy_folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        for place in range(len(data)):
            flipped = bytearray(data)
            flipped[place] ^= 1
            path.write_bytes(flipped)
            assert told(copy_folder), (path, place)
        path.write_bytes(data)
    assert not told(copy_folder)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(1, 10_000), start=st.integers(0, 10_000), filler=st.binary(max_size=40))
def test_any_cut_or_replaced_piece_of_a_zip_is_found(copy_zip, cut, start, filler):
    data = copy_zip.read_bytes()
    other = copy_zip.with_name("ander.zip")
    other.write_bytes(data[: start % len(data)] + filler + data[start % len(data) + cut :])
    assert told(other) or other.read_bytes() == data


def test_a_flipped_byte_is_told_by_the_file_it_is_in(copy_zip):
    data = bytearray(copy_zip.read_bytes())
    data[data.index(b"'use strict'")] ^= 1
    copy_zip.write_bytes(data)
    assert told(copy_zip) == ["kopie.zip/static/a.js: dit bestand is beschadigd of veranderd"]


def test_missing_and_extra_files_are_told(copy_folder):
    (copy_folder / "leeg").rename(copy_folder / "vol")
    assert told(copy_folder) == [
        "kopie/leeg: dit bestand ontbreekt",
        "kopie/vol: dit bestand hoort er niet bij",
    ]


def test_a_link_is_told_and_not_followed(copy_folder, tmp_path):
    (tmp_path / "geheim").write_text("x")
    (copy_folder / "leeg").unlink()
    (copy_folder / "leeg").symlink_to(tmp_path / "geheim")
    (copy_folder / "map").symlink_to(tmp_path, target_is_directory=True)
    assert told(copy_folder) == [
        "kopie/leeg: dit is geen gewoon bestand",
        "kopie/map: dit is geen gewoon bestand",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes on disk")
def test_a_pipe_is_told_and_not_opened(copy_folder):
    os.mkfifo(copy_folder / "pijp")
    assert told(copy_folder) == ["kopie/pijp: dit is geen gewoon bestand"]


def test_a_folder_without_lists_is_not_whole(tmp_path):
    assert "er staat geen SHA256SUMS of manifest.json in" in told(tmp_path)[0]


def test_a_path_that_does_not_exist_is_not_whole(tmp_path):
    assert "dit bestaat niet" in told(tmp_path / "weg.zip")[0]


def test_another_file_is_no_zip(tmp_path):
    (tmp_path / "a.zip").write_bytes(b"PK\3\4 no")
    assert told(tmp_path / "a.zip") == ["a.zip: dit is geen hele zip"]


def test_a_zip_made_by_another_program_is_told(copy_zip, tmp_path):
    other = tmp_path / "ander.zip"
    with zipfile.ZipFile(copy_zip) as own, zipfile.ZipFile(other, "w") as made:
        made.mkdir("static")
        for name in own.namelist():
            made.writestr(name, own.read(name))
    assert told(other) == ["ander.zip: deze zip is beschadigd, of opnieuw ingepakt door een ander programma"]


def hostile(path, name, data=b"x", **more):
    one = zipfile.ZipInfo(name)
    one.compress_type = zipfile.ZIP_DEFLATED
    for key, value in more.items():
        setattr(one, key, value)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(one, data)


@pytest.mark.parametrize(
    ("name", "more", "what"),
    [
        ("../weg.html", {}, "wijst buiten de kopie"),
        ("/weg.html", {}, "wijst buiten de kopie"),
        ("C:/weg.html", {}, "wijst buiten de kopie"),
        ("a\\..\\weg.html", {}, "wijst buiten de kopie"),
        ("a\x1b[2J.html", {}, "wijst buiten de kopie"),
        ("INDEX.html", {}, "staat er twee keer in"),
        ("weg", {"external_attr": (stat.S_IFLNK | 0o777) << 16}, "geen gewoon bestand"),
        ("weg", {"compress_type": zipfile.ZIP_BZIP2}, "op een manier die wij niet gebruiken"),
        ("bom", {"data": bytes(40_000_000)}, "te groot"),
    ],
)
def test_a_hostile_zip_is_told_and_not_opened(copy_zip, tmp_path, name, more, what):
    hostile(copy_zip, name, **more)
    before = sorted(path.name for path in tmp_path.rglob("*"))
    assert any(what in line for line in told(copy_zip))
    assert sorted(path.name for path in tmp_path.rglob("*")) == before


def test_an_edition_and_a_site_are_looked_at_too(write, files):
    site = write(files)
    assert told(site) == []
    assert told(site / "2014-2020") == []
    for path in (path for path in site.rglob("*") if path.is_file()):
        data = path.read_bytes()
        path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
        assert any(path.name in line for line in told(site)), path
        path.write_bytes(data)
    (site / "2014-2020/manifest.json").unlink()
    assert "site.new/2014-2020/manifest.json: dit bestand ontbreekt" in told(site)

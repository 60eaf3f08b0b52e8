"""A zip of ours: any program reads it, two runs give the same bytes."""

import zipfile

import pytest

from site_builder.formats.manifest import entry_of
from site_builder.publish.seal.archive import SEAL, member, write_archive

FILES = {"index.html": b"<p>" * 1000, "leeg.txt": b"", "gemeente/’s.js": "é".encode(), "foto.jpg": bytes(range(256))}


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "kopie.zip"
    entry = write_archive(path, {name: member(data) for name, data in FILES.items()})
    assert entry == entry_of(path.read_bytes())
    return path


def test_any_program_reads_it(archive):
    with zipfile.ZipFile(archive) as opened:
        assert opened.testzip() is None
        assert {name: opened.read(name) for name in opened.namelist()} == FILES


def test_its_files_are_sorted_plain_and_of_one_fixed_day(archive):
    with zipfile.ZipFile(archive) as opened:
        listed = opened.infolist()
    assert [one.filename for one in listed] == sorted(FILES)
    assert {(one.date_time, one.flag_bits, one.external_attr >> 16, one.extra) for one in listed} == {
        ((1980, 1, 1, 0, 0, 0), 0x800, 0o100644, b"")
    }


def test_what_does_not_shrink_is_stored(archive):
    with zipfile.ZipFile(archive) as opened:
        methods = {one.filename: one.compress_type for one in opened.infolist()}
    assert (methods["index.html"], methods["foto.jpg"], methods["leeg.txt"]) == (8, 0, 0)


def test_the_order_in_which_files_come_does_not_matter(archive, tmp_path):
    other = tmp_path / "ander.zip"
    write_archive(other, {name: member(FILES[name]) for name in reversed(FILES)})
    assert other.read_bytes() == archive.read_bytes()


def test_it_ends_with_its_seal(archive):
    assert archive.read_bytes()[-71:].startswith(SEAL)


def test_an_existing_file_is_never_written_over(archive):
    with pytest.raises(FileExistsError):
        write_archive(archive, {})

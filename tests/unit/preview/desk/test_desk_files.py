"""The desk loses no text: what gives way lies in the bin and can be put back."""

from pathlib import Path

import pytest

from site_builder.preview.desk import desk_files
from site_builder.preview.desk.desk_files import Changed, DeskFiles


@pytest.fixture
def files(tmp_path: Path) -> DeskFiles:
    (tmp_path / "content/praktijk").mkdir(parents=True)
    (tmp_path / "content/praktijk/koken.md").write_bytes(b"een")
    return DeskFiles(tmp_path / "content")


def story(files: DeskFiles) -> Path:
    file = files.place("praktijk/koken.md")
    assert file is not None
    return file


def test_what_was_there_can_be_put_back_and_so_can_what_that_replaced(files: DeskFiles):
    file = story(files)
    files.save(file, "twee", files.read(file).version)
    (kept,) = files.versions(file)
    assert files.put_back(kept.name) == file
    assert file.read_bytes() == b"een"
    assert {files.content.joinpath("prullenbak", one.name).read_bytes() for one in files.versions(file)} == {
        b"een",
        b"twee",
    }


def test_a_file_that_somebody_else_changed_is_not_overwritten(files: DeskFiles):
    file = story(files)
    version = files.read(file).version
    file.write_bytes(b"van een ander")
    with pytest.raises(Changed) as changed:
        files.save(file, "van mij", version)
    assert changed.value.theirs.text == "van een ander"
    assert file.read_bytes() == b"van een ander"


def test_a_file_that_was_taken_away_comes_back_only_when_that_is_wanted(files: DeskFiles):
    file = story(files)
    version = files.read(file).version
    files.remove(file)
    with pytest.raises(Changed):
        files.save(file, "van mij", version)
    (kept,) = files.versions()
    assert (kept.path, files.put_back(kept.name)) == ("praktijk/koken.md", file)


def test_line_ends_of_windows_stay(files: DeskFiles):
    file = story(files)
    file.write_bytes(b"een\r\ntwee\r\n")
    opened = files.read(file)
    assert opened.text == "een\ntwee\n"
    files.save(file, opened.text + "drie\n", opened.version)
    assert file.read_bytes() == b"een\r\ntwee\r\ndrie\r\n"


def test_the_oldest_versions_go(files: DeskFiles, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(desk_files, "MOST_VERSIONS", 3)
    file = story(files)
    for number in range(6):
        files.save(file, str(number), files.read(file).version)
    kept = [files.content.joinpath("prullenbak", one.name).read_text("utf-8") for one in files.versions(file)]
    assert kept == ["4", "3", "2"], "the newest first, however fast one saves"


@pytest.mark.parametrize("path", ["../geheim.md", "/etc/passwd", "praktijk/koken.txt", "prullenbak/x.md", "a\0.md"])
def test_no_path_leads_out_of_the_texts(path: str, files: DeskFiles):
    assert files.place(path.replace("\0", "")) is None or "\0" in path


def test_a_disk_that_is_full_leaves_the_text_as_it_was(files: DeskFiles, monkeypatch: pytest.MonkeyPatch):
    file = story(files)

    def full(*_paths: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("site_builder.preview.desk.desk_files.os.replace", full)
    with pytest.raises(OSError, match="No space"):
        files.save(file, "twee", files.read(file).version)
    assert file.read_bytes() == b"een"
    assert [one.name for one in file.parent.iterdir()] == ["koken.md"]

"""A site is written beside the old one: each path once, older editions untouched."""

import pytest

from site_builder.formats.site_editions import changed_files
from site_builder.problems import BuildStopped
from site_builder.publish.output import writer as module
from site_builder.publish.output.output import MARKER
from site_builder.publish.output.writer import SiteFiles, carry_over


@pytest.mark.parametrize(("one", "other"), [("a/b.html", "a/b.html"), ("a/B.html", "a/b.html")])
def test_writing_one_path_twice_is_an_error_also_in_another_case(tmp_path, one, other):
    site = SiteFiles(tmp_path)
    site.write(one, b"")
    with pytest.raises(ValueError, match="written twice"):
        site.write(other, b"")


@pytest.mark.parametrize("path", ["", "/etc/x", "../x", "a/../x", "a//b", "a/./b", "a\\b", "c:x", "a\0b", "a/"])
def test_a_path_outside_the_site_is_an_error(tmp_path, path):
    with pytest.raises(ValueError, match="plain relative path"):
        SiteFiles(tmp_path).write(path, b"")


@pytest.mark.parametrize("path", [MARKER, "2014-2020/manifest.json"])
def test_the_marker_and_the_manifest_cannot_be_given(write, files, path):
    with pytest.raises(ValueError, match="written twice"):
        write({**files, path: "x"})


def test_a_file_in_another_edition_is_an_error(write, files):
    with pytest.raises(ValueError, match="another edition"):
        write({**files, "2010-2012/index.html": "x"})


def test_the_manifest_verifies_every_file(write, files):
    edition = write(files) / "2014-2020"
    assert changed_files(edition) == []
    (edition / "index.html").write_text("flipped")
    (edition / "extra.txt").touch()
    (edition / "static/page/base.css").unlink()
    assert changed_files(edition) == ["extra.txt", "index.html", "static/page/base.css"]


def test_the_same_files_give_the_same_bytes(write, files, tmp_path):
    first = (write(files) / "2014-2020/manifest.json").read_bytes()
    (tmp_path / "site.new").rename(tmp_path / "first")
    assert (write(files) / "2014-2020/manifest.json").read_bytes() == first


def test_older_editions_are_carried_over_and_this_edition_is_replaced_whole(tmp_path, write, files):
    current = tmp_path / "site"
    (current / "2010-2012/gemeente").mkdir(parents=True)
    (current / "2010-2012/gemeente/old.html").write_text("old")
    (current / "2014-2020").mkdir()
    (current / "2014-2020/vanished.html").touch()
    (current / "robots.txt").write_text("ours to keep")
    (current / "index.html").write_text("old list")
    fresh = write(files)
    assert (fresh / "2010-2012/gemeente/old.html").samefile(current / "2010-2012/gemeente/old.html")
    assert not (fresh / "2014-2020/vanished.html").exists()
    assert (fresh / "robots.txt").read_text() == "ours to keep"
    assert (fresh / "index.html").read_text() == files["index.html"]


def test_where_links_are_impossible_older_editions_are_copied(tmp_path, monkeypatch):
    def refuse(self, target):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(module.Path, "hardlink_to", refuse)
    (tmp_path / "site/old").mkdir(parents=True)
    (tmp_path / "site/old/page.html").write_text("old")
    (tmp_path / "new").mkdir()
    carry_over(tmp_path / "site", tmp_path / "new", without=[])
    assert (tmp_path / "new/old/page.html").read_text() == "old"
    assert not (tmp_path / "new/old/page.html").samefile(tmp_path / "site/old/page.html")


def test_a_symbolic_link_in_the_current_site_stops_the_build(tmp_path):
    (tmp_path / "site/old").mkdir(parents=True)
    (tmp_path / "site/old/secret").symlink_to("/etc/passwd")
    (tmp_path / "new").mkdir()
    with pytest.raises(BuildStopped, match=r"site/old/secret: dit is een koppeling"):
        carry_over(tmp_path / "site", tmp_path / "new", without=[])

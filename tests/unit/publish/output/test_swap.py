"""The old site is intact or the new one is complete, whatever step a build was killed in."""

import pytest

from site_builder.publish.output import swap as module
from site_builder.publish.output.output import MARKER
from site_builder.publish.output.swap import discard, exchange, recover, rename_twice, swap


@pytest.fixture
def out(tmp_path):
    return tmp_path / "site"


def make(folder, text):
    folder.mkdir()
    (folder / MARKER).touch()
    (folder / "index.html").write_text(text)


def sites(out):
    """What stands beside each other: name -> text of its page."""
    return {folder.name: (folder / "index.html").read_text() for folder in out.parent.iterdir()}


def test_an_exchange_leaves_the_old_site_where_the_new_one_grew(out):
    make(out, "old")
    make(out.with_name("site.new"), "new")
    if not exchange(out.with_name("site.new"), out):
        pytest.skip("this system or file system cannot exchange folders")
    assert sites(out) == {"site": "new", "site.new": "old"}


@pytest.mark.parametrize("can_exchange", [True, False])
def test_a_swap_ends_the_same_with_and_without_exchange(out, monkeypatch, can_exchange):
    if not can_exchange:
        monkeypatch.setattr(module, "exchange", lambda *_: False)
    make(out, "old")
    make(out.with_name("site.new"), "new")
    swap(out)
    assert sites(out) == {"site": "new", "site.new": "old"}


def test_the_first_site_takes_an_absent_or_empty_place(out):
    make(out.with_name("site.new"), "new")
    swap(out)
    assert sites(out) == {"site": "new"}
    discard(out)
    out.mkdir()
    make(out.with_name("site.new"), "new")
    swap(out)
    discard(out.with_name("site.new"))
    assert sites(out) == {"site": "new"}


def test_a_second_rename_that_fails_puts_the_old_site_back(out):
    make(out, "old")
    with pytest.raises(FileNotFoundError):
        rename_twice(out)
    assert sites(out) == {"site": "old"}


@pytest.mark.parametrize(
    ("standing", "current"),
    [
        ("site=old", "old"),
        ("site=old site.new=half", "old"),
        ("site.old=old site.new=new", "old"),
        ("site= site.old=old site.new=new", "old"),
        ("site=new site.old=old", "new"),
        ("site=new site.new=old", "new"),
        ("site=new site.new=half site.old=old", "new"),
        ("site.new=half", None),
        ("", None),
    ],
)
def test_after_a_kill_between_any_two_steps_one_whole_site_remains(out, standing, current):
    for folder in standing.split():
        name, text = folder.split("=")
        if text:
            make(out.with_name(name), text)
        else:
            out.with_name(name).mkdir()
    recover(out)
    assert sites(out) == ({"site": current} if current else {})


def test_the_marker_is_removed_last(out, monkeypatch):
    make(out, "old")
    (out / "2014-2020").mkdir()

    def killed(path):
        raise KeyboardInterrupt

    monkeypatch.setattr(module.shutil, "rmtree", killed)
    with pytest.raises(KeyboardInterrupt):
        discard(out)
    assert (out / MARKER).exists()

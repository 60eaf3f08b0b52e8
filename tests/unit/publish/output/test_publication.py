"""A build's hold on its output ends well, however the build ends."""

import os
import signal
import stat

import pytest

from site_builder.problems import LastWord
from site_builder.publish.output.output import MARKER
from site_builder.publish.output.publication import hold_output
from site_builder.publish.output.swap import discard


def fill(fresh):
    (fresh / "2014-2020").mkdir(parents=True)
    (fresh / MARKER).touch()


def test_a_build_that_fails_leaves_the_old_site_and_says_so(tmp_path):
    out = tmp_path / "site"
    out.mkdir()
    with pytest.raises(ZeroDivisionError) as failure, hold_output(out) as held:  # noqa: PT012
        fill(held.fresh)
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == [out]
    assert failure.value.__notes__ == [f"Deze bouw heeft in {out} niets veranderd."]


def test_a_failure_after_the_swap_says_that_the_new_site_is_there(tmp_path):
    out = tmp_path / "site"
    with pytest.raises(ZeroDivisionError) as failure, hold_output(out) as held:  # noqa: PT012
        fill(held.fresh)
        held.swap()
        raise ZeroDivisionError
    assert (out / MARKER).exists()
    assert failure.value.__notes__ == [f"De nieuwe site in {out} staat er volledig."]


def test_a_signal_during_the_swap_waits_for_its_end(tmp_path, monkeypatch):
    def swap_under_fire(out):
        os.kill(os.getpid(), signal.SIGINT)
        (out.with_name("site.new")).rename(out)

    monkeypatch.setattr("site_builder.publish.output.publication.swap", swap_under_fire)
    with pytest.raises(KeyboardInterrupt) as stopped, hold_output(tmp_path / "site") as held:  # noqa: PT012
        fill(held.fresh)
        held.swap()
    assert "staat er volledig" in stopped.value.__notes__[0]


def test_a_signal_while_cleaning_up_waits_until_all_is_gone(tmp_path, monkeypatch):
    def discard_under_fire(folder):
        if folder.exists():
            os.kill(os.getpid(), signal.SIGINT)
            discard(folder)

    monkeypatch.setattr("site_builder.publish.output.publication.discard", discard_under_fire)
    with pytest.raises(KeyboardInterrupt) as stopped, hold_output(tmp_path / "site") as held:
        fill(held.fresh)
    assert stopped.value.__notes__ == [f"Deze bouw heeft in {tmp_path / 'site'} niets veranderd."]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("umask", [0o077, 0o000])
def test_modes_do_not_depend_on_the_umask(tmp_path, umask):
    before = os.umask(umask)
    try:
        with hold_output(tmp_path / "site") as held:
            fill(held.fresh)
            held.swap()
        assert os.umask(umask) == umask
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "site").stat().st_mode) == 0o755
    assert stat.S_IMODE((tmp_path / "site" / MARKER).stat().st_mode) == 0o644


def test_who_is_stopped_after_the_build_let_go_is_told_what_is_there(tmp_path):
    out, word = tmp_path / "site", LastWord("")
    with hold_output(out, word) as held:
        assert word.sentence == f"Deze bouw heeft in {out} niets veranderd."
        fill(held.fresh)
        held.swap()
    assert word.sentence == f"De nieuwe site in {out} staat er volledig."

"""A command takes no more memory than it may, and says so."""

import sys

import numpy as np
import pytest

from site_builder.memory import SETTING, is_memory, limited

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has this limit")


@LINUX
def test_what_does_not_fit_is_a_memory_error_and_the_limit_ends_with_the_command(monkeypatch):
    monkeypatch.setenv(SETTING, "1000")
    with limited(), pytest.raises(MemoryError):
        np.empty(1_100_000_000, dtype=np.uint8)
    assert len(np.empty(1_100_000_000, dtype=np.uint8)) == 1_100_000_000


@LINUX
@pytest.mark.parametrize("setting", ["", "veel", "-1", "\u0661"])
def test_another_setting_than_a_number_is_no_limit_of_nothing(monkeypatch, setting):
    monkeypatch.setenv(SETTING, setting)
    with limited():
        assert len(np.zeros(1_000_000)) == 1_000_000


def test_a_failure_of_shapes_for_lack_of_memory_is_one():
    failure = type("GEOSException", (Exception,), {})
    assert is_memory(failure("std::bad_alloc"))
    assert not is_memory(failure("TopologyException"))
    assert is_memory(MemoryError())

"""Where the preview listens, and which example it opens."""

import errno
from contextlib import closing

import pytest

from site_builder.preview.server import listen


def test_only_this_computer_is_listened_to():
    with closing(listen(0)) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"


def test_a_taken_port_is_refused_when_it_was_asked_for():
    with closing(listen(0)) as listening:
        listening.listen()
        with pytest.raises(OSError, match="in use") as refused:
            listen(listening.getsockname()[1])
    assert refused.value.errno == errno.EADDRINUSE


def test_the_usual_port_makes_way_for_a_free_one():
    with closing(listen(None)) as first:
        first.listen()
        with closing(listen(None)) as second:
            assert second.getsockname()[1] not in (0, first.getsockname()[1])

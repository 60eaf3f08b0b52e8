"""data.js: what is written is read back, by Python as by the browser."""

import numpy as np
import pytest

from site_builder.formats.data_script import STATE_SIGNS, class_signs, data_script_of, pair_signs, read_data
from site_builder.model.places.states import NO_SCORE, WITHHELD

CONTENT = {"name": "Dorp </script>", "codes": ["A1"], "layers": {"focus": "w"}}


def test_what_is_written_is_read_back_with_its_format():
    data = read_data("x/data.js", data_script_of("m1", CONTENT).decode())
    assert data.content == {"format": 2, **CONTENT}
    assert data.codes == ["A1"]
    assert data.symbols("focus") == "w"


@pytest.mark.parametrize("text", ["", "x", "Atlas.add()", 'Atlas.add("m1", [])', "Atlas.add(1, {})", "alert(1)"])
def test_another_script_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011  # of several kinds
        read_data("x/data.js", text)


def test_a_sign_stands_for_a_state_or_a_class():
    signs = class_signs(np.array([WITHHELD, NO_SCORE, 0, 8], dtype=np.int8)).tobytes().decode()
    assert signs == f"{STATE_SIGNS[WITHHELD]}{STATE_SIGNS[NO_SCORE]}08"
    assert pair_signs(np.array([-1, 0, 2])) == ".02"

"""On which line a key stands."""

import pytest

from site_builder.read.toml_lines import NO_TOML, key_lines, loads

TEXT = """\
id = "a"   # first
[area]
one = "x"
[[sources]]
"id" = 1
[[sources]]
id = 2
"""


def test_every_key_and_table_has_its_line() -> None:
    assert key_lines(TEXT) == {
        ("id",): 1,
        ("area",): 2,
        ("area", "one"): 3,
        ("sources", 0): 4,
        ("sources", 0, "id"): 5,
        ("sources", 1): 6,
        ("sources", 1, "id"): 7,
    }


@pytest.mark.parametrize("line", [".".join(["a"] * 20_000), ".".join(['"a"'] * 20_000)])
def test_a_key_of_thousands_of_parts_is_not_looked_at(line: str) -> None:
    with pytest.raises(NO_TOML, match="at line 2"):
        loads(f"x = 1\n{line} = 1")


def test_dots_in_a_text_are_no_keys() -> None:
    assert loads(f'x = "{"." * 1000}"') == {"x": "." * 1000}

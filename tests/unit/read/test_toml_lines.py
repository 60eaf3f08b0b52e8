"""On which line a key stands."""

from site_builder.read.toml_lines import key_lines

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

"""On which line a key stands."""

import tomllib

import pytest

from site_builder.read.parsing.toml_lines import NO_TOML, key_lines, loads

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


MANY = ".a" * 20_000
HIDDEN = [
    rf'"a\""{MANY}."b"',
    f"x.y = {{z{MANY}",
    ".".join(["'\u2028'"] * 20_000),
    f'x.y = {{z = """\n\' """", b{MANY} = \'x\'}} #',
    f"x.y = {{z = '''\n\" ''''', b{MANY} = \"x\"}} #",
]


@pytest.mark.parametrize("line", [".".join(["a"] * 20_000), ".".join(['"a"'] * 20_000), *HIDDEN])
def test_a_key_of_thousands_of_parts_is_not_looked_at(line: str) -> None:
    with pytest.raises(NO_TOML, match=r"dots \(at line [23]\)"):
        loads(f"x = 1\n{line} = 1")


@pytest.mark.parametrize("text", ['"{}"', "'{}'", '"""{}"""', "'''a\n{}'''", '"\\"{}"', "1 # it's {}", "[{}0.1]"])
def test_dots_in_texts_and_comments_are_no_keys(text: str) -> None:
    dots = "0.1, " * 200 if text.startswith("[") else "a.b" * 200
    toml = "x = " + text.format(dots)
    assert loads(toml) == tomllib.loads(toml)

"""Files that always go together are fetched as one."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.render.assets.bundles import bundled, bundles

FILES = [f"js/{letter}.js" for letter in "abcdef"]
lists = st.lists(st.lists(st.sampled_from(FILES), unique=True, min_size=1), min_size=1)


def test_neighbours_that_never_part_are_one() -> None:
    assert bundles([["js/a.js", "js/b.js", "js/c.js"], ["js/a.js", "js/b.js"]]) == {
        "js/a--b.js": ("js/a.js", "js/b.js"),
        "js/c.js": ("js/c.js",),
    }


@given(lists)
def test_every_page_gets_exactly_its_files_in_its_order(pages: list[list[str]]) -> None:
    made = bundles(pages)
    for files in pages:
        assert [file for name in bundled(files, made) for file in made[name]] == files


@given(lists)
def test_every_file_is_in_one_bundle(pages: list[list[str]]) -> None:
    inside = [file for bundle in bundles(pages).values() for file in bundle]
    assert sorted(inside) == sorted({file for files in pages for file in files})


def test_a_style_and_a_script_are_never_one_file() -> None:
    assert bundles([["map/a.css", "map/b.js"]]) == {"map/a.css": ("map/a.css",), "map/b.js": ("map/b.js",)}

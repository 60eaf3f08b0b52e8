"""The order of scripts follows from what each says it needs."""

from pathlib import Path

import pytest

from site_builder.render.assets.assets import BROUGHT, read_assets
from site_builder.render.assets.script_order import LEAFLET, in_order, needs_of, scripts_for

STATIC = Path(__file__).parents[4] / "static"
NEEDS = {"map/a.js": {"page/z.js"}, "page/z.js": set(), "map/b.js": {"map/a.js", LEAFLET}, "page/own.js": {"page/z.js"}}
PAGES = {"map": ["map/b.js"], "other": ["page/own.js"]}


def written(folder: Path, **heads: str) -> dict[str, Path]:
    """Scripts of a folder by path: what stands under // @ts-check."""
    for name, head in heads.items():
        (folder / f"{name}.js").write_text(f"// @ts-check\n{head}\n/* … */\n", "utf-8")
    return {f"{name}.js": folder / f"{name}.js" for name in heads}


def test_a_script_comes_after_what_it_needs_and_what_more_pages_have_goes_first():
    assert in_order(NEEDS, PAGES, {}) == ("page/z.js", LEAFLET, "map/a.js", "map/b.js", "page/own.js")


def test_what_comes_when_asked_for_parts_no_scripts_that_a_page_has():
    """A page has its own in one piece, whatever else brings some of it."""
    brought = {"later": ["map/a.js", "late.js"], "sooner": ["late.js"]}
    pages = {"map": ["map/a.js", "map/c.js", "map/b.js"]}
    needs = {"map/a.js": set(), "map/b.js": set(), "map/c.js": set(), "late.js": set()}
    assert in_order(needs, pages, brought) == ("late.js", "map/a.js", "map/b.js", "map/c.js")


def test_a_page_gets_what_its_scripts_need():
    order = in_order(NEEDS, PAGES, {})
    assert scripts_for(["map/b.js"], NEEDS, order) == ("page/z.js", LEAFLET, "map/a.js", "map/b.js")
    assert scripts_for(["page/own.js"], NEEDS, order) == ("page/z.js", "page/own.js")


def test_needs_and_reasons_for_an_order_stand_in_the_head(tmp_path):
    scripts = written(
        tmp_path, a="// needs: nothing", b="// needs: a.js, leaflet", c="// needs: a.js\n// after: b.js: why"
    )
    assert needs_of(scripts) == {"a.js": set(), "b.js": {"a.js", LEAFLET}, "c.js": {"a.js", "b.js"}}


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("/* nothing is said */", "does not say under // @ts-check what it needs"),
        ("// needs: absent.js", "needs absent.js, which is no script of static/"),
        ("// needs: nothing\n// after: a.js", "does not say why"),
    ],
)
def test_a_script_that_says_nothing_or_names_another_stops_the_build(tmp_path, head, said):
    with pytest.raises(ValueError, match=said):
        needs_of(written(tmp_path, a=head))


def test_scripts_that_need_each_other_stop_the_build():
    with pytest.raises(ValueError, match="need each other"):
        in_order({"a.js": {"b.js"}, "b.js": {"a.js"}}, {"page": ["a.js"]}, {})


def test_a_page_cannot_ask_for_a_script_that_does_not_exist():
    with pytest.raises(ValueError, match=r"no script absent\.js"):
        scripts_for(["absent.js"], NEEDS, in_order(NEEDS, PAGES, {}))


@pytest.mark.parametrize("name", BROUGHT)
def test_what_is_brought_is_what_it_needs_and_the_page_does_not_have(name):
    assets = read_assets([STATIC])
    needs = needs_of({one: path for one, path in assets.places.items() if one.endswith(".js")})
    asking = [template for template, files in assets.scripts.items() if BROUGHT[name][0] in files]
    assert asking
    for template in asking:
        brought = {one for one in assets.on_request[template][name] if one.endswith(".js")}
        there = set(assets.scripts[template])
        assert not there & brought
        assert {one for script in brought for one in needs[script]} - {LEAFLET} <= there | brought


def test_what_is_brought_to_a_page_of_squares_is_what_a_page_of_areas_gets_besides_what_squares_have():
    """A script that is read twice does its work twice: a square was one "in Vierkant in Kadijken"."""
    assets = read_assets([STATIC])
    for template, asked in assets.on_request.items():
        besides = assets.of_cells.get(template, ())
        for_cells = assets.on_request_for_cells[template]
        assert for_cells == {
            name: tuple(one for one in files if one not in besides) for name, files in asked.items()
        }, template


def test_types_reach_no_site():
    assert not [name for name in read_assets([STATIC]).bundles if name.endswith(".ts")]

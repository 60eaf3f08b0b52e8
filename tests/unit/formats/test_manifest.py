"""manifest.json: what it holds, and what later builds read from it."""

import hashlib
import json
from dataclasses import replace

import pytest

from site_builder import __version__
from site_builder.formats.manifest import (
    PublishedEdition,
    PublishedMunicipality,
    PublishedRegion,
    demo_problems,
    entry_of,
    manifest_bytes,
    promised_files,
    published_editions,
    published_municipalities,
    published_regions,
    read_sealed,
    with_files,
)
from site_builder.model.places.region import regions_of


def test_a_manifest_holds_no_clock_and_no_host(edition, basis, municipalities):
    files = {"index.html": entry_of(b"x")}
    data = manifest_bytes(edition, basis, municipalities=municipalities, regions=(), files=files)
    assert read_sealed(data) == {
        "areas": "a",
        "builder": __version__,
        "cuts": "c",
        "edition": "2014-2020",
        "fictional": True,
        "files": {
            "index.html": {"sha256": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881", "size": 1}
        },
        "municipalities": [{"code": "M1", "name": "Dorp", "path": "gemeente/m1-dorp/index.html"}],
        "regions": [],
        "sources": [{"reference_dates": "mei", "text": "Een bron 1.0"}],
        "title": "Een uitgave",
        "years": [2014, 2020],
    }


def test_no_letter_of_a_manifest_changes_unseen(edition, basis, municipalities):
    data = manifest_bytes(edition, basis, municipalities=municipalities, regions=(), files={})
    for place in range(len(data)):
        changed = bytearray(data)
        changed[place] ^= 1
        with pytest.raises((ValueError, KeyError, TypeError)):
            read_sealed(bytes(changed))


def test_what_was_sealed_with_json_is_still_whole():
    """Editions of older builders: nothing in a manifest is a number with decimals, which orjson writes otherwise."""

    def lines(content):
        return (json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()

    content = {
        "title": '"é\\\x7f\u2028\t\x01\U0001f600',
        "years": [2014, 2**40],
        "files": {},
        "regions": [],
        "\ue000": True,
    }
    sealed = lines({**content, "seal": hashlib.sha256(lines(content)).hexdigest()})
    assert read_sealed(sealed) == content


def test_files_are_added_and_replaced_under_a_new_seal(edition, basis, municipalities):
    files = {"a": entry_of(b"1"), "b": entry_of(b"2")}
    data = manifest_bytes(edition, basis, municipalities=municipalities, regions=(), files=files)
    changed = with_files(data, {"b": entry_of(b"3"), "c": entry_of(b"4")})
    assert promised_files(changed) == {"a": entry_of(b"1"), "b": entry_of(b"3"), "c": entry_of(b"4")}


def test_municipalities_regions_and_provinces_are_read_back_with_their_folders(edition, basis, municipalities):
    own = (replace(municipalities[0], regions=("con",)),)
    data = manifest_bytes(edition, basis, municipalities=own, regions=regions_of(own, {"con": "Concordia"}), files={})
    assert published_municipalities(data) == (PublishedMunicipality("M1", "Dorp", "m1-dorp"),)
    assert published_regions(data) == (
        PublishedRegion("region", "Concordia", "_con_", ("M1",)),
        PublishedRegion("province", "Provincie", "provincie", ("M1",)),
    )


def test_the_version_is_that_of_the_package():
    tomllib = pytest.importorskip("tomllib")
    with open("pyproject.toml", "rb") as file:  # noqa: PTH123
        assert tomllib.load(file)["project"]["version"] == __version__


def test_editions_are_read_back(write, files):
    fresh = write(files)
    published = PublishedEdition("2014-2020", "Een uitgave", (2014, 2020), True)
    assert published_editions(fresh, replaced="") == ((published,), [])


def test_no_site_holds_no_editions(tmp_path):
    assert published_editions(tmp_path / "site", replaced="") == ((), [])


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", "null", '{"edition": "other"}', "\xff",
     '{"edition": "old", "title": "x", "years": [], "fictional": false}',
     '{"edition": "old", "title": "x", "years": ["a"], "fictional": false}',
     '{"edition": "old", "title": "x", "years": [2014], "fictional": "no"}'],
)  # fmt: skip
def test_a_manifest_that_cannot_be_read_is_an_error(tmp_path, text):
    (tmp_path / "site/old").mkdir(parents=True)
    (tmp_path / "site/old/manifest.json").write_text(text, "latin-1")
    editions, problems = published_editions(tmp_path / "site", replaced="")
    assert editions == ()
    assert [str(problem) for problem in problems] == [
        "site/old/manifest.json: dit overzicht van een eerdere uitgave is beschadigd: "
        "zet deze uitgave terug uit een kopie of haal haar map weg"
    ]
    assert problems[0].severity == "error"


def test_a_folder_without_a_manifest_is_told(tmp_path):
    (tmp_path / "site/photos").mkdir(parents=True)
    editions, [problem] = published_editions(tmp_path / "site", replaced="")
    assert editions == ()
    assert (problem.severity, problem.where) == ("warning", "site/photos/manifest.json")


def test_the_edition_that_is_built_anew_is_not_in_its_own_way(tmp_path):
    (tmp_path / "site/old").mkdir(parents=True)
    (tmp_path / "site/old/manifest.json").write_text("")
    assert published_editions(tmp_path / "site", replaced="old") == ((), [])


def test_the_demo_does_not_join_real_editions():
    real = PublishedEdition("2014-2020", "Echt", (2014, 2020), False)
    fictional = replace(real, id="demo", fictional=True)
    assert demo_problems([fictional], "site") == []
    [problem] = demo_problems([fictional, real], "site")
    assert str(problem).startswith("site: de demo komt niet naast echte uitgaven (2014-2020): geef --delivery")

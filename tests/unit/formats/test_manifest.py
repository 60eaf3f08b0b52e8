"""manifest.json: what it holds, and what later builds read from it."""

import hashlib
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder import __version__
from site_builder.formats.manifest import (
    PublishedEdition,
    PublishedMunicipality,
    PublishedRegion,
    entry_of,
    manifest_bytes,
    read_manifest,
    read_sealed,
    with_files,
)
from site_builder.formats.schema import AnotherForm
from site_builder.formats.site_editions import published_editions
from site_builder.model.places.region import regions_of


def test_a_manifest_holds_no_clock_and_no_host(edition, basis, municipalities):
    files = {"index.html": entry_of(b"x")}
    data = manifest_bytes(edition, basis, municipalities=municipalities, regions=(), files=files)
    content = json.loads(data)
    assert read_sealed(data) == read_manifest(data)
    assert content.pop("seal") == hashlib.sha256(written(content)).hexdigest()
    assert content == {
        "areas": "a",
        "builder": __version__,
        "cuts": "c",
        "edition": "2014-2020",
        "fictional": True,
        "format": 2,
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
        with pytest.raises(AnotherForm):
            read_sealed(bytes(changed))


def written(content):
    return (json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


OLDEST = {
    "builder": "0.1", "cuts": "c", "edition": "old", "fictional": False, "title": '"é\x7f\u2028\t\U0001f600\ue000',
    "files": {"a/b.html": {"sha256": "0" * 64, "size": 3}}, "years": [2014, 2018],
    "municipalities": [{"code": "M1", "name": "Dorp", "path": "gemeente/m1-dorp/index.html"}],
}  # fmt: skip
REGION = {"kind": "region", "name": "Kust", "path": "regio/kust/index.html", "municipalities": ["M1"]}


def test_what_was_sealed_with_json_is_still_whole():
    """Editions of older builders: nothing in a manifest is a number with decimals, which orjson writes otherwise."""
    found = read_sealed(written({**OLDEST, "seal": hashlib.sha256(written(OLDEST)).hexdigest()}))
    assert (found.edition.id, found.edition.title, found.edition.years) == ("old", OLDEST["title"], (2014, 2018))
    assert (found.regions, found.basis.areas, found.basis.sources) == ((), "", ())


@pytest.mark.parametrize(
    "changes",
    [
        {"years": []}, {"years": [float("inf")]}, {"years": [2014.0]}, {"years": ["2014"]}, {"years": [True]},
        {"years": [2**70]}, {"years": {"2014": 1}}, {"fictional": 0}, {"title": None}, {"title": ["x"]},
        {"title": "\x00"}, {"title": "x" * 10_001}, {"edition": "old\n"}, {"edition": "../old"}, {"cuts": 3},
        {"files": []}, {"files": {"a": None}}, {"files": {"a": {"sha256": "0" * 64, "size": -1}}},
        {"files": {"../a": {"sha256": "0" * 64, "size": 1}}}, {"files": {"a": {"sha256": "0", "size": 1}}},
        {"files": {"a": {"sha256": "0" * 64, "size": True}}}, {"unknown": 1}, {"builder": {}},
        {"municipalities": {}}, {"municipalities": [None]}, {"municipalities": [{"code": "M1"}]},
        {"municipalities": [{"code": ["M1"], "name": "Dorp", "path": "gemeente/m1-dorp/index.html"}]},
        {"municipalities": [{"code": "M1", "name": "Dorp", "path": None}]},
        {"municipalities": [{"code": "M1", "name": "Dorp", "path": 3}]},
        {"municipalities": [{"code": "M1", "name": "Dorp", "path": "gemeente/../index.html"}]},
        {"municipalities": [OLDEST["municipalities"][0]] * 100_001},
        {"regions": [REGION | {"kind": "state"}]}, {"regions": [REGION | {"municipalities": "M1"}]},
        {"sources": [{"text": "x"}]}, {"sources": [{"text": "x", "reference_dates": None}]},
    ],
)  # fmt: skip
def test_what_no_builder_has_written_is_no_manifest(changes):
    assert read_manifest(written(OLDEST | {"regions": [REGION]})).regions[0].municipalities == ("M1",)
    with pytest.raises(AnotherForm):
        read_manifest(written(OLDEST | changes))


@pytest.mark.parametrize(
    "data", [b"[" * 200_000, b'{"a":' * 200_000, b'"\\ud800"', b"\xff\xfe{}", b"NaN", b"1e999", b"null"]
)
def test_what_is_no_object_is_no_manifest(data):
    with pytest.raises(AnotherForm):
        read_manifest(data)


def test_files_are_added_and_replaced_under_a_new_seal(edition, basis, municipalities):
    files = {"a": entry_of(b"1"), "b": entry_of(b"2")}
    data = manifest_bytes(edition, basis, municipalities=municipalities, regions=(), files=files)
    changed = with_files(data, {"b": entry_of(b"3"), "c": entry_of(b"4")})
    assert read_sealed(changed).files == {"a": entry_of(b"1"), "b": entry_of(b"3"), "c": entry_of(b"4")}


def test_municipalities_regions_and_provinces_are_read_back_with_their_folders(edition, basis, municipalities):
    own = (replace(municipalities[0], regions=("con",)),)
    data = manifest_bytes(edition, basis, municipalities=own, regions=regions_of(own, {"con": "Concordia"}), files={})
    assert read_sealed(data).municipalities == (PublishedMunicipality("M1", "Dorp", "m1-dorp"),)
    assert read_sealed(data).regions == (
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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo if hasattr(os, "mkfifo") else None])
def test_a_folder_or_a_pipe_in_the_place_of_a_manifest_is_an_error(tmp_path, make):
    (tmp_path / "site/old").mkdir(parents=True)
    make(tmp_path / "site/old/manifest.json")
    editions, [problem] = published_editions(tmp_path / "site", replaced="")
    assert (editions, problem.severity) == ((), "error")


def test_a_folder_without_a_manifest_is_told(tmp_path):
    (tmp_path / "site/photos").mkdir(parents=True)
    editions, [problem] = published_editions(tmp_path / "site", replaced="")
    assert editions == ()
    assert (problem.severity, problem.where) == ("warning", "site/photos/manifest.json")


def test_the_edition_that_is_built_anew_is_not_in_its_own_way(tmp_path):
    (tmp_path / "site/old").mkdir(parents=True)
    (tmp_path / "site/old/manifest.json").write_text("")
    assert published_editions(tmp_path / "site", replaced="old") == ((), [])

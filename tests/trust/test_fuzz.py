"""Whatever stands in a text, a table or an older edition: its reader says what is wrong, and never falls over it."""

import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.formats import MANIFEST, published_editions
from site_builder.formats.manifest import sealed
from site_builder.model.places import Edition
from site_builder.model.words import Showing
from site_builder.publish.earlier import earlier_editions, earlier_secrets_in
from site_builder.read.content import read_content
from site_builder.read.delivery import read_delivery
from site_builder.read.parsing import PageMarkup
from site_builder.read.practice import read_agreements, read_practice
from site_builder.render.text import to_markup
from site_builder.theme import THEME
from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.sites import build

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
MANY = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SIGNS = [bytes([code]) for code in b"\0\r\n\t\"',;=[]{}|>\x80"]
WORDS = b'1e308 -1e308 1e999 nan inf 0x1f -0 1_0 null true "\\ud800" ../../../x https:// ]( ![\']( &#0; <x'.split()
LETTERS = ["\u202e".encode(), "\u0663".encode(), "\u2028".encode(), b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80"]
LONG = [b"\n\n", b"---\n", b"9" * 400, b"[" * 2000, b'{"a":' * 500, b"*" * 300, b"`" * 300]
PIECES = st.sampled_from([b"", *SIGNS, *WORDS, *LETTERS, *LONG])
CHANGES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), PIECES), min_size=1, max_size=4)
"""Where in a file, how many bytes go, and what comes in their place."""
ODD = [10**30, -1, "../x", "/etc", "", "a\nb", "\x7f", "\ud800", "GM0001", "x" * 5000, 1e308]
PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8)
VALUES = st.recursive(
    PLAIN | st.sampled_from(ODD),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def changed(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    for place, length, piece in changes:
        at = int(place * len(data))
        data = data[:at] + piece + data[at + length :]
    return data


def changed_tree(content: object, way: Random, value: object) -> object:
    """The same with another value at some place in it, or with a key more."""
    if isinstance(content, dict) and content and way.random() < 0.9:
        key = way.choice(sorted(content))
        return content | {way.choice([key, key, key, "x"]): changed_tree(content[key], way, value)}
    if isinstance(content, list) and content and way.random() < 0.9:
        place = way.randrange(len(content))
        return [*content[:place], changed_tree(content[place], way, value), *content[place + 1 :]]
    return value


def written(manifest: object) -> bytes:
    """With its seal where it can have one."""
    try:
        return sealed(manifest if isinstance(manifest, dict) else {"x": manifest})
    except (TypeError, ValueError):
        return json.dumps(manifest).encode()


@contextmanager
def holding(file: Path, data: bytes) -> Iterator[None]:
    """The file with other content, for a moment."""
    before = file.read_bytes()
    file.write_bytes(data)
    try:
        yield
    finally:
        file.write_bytes(before)


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition in a site of its own."""
    flavour = replace(FLAVOURS["postcodes"], years=(2003, 2010))
    folder = tmp_path_factory.mktemp("older")
    return build(write_delivery(folder / "levering", flavour, seed=1), folder / "site")


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """What is built beside it."""
    folder = write_delivery(tmp_path_factory.mktemp("newer") / "levering", FLAVOURS["postcodes"], seed=1)
    delivery, _ = read_delivery(folder, THEME)
    assert delivery is not None
    return replace(delivery.edition, id="later")


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(ROOT / "content", tmp_path_factory.mktemp("atlas") / "content"))


@pytest.fixture(scope="module")
def deliveries(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    folder = tmp_path_factory.mktemp("deliveries")
    return tuple(
        write_delivery(folder / str(number), FLAVOURS[name], seed=1)
        for number, name in enumerate(("postcodes", "neighbourhoods"))
    )


def looked_back(older: Path, newer: Edition) -> None:
    """Everything that a later build asks of an older edition."""
    editions, _ = published_editions(older.parent, replaced=newer.id)
    earlier_editions(older.parent, editions, edition=newer, municipalities={"0363": "Oost"})
    earlier_secrets_in(older.parent, editions, newer)


@MANY
@given(way=st.randoms(use_true_random=False), value=VALUES)
def test_a_manifest_of_any_form_is_told(older: Path, newer: Edition, way: Random, value: object):
    manifest = json.loads((older / MANIFEST).read_text("utf-8"))
    manifest.pop("seal")
    with holding(older / MANIFEST, written(changed_tree(manifest, way, value))):
        looked_back(older, newer)


@MANY
@given(name=st.sampled_from(["index.html", "kaarten.csv", "data.js"]), changes=CHANGES)
def test_a_page_of_any_form_is_told(older: Path, newer: Edition, name: str, changes: list[tuple[float, int, bytes]]):
    """Also when its manifest answers for it."""
    file = min(older.glob(f"gemeente/*/{name}"))
    data = changed(file.read_bytes(), changes)
    manifest = json.loads((older / MANIFEST).read_text("utf-8"))
    del manifest["seal"]
    entry = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
    manifest["files"][file.relative_to(older).as_posix()] = entry
    with holding(file, data), holding(older / MANIFEST, sealed(manifest)):
        looked_back(older, newer)


@MANY
@given(at=st.floats(0, 1, exclude_max=True), changes=CHANGES)
def test_a_delivery_of_any_form_is_told(
    deliveries: tuple[Path, ...], at: float, changes: list[tuple[float, int, bytes]]
):
    files = [file for folder in deliveries for file in sorted(folder.iterdir())]
    file = files[int(at * len(files))]
    with holding(file, changed(file.read_bytes(), changes)):
        read_delivery(file.parent, THEME)


@MANY
@given(at=st.floats(0, 1, exclude_max=True), changes=CHANGES)
def test_a_text_of_any_form_is_told(content: Path, at: float, changes: list[tuple[float, int, bytes]]):
    files = sorted(file for file in content.rglob("*") if file.suffix in (".md", ".toml", ".csv"))
    file = files[int(at * len(files))]
    about = {"places": None, "showing": Showing("2026-01-01", fictional=True), "maps": THEME.maps, "menus": {}}
    with holding(file, changed(file.read_bytes(), changes)):
        read_content(content, to_markup, THEME)
        read_practice(content, to_markup=to_markup, **about)
        read_agreements(content, to_markup=PageMarkup(to_markup), **about)

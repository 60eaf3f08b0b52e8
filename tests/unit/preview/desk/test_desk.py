"""The desk answers to its own pages only; what they send is in the file, and in the preview at once."""

import json
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from site_builder.preview.desk import sent
from tests.support.deliveries import FLAVOURS, write_delivery
from tests.support.previews import Desk, desk, example, served, small_edition

pytestmark = pytest.mark.slow

STORY = "praktijk/koken.md"


class Editor:
    """Sends what the pages of the desk send."""

    def __init__(self, made: Desk, site: str) -> None:
        self.desk, self.port = made, urlsplit(site).port
        self.token = self.get("/bureau/")[1].partition('name="atlas-token" content="')[2].partition('"')[0]

    def get(self, path: str) -> tuple[int, str]:
        return self.ask("GET", path, b"", {})

    def ask(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> tuple[int, str]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        told = answer.status, answer.read().decode()
        connection.close()
        return told

    def send(self, what: str, content: object, **headers: str) -> tuple[int, dict[str, object]]:
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        status, text = self.ask("POST", f"/bureau/api/{what}", body, {"X-Atlas-Token": self.token, **headers})
        return status, json.loads(text)

    @property
    def file(self) -> Path:
        return self.desk.folder / "content" / STORY

    def version(self) -> str:
        return self.get("/bureau/verhaal/koken")[1].partition('data-version="')[2].partition('"')[0]

    def save(self, **sent: object) -> tuple[int, dict[str, object]]:
        return self.send(
            "bewaar", {"path": STORY, "version": self.version(), "body": "Tekst.\n", "answers": {}, **sent}
        )


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory):
    return small_edition(write_delivery(tmp_path_factory.mktemp("in") / "levering", FLAVOURS["neighbourhoods"], seed=5))


@pytest.fixture
def editor(tmp_path: Path, edition) -> Iterator[Editor]:
    made = desk(tmp_path, edition)
    (made.examples / "koken.md").write_text(example(municipality="Ede"), "utf-8")
    with served(made) as site:
        yield Editor(made, site)


def test_a_form_changes_its_keys_and_tells_mistakes_at_their_key(editor: Editor):
    status, answer = editor.save(answers={"titel": "Samen: eten", "gemeenten": ["Eede"]}, body="Zij aten.\n")
    assert status == 200
    assert editor.file.read_text("utf-8").startswith(
        '---\ntitel: "Samen: eten"\nsamenvatting: "Bewoners kookten samen."\n'
    )
    (message,) = answer["messages"]  # type: ignore[misc]
    assert (message["key"], message["line"]) == ("gemeenten", 5)
    status, answer = editor.save(answers={"gemeenten": ["Ede"]}, body="Zij aten.\n")
    assert (status, answer["messages"]) == (200, [])
    assert "Zij aten." in editor.get(f"/{editor.desk.session.edition.id}/praktijk/koken/index.html")[1]


def test_what_somebody_else_saved_is_shown_and_nothing_is_lost(editor: Editor):
    before = editor.version()
    theirs = example(municipality="Ede", place="tuin")
    editor.file.write_text(theirs, "utf-8")
    status, answer = editor.save(version=before, body="Van mij.\n")
    assert (status, answer["theirs"]) == (409, theirs)
    assert editor.file.read_text("utf-8") == theirs
    status, _ = editor.save(version="-", body="Van mij.\n", gives_way=True)
    assert status == 409
    kept = "".join(path.read_text("utf-8") for path in (editor.desk.folder / "content/prullenbak").iterdir())
    assert "Van mij." in kept
    status, _ = editor.save(version=answer["version"], body="Van mij.\n")
    assert (status, "Van mij." in editor.file.read_text("utf-8")) == (200, True)


def test_no_other_site_saves_anything(editor: Editor):
    before, body = editor.file.read_bytes(), json.dumps({"path": STORY}).encode()
    for headers in ({"X-Atlas-Token": "x"}, {"Origin": "https://elders.nl"}, {"Host": "elders.nl"}):
        status, text = editor.ask("POST", "/bureau/api/weg", body, {"X-Atlas-Token": editor.token, **headers})
        assert (status, editor.file.read_bytes()) == (403, before), (headers, text)


def test_a_new_story_is_a_draft_with_the_form_and_takes_no_name_twice(editor: Editor):
    status, answer = editor.send("nieuw", {"title": "Een buurtkamer", "place": "ede"})
    assert (status, answer) == (200, {"go": "/bureau/verhaal/een-buurtkamer"})
    assert "GM0002 Ede" in (editor.desk.examples / "een-buurtkamer.md").read_text("utf-8")
    assert "concept" in editor.get("/bureau/")[1]
    assert editor.send("nieuw", {"title": "Een buurtkamer", "place": ""})[0] == 400
    assert "bedoelde u Ede?" in str(editor.send("nieuw", {"title": "Nog een", "place": "Eede"})[1]["fout"])


def test_a_story_goes_to_the_bin_and_comes_back(editor: Editor):
    before = editor.file.read_bytes()
    assert editor.send("weg", {"path": STORY}) == (200, {"go": "/bureau/"})
    assert not editor.file.exists()
    (kept,) = (editor.desk.folder / "content/prullenbak").iterdir()
    assert editor.send("terug", {"name": kept.name}) == (200, {"go": "/bureau/verhaal/koken"})
    assert editor.file.read_bytes() == before


def test_a_photo_gets_a_name_that_nothing_has(editor: Editor):
    assert editor.send("foto/Mijn%20Foto.JPG", b"een") == (200, {"file": "beeld/mijn-foto.jpg"})
    assert editor.send("foto/mijn-foto.jpg", b"een") == (200, {"file": "beeld/mijn-foto.jpg"})
    assert editor.send("foto/mijn-foto.jpg", b"twee") == (200, {"file": "beeld/mijn-foto-2.jpg"})
    assert editor.send("foto/x.svg", b"x")[0] == 400


def test_other_texts_open_whole_and_nothing_outside_opens(editor: Editor):
    page = editor.get("/bureau/tekst/kaarten/resilience.md")[1]
    assert "menu: Veerkracht" in page
    assert "/index.html#kaart=resilience" in page
    text = (editor.desk.folder / "content/paginas/herkomst.md").read_text("utf-8")
    assert editor.send("bewaar", {"path": "../geheim.md", "version": "", "body": text, "answers": None})[0] == 400
    for path in ("/bureau/tekst/../../build.py", "/bureau/tekst/atlas.toml", "/bureau/verhaal/..%2Fherkomst"):
        assert editor.get(path)[0] in (307, 404)


def test_a_story_that_cannot_be_read_opens_as_text(editor: Editor):
    editor.file.write_text('---\ntitel: "open\n---\nTekst.\n', "utf-8")
    page = editor.get("/bureau/verhaal/koken")[1]
    assert 'data-form="nee"' in page
    assert "titel: &#34;open" in page


def test_a_page_that_was_away_comes_back_by_itself(editor: Editor):
    """The browser keeps asking: the page that stands in holds the script that opens it again."""
    site = f"/{editor.desk.session.edition.id}/praktijk/koken/index.html"
    editor.send("weg", {"path": STORY})
    status, page = editor.get(site)
    assert (status, "/_preview/reload.js" in page) == (404, True)
    (kept,) = (editor.desk.folder / "content/prullenbak").iterdir()
    editor.send("terug", {"name": kept.name})
    assert editor.get(site)[0] == 200


UNSENT = (
    b"",
    b"nee",
    b"[]",
    b"null",
    b"{}",
    b'{"path": 1, "body": "x", "version": ""}',
    b'{"path": "praktijk/koken.md", "version": ""}',
    b'{"path": "praktijk/koken.md", "body": "\\ud800", "version": ""}',
    b'{"path": "praktijk/koken.md\\u0000", "body": "x", "version": ""}',
    b'{"path": ' + b"[" * 100_000,
)


def test_what_no_page_of_the_desk_sends_is_refused(editor: Editor):
    before = editor.file.read_bytes()
    for body in UNSENT:
        status, answer = editor.send("bewaar", body)
        assert (status, list(answer), editor.file.read_bytes()) == (400, ["fout"], before), body[:80]


def test_a_photo_that_does_not_say_how_large_it_is_is_not_taken_in_whole(editor: Editor, monkeypatch):
    monkeypatch.setattr(sent, "LARGEST", 1000)
    headers = {"X-Atlas-Token": editor.token, "Transfer-Encoding": "chunked"}
    connection = HTTPConnection("127.0.0.1", editor.port, timeout=30)
    connection.request("POST", "/bureau/api/foto/a.jpg", iter([b"x" * 600] * 2), headers, encode_chunked=True)
    assert connection.getresponse().status == 413
    connection.close()
    assert list(editor.desk.folder.rglob("a.jpg")) == []

"""What the preview answers, and to whom."""

import asyncio
import re
from collections.abc import Mapping

import pytest

from site_builder.preview.application import application

PORT = 8484
OWN = f"127.0.0.1:{PORT}"


class Edition:
    """An edition with one page and one style."""

    id = "2001-2004"
    static_version = "v1"
    files: Mapping[str, bytes] = {"index.html": b"<html><head></head><body>thuis</body></html>", "static/a.css": b"a{}"}

    def file(self, path):
        return self.files.get(path)

    def problems(self, _path):
        return ()


class Session:
    edition, state = Edition(), 3

    async def state_after(self, _seen, **_limits):
        return self.state


def ask(path, *, host=OWN, method="GET"):
    """Status, headers and body; the path is sent as it is, as a hostile program would."""
    sent = []
    raw, _, query = path.partition("?")
    scope = {
        "type": "http", "method": method, "path": raw, "raw_path": raw.encode(), "query_string": query.encode(),
        "headers": [(b"host", host.encode())] if host else [], "http_version": "1.1", "scheme": "http",
        "server": ("127.0.0.1", PORT), "client": ("127.0.0.1", 1), "root_path": "", "extensions": {},
    }  # fmt: skip

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        sent.append(message)

    asyncio.run(application(Session(), PORT)(scope, receive, send))
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], headers, b"".join(message.get("body", b"") for message in sent[1:])


def test_a_page_is_served_with_the_script_of_the_preview():
    status, headers, body = ask("/2001-2004/index.html")
    assert (status, headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert b'data-state="3"' in body
    assert ask("/2001-2004/")[2] == body


def test_other_files_are_served_as_they_are():
    assert ask("/2001-2004/static/a.css")[2] == b"a{}"


def test_a_browser_keeps_a_static_file_of_this_version_only():
    kept = {query: ask(f"/2001-2004/static/a.css{query}")[1]["cache-control"] for query in ("", "?v1", "?v0", "?")}
    assert kept == {"": "no-store", "?v1": "private, max-age=604800, immutable", "?v0": "no-store", "?": "no-store"}
    assert ask("/2001-2004/nergens?v1")[1]["cache-control"] == "no-store"


def test_the_root_leads_to_the_edition():
    status, headers, _ = ask("/")
    assert (status, headers["location"]) == (307, "/2001-2004/index.html")


@pytest.mark.parametrize(
    "host", ["example.org", "127.0.0.1", f"example.org:{PORT}", f"127.0.0.1:{PORT}.example.org", ""]
)
@pytest.mark.parametrize("path", ["/", "/2001-2004/index.html", "/_preview/state.js?seen=1", "/nergens"])
def test_another_host_name_is_refused(host, path):
    status, _, body = ask(path, host=host)
    assert status == 403
    assert b"thuis" not in body


@pytest.mark.parametrize(
    "path",
    [
        "/2001-2004/../../pyproject.toml", "/2001-2004/static/../../../etc/passwd", "/_preview/../server.py",
        "/_preview/..%2fserver.py", "/_preview/server.py", "/_preview//etc/passwd", "//etc/passwd",
        "/2001-2004//etc/passwd",
        "/content/atlas.toml", "/2001-2004/static", "/2001-2004/index.html\0", "/2001-2004/..\\..\\pyproject.toml",
    ],
)  # fmt: skip
def test_no_path_leads_out_of_the_edition(path):
    status, _, body = ask(path)
    assert (status, body) == (404, b"Deze pagina is er niet.")


def test_nobody_else_may_frame_load_or_keep_what_is_being_written():
    for path in ("/2001-2004/index.html", "/_preview/state.js?seen=1", "/_preview/reload.js", "/nergens"):
        headers = ask(path)[1]
        assert headers["cache-control"] == "no-store"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["x-frame-options"] == "SAMEORIGIN"


def test_a_browser_keeps_what_has_its_version_in_its_address():
    page = ask("/2001-2004/index.html")[2].decode()
    own = re.findall(r'/_preview/[^"]+', page)
    assert [address.partition("?")[0] for address in own] == ["/_preview/preview.css", "/_preview/reload.js"]
    for address in (*own, "/2001-2004/static/a.css?v1"):
        assert ask(address)[1]["cache-control"] == "private, max-age=604800, immutable"
    for address in ("/_preview/reload.js?v0", "/2001-2004/static/a.css?v0", "/_preview/nergens?v1"):
        assert ask(address)[1]["cache-control"] == "no-store"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_it_only_reads(method):
    assert ask("/2001-2004/index.html", method=method)[0] == 405


@pytest.mark.parametrize("seen", ["?seen=1", "?seen=x", "?seen=-1", "?seen=9999999999999999999", ""])
def test_the_state_is_a_script_of_our_own(seen):
    status, headers, body = ask(f"/_preview/state.js{seen}")
    assert (status, headers["content-type"], body) == (200, "text/javascript; charset=utf-8", b"AtlasPreview(3);")

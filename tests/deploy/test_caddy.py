"""The shipped configuration of Caddy, with TLS on loopback: members only, however a path is written."""

import base64
import os
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPSConnection
from pathlib import Path

import pytest

from site_builder.folders import SHIPPED
from tests.support.ports import free_port
from tests.support.web_paths import WRITTEN

DEPLOY = SHIPPED / "deploy"
MEMBER = {"Authorization": "Basic " + base64.b64encode(b"lid:geheim").decode()}
HEADERS = {
    "content-security-policy": "frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex",
    "cache-control": "private",
}
OWN = "$2a$14$vul.hier.de.versleutelde.vorm.van.uw.eigen.wachtwoord.in"

pytestmark = pytest.mark.slow

Answer = tuple[int, dict[str, str], bytes]
Get = Callable[..., Answer]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site, published."""
    folder = tmp_path_factory.mktemp("web")
    site, place = folder / "site", folder / "srv"
    (site / "2024").mkdir(parents=True)
    place.mkdir()
    for name in (".atlas-site", "index.html", "2024/data.js", "2024/kaarten.csv", "2024/kopie.zip"):
        (site / name).write_text(f"geheim van de leden: {name} " * 100)
    subprocess.run([DEPLOY / "publish.sh", site, place], check=True)
    return place


@pytest.fixture(scope="module")
def get(place: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Get]:
    """Asks a Caddy with a certificate of its own."""
    program = shutil.which("caddy")
    if program is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("no caddy on this machine")
    folder = tmp_path_factory.mktemp("caddy")
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
            "-addext", "subjectAltName=DNS:localhost", "-keyout", folder / "key.pem",
            "-out", folder / "cert.pem"]  # fmt: skip
    subprocess.run(made, check=True, capture_output=True)
    hashed = subprocess.run([program, "hash-password", "--plaintext", "geheim"], capture_output=True, check=True)
    port = free_port()
    text = (DEPLOY / "caddy/Caddyfile").read_text("utf-8")
    for here, there in {
        "/etc/ssl/atlas/fullchain.pem": f"{folder}/cert.pem",
        "/etc/ssl/atlas/privkey.pem": f"{folder}/key.pem",
        "/srv/atlas/nu": f"{place}/nu",
        "atlas.example.org": f"https://localhost:{port}",
        "admin off": "admin off\n\tauto_https disable_redirects",
        OWN: hashed.stdout.decode().strip(),
    }.items():
        assert here in text
        text = text.replace(here, there)
    (folder / "Caddyfile").write_text(text, "utf-8")
    around = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with (folder / "log").open("w") as log:
        command = [program, "run", "--config", folder / "Caddyfile", "--adapter", "caddyfile"]
        running = subprocess.Popen(command, env=around, stdout=log, stderr=log)
        try:
            wait_for(port)
            yield asking(port, ssl.create_default_context(cafile=str(folder / "cert.pem")))
        finally:
            running.terminate()
            running.wait(10)


def wait_for(port: int) -> None:
    """Until somebody listens."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        with closing(socket.socket()) as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
    pytest.fail("caddy does not listen")


def asking(port: int, trust: ssl.SSLContext) -> Get:
    """One request on a connection of its own."""

    def get(path: str, headers: dict[str, str] | None = None, method: str = "GET") -> Answer:
        with closing(HTTPSConnection("localhost", port, timeout=20, context=trust)) as connection:
            connection.request(method, path, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()

    return get


def test_without_login_no_way_of_asking_gives_anything(get: Get) -> None:
    for path in WRITTEN:
        for method in ("GET", "HEAD", "POST", "PUT"):
            for more in ({}, {"Range": "bytes=0-9"}, {"If-Modified-Since": "Sat, 29 Oct 2044 19:43:31 GMT"}):
                status, answer, body = get(path, more, method)
                assert status in (400, 401), (path, method)
                assert b"geheim" not in body
                assert HEADERS.keys() <= answer.keys() or status == 400


def test_a_member_gets_the_files_with_headers_and_only_them(place: Path, get: Get) -> None:
    for name in ("index.html", "2024/data.js", "2024/kaarten.csv", "2024/kopie.zip"):
        status, answer, body = get(f"/{name}", MEMBER)
        assert (status, body) == (200, (place / "nu" / name).read_bytes())
        assert all(words in answer[header] for header, words in HEADERS.items())
        assert "server" not in answer
    for path in ("/.atlas-site", "/index.html.gz", "/2024/", "/2024/../../index.html.gz", "/nergens"):
        status, answer, body = get(path, MEMBER)
        assert status in (400, 404), path
        assert b"geheim" not in body
        assert HEADERS.keys() <= answer.keys()
    assert get("/index.html", MEMBER, "PUT")[0] == 405


def test_a_member_gets_parts_compressed_files_and_nothing_twice(get: Get) -> None:
    assert get("/index.html", MEMBER | {"Range": "bytes=0-9"})[::2] == (206, b"geheim van")
    status, answer, _ = get("/index.html", MEMBER | {"Accept-Encoding": "gzip"})
    assert (status, answer["content-encoding"]) == (200, "gzip")
    assert get("/index.html", MEMBER | {"If-None-Match": answer["etag"], "Accept-Encoding": "gzip"})[0] == 304

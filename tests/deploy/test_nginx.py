"""The shipped configuration, in Debian's nginx on loopback: members only, for every kind of file."""

import base64
import gzip
import os
import re
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPSConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from site_builder.cli import main
from site_builder.demo.demo_delivery import write_demo
from site_builder.folders import SHIPPED as ROOT
from tests.support.ports import free_port
from tests.support.web_paths import WRITTEN

DEPLOY = ROOT / "deploy"
MEMBER = {"Authorization": "Basic " + base64.b64encode(b"lid:geheim").decode()}
SESSION = {"Cookie": "sessie=lid"}
HEADERS = {
    "content-security-policy": "frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex",
    "cache-control": "private",
}
CLIENTS, SECONDS = 60, int(os.environ.get("ATLAS_SECONDS", "8"))  # the promise is a minute

pytestmark = pytest.mark.slow

Answer = tuple[int, dict[str, str], bytes]
Get = Callable[..., Answer]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the web server looks in: the demo with the copy of one municipality, published twice."""
    folder = tmp_path_factory.mktemp("web")
    folder.chmod(0o755)
    delivery, site, place = folder / "levering", folder / "site", folder / "srv"
    delivery.mkdir()
    place.mkdir()
    write_demo(delivery)
    assert main(["build", "--delivery", str(delivery), "--out", str(site), "-q"]) == 0
    assert main(["pack", "--out", str(site), "--gemeente", "Havermonde", "-q"]) == 0
    for _ in range(2):
        subprocess.run([DEPLOY / "publish.sh", site, place], check=True)
    return place


@pytest.fixture(scope="module")
def by_password(place: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Get]:
    """Asks an nginx with a password file."""
    folder = tmp_path_factory.mktemp("nginx")
    hashed = subprocess.run(["openssl", "passwd", "-5", "geheim"], capture_output=True, text=True, check=True)
    (folder / "members.htpasswd").write_text(f"lid:{hashed.stdout}")
    own = {"/etc/nginx/atlas/members.htpasswd": "members.htpasswd", "auth_delay 1s": "auth_delay 0s"}
    with nginx(folder, place, "login-password.conf", own) as port:
        yield asking(port)


@pytest.fixture(scope="module")
def by_sign_in(place: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Get]:
    """Asks an nginx with a single sign-on program beside it."""
    with ThreadingHTTPServer(("127.0.0.1", 0), SignOn) as beside:
        threading.Thread(target=beside.serve_forever, daemon=True).start()
        own = {"127.0.0.1:4180": f"127.0.0.1:{beside.server_port}"}
        with nginx(tmp_path_factory.mktemp("nginx"), place, "login-sso.conf", own) as port:
            yield asking(port)
        beside.shutdown()


class SignOn(BaseHTTPRequestHandler):
    """Knows one session."""

    def do_GET(self) -> None:
        """202 for the session and its own page under /oauth2/, else 401."""
        inside = SESSION["Cookie"] in self.headers.get("Cookie", "") or not self.path.startswith("/oauth2/auth")
        self.send_response(202 if inside else 401)
        self.end_headers()

    def log_message(self, *_args: object) -> None:
        """Says nothing."""


@contextmanager
def nginx(folder: Path, place: Path, login: str, own: dict[str, str]) -> Iterator[int]:
    """The port of a server with the shipped files; own: what stands otherwise on this machine."""
    shutil.copytree(DEPLOY / "nginx" / "atlas", folder / "atlas")
    chosen = folder / "atlas" / login
    for here, there in own.items():
        assert here in chosen.read_text()
        chosen.write_text(chosen.read_text().replace(here, there))
    port = free_port()
    (folder / "nginx.conf").write_text(server(folder, place, login, port))
    with started(folder, port):
        yield port


@contextmanager
def started(folder: Path, port: int) -> Iterator[None]:
    """The server of the nginx.conf in this folder, once it listens."""
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if program is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("no nginx on this machine")
    running = subprocess.Popen([program, "-p", folder, "-c", folder / "nginx.conf", "-e", folder / "error.log"])
    try:
        wait_for(port)
        yield
    finally:
        running.terminate()
        running.wait(10)


def server(folder: Path, place: Path, login: str, port: int) -> str:
    """A server with the shipped files, without encryption."""
    inside = f"listen 127.0.0.1:{port}; root {place}/nu; include atlas/files.conf; include atlas/{login};"
    return around(folder, f"access_log off; server {{ {inside} }}")


def around(folder: Path, servers: str) -> str:
    """What a machine has around the shipped files."""
    temporary = "\n".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.geteuid() == 0 else ""
    return f"""{user}
        daemon off; pid {folder}/pid; worker_processes 2;
        events {{ worker_connections 256; }}
        http {{ {temporary} sendfile on; {servers} }}"""


def wait_for(port: int) -> None:
    """Until somebody listens."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        with closing(socket.socket()) as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
    pytest.fail("nginx does not listen")


def guided(folder: Path, place: Path, secure: int, plain: int) -> Path:
    """The folder of nginx as the guide fills it, in a root of its own with a certificate of our own."""
    etc = folder / "etc" / "nginx"
    shutil.copytree(DEPLOY / "nginx" / "atlas", etc / "atlas")
    hashed = subprocess.run(["openssl", "passwd", "-5", "geheim"], capture_output=True, text=True, check=True)
    (etc / "atlas" / "members.htpasswd").write_text(f"lid:{hashed.stdout}")
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=atlas.example.org"]
    subprocess.run(
        [*made, "-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem"],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    text = (DEPLOY / "nginx" / "atlas.conf").read_text()
    for shipped, here in {
        "listen [::]:80;": "", "listen [::]:443 ssl http2;": "",
        "listen 80;": f"listen 127.0.0.1:{plain};", "listen 443 ": f"listen 127.0.0.1:{secure} ",
        "/etc/ssl/atlas/": f"{folder}/", "/srv/atlas/": f"{place}/", "/var/log/nginx/": f"{folder}/",
    }.items():  # fmt: skip
        assert shipped in text
        text = text.replace(shipped, here)
    (etc / "atlas.conf").write_text(text)
    password = etc / "atlas" / "login-password.conf"
    password.write_text(password.read_text().replace("/etc/nginx/", f"{etc}/"))
    (etc / "nginx.conf").write_text(around(folder, "include atlas.conf;"))
    return etc


def test_the_guide_gives_a_login_over_tls_and_a_log_of_nobody(place: Path, tmp_path: Path) -> None:
    secure, plain = free_port(), free_port()
    etc = guided(tmp_path, place, secure, plain)
    with started(etc, plain):
        unknown = ssl.create_default_context(cafile=tmp_path / "fullchain.pem")
        unknown.check_hostname = False
        for headers, expected in (({}, 401), (MEMBER, 200)):
            with closing(HTTPSConnection("127.0.0.1", secure, context=unknown, timeout=20)) as connection:
                connection.request("GET", "/index.html?wie=ik", headers=headers)
                answer = connection.getresponse()
                assert answer.status == expected
                assert_headers({name.lower(): value for name, value in answer.getheaders()})
        status, answer, _ = asking(plain)("/a.html")
        assert (status, answer["location"]) == (301, "https://127.0.0.1/a.html")
    written = (tmp_path / "atlas.log").read_text()
    assert re.fullmatch(r"(\S+T\S+ GET (401|200) \d+\n){2}", written)


def asking(port: int) -> Get:
    """One request on a connection of its own."""

    def get(path: str, headers: dict[str, str] | None = None, method: str = "GET") -> Answer:
        with closing(HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
            connection.request(method, path, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()

    return get


def one_of_each_kind(place: Path) -> dict[str, Path]:
    """A file per ending, by its address; and the root."""
    site = place / "nu"
    files = sorted(path for path in site.rglob("*") if path.is_file() and path.suffix not in (".gz", ""))
    kinds = {path.suffix: path for path in files}
    assert {".html", ".js", ".css", ".csv", ".json", ".svg", ".zip", ".webp", ".jpg", ".png"} <= set(kinds)
    return {f"/{path.relative_to(site)}": path for path in kinds.values()} | {"/": site / "index.html"}


def test_without_login_every_kind_of_file_is_refused(place: Path, by_password: Get) -> None:
    for address in (*one_of_each_kind(place), "/bestaat-niet.html", "/.atlas-site"):
        for headers in ({}, {"Authorization": "Basic " + base64.b64encode(b"lid:verkeerd").decode()}):
            status, answer, body = by_password(address, headers)
            assert status == 401, address
            assert b"<title>401" in body
            assert b"Atlas" not in body
            assert_headers(answer)


def test_without_login_no_way_of_asking_gives_anything(by_password: Get) -> None:
    for path in WRITTEN:
        for method in ("GET", "HEAD"):
            for more in ({}, {"Range": "bytes=0-9"}, {"If-Modified-Since": "Sat, 29 Oct 2044 19:43:31 GMT"}):
                status, answer, body = by_password(path, more, method)
                assert status in (400, 401), (path, method)
                assert b"Atlas" not in body
                assert status == 400 or HEADERS.keys() <= answer.keys()


def test_a_member_gets_every_file_with_headers(place: Path, by_password: Get) -> None:
    for address, file in one_of_each_kind(place).items():
        status, answer, body = by_password(address, MEMBER)
        assert (status, body) == (200, file.read_bytes()), address
        assert_headers(answer)
        assert not answer["content-type"].startswith("application/octet-stream"), address


def assert_headers(answer: dict[str, str]) -> None:
    for name, words in HEADERS.items():
        assert words in answer[name]
    assert answer["server"] == "nginx"  # no version


def test_files_come_compressed_and_a_known_one_does_not_come_again(place: Path, by_password: Get) -> None:
    for address, file in one_of_each_kind(place).items():
        status, answer, body = by_password(address, MEMBER | {"Accept-Encoding": "gzip"})
        assert status == 200
        if file.with_name(file.name + ".gz").exists():
            assert answer["content-encoding"] == "gzip"
            assert gzip.decompress(body) == file.read_bytes()
        again, _, _ = by_password(address, MEMBER | {"Accept-Encoding": "gzip", "If-None-Match": answer["etag"]})
        assert again == 304
    compressed = {path.suffixes[-2] for path in (place / "nu").rglob("*.gz")}
    assert compressed >= {".html", ".js", ".css", ".csv", ".json"}


@pytest.mark.parametrize(
    "address", ["/.atlas-site", "/index.html.gz", "/../members.htpasswd", "/%2e%2e/members.htpasswd"]
)
def test_what_is_no_page_of_the_atlas_is_not_given(by_password: Get, address: str) -> None:
    assert by_password(address, MEMBER)[0] in (400, 404)


def test_nothing_can_be_written_and_no_folder_is_listed(by_password: Get) -> None:
    for method in ("PUT", "POST", "DELETE"):
        assert by_password("/index.html", MEMBER, method)[0] in (403, 405)
    status, _, body = by_password("/demo-2014-2020/gemeente/", MEMBER)
    assert status in (403, 404)
    assert b"dm01" not in body


def test_with_single_sign_on_only_a_session_opens_anything(place: Path, by_sign_in: Get) -> None:
    for address, file in one_of_each_kind(place).items():
        status, answer, body = by_sign_in(address)
        assert status == 401, address
        assert file.read_bytes() != body
        assert_headers(answer)
        status, answer, body = by_sign_in(address, SESSION)
        assert (status, body) == (200, file.read_bytes())
        assert_headers(answer)


def test_a_reader_without_session_is_taken_to_the_sign_in(by_sign_in: Get) -> None:
    status, answer, _ = by_sign_in("/demo-2014-2020/index.html", {"Accept": "text/html,*/*"})
    assert (status, answer["location"]) == (302, "/oauth2/start?rd=/demo-2014-2020/index.html")
    assert by_sign_in("/oauth2/start")[0] == 202
    assert by_sign_in("/oauth2/auth")[0] == 404  # for nginx only


def test_sixty_readers_at_once_get_no_error(
    place: Path, by_password: Get, record_property: Callable[[str, object], None]
) -> None:
    site = place / "nu"
    pages = [f"/{path.relative_to(site)}" for path in sorted(site.rglob("*.html"))]
    end, wrong, read = time.monotonic() + SECONDS, [], []

    def reader(first: int) -> None:
        for turn in range(first, 1_000_000):
            if time.monotonic() > end:
                return
            page = pages[turn % len(pages)]
            status, _, body = by_password(page, MEMBER)
            read.append(len(body))
            if status != 200 or body != (site / page[1:]).read_bytes():
                wrong.append(page)

    readers = [threading.Thread(target=reader, args=(number,)) for number in range(CLIENTS)]
    for one in readers:
        one.start()
    for one in readers:
        one.join()
    assert wrong == []
    assert len(read) > CLIENTS
    record_property("readers, seconds, pages", (CLIENTS, SECONDS, len(read)))

"""What the preview answers: files of the edition with its own script in them, to this computer only."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from site_builder.model.places import HOME
from site_builder.preview.banner import PREFIX, with_preview
from site_builder.preview.desk import Desk, DeskRoutes
from site_builder.preview.own_files import OwnFiles, own_files
from site_builder.preview.session import Session

PATIENCE = 10.0  # seconds that a browser waits for a change before it asks again
KINDS = {
    ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".csv": "text/csv", ".svg": "image/svg+xml",
    ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp", ".json": "application/json",
    ".pdf": "application/pdf",
}  # fmt: skip
HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",  # no other site may load what is still being written
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
}
KEPT = "private, max-age=604800, immutable"
"""For static files and our own: another version has another address."""
REFUSED = "Dit bureau is alleen op deze computer te zien."
ABSENT = "Deze pagina is er niet."
FAULT = "Fout in het programma zelf ({}): open het bureau opnieuw met -v en meld deze fout."

Answer = Callable[[Request], Awaitable[Response]]


def application(session: Session, port: int, desk: Desk | None = None) -> Starlette:
    """The web application, with the desk where there is one.

    It answers to its own names only, so that no site elsewhere can read along.
    """
    hosts = {f"{name}:{port}" for name in ("127.0.0.1", "localhost")}
    preview_files = own_files()

    async def state(request: Request) -> Response:
        seen = request.query_params.get("seen", "")
        now = await session.state_after(int(seen) if seen.isdecimal() else 0, seconds=PATIENCE)
        return _response(f"AtlasPreview({now});".encode(), ".js")

    async def start(_request: Request) -> Response:
        return RedirectResponse(f"/{session.edition.id}/{HOME}", headers=HEADERS)

    async def file(request: Request) -> Response:
        response = _file(session, request.path_params["path"], preview_files.version)
        return _kept(response) if request.url.query == session.edition.static_version else response

    def guarded(answer: Answer) -> Answer:
        return _only_for(hosts, answer)

    of_desk = DeskRoutes(desk, session.edition.environment, port, HEADERS).routes(guarded) if desk else []
    named = _named(preview_files)
    routes = [("/", start), (f"/{HOME}", start), (f"/{PREFIX}/state.js", state), (f"/{PREFIX}/{{name}}", named)]
    return Starlette(
        routes=[
            *(Route(path, _only_for(hosts, answer)) for path, answer in routes),
            *of_desk,
            Route(f"/{session.edition.id}/{{path:path}}", _only_for(hosts, file)),
            Route("/{path:path}", _only_for(hosts, _nowhere)),
        ],
        exception_handlers={500: _fault},
    )


def _named(preview_files: OwnFiles) -> Answer:
    async def named(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in preview_files.files:
            return _absent()
        response = _response(preview_files.files[name], Path(name).suffix)
        return _kept(response) if request.url.query == preview_files.version else response

    return named


def _only_for(hosts: set[str], answer: Answer) -> Answer:
    async def guarded(request: Request) -> Response:
        if request.headers.get("host", "") not in hosts:
            return PlainTextResponse(REFUSED, 403, headers=HEADERS)
        return await answer(request)

    return guarded


def _kept(response: Response) -> Response:
    """The same, for a browser to keep when it was there."""
    if response.status_code == 200:
        response.headers["Cache-Control"] = KEPT
    return response


def _file(session: Session, path: str, preview_version: str) -> Response:
    """A file of the edition, made of what is in memory: the path never reaches a disk."""
    name = f"{path}{HOME}" if path == "" or path.endswith("/") else path
    data, suffix = session.edition.file(name), Path(name).suffix
    if suffix != ".html":
        return _absent() if data is None else _response(data, suffix)
    problems = list(session.edition.problems(name))
    page = None if data is None else data.decode()
    versions = {"version": session.edition.static_version, "preview_version": preview_version}
    shown = with_preview(page, session.state, problems, **versions)
    return _response(shown.encode(), suffix, status=404 if page is None and not problems else 200)


def _response(body: bytes, suffix: str, status: int = 200) -> Response:
    return Response(body, status, media_type=KINDS.get(suffix, "application/octet-stream"), headers=HEADERS)


async def _nowhere(_request: Request) -> Response:
    return _absent()


async def _fault(_request: Request, failure: Exception) -> Response:
    return PlainTextResponse(FAULT.format(type(failure).__name__), 500, headers=HEADERS)


def _absent() -> Response:
    return PlainTextResponse(ABSENT, 404, headers=HEADERS)

"""What the desk answers: its pages, and what its forms send, each with the token of this run."""

import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from site_builder.model.places import (
    ACCESSIBILITY,
    COMPARE,
    EXPLANATION,
    GUIDE,
    HOME,
    NATIONAL,
    NEWS,
    chosen,
    municipality_file,
    practice_file,
    region_file,
    slug,
)
from site_builder.preview.desk.desk_files import Changed
from site_builder.preview.desk.desk_views import Desk, names_of
from site_builder.preview.desk.head_edits import Answer, split
from site_builder.preview.desk.sent import LARGEST, AnotherRequest, TooMuch, sent_bytes, sent_form
from site_builder.read.practice import FOLDER, Words, new_story, story_name

PREFIX = "bureau"
"""Where the desk lies; an edition cannot have that name while the desk is open."""

TOKEN = "X-Atlas-Token"
LARGEST_TEXT = 1_000_000  # bytes
PHOTOS = (".jpg", ".jpeg", ".png", ".webp")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
    " frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
PAGES_OF_TEXTS = {
    "paginas/home.md": HOME,
    "paginas/draaiboek.md": GUIDE,
    "paginas/toegankelijkheid.md": ACCESSIBILITY,
    "paginas/vergelijk.md": COMPARE,
}
PAGES_OF_FOLDERS = {
    "afspraken": HOME,
    "paginas": EXPLANATION,
    "nieuw": NEWS,
    "edities": NATIONAL,
    "figuren": NATIONAL,
}

Handle = Callable[[Request], Awaitable[Response]]


class DeskRoutes:
    """The routes of one desk. port: of the server, in the only origins that may send something."""

    def __init__(self, desk: Desk, environment: Environment, port: int, headers: Mapping[str, str]) -> None:
        self.desk, self.environment = desk, environment
        self.token = secrets.token_urlsafe(32)
        self.origins = {f"http://{name}:{port}" for name in ("127.0.0.1", "localhost")}
        self.headers = {**headers, "Content-Security-Policy": POLICY, "Referrer-Policy": "no-referrer"}

    def routes(self, guarded: Callable[[Handle], Handle]) -> list[Route]:
        """guarded: lets only requests to this computer's own names through."""
        pages: dict[str, Handle] = {
            "": self.list_page,
            "verhaal/{slug}": self.story_page,
            "tekst/{path:path}": self.text_page,
        }
        sent: dict[str, Handle] = {
            "bewaar": self.save,
            "nieuw": self.new,
            "foto/{name}": self.photo,
            "weg": self.remove,
            "terug": self.put_back,
        }
        return [
            *(Route(f"/{PREFIX}/{path}", guarded(answer)) for path, answer in pages.items()),
            *(
                Route(f"/{PREFIX}/api/{path}", guarded(self._own(answer)), methods=["POST"])
                for path, answer in sent.items()
            ),
        ]

    def _own(self, answer: Handle) -> Handle:
        """Only for what our own pages send: another site knows no token, and its origin is not ours."""

        async def checked(request: Request) -> Response:
            origin = request.headers.get("origin")
            known = secrets.compare_digest(request.headers.get(TOKEN, ""), self.token)
            if not known or (origin is not None and origin not in self.origins):
                return self._json({"fout": "Dit verzoek komt niet van het bureau zelf."}, 403)
            try:
                return await answer(request)
            except TooMuch:
                return self._json({"fout": f"Dit is groter dan {LARGEST // 1_000_000} MB."}, 413)
            except AnotherRequest:
                return self._json({"fout": "Dit verzoek is niet te lezen."}, 400)

        return checked

    async def list_page(self, _request: Request) -> Response:
        """Every story, what can be made new, the other texts and the bin."""
        desk = self.desk
        return self._page(
            "desk/list.html",
            rows=desk.rows(),
            texts=desk.texts(),
            bin=desk.files.versions()[:20],
            names=names_of(desk.places),
        )

    async def story_page(self, request: Request) -> Response:
        """The form of a story beside its page; of one whose top cannot be read the whole text."""
        name = request.path_params["slug"]
        file = self.desk.story(name)
        if file is None:
            return RedirectResponse(f"/{PREFIX}/", headers=self.headers)
        opened = self.desk.files.read(file)
        fields = self.desk.fields(opened.text)
        top = split(opened.text)
        body = top[1] if fields and top else opened.text
        live = f"/{self.desk.session.edition.id}/{practice_file(name)}"
        return self._page(
            "desk/story.html", path=f"{FOLDER}/{name}.md", opened=opened, fields=fields, body=body, live=live,
            menus=self.desk.menus, names=names_of(self.desk.places), messages=self.desk.messages(file),
            versions=self.desk.files.versions(file), areas=self._areas(),
        )  # fmt: skip

    async def text_page(self, request: Request) -> Response:
        """Any other text, whole, beside the page it stands on."""
        path = request.path_params["path"]
        file = self.desk.files.place(path)
        if file is None or not file.is_file():
            return RedirectResponse(f"/{PREFIX}/", headers=self.headers)
        opened = self.desk.files.read(file)
        return self._page(
            "desk/story.html", path=path, opened=opened, fields=None, body=opened.text, live=self._live(path),
            menus={}, names=(), messages=self.desk.messages(file), versions=self.desk.files.versions(file), areas=(),
        )  # fmt: skip

    async def save(self, request: Request) -> Response:
        """Saves a form or a whole text. 409 with the other version when the file was changed by somebody else."""
        sent = await sent_form(request, "path", "body", "version")
        file = self.desk.files.place(str(sent.get("path", "")))
        if file is None or len(str(sent.get("body", ""))) > LARGEST_TEXT:
            return self._json({"fout": "Deze tekst kan niet worden bewaard."}, 400)
        body, version = str(sent["body"]).replace("\r\n", "\n"), str(sent["version"])
        answers = sent.get("answers")
        try:
            now = self.desk.files.read(file).text if file.is_file() else ""
            text = body if answers is None else self.desk.filled(now, _answers(answers), body)
            saved = self.desk.save(file, text, version)
        except Changed as other:
            if sent.get("gives_way"):
                self.desk.files.keep_text(file, text)
            return self._json({"theirs": other.theirs.text, "version": other.theirs.version}, 409)
        except OSError as refused:
            return self._json({"fout": f"De computer weigert: {refused.strerror}. Uw tekst staat hier nog."}, 500)
        return self._json({"version": saved, "messages": self._messages(file)})

    async def new(self, request: Request) -> Response:
        """A new story; the name of an existing one is never taken."""
        sent = await sent_form(request, "title")
        title = " ".join(str(sent.get("title", "")).split())
        name = story_name(title)
        if not name:
            return self._json({"fout": "Geef een titel van een paar woorden."}, 400)
        file = self.desk.files.content / FOLDER / f"{name}.md"
        if file.exists():
            return self._json({"fout": f"Er is al een verhaal {name}. Kies een andere titel."}, 400)
        places, problems = self._named(str(sent.get("place", "")))
        if problems:
            return self._json({"fout": problems}, 400)
        text = new_story(title, places, year=date.today().year, menus=self.desk.menus)
        self.desk.save(file, text, "")
        return self._json({"go": f"/{PREFIX}/verhaal/{quote(name)}"})

    async def photo(self, request: Request) -> Response:
        """Puts a photo in content/praktijk/beeld, under a name that nothing has."""
        name = Path(request.path_params["name"])
        if name.suffix.lower() not in PHOTOS:
            return self._json({"fout": "Kies een foto die eindigt op .jpg, .png of .webp."}, 400)
        data = await sent_bytes(request)
        folder = self.desk.files.content / FOLDER / "beeld"
        folder.mkdir(parents=True, exist_ok=True)
        stem, number = slug(name.stem) or "foto", 1
        file = folder / f"{stem}{name.suffix.lower()}"
        while file.exists() and file.read_bytes() != data:
            number += 1
            file = folder / f"{stem}-{number}{name.suffix.lower()}"
        file.write_bytes(data)
        return self._json({"file": f"beeld/{file.name}"})

    async def remove(self, request: Request) -> Response:
        """Moves a story to the bin."""
        file = self.desk.files.place(str((await sent_form(request, "path"))["path"]))
        if file is None or not file.is_file() or file.parent.name != FOLDER:
            return self._json({"fout": "Alleen een verhaal kan weg."}, 400)
        self.desk.files.remove(file)
        self.desk.show(file)
        return self._json({"go": f"/{PREFIX}/"})

    async def put_back(self, request: Request) -> Response:
        """Makes a version from the bin the text again."""
        file = self.desk.files.put_back(str((await sent_form(request, "name"))["name"]))
        if file is None:
            return self._json({"fout": "Deze versie is er niet meer."}, 400)
        self.desk.show(file)
        path = file.relative_to(self.desk.files.content).as_posix()
        is_story = file.parent.name == FOLDER
        return self._json(
            {"go": f"/{PREFIX}/verhaal/{quote(file.stem)}" if is_story else f"/{PREFIX}/tekst/{quote(path)}"}
        )

    def _named(self, typed: str) -> tuple[list[str], str]:
        """Code and name of a municipality, or what is wrong with it."""
        if not typed.strip():
            return [], ""
        named, problems = self.desk.places.municipality(Words(typed.strip(), 0), "")
        wrong = " ".join(f"{problem.what}: {problem.fix}" for problem in problems)
        return ([f"{named.code} {named.name}"] if named else []), wrong

    def _areas(self) -> Sequence[str]:
        areas = self.desk.places.areas or {}
        return sorted({area.name for area in areas.values() if area.name})

    def _live(self, path: str) -> str:
        """A page on which the text stands; that of a map on the first municipality, opened there."""
        folder, name = path.split("/", maxsplit=1)[0], Path(path).stem
        page = PAGES_OF_TEXTS.get(path) or PAGES_OF_FOLDERS.get(folder, HOME)
        if folder == "regio":
            page = region_file("region", name)
        elif folder == "kaarten":
            page = f"{municipality_file(self.desk.places.municipalities[0].slug)}#{chosen(name, '')}"
        return f"/{self.desk.session.edition.id}/{page}"

    def _messages(self, file: Path) -> list[dict[str, object]]:
        return [
            {"severity": message.severity, "key": message.key, "line": message.line, "text": message.text}
            for message in self.desk.messages(file)
        ]

    def _page(self, template: str, **shown: object) -> Response:
        made = self.environment.get_template(template).render(token=self.token, prefix=PREFIX, **shown)
        return HTMLResponse(made, headers=self.headers)

    def _json(self, content: object, status: int = 200) -> Response:
        return JSONResponse(content, status, headers=self.headers)


def _answers(sent: object) -> dict[str, Answer]:
    """What a form sent, of the kinds that it can."""
    answers: dict[str, Answer] = {}
    for key, answer in sent.items() if isinstance(sent, dict) else ():
        if isinstance(answer, str):
            answers[str(key)] = answer
        elif isinstance(answer, list):
            answers[str(key)] = tuple(str(part) for part in answer)
        elif isinstance(answer, dict):
            answers[str(key)] = {str(part): str(text) for part, text in answer.items()}
    return answers

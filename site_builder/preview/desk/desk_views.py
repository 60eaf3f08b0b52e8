"""What does the desk of the editors show: every story with its state, and the form of one, with its messages?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from site_builder.model.words import Showing
from site_builder.preview.desk.desk_files import DeskFiles
from site_builder.preview.desk.head_edits import Answer, joined, split, with_answers
from site_builder.preview.session import Session
from site_builder.preview.watching import Saved
from site_builder.problems import Problem
from site_builder.read.parsing import parse_front_matter
from site_builder.read.practice import (
    EXAMPLE_KEYS,
    FOLDER,
    NO,
    PHOTO_PARTS,
    ExampleKey,
    Fields,
    Places,
    is_hidden,
    read_fields,
    read_themes,
)

STATES: Mapping[str, str] = {"": "klaar", "draft": "concept", "embargo": "wacht", "expired": "verlopen"}
TEXT_FOLDERS = ("afspraken", "paginas", "kaarten", "regio", "nieuw", "edities", "figuren")


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story in the list. state: in Dutch. mistakes: how many errors it has, or had it been ready."""

    slug: str
    title: str
    state: str
    places: str
    mistakes: int


@dataclass(frozen=True, slots=True)
class Message:
    """A problem at its place. key: of the form, "" for the text; line: in the file, 0 when unknown."""

    severity: str
    key: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """A key of the form with what is filled in. parts: of a photo."""

    key: ExampleKey
    text: str
    items: tuple[str, ...]
    parts: Mapping[str, str]


class Desk:
    """Reads and writes for the pages of the desk; what was saved is in the preview at once."""

    def __init__(self, session: Session, places: Places) -> None:
        self.session, self.places = session, places
        self.files = DeskFiles(session.content)

    @property
    def menus(self) -> dict[str, str]:
        """Number and name of each map."""
        texts = self.session.edition.texts
        names = {text.slug: text.menu for text in texts.maps.values()} if texts else {}
        maps = ((definition.slug, definition.number) for definition in self.session.edition.theme.maps)
        return {slug: f"{number} {names.get(slug, slug)}" for slug, number in maps}

    def story(self, slug: str) -> Path | None:
        """The file of a story that is there."""
        file = self.files.place(f"{FOLDER}/{slug}.md")
        return file if file is not None and file.is_file() and file.parent == self.files.content / FOLDER else None

    def rows(self) -> list[StoryRow]:
        """Every story, the last saved first."""
        files = [path for path in (self.files.content / FOLDER).glob("*.md") if not is_hidden(path)]
        return [self._row(path) for path in sorted(files, key=lambda path: path.stat().st_mtime, reverse=True)]

    def texts(self) -> list[str]:
        """The other texts, below content."""
        paths = (path for folder in TEXT_FOLDERS for path in sorted((self.files.content / folder).glob("*.md")))
        return [path.relative_to(self.files.content).as_posix() for path in paths if not is_hidden(path)]

    def fields(self, text: str) -> list[Field] | None:
        """The form of a story; None when its top cannot be read, so that only the whole text can be shown."""
        fields = _fields_of(text)
        if fields is None:
            return None
        return [
            Field(key, fields.text(key.name), self._items(fields, key), _photo(fields) if key.kind == "photo" else {})
            for key in EXAMPLE_KEYS
        ]

    def filled(self, text: str, answers: Mapping[str, Answer], body: str) -> str:
        """The text of the file with these answers; what is the same keeps the lines it had."""
        head, before = split(text) or ([], "")
        form = {field.key.name: field for field in self.fields(text) or ()}
        changed = {key: answer for key, answer in answers.items() if key in form and _differs(form[key], answer)}
        return joined(with_answers(head, changed), body if body != before else before)

    def save(self, file: Path, text: str, version: str) -> str:
        """Saves and shows at once; the new version."""
        saved = self.files.save(file, text, version)
        self.show(file)
        return saved.version

    def show(self, file: Path) -> None:
        """Reads again what follows from this file."""
        self.session.take(Saved((file,)))

    def messages(self, file: Path) -> list[Message]:
        """What is wrong with a file, each at its key or line."""
        where = f"{self.files.content.name}/{file.relative_to(self.files.content).as_posix()}"
        keys = _lines_of_keys(self.files.read(file).text) if file.is_file() else {}
        problems = self.session.edition.problems("")
        return [_message(problem, keys) for problem in problems if problem.where.partition(":")[0] == where]

    def _row(self, path: Path) -> StoryRow:
        fields = _fields_of(self.files.read(path).text)
        mistakes = sum(message.severity == "error" for message in self.messages(path))
        if fields is None:
            return StoryRow(path.stem, path.stem, "onleesbaar", "", max(mistakes, 1))
        texts = self.session.edition.texts
        showing = Showing(texts.atlas.peildatum if texts else "", self.places.fictional, drafts=True)
        places = ", ".join(words.text for words in fields.lists.get("gemeenten", ()))
        state = STATES[showing.stamp(fields.release)]
        return StoryRow(path.stem, fields.text("titel") or path.stem, state, places, mistakes)

    def _items(self, fields: Fields, key: ExampleKey) -> tuple[str, ...]:
        typed = fields.lists.get(key.name, ())
        if key.kind == "maps":
            names = {slug: menu.partition(" ")[2] for slug, menu in self.menus.items()}
            return read_themes(typed, self.session.edition.theme.maps, names, "")[0]
        return tuple(words.text for words in typed)


def _fields_of(text: str) -> Fields | None:
    document, _ = parse_front_matter(text, "")
    return read_fields(document.entries, "")[0] if document is not None and document.entries else None


def _photo(fields: Fields) -> dict[str, str]:
    return {part.name: fields.photo[part.name].text if part.name in fields.photo else "" for part in PHOTO_PARTS}


def _differs(field: Field, answer: Answer) -> bool:
    if isinstance(answer, str):
        unanswered = NO if field.key.kind == "switch" else ""
        return " ".join(answer.split()) != (field.text or unanswered)
    if isinstance(answer, Mapping):
        return {part: " ".join(text.split()) for part, text in answer.items()} != dict(field.parts)
    return tuple(answer) != field.items


def _lines_of_keys(text: str) -> dict[int, str]:
    """The key that each line of the top belongs to."""
    head, _ = split(text) or ([], "")
    keys: dict[int, str] = {}
    key = ""
    for number, line in enumerate(head, 2):
        name = line.partition(":")[0].strip()
        key = name if name in {known.name for known in EXAMPLE_KEYS} and not line.startswith((" ", "#")) else key
        keys[number] = key
    return keys


def _message(problem: Problem, keys: Mapping[int, str]) -> Message:
    _, _, number = problem.where.partition(":")
    line = int(number) if number.isdecimal() else 0
    return Message(problem.severity, keys.get(line, ""), line, f"{problem.what}: {problem.fix}")


def names_of(places: Places) -> Sequence[str]:
    """The municipalities that a story may be about, for suggestions."""
    return [municipality.name for municipality in places.municipalities]

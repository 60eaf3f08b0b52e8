"""The edition as its texts, templates and static files are now; a file of it is made when somebody asks for it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256

from jinja2 import Environment, TemplateError

from site_builder.model.editions import History
from site_builder.model.figures import OwnAreas, areas_by_municipality
from site_builder.model.kinds import Theme
from site_builder.model.pages import EditionInWords, FiguresOf, place_figures_of, shared_pages_of
from site_builder.model.places import PRACTICE, attachment_file, practice_file
from site_builder.model.words import PracticeExample, Texts
from site_builder.pipeline import Computed, words_of
from site_builder.preview.mistakes import template_problem
from site_builder.preview.shelf import Shelf
from site_builder.problems import Problem
from site_builder.render.assets import read_assets
from site_builder.render.files import (
    Files,
    Project,
    attachment_files,
    carried_files,
    data_files,
    opening_maps,
    page_html,
    page_script,
    picture_files,
    practice_index,
    practice_pages,
    shared_files,
    table_files,
)
from site_builder.render.maps import Canvas, SvgMap, canvas_of
from site_builder.render.text import template_environment

OF_MUNICIPALITY = re.compile(r"gemeente/([^/]+)/([^/]+)")
OF_EXAMPLE = re.compile(r"(?:^|/)praktijk/([a-z0-9-]+)\.md(?::|$)")
OF_PICTURE = re.compile(r"praktijk/beeld/([^/]+)-\d+\.[a-z]+", re.ASCII)
PAGE, SCRIPT, DATA = "index.html", "kaart.js", "data.js"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of content. texts: without examples, None when something in them is wrong.

    examples: those without a mistake. problems: of all.
    """

    texts: Texts | None
    examples: tuple[PracticeExample, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What no words change. areas and maps: by municipality code."""

    canvas: Canvas
    areas: Mapping[str, OwnAreas]
    maps: Mapping[str, SvgMap]


class WordedEdition:
    """The files that these words and these templates make. before: the ones that held until now, if any."""

    def __init__(
        self,
        computed: Computed,
        drawn: Drawn,
        pages: EditionInWords,
        environment: Environment,
        *,
        before: "WordedEdition | None",
    ) -> None:
        self._drawn, self._pages, self._environment = drawn, pages, environment
        self._figures: FiguresOf = place_figures_of(pages, computed.picture)
        self._places = {municipality.slug: place for place, municipality in enumerate(pages.order)}
        same_sentences = before is not None and before._pages.texts.sentences == pages.texts.sentences
        self._data: Shelf = before._data if before and same_sentences else Shelf(_data(computed, drawn, pages))
        self._tables = Shelf(table_files(pages, computed.values))
        self._shared = Shelf(_shared(computed, pages, environment))
        self._stories = {
            practice_file(example.slug): Shelf(_story(pages, place, environment))
            for place, example in enumerate(pages.practice.examples)
        }
        self._stories[PRACTICE] = Shelf(_stories(pages, environment))
        attachments = (attachment for example in pages.practice.examples for attachment in example.attachments)
        self._attachments = {attachment_file(attachment.stem): attachment for attachment in attachments}
        used = {picture.stem: picture for example in pages.practice.examples for picture in example.pictures}
        kept = before._pictures if before else {}
        self._pictures: dict[str, Shelf] = {
            stem: kept.get(stem) or Shelf(picture_files([picture])) for stem, picture in used.items()
        }

    def get(self, path: str) -> bytes | None:
        """A file, or None; path is relative to the edition. Raises TemplateError when a template is wrong."""
        match = OF_MUNICIPALITY.fullmatch(path)
        if match is None:
            return self._other(path)
        folder, name = match.groups()
        if folder not in self._places:
            return self._shared.get(path)  # a page that says that nothing was delivered
        if name in (PAGE, SCRIPT):
            return self._page_or_script(self._places[folder], name)
        return (self._data if name == DATA else self._tables).get(path)

    def _other(self, path: str) -> bytes | None:
        """A file of no municipality."""
        picture = OF_PICTURE.fullmatch(path)
        if picture is not None:
            return self._pictures[picture[1]].get(path) if picture[1] in self._pictures else None
        if path in self._attachments:
            return next(attachment_files([self._attachments[path]]))[1]
        return self._stories.get(path, self._shared).get(path)

    def _page_or_script(self, place: int, name: str) -> bytes:
        code = self._pages.order[place].code
        page = self._pages.page(place, self._drawn.areas[code])
        if name == SCRIPT:
            return page_script(page, code, self._drawn.canvas)
        return page_html(page, self._environment, map_svg=self._drawn.maps[code], figures=self._figures(code))


class LiveEdition:
    """Keeps what follows from the delivery, and the last words and templates that were right."""

    def __init__(self, computed: Computed, project: Project) -> None:
        self._computed, self._project = computed, project
        self._drawn: Drawn | None = None
        self._pages: EditionInWords | None = None
        self._worded: WordedEdition | None = None
        self._carried: dict[str, bytes] = {}
        self.static_version = ""
        self.take_static()
        self._environment = template_environment(project.templates, read_assets(project.static))
        self._last_good: dict[str, bytes] = {}
        self._of_templates: dict[str, Problem] = {}
        self._of_texts: tuple[Problem, ...] = ()

    @property
    def id(self) -> str:
        """Of the edition."""
        return self._computed.edition.id

    @property
    def theme(self) -> Theme:
        """Of the edition."""
        return self._computed.edition.theme

    @property
    def environment(self) -> Environment:
        """Of the templates as they are now."""
        return self._environment

    @property
    def texts(self) -> Texts | None:
        """Those that are shown."""
        return self._pages.texts if self._pages else None

    def take(self, reading: Reading) -> None:
        """Shows these texts and examples; what has an error is told, and stays as it was when it was right."""
        self.tell(reading.problems)
        texts = reading.texts or (self._pages.texts if self._pages else None)
        if texts is None:
            return
        shown = {example.slug: example for example in reading.examples}
        before = self._pages.texts.practice if self._pages else ()
        faulty = {match[1] for problem in reading.problems if (match := OF_EXAMPLE.search(problem.where))}
        kept = [example for example in before if example.slug in faulty and example.slug not in shown]
        practice = tuple(sorted((*shown.values(), *kept), key=lambda example: example.slug))
        self._pages = words_of(self._computed, replace(texts, practice=practice), History())
        self._word()

    def tell(self, problems: Sequence[Problem]) -> None:
        """Tells these problems on every page."""
        self._of_texts = tuple(problems)

    def take_templates(self) -> None:
        """Reads the templates again."""
        self._environment = template_environment(self._project.templates, read_assets(self._project.static))
        self._word()

    def take_static(self) -> None:
        """Reads the static files again; together they give their version. One that is just gone is awaited."""
        with suppress(FileNotFoundError):
            self._carried = dict(carried_files(self._project.static))
        self.static_version = sha256(b"".join(self._carried.values())).hexdigest()[:12]

    def file(self, path: str) -> bytes | None:
        """A file, or None; path is relative to the edition. A page whose template is wrong is shown as it last was."""
        self._of_templates.pop(path, None)
        try:
            made = self._carried.get(path)
            if made is None and self._worded is not None:
                made = self._worded.get(path)
        except TemplateError as failure:
            self._word()  # what failed half-way is begun anew
            self._of_templates[path] = template_problem(failure, self._project.templates)
            return self._last_good.get(path)
        if made is not None and path.endswith(".html"):
            self._last_good[path] = made
        return made

    def problems(self, path: str) -> Iterator[Problem]:
        """What is wrong with the texts, and with the template of this page."""
        of_page = self._of_templates.get(path)
        yield from (*([of_page] if of_page else []), *self._of_texts)

    def _word(self) -> None:
        """Makes nothing yet: a file is made when it is asked for."""
        if self._pages is None:
            return
        self._drawn = self._drawn or _draw(self._computed, self._pages)
        self._worded = WordedEdition(self._computed, self._drawn, self._pages, self._environment, before=self._worded)


def _data(computed: Computed, drawn: Drawn, pages: EditionInWords) -> Files:
    return data_files(pages, drawn.canvas, computed.values or {})


def _shared(computed: Computed, pages: EditionInWords, environment: Environment) -> Files:
    """Modelled when the first of them is asked for."""
    shared, figures = shared_pages_of(pages, computed.picture), computed.picture.figures
    yield from shared_files(pages, shared, computed.geography, figures=figures, environment=environment)


def _stories(pages: EditionInWords, environment: Environment) -> Files:
    yield from practice_index(pages.practice.index(), environment)


def _story(pages: EditionInWords, place: int, environment: Environment) -> Files:
    yield from practice_pages([pages.practice.page(place)], environment)


def _draw(computed: Computed, pages: EditionInWords) -> Drawn:
    """The drawing of the map on which each page opens; the words play no part in it."""
    drawing = canvas_of(computed.geography, computed.register["municipality"])
    firsts = (page.first.slug for page in pages.pages())
    opens_on = dict(zip((municipality.code for municipality in pages.order), firsts, strict=True))
    maps = dict(opening_maps(pages, opens_on, drawing))
    return Drawn(drawing, areas_by_municipality(computed.register, computed.classes), maps)

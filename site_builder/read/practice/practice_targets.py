"""Where may the links and pictures of a practice example lead?"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from urllib.parse import unquote

from site_builder.model.places.addresses import EXPLANATION, HEADING, HOME, practice_file, relative
from site_builder.model.places.slugs import slug
from site_builder.model.words.practice import Picture
from site_builder.problems import Problem, error, warning
from site_builder.read.parsing.hints import did_you_mean, meant_word, quoted
from site_builder.read.practice.practice_images import PictureFolder, read_picture

PAGES: Mapping[str, str] = {"../paginas/toelichting.md": EXPLANATION, "../paginas/home.md": HOME}


@dataclass(frozen=True, slots=True)
class Jump:
    """A link to a heading: of which example, which heading, and where it was written."""

    slug: str
    anchor: str
    where: str


@dataclass(slots=True)
class PracticeTargets:
    """Answers for one body while it is converted, and keeps what it found.

    slugs: of all examples, with True for those that this build shows. line: number of the first line of the body.
    """

    own: str
    body: str
    line: int
    where: str
    folder: PictureFolder
    slugs: Mapping[str, bool]
    problems: list[Problem] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    jumps: list[Jump] = field(default_factory=list)

    def link(self, address: str) -> str | None:
        """The address on the page, or None when it leads nowhere; the words of the link stay."""
        path, _, anchor = unquote(address).partition("#")
        if path in PAGES:
            return relative(PAGES[path], practice_file(self.own)) + (f"#{anchor}" if anchor else "")
        target = PurePosixPath(path).stem if path.endswith(".md") and "/" not in path else ""
        if path and target not in self.slugs:
            self._tell_unknown(address, target or PurePosixPath(path).stem)
            return None
        target = target or self.own
        if not self.slugs[target]:
            what, fix = f"{quoted(path)} staat niet in deze uitgave", "de link is weggelaten, de woorden staan er nog"
            self._add(warning(self._at(address), what, fix))
            return None
        if anchor:
            self.jumps.append(Jump(target, slug(anchor), self._at(address)))
        page = relative(practice_file(target), practice_file(self.own)) if target != self.own else ""
        return page + (f"#{HEADING}{slug(anchor)}" if anchor else "")

    def picture(self, address: str, alt: str, caption: str) -> Picture | None:
        """The picture, or None when it cannot be used."""
        found, problems = read_picture(unquote(address), self.folder, alt=alt, where=self._at(address))
        for problem in problems:
            self._add(problem)
        if found is None:
            return None
        self.pictures.append(found)
        return replace(found, caption=caption)

    def _tell_unknown(self, address: str, stem: str) -> None:
        meant = meant_word(stem, list(self.slugs))
        fix = "noem een bestand in deze map, zoals voorbeeld.md, of een volledig adres met https://"
        what = f"link {quoted(address)} wijst nergens naar"
        self._add(error(self._at(address), what, did_you_mean(f"{meant}.md" if meant else None, fix)))

    def _at(self, address: str) -> str:
        position = max(self.body.find(address), 0)
        return f"{self.where}:{self.line + self.body.count(chr(10), 0, position)}"

    def _add(self, problem: Problem) -> None:
        if problem not in self.problems:
            self.problems.append(problem)

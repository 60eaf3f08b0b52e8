"""Where may the links and pictures of a practice example lead?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from site_builder.model.places import (
    EXPLANATION,
    HEADING,
    HOME,
    attachment_file,
    municipality_file,
    practice_file,
    relative,
    slug,
)
from site_builder.model.words import Attachment, Picture
from site_builder.problems import Problem, error, warning
from site_builder.read.parsing import did_you_mean, meant_word, quoted
from site_builder.read.practice.attachments import read_attachment
from site_builder.read.practice.practice_fields import Words
from site_builder.read.practice.practice_images import read_picture

if TYPE_CHECKING:
    from site_builder.read.practice.practice_example import ExampleFolder

TOELICHTING, HOME_TEXT = "../paginas/toelichting.md", "../paginas/home.md"
MUNICIPALITY = re.compile(r"(?:\.\./)*gemeente/(?P<name>[^/]+)(?:/index\.html|/)?")


@dataclass(frozen=True, slots=True)
class Jump:
    """A link to a heading: of which example, which heading as typed, and where it was written."""

    slug: str
    anchor: str
    where: str


@dataclass(slots=True)
class PracticeTargets:
    """Answers for one body while it is converted, and keeps what it found.

    slug: of the example itself. slugs: of all examples, with True for those that this build shows. line: number of the
    first line of the body.
    """

    slug: str
    line: int
    where: str
    folder: "ExampleFolder"
    slugs: Mapping[str, bool]
    problems: list[Problem] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    jumps: list[Jump] = field(default_factory=list)

    def link(self, address: str, line: int) -> str | None:
        """The address on the page, or None when it leads nowhere; the words of the link stay."""
        path, _, anchor = unquote(address).partition("#")
        place = f"{self.where}:{self.line + line - 1}"
        if path in (TOELICHTING, HOME_TEXT):
            return self._page(path, anchor, place)
        if municipality := MUNICIPALITY.fullmatch(path):
            return self._municipality(municipality["name"], anchor, place)
        if path.lower().endswith(".pdf") and "://" not in path:
            return self._attachment(path, place)
        return self._example(address, path, anchor, place)

    def picture(self, address: str, alt: str, caption: str, line: int) -> Picture | None:
        """The picture, or None when it cannot be used."""
        place = f"{self.where}:{self.line + line - 1}"
        picture, problems = read_picture(unquote(address), self.folder.pictures, alt=alt, where=place)
        for problem in problems:
            self._add(problem)
        if picture is None:
            return None
        self.pictures.append(picture)
        return replace(picture, caption=caption)

    def _page(self, path: str, anchor: str, place: str) -> str:
        """A text page: its headings are known by their words."""
        known = self.folder.anchors if path == TOELICHTING else {}
        page = relative(EXPLANATION if path == TOELICHTING else HOME, practice_file(self.slug))
        if not anchor or known is None:
            return page
        heading = known.get(slug(anchor), anchor if anchor in known.values() else "")
        if not heading:
            meant = meant_word(slug(anchor), list(known))
            fix = did_you_mean(f"#{meant}" if meant else None, "laat weg wat achter het # staat")
            self._add(error(place, f"{quoted(f'#{anchor}')} is geen tussenkop van {PurePosixPath(path).name}", fix))
        return f"{page}#{heading}" if heading else page

    def _municipality(self, name: str, anchor: str, place: str) -> str | None:
        """The page of a municipality of this edition, by name, code or address; its words stay when it has none."""
        places = self.folder.places
        if places is None:
            return None
        municipality = next((known for known in places.municipalities if known.slug == name), None)
        if municipality is None:
            named, problems = places.municipality(Words(name.replace("_", " "), 0), "")
            problems = [replace(problem, where=place) for problem in problems]
            municipality = next((known for known in places.municipalities if named and known.code == named.code), None)
            if municipality is None:
                what, fix = f"{quoted(name)} heeft geen pagina in uitgave {places.edition}", "de link is weggelaten"
                for problem in problems or [warning(place, what, fix)]:
                    self._add(problem)
                return None
        page = relative(municipality_file(municipality.slug), practice_file(self.slug))
        return f"{page}#{anchor}" if "=" in anchor else page

    def _attachment(self, path: str, place: str) -> str | None:
        attachment, problems = read_attachment(path, self.folder.path, place)
        for problem in problems:
            self._add(problem)
        if attachment is None:
            return None
        self.attachments.append(attachment)
        return relative(attachment_file(attachment.stem), practice_file(self.slug))

    def _example(self, address: str, path: str, anchor: str, place: str) -> str | None:
        target = PurePosixPath(path).stem if path.endswith(".md") and "/" not in path else ""
        if path and target not in self.slugs:
            self._tell_unknown(address, target or PurePosixPath(path).stem, place)
            return None
        target = target or self.slug
        if not self.slugs[target]:
            what, fix = f"{quoted(path)} staat niet in deze uitgave", "de link is weggelaten, de woorden staan er nog"
            self._add(warning(place, what, fix))
            return None
        if anchor:
            self.jumps.append(Jump(target, anchor, place))
        page = relative(practice_file(target), practice_file(self.slug)) if target != self.slug else ""
        return page + (f"#{HEADING}{heading(anchor)}" if anchor else "")

    def _tell_unknown(self, address: str, stem: str, place: str) -> None:
        meant = meant_word(stem, list(self.slugs))
        fix = "noem een bestand in deze map, zoals voorbeeld.md, of een volledig adres met https://"
        what = f"link {quoted(address)} wijst nergens naar"
        self._add(error(place, what, did_you_mean(f"{meant}.md" if meant else None, fix)))

    def _add(self, problem: Problem) -> None:
        if problem not in self.problems:
            self.problems.append(problem)


def heading(anchor: str) -> str:
    """The name of a heading as it stands on the page; "kop--2" is the second one of that name."""
    name, dashes, number = anchor.rpartition("--")
    return f"{slug(name)}--{number}" if dashes and number.isdecimal() else slug(anchor)

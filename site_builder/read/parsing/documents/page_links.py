"""Where may the links of the texts outside content/praktijk lead: those of regions, news, pages and figures?"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import unquote

from site_builder.model.places import (
    ACCESSIBILITY,
    COMPARE,
    EXPLANATION,
    GUIDE,
    HOME,
    NATIONAL,
    NEWS,
    practice_file,
    relative,
)
from site_builder.problems import Problem, error
from site_builder.read.parsing.hints import did_you_mean, meant_word, quoted

PAGES = {"toelichting.md": EXPLANATION, "home.md": HOME, "toegankelijkheid.md": ACCESSIBILITY}
STANDS_ON: Mapping[str, str] = {
    "regio": "regio/naam/index.html",
    "nieuw": NEWS,
    "edities": NATIONAL,
    "figuren": NATIONAL,
    "paginas/home": HOME,
    "paginas/toelichting": EXPLANATION,
    "paginas/index": EXPLANATION,
    "paginas/herkomst": EXPLANATION,
    "paginas/vergelijkbaarheid": EXPLANATION,
    "paginas/toegankelijkheid": ACCESSIBILITY,
    "paginas/draaiboek": GUIDE,
    "paginas/vergelijk": COMPARE,
}
"""By folder, or folder and name: a page as deep as the one the text stands on. Others stand at several depths."""
TREND = re.compile(r"2-\d+")
OUTSIDE = "schrijf een volledig adres met https://"
ELSEWHERE = f"{OUTSIDE}, of een voorbeeld als ../praktijk/voorbeeld.md"


@dataclass(slots=True)
class PageLinks:
    """Answers for one text while it is converted. page: path of the page it stands on, "" when that differs.

    stories: slugs of the examples there are. where, line: the file, and the number of the first line of its body.
    """

    page: str
    stories: Collection[str]
    where: str
    line: int
    problems: list[Problem] = field(default_factory=list)

    def link(self, address: str, line: int) -> str | None:
        """The address on the page; None, and a message, when it leads nowhere."""
        place = f"{self.where}:{self.line + line - 1}"
        path, _, anchor = unquote(address).partition("#")
        target = PurePosixPath(path)
        what = f"link {quoted(address)} wijst nergens naar"
        if not self.page:
            self.problems.append(error(place, f"link {quoted(address)} kan hier niet", OUTSIDE))
        elif target.parent.name in ("paginas", "") and target.name in PAGES and not anchor:
            return relative(PAGES[target.name], self.page)
        elif target.parent.name == "praktijk" and target.stem in self.stories and target.suffix == ".md" and not anchor:
            return relative(practice_file(target.stem), self.page)
        else:
            meant = meant_word(target.stem, sorted(self.stories)) if target.stem else None
            fix = did_you_mean(f"../praktijk/{meant}.md" if meant else None, ELSEWHERE)
            self.problems.append(error(place, what, fix))
        return None


def page_links_of(where: str, line: int, stories: Collection[str]) -> PageLinks:
    """The answers for the text of this file."""
    folder, name = PurePosixPath(where).parent.name, PurePosixPath(where).stem
    page = STANDS_ON.get(f"{folder}/{name}") or STANDS_ON.get(folder, "")
    return PageLinks(page if not TREND.fullmatch(name) else "", stories, where, line)

"""What was done somewhere: a practice example, and whether a build may show it."""

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

WIDTHS = (480, 960, 1440)
"""Pixels: how wide pictures are offered to a reader."""

PictureKind = Literal["webp", "jpg"]
Stamp = Literal["", "draft", "embargo", "expired"]
"""Why the preview shows an example that no build shows today."""


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A municipality (code) or a region (slug). Either may lie outside the edition."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of content/. file: where its original lies; stem: its name in the site; width, height: in pixels."""

    file: str
    stem: str
    width: int
    height: int
    alt: str
    caption: str
    source: str

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths it is offered in, rising; a small one only as it is."""
        return tuple(width for width in WIDTHS if width <= self.width) or (self.width,)

    @property
    def largest(self) -> tuple[int, int]:
        """Width and height of the widest one offered."""
        width = self.widths[-1]
        return width, max(1, round(self.height * width / self.width))


@dataclass(frozen=True, slots=True)
class Attachment:
    """A PDF beside an example. file: where it lies; stem: its name in the site."""

    file: str
    stem: str


@dataclass(frozen=True, slots=True)
class Release:
    """When an example may be shown. Days are YYYY-MM-DD or "": from publish_from until the day before expires."""

    draft: bool
    fictional: bool
    publish_from: str
    expires: str


@dataclass(frozen=True, slots=True)
class Showing:
    """What a build shows. day: YYYY-MM-DD, or "" when nobody told: then what depends on a day is not shown."""

    day: str
    fictional: bool
    drafts: bool = False

    def shows(self, release: Release) -> bool:
        """Fictional examples only in a fictional edition, drafts only where they are wanted (the preview)."""
        if self.hides(release):
            return False
        return self.drafts or (not release.draft and self.in_time(release))

    def hides(self, release: Release) -> bool:
        """Whether it is invented and the edition is not: then nothing of it matters."""
        return release.fictional and not self.fictional

    def in_time(self, release: Release) -> bool:
        """Whether its days allow it."""
        if not self.day:
            return not (release.publish_from or release.expires)
        return release.publish_from <= self.day and not ("" < release.expires <= self.day)

    def stamp(self, release: Release) -> Stamp:
        """What keeps it out of a build of this day; without a day everything that has days waits for one."""
        if release.draft:
            return "draft"
        if self.in_time(release):
            return ""
        return "expired" if self.day and "" < release.expires <= self.day else "embargo"


@dataclass(frozen=True, slots=True, eq=False)
class PracticeExample:
    """A text of content/praktijk/; every place that shows it holds the same object.

    municipalities: as named, also those outside the edition. areas: codes in this edition. themes: map slugs.
    date: YYYY, YYYY-MM or YYYY-MM-DD, "" when unknown. national: it stands on the page of the whole country.
    pictures: all that the page needs, the photo included. attachments: what its text links to.
    body: for the page at praktijk/<slug>/index.html.
    """

    slug: str
    title: str
    summary: str
    municipalities: tuple[NamedPlace, ...]
    region: NamedPlace | None
    areas: tuple[str, ...]
    themes: tuple[str, ...]
    organisations: tuple[str, ...]
    date: str
    source: str
    national: bool
    release: Release
    photo: Picture | None
    pictures: tuple[Picture, ...]
    body: Markup
    attachments: tuple[Attachment, ...] = ()
    stamp: Stamp = ""

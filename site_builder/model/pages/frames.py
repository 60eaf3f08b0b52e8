"""What every page of an edition shares: title, navigation, publisher."""

from dataclasses import dataclass

from site_builder.model.editions import History
from site_builder.model.places import COMPARE, EDITIONS, EXPLANATION, NATIONAL, NEWS, PRACTICE, Edition, relative
from site_builder.model.words import Atlas, Link, titled

NAVIGATION = (("Praktijk", PRACTICE), ("Vergelijk", COMPARE), ("Toelichting", EXPLANATION))
TOGETHER, TOGETHER_IN_PART = "Landelijk", "Alle gemeenten"
"""The page of all municipalities together."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page of an edition has around its content.

    path: of the page, relative to the edition. root: link prefix to the edition's root ("" or "../../").
    area_one, area_many: what the edition calls its areas. place_one: what is searched for beside municipalities.
    mail: the contact where it is a mail address, else "". cells: whether the areas are squares. news, editions: the way
    to what is new in this edition and to the list of all editions. earlier: the same page in older editions. together:
    how the page of all municipalities is called. is_part: whether the edition holds a part of the country. own_index:
    whether it has an index of its own.
    """

    path: str
    root: str
    title: str
    atlas_title: str
    publisher: str
    contact: str
    mail: str
    edition_id: str
    edition_title: str
    period: str
    fictional: bool
    area_one: str
    area_many: str
    place_one: str
    cells: bool
    navigation: tuple[Link, ...]
    news: str
    editions: str
    earlier: tuple[Link, ...]
    together: str
    is_part: bool
    own_index: bool = False


@dataclass(frozen=True, slots=True)
class Frames:
    """Makes the frame of each page of an edition. place_one: what is searched for beside municipalities."""

    edition: Edition
    atlas: Atlas
    history: History
    place_one: str

    @property
    def together(self) -> str:
        """How the page of all municipalities together is called."""
        return TOGETHER_IN_PART if self.edition.is_part else TOGETHER

    def frame(self, path: str, title: str) -> Frame:
        """The frame of the page at that path, relative to the edition."""
        return Frame(
            path=path,
            root="../" * path.count("/"),
            title=title,
            atlas_title=self.atlas.title,
            publisher=self.atlas.publisher,
            contact=self.atlas.contact,
            mail=self.atlas.mail,
            edition_id=self.edition.id,
            edition_title=titled(self.edition.title, self.edition.revised),
            period=self.edition.period,
            fictional=self.edition.fictional,
            area_one=self.edition.area.one,
            area_many=self.edition.area.many,
            place_one=self.place_one,
            cells=self.edition.cells is not None,
            navigation=tuple(Link(text, relative(to, path), to == path) for text, to in self._navigation()),
            news=relative(NEWS, path),
            editions=relative(f"../{EDITIONS}", path),
            earlier=self.history.links(path),
            together=self.together,
            is_part=self.edition.is_part,
            own_index=self.edition.index is not None,
        )

    def _navigation(self) -> tuple[tuple[str, str], ...]:
        return (self.together, NATIONAL), *NAVIGATION

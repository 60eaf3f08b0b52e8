"""What every page of an edition shares: title, navigation, publisher."""

from dataclasses import dataclass

from site_builder.model.editions.earlier import History
from site_builder.model.pages.page_models import Frame
from site_builder.model.places.addresses import COMPARE, EDITIONS, EXPLANATION, NATIONAL, NEWS, PRACTICE, relative
from site_builder.model.places.edition import Edition
from site_builder.model.words.dutch import titled
from site_builder.model.words.labels import Link
from site_builder.model.words.texts import Atlas

NAVIGATION = (("Praktijk", PRACTICE), ("Vergelijk", COMPARE), ("Toelichting", EXPLANATION))
TOGETHER, TOGETHER_IN_PART = "Landelijk", "Alle gemeenten"
"""The page of all municipalities together."""


@dataclass(frozen=True, slots=True)
class Frames:
    """Makes the frame of each page of an edition."""

    edition: Edition
    atlas: Atlas
    history: History

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
            edition_id=self.edition.id,
            edition_title=titled(self.edition.title, self.edition.revised),
            period=self.edition.period,
            fictional=self.edition.fictional,
            area_one=self.edition.area.one,
            area_many=self.edition.area.many,
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

"""What does each page say about the practice examples: a municipality, the country, the list, an example itself?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.model.pages.frames import Frames
from site_builder.model.pages.practice.picture_view import picture_view_of
from site_builder.model.pages.practice.practice_pages import (
    Choice,
    PracticeBox,
    PracticeCard,
    PracticeIndexPage,
    PracticePage,
    ThemeMaps,
)
from site_builder.model.pages.practice.practice_use import PracticeUse, newest_first, practice_use
from site_builder.model.places import (
    NATIONAL,
    PRACTICE,
    Edition,
    Municipality,
    Region,
    chosen,
    municipality_file,
    practice_file,
    relative,
    slug,
    sort_key,
)
from site_builder.model.rules import Classes
from site_builder.model.words import Link, MapWords, NamedPlace, PracticeExample, Stamp, listing, written_date

TITLE = "Praktijkvoorbeelden"
STAMPS: Mapping[Stamp, str] = {"": "", "draft": "Concept", "embargo": "Nog niet openbaar", "expired": "Verlopen"}


@dataclass(frozen=True, slots=True)
class PracticeViews:
    """Writes the examples for every page. examples: newest first. order: municipalities with a page, as in the list.

    regions: those with a page.
    """

    fictional: bool
    examples: tuple[PracticeExample, ...]
    order: tuple[Municipality, ...]
    regions: tuple[Region, ...]
    use: Mapping[str, PracticeUse]
    words: Mapping[str, MapWords]
    frames: Frames

    def boxes(self, municipality: Municipality) -> tuple[PracticeBox, ...]:
        """The examples on the page of a municipality, numbered where they stand on its map."""
        return self._boxes(self.use.get(municipality.code, PracticeUse()), municipality_file(municipality.slug))

    def boxes_together(self, region: Region) -> tuple[PracticeBox, ...]:
        """The examples on the page of a region: those of its municipalities and of their regions."""
        uses = [self.use.get(municipality.code, PracticeUse()) for municipality in region.municipalities]
        inside = tuple(example for example in self.examples if any(example in use.own for use in uses))
        near = tuple(
            example for example in self.examples if example not in inside and any(example in use.region for use in uses)
        )
        return self._boxes(PracticeUse(inside, near), region.path)

    def _boxes(self, use: PracticeUse, page: str) -> tuple[PracticeBox, ...]:
        boxes, number = [], 0
        for example in use.all:
            areas = example.areas if example in use.own else ()
            number += bool(areas)
            box = self._box(example, page)
            boxes.append(
                replace(
                    box,
                    number=str(number) if areas else "",
                    elsewhere=example in use.elsewhere,
                    region=example.region.name if example.region and example in use.region else "",
                    areas=areas,
                    on_map=f"#{chosen(next(iter(box.themes), ''), areas[0])}" if areas else "",
                )
            )
        return tuple(boxes)

    def national(self) -> tuple[PracticeBox, ...]:
        """The examples on the page of the whole country."""
        return tuple(self._box(example, NATIONAL) for example in self.examples if example.national)

    def index(self) -> PracticeIndexPage:
        """The list of all examples."""
        cards = tuple(self._card(example) for example in self.examples)
        themes = [
            Choice(name, self._theme(name)) for name in self.words if any(name in card.box.themes for card in cards)
        ]
        named = {place.code: place.name for example in self.examples for place in self._places(example)}
        organisations = {slug(name): name for example in self.examples for name in example.organisations}
        return PracticeIndexPage(
            frame=self.frames.frame(PRACTICE, TITLE),
            cards=cards,
            count=str(len(cards)),
            themes=tuple(themes),
            places=_choices(named),
            organisations=_choices(organisations),
        )

    def pages(self) -> tuple[PracticePage, ...]:
        """The page of each example, in the order of the list."""
        return tuple(self.page(place) for place in range(len(self.examples)))

    def page(self, place: int) -> PracticePage:
        """The page of one example, by its place in the list."""
        around = [None, *self.examples, None]
        return self._page(self.examples[place], around[place], around[place + 2])

    def _page(
        self, example: PracticeExample, before: PracticeExample | None, after: PracticeExample | None
    ) -> PracticePage:
        path = practice_file(example.slug)
        here = [
            municipality
            for municipality in self.order
            if example in (use := self.use[municipality.code]).own or example in use.region
        ]
        like = [municipality for municipality in self.order if example in self.use[municipality.code].elsewhere]
        box = self._box(example, path)
        used_in = [Link(box.about_region, box.region_href)] if box.region_href else []
        used_in += [
            Link(municipality.name, relative(municipality_file(municipality.slug), path)) for municipality in here
        ]
        return PracticePage(
            frame=self.frames.frame(path, example.title),
            box=box,
            body=example.body,
            maps=tuple(self._maps(theme, example, here) for theme in example.themes),
            used_in=tuple(used_in),
            national=relative(NATIONAL, path) if example.national else "",
            shown_at=tuple(
                Link(municipality.name, relative(municipality_file(municipality.slug), path)) for municipality in like
            ),
            previous=_to(before, path),
            next=_to(after, path),
        )

    def _maps(self, theme: str, example: PracticeExample, here: Sequence[Municipality]) -> ThemeMaps:
        places = {place.code for place in example.municipalities}
        links = []
        for municipality in here:
            area = example.areas[0] if example.areas and places == {municipality.code} else ""
            address = relative(municipality_file(municipality.slug), practice_file(example.slug))
            links.append(Link(municipality.name, f"{address}#{chosen(theme, area)}"))
        return ThemeMaps(self._theme(theme), tuple(links))

    def _box(self, example: PracticeExample, page: str) -> PracticeBox:
        """The example on a page, apart from its place there."""
        who = [listing(example.organisations)] if example.organisations else []
        return PracticeBox(
            anchor=f"praktijk-{example.slug}",
            number="",
            elsewhere=False,
            region="",
            stamp=STAMPS[example.stamp],
            kind=("invented" if example.release.fictional else "real") if self.fictional else "",
            themes=example.themes,
            title=example.title,
            summary=example.summary,
            href=relative(practice_file(example.slug), page),
            place=listing(names) if (names := [municipality.name for municipality in example.municipalities]) else "",
            about_region=example.region.name if example.region else "",
            region_href=self._region_href(example, page),
            who=" · ".join([*who, *([written_date(example.date)] if example.date else [])]),
            source=example.source,
            photo=picture_view_of(example.photo, page) if example.photo else None,
            areas=(),
            on_map="",
        )

    def _region_href(self, example: PracticeExample, page: str) -> str:
        """The way to the page of its region, "" where there is none."""
        slug_ = example.region.code if example.region else ""
        regions = (region for region in self.regions if region.kind == "region" and region.slug == slug_)
        return next((relative(region.path, page) for region in regions), "")

    def _card(self, example: PracticeExample) -> PracticeCard:
        return PracticeCard(
            box=self._box(example, PRACTICE),
            places=tuple(place.code for place in self._places(example)),
            organisations=tuple(slug(name) for name in example.organisations),
        )

    def _places(self, example: PracticeExample) -> tuple[Municipality | NamedPlace, ...]:
        """The municipalities of an example: named, or in its region."""
        region = example.region.code if example.region else ""
        return (
            *example.municipalities,
            *(municipality for municipality in self.order if region and region in municipality.regions),
        )

    def _theme(self, theme: str) -> str:
        return f"{self.words[theme].definition.number} {self.words[theme].menu}"


def practice_views_of(
    edition: Edition,
    examples: Sequence[PracticeExample],
    *,
    order: tuple[Municipality, ...],
    regions: tuple[Region, ...],
    classes: Classes,
    words: Mapping[str, MapWords],
    frames: Frames,
) -> PracticeViews:
    """The views of an edition. An example keeps those of its themes of which the edition has the map."""
    shown = [
        replace(example, themes=tuple(theme for theme in example.themes if theme in words)) for example in examples
    ]
    use = practice_use(shown, order, classes, edition.theme)
    return PracticeViews(edition.fictional, newest_first(shown), order, regions, use, words, frames)


def _to(example: PracticeExample | None, page: str) -> Link | None:
    return Link(example.title, relative(practice_file(example.slug), page)) if example else None


def _choices(named: Mapping[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(value, text) for value, text in sorted(named.items(), key=lambda pair: sort_key(pair[1])))

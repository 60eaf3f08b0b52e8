"""What is said of the squares that two editions share, map by map: how many kept their class, how many went where?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.model.editions import ShownMap, SquarePlaces, shared_squares
from site_builder.model.places import AreaWord
from site_builder.model.words import fill, number


@dataclass(frozen=True, slots=True)
class ChangesOnMap:
    """One map in two editions. said: sentences. rows: class then, class now, number of squares, the most first."""

    slug: str
    said: tuple[str, ...]
    rows: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class SquareChanges:
    """apart: why nothing can be said square by square, "" where it can; then there are no maps."""

    apart: str
    maps: tuple[ChangesOnMap, ...]


@dataclass(frozen=True, slots=True)
class SquaresOfEdition:
    """One of two editions. title: as readers know it. maps: by slug."""

    title: str
    squares: SquarePlaces
    maps: Mapping[str, ShownMap]


def square_changes_of(
    then: SquaresOfEdition, now: SquaresOfEdition, *, area: AreaWord, sentences: Mapping[str, str]
) -> SquareChanges:
    """The maps of the newer edition that the older one has too."""
    values = {"gebied": area.one, "gebieden": area.many, "toen": then.title, "nu": now.title}
    if not then.squares.same_grid(now.squares):
        return SquareChanges(fill(sentences["edition.squares-grid"], **values, **_grids(then.squares, now.squares)), ())
    return SquareChanges("", tuple(_maps(then, now, values, sentences)))


def _grids(then: SquarePlaces, now: SquarePlaces) -> dict[str, str]:
    sides = (("Toen", then.grid), ("", now.grid))
    return {
        f"{name}{side}": value
        for side, grid in sides
        for name, value in (
            ("zijde", number(grid.size)),
            ("straal", number(grid.radius)),
            ("stelsel", grid.system),
        )
    }


def _maps(
    then: SquaresOfEdition, now: SquaresOfEdition, values: Mapping[str, str], sentences: Mapping[str, str]
) -> Iterator[ChangesOnMap]:
    shared = shared_squares(then.squares, now.squares)
    apart = fill(sentences["edition.squares-apart"], **values, weg=number(shared.gone), nieuw=number(shared.added))
    for slug, shown in now.maps.items():
        before = then.maps[slug]
        words_then, words_now = _words(before), _words(shown)
        changes = tuple(shared.changes(before.classes, shown.classes))
        other = sum(change.count for change in changes)
        counts = {
            "beide": number(len(shared.then)),
            "gelijk": number(len(shared.then) - other),
            "anders": number(other),
        }
        rows = tuple((words_then[change.then], words_now[change.now], number(change.count)) for change in changes)
        yield ChangesOnMap(slug, (fill(sentences["edition.squares-both"], **values, **counts), apart), rows)


def _words(shown: ShownMap) -> dict[str, str]:
    """The mark of each class, or its words where it has none."""
    return {item.slug: item.mark or item.label for item in shown.legend}

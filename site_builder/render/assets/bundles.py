"""Which files are fetched as one: those of a kind that stand side by side wherever one of them is linked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

EDGE = ""


def bundles(lists: Iterable[Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Name of each bundle -> its files, sorted by name; every file is in one bundle, if need be alone.

    lists: paths in the order in which a page reads them, none twice in a list.
    """
    following = _always_following(lists := list(lists))
    led = set(following.values())
    leaders = {file for files in lists for file in files if file not in led}
    made = (tuple(_from(leader, following)) for leader in leaders)
    return {_name(files): files for files in sorted(made)}


def bundled(files: Sequence[str], made: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The files as a page links them: in the place of the first of a bundle its name, and none of the others."""
    name_of = {bundle[0]: name for name, bundle in made.items()}
    inside = {file for bundle in made.values() for file in bundle[1:]}
    return tuple(name_of.get(file, file) for file in files if file not in inside)


def _always_following(lists: Iterable[Sequence[str]]) -> dict[str, str]:
    """A file -> the one of its kind that comes right after it in every list that holds one of the two."""
    after: defaultdict[str, set[str]] = defaultdict(set)
    before: defaultdict[str, set[str]] = defaultdict(set)
    for files in lists:
        for file, other in zip((EDGE, *files), (*files, EDGE), strict=True):
            after[file].add(other)
            before[other].add(file)
    only = {file: next(iter(others)) for file, others in after.items() if len(others) == 1 and file != EDGE}
    return {file: other for file, other in only.items() if before[other] == {file} and _alike(file, other)}


def _alike(file: str, other: str) -> bool:
    return PurePosixPath(file).suffix == PurePosixPath(other).suffix  # the edge has none


def _from(leader: str, following: Mapping[str, str]) -> Iterator[str]:
    file: str | None = leader
    while file is not None:
        yield file
        file = following.get(file)


def _name(files: Sequence[str]) -> str:
    """That of the first and the last file, "js/page--view.js"."""
    first, last = PurePosixPath(files[0]), PurePosixPath(files[-1])
    return str(first) if len(files) == 1 else str(first.with_name(f"{first.stem}--{last.name}"))

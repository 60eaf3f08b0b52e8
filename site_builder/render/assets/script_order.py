"""In which order does a page read its scripts? Each after what it says it needs, in the first lines of its file.

`// needs: map/page.js, page/elements.js` names the scripts whose work it uses (`leaflet` for the library, `nothing` for
none), `// after: map/view.js: why` one that must come before it for another reason. Both are brought along.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

LEAFLET = "leaflet"
NOTHING = "nothing"
HEAD = re.compile(r"// @ts-check\n// needs: (?P<needs>[^\n]+)\n(?P<after>(?:// after: [^\n]+\n)*)")
AFTER = re.compile(r"// after: (\S+\.js): \S")

Needs = Mapping[str, Collection[str]]
"""By path below static/: every script and what must come before it."""


def needs_of(scripts: Mapping[str, Path]) -> dict[str, frozenset[str]]:
    """What each script says. scripts: by path below static/. ValueError for one that says nothing or names another."""
    needs = {name: frozenset(_needs(name, path.read_text("utf-8"))) for name, path in scripts.items()}
    for name, wanted in needs.items():
        if unknown := sorted(wanted - needs.keys() - {LEAFLET}):
            raise ValueError(f"needs_of: {name} needs {', '.join(unknown)}, which is no script of static/")
    return needs


def in_order(needs: Needs, pages: Mapping[str, Iterable[str]], brought: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Leaflet and all scripts, each after what it needs; what most pages have goes first, so that bundles are large.

    pages, brought: by page, and by name of what comes when somebody asks, the scripts it wants; the second count only
    for what no page has from the start. What is needed is on every page that has what needs it, and so goes before.
    ValueError when scripts need each other.
    """
    on = {**_having(brought, needs), **_having(pages, needs)}
    sorter = TopologicalSorter(needs)
    try:
        sorter.prepare()
    except CycleError as circle:
        raise ValueError(f"in_order: these scripts need each other: {' > '.join(circle.args[1])}") from circle
    return tuple(_drawn(sorter, on))


def scripts_for(wanted: Iterable[str], needs: Needs, order: Sequence[str]) -> tuple[str, ...]:
    """The wanted scripts and all they need, in order. ValueError for one that does not exist."""
    wanted = list(wanted)
    if unknown := sorted(set(wanted) - needs.keys()):
        raise ValueError(f"scripts_for: no script {', '.join(unknown)}")
    taken = _with_needs(wanted, needs)
    return tuple(name for name in order if name in taken)


def _needs(name: str, text: str) -> Iterator[str]:
    head = HEAD.match(text)
    if head is None:
        raise ValueError(f"needs_of: {name} does not say under // @ts-check what it needs")
    if head["needs"] != NOTHING:
        yield from head["needs"].split(", ")
    for line in head["after"].splitlines():
        stated = AFTER.match(line)
        if stated is None:
            raise ValueError(f"needs_of: {name}: {line} does not say why")
        yield stated[1]


def _with_needs(wanted: Iterable[str], needs: Needs) -> set[str]:
    taken: set[str] = set()
    left = list(wanted)
    while left:
        name = left.pop()
        if name not in taken:
            taken.add(name)
            left.extend(needs.get(name, ()))
    return taken


def _having(pages: Mapping[str, Iterable[str]], needs: Needs) -> dict[str, tuple[str, ...]]:
    """By script, the pages that have it. pages: what each wants."""
    scripts = {page: _with_needs(wanted, needs) for page, wanted in pages.items()}
    every = {name for names in scripts.values() for name in names}
    return {name: tuple(sorted(page for page, names in scripts.items() if name in names)) for name in every}


def _drawn(sorter: "TopologicalSorter[str]", on: Mapping[str, Sequence[str]]) -> Iterator[str]:
    ready: set[str] = set()
    while sorter.is_active():
        ready.update(sorter.get_ready())
        name = min(ready, key=lambda script: (-len(on.get(script, ())), on.get(script, ()), script))
        ready.remove(name)
        sorter.done(name)
        yield name

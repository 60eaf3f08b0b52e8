"""Which maps is an example about? They may be named by slug, by number or by their Dutch words."""

from collections.abc import Iterable, Mapping, Sequence

from site_builder.model.kinds import MapDefinition
from site_builder.model.places import slug
from site_builder.model.words import listing
from site_builder.problems import Problem, error
from site_builder.read.parsing import did_you_mean, meant_word, quoted
from site_builder.read.practice.practice_fields import Words


def read_themes(
    typed: Iterable[Words],
    maps: Sequence[MapDefinition],
    menus: Mapping[str, str],
    where: str,
    *,
    unknown: str = "onbekend thema",
) -> tuple[tuple[str, ...], list[Problem]]:
    """The slugs of the maps, each once. maps: that there are; menus: name of each map in the menu, by slug;
    unknown: what it is called that is not there.
    """
    slugs, problems = [], []
    for words in typed:
        theme = _theme(words.text, maps, menus)
        if theme is None:
            fix = _meant(words, maps, menus)
            problems.append(error(f"{where}:{words.line}", f"{unknown} {quoted(words.text)}", fix))
        else:
            slugs.append(theme)
    return tuple(dict.fromkeys(slugs)), problems


def _theme(text: str, maps: Sequence[MapDefinition], menus: Mapping[str, str]) -> str | None:
    """The map meant by "focus", "Focus", "10", "10 Focus" or "kaart 10"."""
    wanted = slug(text).removeprefix("kaart-")
    for definition in maps:
        menu, number = slug(menus.get(definition.slug, "")), str(definition.number)
        if wanted in {definition.slug, menu, number, f"{number}-{menu}"} - {""}:
            return definition.slug
    return None


def _meant(words: Words, maps: Sequence[MapDefinition], menus: Mapping[str, str]) -> str:
    by_menu = {menu.lower(): menu for menu in menus.values()}
    slugs = tuple(definition.slug for definition in maps)
    close = meant_word(words.text, (*slugs, *by_menu))
    return did_you_mean(by_menu.get(close or "", close), f"kies uit {listing(menus.values() or slugs)}")

"""Which municipalities, regions and neighbourhoods does a practice example mean?"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import ne
from typing import TYPE_CHECKING

from site_builder.model.places import Municipality, region_name, slug
from site_builder.model.words import NamedPlace, listing
from site_builder.problems import Problem, error, warning
from site_builder.read.parsing import CODE, code_finder, did_you_mean, meant_word, quoted
from site_builder.read.practice.practice_fields import Words

if TYPE_CHECKING:
    from site_builder.read.delivery import Delivery

REGION = re.compile(r"[a-z0-9-]+", re.ASCII)
MOST_MEANT = 3
OUTSIDE = "schrijf voor een gemeente buiten deze uitgave eerst de code en dan de naam"


@dataclass(frozen=True, slots=True)
class AreaName:
    """What a code of a neighbourhood stands for. Both "" when only the code is known (without geodata)."""

    name: str
    municipality: str


@dataclass(frozen=True, slots=True)
class Places:
    """The codes and names of an edition, and whether it is invented.

    areas: by code, None when they are not known. aliases: typed -> name.
    """

    edition: str
    municipalities: tuple[Municipality, ...]
    areas: Mapping[str, AreaName] | None
    aliases: Mapping[str, str]
    fictional: bool = False

    def municipality(self, words: Words, where: str) -> tuple[NamedPlace | None, list[Problem]]:
        """The municipality meant by "Ede", "GM0228" or "GM0228 Ede"."""
        place = f"{where}:{words.line}"
        code, name = _code_and_name(words.text, self._by_code())
        if "," in words.text:
            fix = "zet elke gemeente op een eigen regel, met een streepje ervoor"
            return None, [error(place, f"{quoted(words.text)} is niet één gemeente", fix)]
        if words.text.isdecimal():
            return None, [error(place, f"gemeente {quoted(words.text)} is een getal", self._number_fix(words.text))]
        if code:
            return self._of_code(code, name, place)
        return self._of_name(name, place)

    def region(self, words: Words, where: str) -> tuple[NamedPlace | None, list[Problem]]:
        """The region meant by its name or slug; "slug Naam" may name a region outside the edition."""
        known = {region for municipality in self.municipalities for region in municipality.regions}
        first, _, rest = words.text.partition(" ")
        if rest and REGION.fullmatch(first):
            return NamedPlace(first, rest), []
        if (region := slug(words.text)) in known:
            return NamedPlace(region, words.text if " " in words.text else region_name(region)), []
        otherwise = "schrijf voor een regio buiten deze uitgave een korte naam en de hele naam, zoals " + (
            f"'{slug(words.text)} {words.text}'"
        )
        fix = did_you_mean(meant_word(region, sorted(known)), otherwise)
        what = f"regio {quoted(words.text)} bestaat niet in uitgave {self.edition}"
        return None, [error(f"{where}:{words.line}", what, fix)]

    def area(self, words: Words, named: Iterable[NamedPlace], where: str) -> tuple[str | None, list[Problem]]:
        """The code of a neighbourhood of these municipalities; None for one outside the edition."""
        mine = {place.code for place in named} & self._by_code().keys()
        if self.areas is None or not mine:
            return None, []
        code, name = _code_and_name(words.text, self.areas)
        place = f"{where}:{words.line}"
        return self._area_by_code(code, name, mine, place) if code else self._area_by_name(name, mine, place)

    def area_name(self, words: Words) -> str:
        """How a neighbourhood was called, without its code; also of one that the edition lacks."""
        return _code_and_name(words.text, self.areas or ())[1]

    def _by_code(self) -> dict[str, Municipality]:
        return {municipality.code: municipality for municipality in self.municipalities}

    def _called(self, name: str) -> list[Municipality]:
        return [municipality for municipality in self.municipalities if slug(municipality.name) == slug(name)]

    def _of_code(self, code: str, name: str, place: str) -> tuple[NamedPlace | None, list[Problem]]:
        known = self._by_code()
        if code in known:
            municipality = known[code]
            if name and slug(name) != slug(municipality.name):
                what = f"{code} is {municipality.name} in uitgave {self.edition}, niet {quoted(name)}"
                return None, [error(place, what, f"schrijf {self._meant(name, code)}")]
            return NamedPlace(code, municipality.name), []
        same = next(iter(self._called(name)), None)
        if name and (same is None or not _is_slip(same.code, code)):
            return NamedPlace(code, name), []
        meant = same or known.get(code_finder(known)(code) or "")
        near = [meant] if meant else [known[other] for other in known if _is_near(other, code)]
        what = f"gemeente {quoted(code)} bestaat niet in uitgave {self.edition}"
        return None, [error(place, what, did_you_mean(_one_of(near[:MOST_MEANT]), OUTSIDE))]

    def _of_name(self, name: str, place: str) -> tuple[NamedPlace | None, list[Problem]]:
        same = self._called(name)
        if len(same) == 1:
            return NamedPlace(same[0].code, same[0].name), []
        if same:
            what = f"{quoted(name)} is de naam van {len(same)} gemeenten"
            return None, [error(place, what, f"schrijf {_one_of(same)}")]
        names = [municipality.name for municipality in self.municipalities]
        alias = next((to for typed, to in self.aliases.items() if slug(typed) == slug(name) and to in names), None)
        what = f"gemeente {quoted(name)} bestaat niet in uitgave {self.edition}"
        within = next((known for known in names if f"-{slug(known)}-" in f"-{slug(name)}-"), None)
        return None, [error(place, what, did_you_mean(alias or meant_word(name, names) or within, OUTSIDE))]

    def _meant(self, name: str, code: str) -> str:
        """The municipality of that name, else the code with its own name."""
        called = self._called(name)
        return _one_of(other for other in self.municipalities if other in called or other.code == code)

    def _number_fix(self, number: str) -> str:
        bare = number.lstrip("0")
        meant = [known for code, known in self._by_code().items() if re.sub(r"\D", "", code).lstrip("0") == bare]
        example = f": {_one_of(meant)}" if len(meant) == 1 else ""
        return f"schrijf de hele code en de naam{example}"

    def _area_by_code(self, code: str, name: str, mine: set[str], place: str) -> tuple[str | None, list[Problem]]:
        areas = self.areas or {}
        if code not in areas:
            what = f"gebied {quoted(code)} bestaat niet in uitgave {self.edition}"
            if name:
                return None, [warning(place, what, "op de kaart staat dit daarom niet; pas de code aan")]
            return None, [error(place, what, did_you_mean(code_finder(areas)(code), "zoek de code op in kaarten.csv"))]
        area = areas[code]
        if area.municipality and area.municipality not in mine:
            what = f"gebied {code} ({area.name}) ligt niet in {self._names(mine)}"
            return None, [error(place, what, "verbeter de code, of zet de gemeente erbij")]
        if name and area.name and slug(name) != slug(area.name):
            return None, [error(place, f"gebied {code} heet {quoted(area.name)}", f"schrijf {code} {area.name}")]
        return code, []

    def _area_by_name(self, name: str, mine: set[str], place: str) -> tuple[str | None, list[Problem]]:
        names = {code: area.name for code, area in (self.areas or {}).items() if area.municipality in mine}
        if not names:
            return None, []  # names are not known here
        same = [code for code, known in names.items() if slug(known) == slug(name)]
        if len(same) == 1:
            return same[0], []
        if same:
            fix = f"schrijf de code erbij: {' of '.join(f'{code} {names[code]}' for code in sorted(same)[:3])}"
            return None, [error(place, f"er zijn {len(same)} gebieden {quoted(name)}", fix)]
        what = f"gebied {quoted(name)} bestaat niet in {self._names(mine)}"
        fix = did_you_mean(meant_word(name, sorted(names.values())), "zoek de naam op in kaarten.csv")
        return None, [error(place, what, fix)]

    def _names(self, codes: set[str]) -> str:
        return listing(municipality.name for municipality in self.municipalities if municipality.code in codes)


def places_of(delivery: "Delivery", aliases: Mapping[str, str]) -> Places:
    """The codes and names of a delivery that was read."""
    cells = delivery.geography.cells
    register = delivery.areas.register if cells is None else cells.neighbourhoods
    rows = register[["name", "municipality"]].itertuples(name=None)
    areas = {code: AreaName(name, municipality) for code, name, municipality in rows}
    return Places(delivery.edition.id, delivery.municipalities, areas, aliases, delivery.edition.fictional)


Resolve = Callable[[Words, str], tuple[NamedPlace | None, list[Problem]]]


def resolve_all(words: Iterable[Words], resolve: Resolve, where: str) -> tuple[tuple[NamedPlace, ...], list[Problem]]:
    """Every place that could be found, each once, and what is wrong with the others."""
    places, problems = [], []
    for typed in words:
        place, of_place = resolve(typed, where)
        problems += of_place
        places += [place] if place else []
    return tuple(dict.fromkeys(places)), problems


def _is_slip(code: str, typed: str) -> bool:
    """Whether one code may have been typed for the other: case, leading zeros, order, or one character."""
    plain, plain_typed = (re.sub(r"\W|(?<!\d)0+", "", text.lower()) for text in (code, typed))
    return plain == plain_typed or sorted(plain) == sorted(plain_typed) or _is_near(code.lower(), typed.lower())


def _is_near(code: str, typed: str) -> bool:
    """Whether one character differs."""
    return len(code) == len(typed) and sum(map(ne, code, typed)) == 1


def _one_of(municipalities: Iterable[Municipality]) -> str:
    """Code and name of each, as they are to be typed."""
    return " of ".join(f"{municipality.code} {municipality.name}" for municipality in municipalities)


def _code_and_name(text: str, known: Iterable[str]) -> tuple[str, str]:
    """ "GM0228 Ede" -> both; "GM0228" -> the code; "Ede" -> the name. A code holds a digit, or is known."""
    first, _, rest = text.partition(" ")
    is_code = first in set(known) or (CODE.fullmatch(first) and any(letter.isdecimal() for letter in first))
    return (first, rest.strip()) if is_code else ("", text)

"""Which values a table of a TOML file holds, each checked for its kind; what is wrong is collected with its line."""

import math
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from site_builder.problems import Problem, error
from site_builder.read.parsing.hints import did_you_mean, meant_word, quoted, shown
from site_builder.read.parsing.names import LOST, UNSEEN, encoded_twice
from site_builder.read.parsing.toml_lines import Path

LARGEST = sys.float_info.max
LONGEST_TEXT = 1000


@dataclass(frozen=True, slots=True)
class TomlTable:
    """One table: its values as tomllib gives them, and the one list that gathers the problems of the whole file.

    A reading method gives its neutral value ("", (), NaN, ...) after telling a problem: nobody sees it, the read stops.
    """

    where: str
    values: Mapping[str, object]
    lines: Mapping[Path, int]
    path: Path = ()
    problems: list[Problem] = field(default_factory=list)

    def tell(self, key: str, what: str, fix: str) -> None:
        """Adds an error at the line of a key."""
        self.problems.append(error(self.at(key), what, fix))

    def at(self, key: str) -> str:
        """Where a key stands: its line, else that of the table around it, else the file."""
        line = self.lines.get((*self.path, key), self.lines.get(self.path))
        return f"{self.where}:{line}" if line else self.where

    def name(self, key: str) -> str:
        """A key with the table it stands in: cuts.nuisance."""
        return ".".join(str(part) for part in (*self.path, key) if isinstance(part, str))

    def only(self, required: Sequence[str], optional: Sequence[str] = ()) -> None:
        """Tells unknown and missing keys; a misspelt key that is meant for a missing one is told once."""
        known = (*required, *optional)
        absent = [key for key in known if key not in self.values]
        for key in self.values:
            if key not in known:
                meant = meant_word(key, absent) or meant_word(key, known)
                absent = [other for other in absent if other != meant]
                self.tell(key, f"onbekende sleutel {shown(self.name(key))}", did_you_mean(meant, "verwijder hem"))
        for key in absent:
            if key in required:
                self.tell(key, f"sleutel {self.name(key)} ontbreekt", "voeg hem toe")

    def text(self, key: str, longest: int = LONGEST_TEXT) -> str:
        """A text that says something; line ends in it become spaces. "" when absent (told elsewhere)."""
        if key not in self.values:
            return ""
        value = self.values[key]
        if not isinstance(value, str) or not value.strip():
            self.tell(key, f"{self.name(key)} is geen tekst", "zet een tekst tussen aanhalingstekens")
            return ""
        text = " ".join(value.split())
        if UNSEEN.search(text):
            self.tell(key, f"{self.name(key)} bevat een onzichtbaar teken", "verwijder dat teken")
        self._tell_spoiled(key, text)
        if len(text) > longest:
            self.tell(key, f"{self.name(key)} is {len(text)} tekens lang", f"gebruik er ten hoogste {longest}")
        return text

    def _tell_spoiled(self, key: str, text: str) -> None:
        """Letters that went wrong on their way, word by word: one good letter hides nothing."""
        for word in text.split():
            if before := encoded_twice(word):
                fix = f"bedoelde u {quoted(before)}? Sla het bestand opnieuw op als UTF-8"
                self.tell(key, f"{self.name(key)} bevat {quoted(word)}, twee keer naar UTF-8 omgezet", fix)
            elif LOST in word:
                what = f"{self.name(key)} bevat {quoted(word)}, met een letter die verloren ging"
                self.tell(key, what, "typ die letter opnieuw")

    def yes(self, key: str) -> bool:
        """True or false; false when absent."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            fix = "schrijf true of false, zonder aanhalingstekens"
            self.tell(key, f"{self.name(key)} is {quoted(str(value))}", fix)
        return value is True

    def number(self, key: str) -> float:
        """A finite number, or a list of one."""
        return (self.numbers(key, 1) or (math.nan,))[0]

    def numbers(self, key: str, count: int) -> tuple[float, ...]:
        """So many finite numbers; () when something is wrong or the key is absent (told elsewhere)."""
        if key not in self.values:
            return ()
        value = self.values[key]
        given = value if isinstance(value, list) else [value]
        finite = (number for number in given if isinstance(number, int | float) and abs(number) <= LARGEST)
        numbers = tuple(float(number) for number in finite if not isinstance(number, bool))
        if len(numbers) != len(given):
            fix = "schrijf getallen met een decimale punt, zonder aanhalingstekens"
            self.tell(key, f"{self.name(key)} bevat iets anders dan een getal", fix)
            return ()
        if len(numbers) != count:
            what = f"{self.name(key)} heeft {len(numbers)} {'getal' if len(numbers) == 1 else 'getallen'}"
            self.tell(key, what, f"geef er precies {count}")
            return ()
        return numbers

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            self.tell(key, f"{self.name(key)} is geen lijst van teksten", 'schrijf ["…", "…"]')
            return ()
        return tuple(value)

    def table(self, key: str) -> "TomlTable":
        """The table under a key; an empty one when there is none."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            self.tell(key, f"{self.name(key)} is geen tabel", f"schrijf [{self.name(key)}] met de sleutels eronder")
            value = {}
        return self._part(value, (*self.path, key))

    def tables(self, key: str) -> tuple["TomlTable", ...]:
        """The tables of a list of tables."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(table, dict) for table in value):
            fix = f"schrijf [[{self.name(key)}]] boven elk blok"
            self.tell(key, f"{self.name(key)} is geen lijst van tabellen", fix)
            return ()
        return tuple(self._part(table, (*self.path, key, place)) for place, table in enumerate(value))

    def _part(self, values: Mapping[str, object], path: Path) -> "TomlTable":
        return TomlTable(self.where, values, self.lines, path, self.problems)

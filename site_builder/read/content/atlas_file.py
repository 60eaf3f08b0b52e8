"""What content/atlas.toml says about this atlas."""

import datetime
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PureWindowsPath

from site_builder.model.words import NO_TEXT, Atlas, listing
from site_builder.problems import Problem, error
from site_builder.read.content.base_map_table import TABLE, read_base_map
from site_builder.read.parsing import (
    LONGEST_NAME,
    NO_TOML,
    did_you_mean,
    has_errors,
    leads_out,
    loads,
    meant_word,
    quoted,
    read_words,
)

REQUIRED = ("title", "publisher", "contact")
OPTIONAL = ("delivery", "peildatum", "afgeschermd")
OPTIONS = {"delivery": "--delivery", "afgeschermd": "--afgeschermd"}
"""Keys that name a path in the atlas, and the option that takes one elsewhere."""
SCHEME = re.compile(r"(?<![\w@./])([a-z][a-z0-9+.-]*):(?=\S)|\b(?:javascript|vbscript|data)\s*:", re.IGNORECASE)
ADDRESSES = ("http", "https", "mailto", "tel")
"""Kinds of address that a reader may be given; all else does something else than lead to somebody."""
ALIASES = "aliases"
SAMPLE_PUBLISHER = "naam van de uitgever"
SAMPLE_ADDRESS = re.compile(r"\b(?:example|voorbeeld)\.(?:org|com|net|nl)\b", re.IGNORECASE)


def read_atlas(path: Path, where: str) -> tuple[Atlas | None, list[Problem]]:
    """The facts of the atlas; None as soon as anything is an error."""
    text, problems = read_words(path, where)
    if text is None:
        return None, problems
    try:
        table = loads(text)
    except NO_TOML as failure:
        return None, [*problems, _unreadable(failure, where)]
    problems += _problems(table, text, where)
    problems += _away_problems(table, text, path, where)
    if has_errors(problems):
        return None, problems
    title, publisher, contact = (table[key].strip() for key in REQUIRED)
    delivery, peildatum, withheld = (str(table.get(key, "")).strip() for key in OPTIONAL)
    base_map = read_base_map(table[TABLE], where)[0] if TABLE in table else None
    return Atlas(title, publisher, contact, delivery, peildatum, table.get(ALIASES, {}), withheld, base_map), problems


def sample_problems(atlas: Atlas, text: str, where: str) -> Iterator[Problem]:
    """What nobody filled in yet: an error in an edition that is not fictional. text: of the file, for its lines."""
    if atlas.publisher.casefold() == SAMPLE_PUBLISHER:
        fix = "schrijf de naam van uw organisatie"
        yield error(f"{where}:{_line(text, 'publisher')}", "de uitgever is nog niet ingevuld", fix)
    if SAMPLE_ADDRESS.search(atlas.contact):
        fix = "schrijf een e-mailadres of een webadres waar lezers terechtkunnen"
        yield error(f"{where}:{_line(text, 'contact')}", f"{quoted(atlas.contact)} is een voorbeeldadres", fix)


def _unreadable(failure: Exception, where: str) -> Problem:
    at_line = re.search(r"line (\d+)", str(failure))
    place = f"{where}:{at_line[1]}" if at_line else where
    what = "dit is geen geldige TOML, of een sleutel staat er twee keer"
    return error(place, what, 'schrijf elke regel als sleutel = "tekst"')


def _problems(table: Mapping[str, object], text: str, where: str) -> Iterator[Problem]:
    for key, value in table.items():
        place = f"{where}:{_line(text, key)}"
        if key == ALIASES:
            yield from _alias_problems(value, text, where)
        elif key == TABLE:
            yield from read_base_map(value, place)[1]
        elif key not in (*REQUIRED, *OPTIONAL):
            known = (*REQUIRED, *OPTIONAL, ALIASES, TABLE)
            fix = did_you_mean(meant_word(key, known), f"kies uit {listing(known)}")
            yield error(place, f"onbekende sleutel {quoted(key)}", fix)
        elif key == "peildatum":
            yield from _date_problems(value, place)
        else:
            yield from _text_problems(key, value, place)
    meant = {meant_word(key, REQUIRED) for key in table}
    for key in REQUIRED:
        if key not in meant:
            yield error(f"{where}:1", f"sleutel '{key}' ontbreekt", f'voeg een regel {key} = "tekst" toe')


def _text_problems(key: str, value: object, place: str) -> Iterator[Problem]:
    if not isinstance(value, str) or not value.strip():
        yield error(place, f"'{key}' is geen tekst of is leeg", f'schrijf {key} = "tekst"')
    elif len(value) > LONGEST_NAME:
        yield error(place, f"'{key}' is {len(value)} tekens lang", f"gebruik er ten hoogste {LONGEST_NAME}")
    elif NO_TEXT.search(value):
        yield error(place, f"'{key}' bevat een onzichtbaar teken", "verwijder dat teken")
    elif key in OPTIONS and not _stays_inside(value):
        fix = f"zet het in de map van de atlas, of geef het met {OPTIONS[key]}"
        yield error(place, f"{key} {quoted(value)} ligt niet in de map van de atlas", fix)
    elif key == "contact" and any(kind.lower() not in ADDRESSES for kind in SCHEME.findall(value)):
        fix = "schrijf een e-mailadres of een webadres dat met https:// begint"
        yield error(place, f"contact {quoted(value)} is geen adres", fix)


def _away_problems(table: Mapping[str, object], text: str, path: Path, where: str) -> Iterator[Problem]:
    """A path that stays inside by its letters, and leads away by a link."""
    atlas = path.parent.parent.resolve()
    for key, option in OPTIONS.items():
        value = table.get(key)
        if isinstance(value, str) and _stays_inside(value) and leads_out(atlas / value, atlas):
            fix = f"zet het zelf in de map van de atlas, of geef het met {option}"
            yield error(f"{where}:{_line(text, key)}", f"{key} wijst naar iets buiten de atlas", fix)


def _stays_inside(path: str) -> bool:
    """Whether a path, as either system writes it, goes down from the folder it is seen from."""
    windows = PureWindowsPath(path)  # takes both kinds of slash
    return not windows.anchor and not windows.drive and ".." not in windows.parts and not path.startswith("~")


def _date_problems(value: object, place: str) -> Iterator[Problem]:
    try:
        datetime.date.fromisoformat(str(value))
    except ValueError:
        yield error(place, f"peildatum {quoted(str(value))} is geen dag", 'schrijf de dag als "2026-01-31"')


def _alias_problems(value: object, text: str, where: str) -> Iterator[Problem]:
    if not isinstance(value, dict):
        place = f"{where}:{_line(text, ALIASES)}"
        yield error(place, f"'{ALIASES}' is geen lijst", f"zet de namen onder een regel [{ALIASES}]")
        return
    for alias, name in value.items():
        if not isinstance(name, str) or not name.strip() or not alias.strip():
            what = f"andere naam {quoted(alias)} wijst niet naar een gemeente"
            yield error(f"{where}:{_line(text, alias)}", what, 'schrijf "andere naam" = "gemeente"')
        elif NO_TEXT.search(alias + name):
            what = f"andere naam {quoted(alias)} bevat een onzichtbaar teken"
            yield error(f"{where}:{_line(text, alias)}", what, "verwijder dat teken")


def _line(text: str, key: str) -> int:
    """The line on which a key is set; 1 when the file writes it in a way that is not looked for."""
    key_match = re.search(rf"""^[ \t]*\[?["']?{re.escape(key)}["']?[ \t]*[\]=]""", text, re.MULTILINE)
    return text.count("\n", 0, key_match.end()) + 1 if key_match else 1

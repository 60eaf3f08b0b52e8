"""Is the top of a content file written as YAML wants it, and which line is not? Line by line, before YAML looks."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.problems import Problem, error
from site_builder.read.parsing.hints import quoted, shown

QUOTE = "zet de hele tekst tussen dubbele aanhalingstekens"
HARD = re.compile(r"[\u00a0\u2000-\u200a\u202f\u3000]")
KEY = re.compile(r"(?P<lead>\s*(?:- +)?)(?P<key>[^\W\d][\w.-]*(?: [\w.-]+)*)(?P<colon>:[ \t]*)(?P<value>.*)")
ITEM = re.compile(r"(?P<lead>\s*)(?P<mark>-|[•·▪–—*](?=\s))\s*(?P<value>.*)")
GLUED = re.compile(r"(?<![a-z_])(?P<key>[a-z_]+):(?=[^\s/:])")
SHIFTED = re.compile(r" (?=[^\W\d][\w-]*:)")
DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"\s*(?:\s#.*)?')
SINGLE = re.compile(r"'(?:[^']|'')*'\s*(?:\s#.*)?")
CURLY = re.compile(r'[“”„"](?P<words>[^“”„"]*)[“”„"]')
CURLY_SINGLE = re.compile(r"[‘‚](?P<words>[^‘’‚]*)’")
BLOCK = re.compile(r"[>|][+-]?\d?")
BAD_ESCAPE = re.compile(r'\\(?![0abtnvfre "/\\N_LPxuU])')
EXPLAINED = re.compile(r"[a-z][a-z0-9-]*\s+#\s?\d+\b.*|(?:concept|gereed|ja|nee|[\d-]+)\s+#\s.*")
"""What nobody takes for words: "- focus   # 10 Focus", as a new example explains a theme, or "status: concept # af"."""
CUT = re.compile(r"\s#")
AT_FRONT = ("@", "%", "`", ",", "]", "}", ">", "|", "?", "*", "&", "!", "- ")


@dataclass(frozen=True, slots=True)
class Value:
    """What stands behind a key or a dash on one line. lead: all before it, with the key."""

    line: int
    lead: str
    key: str
    text: str


def mended(lines: Sequence[str]) -> list[str]:
    """The same lines with what has one meaning only written as YAML wants it: names that begin with an apostrophe,
    quotes of a word processor, spaces that do not break, other bullets, a key that stands one space too far."""
    mended_lines, shift = [], False
    values = {value.line for value in values_of(lines)}
    for number, line in enumerate(lines):
        lead = len(line) - len(line.lstrip())
        plain = HARD.sub(" ", line[:lead]) + line[lead:]
        shift = bool(SHIFTED.match(plain)) or (shift and plain[:1] in ("", " "))
        plain = plain[1:] if shift and plain else plain
        mended_lines.append(_mended_line(plain) if number in values else plain)
    return mended_lines


def values_of(lines: Sequence[str]) -> Iterator[Value]:
    """The values, without those lines that belong to a text of more lines. line: counted from 0."""
    within: Callable[[str], bool] | None = None
    for number, line in enumerate(lines):
        bare = line if line.isascii() else HARD.sub(" ", line)
        if within is not None and within(bare):
            continue
        within = None
        if not bare.strip() or bare.lstrip().startswith("#"):
            continue
        match = KEY.fullmatch(_apart(bare)) or ITEM.fullmatch(bare)
        if match is None:
            continue
        parts = match.groupdict()
        value = Value(number, line, parts.get("key") or "", parts["value"].strip())
        within = _goes_on(value.text, len(bare) - len(bare.lstrip()))
        yield value


def _apart(line: str) -> str:
    """The line with a space behind its first colon, when that stands fast to what follows."""
    return GLUED.sub(r"\g<key>: ", line, count=1) if ":" in line else line


def _goes_on(text: str, indent: int) -> Callable[[str], bool] | None:
    """Whether lines below belong to this text."""
    if BLOCK.fullmatch(text):
        return lambda line: not line.strip() or len(line) - len(line.lstrip()) > indent
    return None


def _mended_line(line: str) -> str:
    if parts := KEY.fullmatch(_apart(line) if GLUED.match(line) else line):
        colon = HARD.sub(" ", parts["colon"])
        value = _mended_value(parts["value"])
        space = "" if colon.endswith((" ", "\t")) or not value else " "
        return f"{parts['lead']}{parts['key']}{colon}{space}{value}"
    if (parts := ITEM.fullmatch(line)) and not line.lstrip().startswith("--"):
        return f"{parts['lead']}- {_mended_value(parts['value'])}"
    return line


def _mended_value(value: str) -> str:
    bare = re.sub(rf"^(?:\s|{HARD.pattern})+|(?:\s|{HARD.pattern})+$", "", value)
    if bare.startswith("[") and bare.endswith("]") and "'" in bare:
        return f"[{', '.join(_mended_value(item) for item in bare[1:-1].split(','))}]"
    if bare.startswith("'") and not SINGLE.fullmatch(bare) and not CUT.search(bare):
        return json.dumps(bare, ensure_ascii=False)
    if DOUBLE.fullmatch(bare):
        return bare
    if (curly := CURLY.fullmatch(bare) or CURLY_SINGLE.fullmatch(bare)) and curly["words"].strip():
        return json.dumps(curly["words"], ensure_ascii=False)
    return bare


def cut_problems(lines: Sequence[str], where: str, first: int) -> Iterator[Problem]:
    """Words behind an unquoted # are lost, where nobody meant to explain something."""
    for value in values_of(lines):
        text, at = value.text, f"{where}:{first + value.line}"
        if text.startswith(('"', "'", "[", ">", "|")) or EXPLAINED.fullmatch(text):
            continue
        alone = text.startswith("#") and not _followed(lines, value.line)
        if alone or (CUT.search(text) and not text.startswith("#")):
            lost = text[text.index("#") :]
            yield error(at, f"{quoted(lost)} valt weg, want een los # begint uitleg", QUOTE)


def _followed(lines: Sequence[str], number: int) -> bool:
    """Whether the key of this line has lines of its own below it."""
    below = next((line for line in lines[number + 1 :] if line.strip() and not line.lstrip().startswith("#")), "")
    return below.startswith((" ", "-"))


def unreadable_problems(lines: Sequence[str], where: str, first: int) -> Iterator[Problem]:
    """Which lines YAML cannot read, and why, for the mistakes that people make. May find nothing."""
    values = {value.line: value for value in values_of(lines)}
    text_above = False
    for number, line in enumerate(lines):
        place = f"{where}:{first + number}"
        value = values.get(number)
        indent = len(line) - len(line.lstrip())
        if value is None:
            if line.strip() and not indent and not line.startswith("#"):
                fix = "schrijf 'sleutel: tekst', en houd een lange tekst op dezelfde regel"
                yield error(place, f"in de regel {quoted(line.strip())} ontbreekt de dubbele punt", fix)
            continue
        if reason := _reason(value.text):
            yield error(place, *reason)
        elif value.key and indent and text_above:
            yield error(place, f"de regel '{shown(line.strip())}' springt in", "zet hem helemaal vooraan")
        if value.key and not indent:
            text_above = bool(value.text) and not BLOCK.fullmatch(value.text)


def _reason(text: str) -> tuple[str, str] | None:
    """What is wrong with one value, and how to mend it."""
    if text.startswith('"'):
        return _quoted_reason(text)
    if text.startswith("["):
        return None if text.endswith("]") else ("een haak [ wordt niet gesloten", "zet er een ] achter")
    if text.startswith(AT_FRONT) and not BLOCK.fullmatch(text):
        return f"de tekst begint met {text[0]}", QUOTE
    if not text.startswith("'") and (": " in text or text.endswith(":")):
        return "in de tekst staat een dubbele punt", QUOTE
    return None


def _quoted_reason(text: str) -> tuple[str, str] | None:
    if DOUBLE.fullmatch(text):
        if BAD_ESCAPE.search(text):
            return "een schuine streep \\ kan hier niet", "schrijf / of twee keer \\"
        return None
    if re.match(r'"(?:[^"\\]|\\.)*"', text):
        return "na het tweede aanhalingsteken staat nog tekst", "gebruik binnen de tekst ‘ en ’"
    return "het aanhalingsteken wordt niet gesloten", 'zet er aan het eind van de regel een " achter'

"""What stands in a new example, and under which name, and which of it did no editor fill in yet?"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from site_builder.model.places import WINDOWS_DEVICES, slug
from site_builder.problems import Problem, error
from site_builder.read.parsing import quoted
from site_builder.read.practice.example_keys import EXAMPLE_KEYS, PHOTO_PARTS, ExampleKey

SAMPLE_BODY = """\
[Begin met wat er aan de hand was. Waar was dit, en voor wie maakte het verschil?]

## Wat er is gedaan

[Vertel wie wat deed, in gewone woorden. Een opsomming maakt u met streepjes.]

- [Eerst dit.]
- [Daarna dat.]

/// feiten | In het kort
- [Een feit met een getal, een plaats en een jaar.]
- [Nog een feit.]
///

/// citaat | Naam, organisatie
[Een zin die iemand echt heeft gezegd.]
///

## Wat het opleverde

[Zeg ook wat niet lukte. Wat zou u een ander aanraden?]
"""
INTRODUCTION = """\
# Een regel die met een hekje (#) begint, is uitleg en komt niet in de atlas. Vul in wat achter de dubbele punt staat.
# Een zin tussen vierkante haken is een voorbeeld: zet er uw eigen zin voor in de plaats.
"""
QUOTED_BY = "Naam, organisatie"
WRITE = "schrijf uw eigen zin, of haal de regel weg"
BRACKETED = re.compile(r"\[[A-Z][^\[\]]{8,}[.?!]\](?![(\[:])")
"""A sample sentence as a new example holds it; not a word that someone put into a quotation, nor a link."""
MARKS = re.compile(r"^(?:[-*+>]\s+|\d+[.)]\s+|/// *citaat *\| *)")
LONGEST_NAME = 60  # characters of the name of a file
LONG = 5  # words: a sentence that nobody writes by accident
SENTENCE = re.compile(r"[^.?!]+[.?!]")


def story_name(title: str) -> str:
    """The name of the file of a story, without .md; "" when none can be made of this title."""
    name = slug(title)[:LONGEST_NAME].strip("-")
    return "" if name in WINDOWS_DEVICES else name


def new_story(title: str, municipalities: Sequence[str], *, year: int, menus: Mapping[str, str]) -> str:
    """A complete file with explanation. municipalities: code and name of each. menus: name in the menu by map slug."""
    filled = {"titel": json.dumps(title, ensure_ascii=False), "datum": str(year)}  # JSON quotes a text as YAML does
    parts = [_asked(key, filled.get(key.name, ""), municipalities, menus) for key in EXAMPLE_KEYS]
    return f"---\n{INTRODUCTION}\n" + "\n".join(parts) + f"---\n{SAMPLE_BODY}"


def _asked(key: ExampleKey, filled: str, municipalities: Sequence[str], menus: Mapping[str, str]) -> str:
    """A key with its explanation above it. What is switched off is right when only its # is taken away."""
    lines = [f"# {key.help if key.name != 'titel' else f'De titel: {key.help[:1].lower()}{key.help[1:]}'}"]
    if key.kind == "photo":
        lines = [f"# Een foto? {key.help} Haal dan het hekje weg voor deze regels.", f"#{key.name}:"]
        lines += [f"#  {part.name}: {_sample(part)}" for part in PHOTO_PARTS]
    elif key.kind == "maps":
        width = max((len(slug) for slug in menus), default=0)
        lines[0] += " Haal het hekje weg voor de regels die passen."
        lines += [f"{key.name}:", *(f"#  - {slug:<{width}}  # {menu}" for slug, menu in menus.items())]
    elif key.name == "gemeenten" and municipalities:
        lines += [f"{key.name}:", *(f"  - {name}" for name in municipalities)]
    elif key.kind in ("list", "areas"):
        lines += [f"{key.name}:", f"#  - {key.sample}"]
    else:
        value = filled or key.first or (key.sample and _sample(key))
        lines += [f"{key.name}: {value}".rstrip()]
    return "".join(f"{line}\n" for line in lines)


def _sample(key: ExampleKey) -> str:
    return key.sample if key.name == "bestand" else json.dumps(key.sample, ensure_ascii=False)


def sample_value(text: str) -> bool:
    """Whether a value of the form is still what the form gave as a sample, with or without its brackets."""
    return _bare(text) in SAMPLES


def sample_problems(text: str, where: str, line: int) -> Iterator[Problem]:
    """One error per line that holds a sample sentence. line: the number of the first line of the text."""
    for number, part in enumerate(text.split("\n"), line):
        words = MARKS.sub("", part.strip())
        bracketed = BRACKETED.search(words)
        sample = bracketed[0] if bracketed else _sample_in(words)
        if sample:
            yield error(f"{where}:{number}", f"{quoted(sample)} is nog niet ingevuld", WRITE)


def _sample_in(words: str) -> str:
    bare = _bare(words)
    if bare in SAMPLES:
        return words
    matches = (re.search(re.escape(sentence), words, re.IGNORECASE) for sentence in LONG_SENTENCES if sentence in bare)
    return next((match[0] for match in matches if match), "")


def _bare(text: str) -> str:
    return " ".join(text.strip().strip("[]").split()).casefold()


def _body_samples() -> Iterator[str]:
    for line in SAMPLE_BODY.split("\n"):
        words = MARKS.sub("", line.strip())
        if words.startswith("["):
            yield _bare(words)
    yield _bare(QUOTED_BY)


SAMPLES = frozenset((*_body_samples(), *(_bare(key.sample) for key in (*EXAMPLE_KEYS, *PHOTO_PARTS) if key.sample)))
LONG_SENTENCES = tuple(
    sorted(
        sentence.strip() for sample in SAMPLES for sentence in SENTENCE.findall(sample) if len(sentence.split()) >= LONG
    )
)

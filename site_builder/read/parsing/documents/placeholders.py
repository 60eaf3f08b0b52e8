"""Are the {placeholders} of a text known there, and do numbers only come through them?"""

import re
from collections.abc import Collection, Iterator

from site_builder.model.words import listing
from site_builder.problems import Problem, error
from site_builder.read.parsing.hints import did_you_mean, meant_word, quoted

BRACE = re.compile(r"[{}]")
BRACED = re.compile(r"(?<!\{)\{([^{}]*)\}(?!\})")


def placeholder_problems(text: str, allowed: Collection[str], *, where: str, line: int) -> Iterator[Problem]:
    """One problem per unknown placeholder or lone brace. line: the number of the first line of the text."""
    if not BRACE.search(text):
        return
    for number, part in enumerate(text.split("\n"), line):
        for name in BRACED.findall(part):
            if name not in allowed:
                what = f"onbekende invulling {quoted(f'{{{name}}}')}"
                yield error(f"{where}:{number}", what, _remedy(name, sorted(allowed)))
        if BRACE.search(BRACED.sub("", part).replace("{{", "").replace("}}", "")):
            yield error(f"{where}:{number}", "losse accolade", "schrijf {{ of }} als u een accolade wilt laten zien")


def digit_problems(word: str, of: str, *, where: str, line: int) -> Iterator[Problem]:
    """A legend word holds no digit: numbers come from the edition. of: the key the word stands at."""
    if any(letter.isnumeric() for letter in BRACED.sub("", word)):
        fix = "schrijf het in woorden, of gebruik een grens van de kaart, zoals {s1}"
        yield error(f"{where}:{line}", f"cijfer in de legenda bij '{of}'", fix)


def _remedy(name: str, allowed: list[str]) -> str:
    if not allowed:
        return "hier vult de atlas niets in; schrijf het in woorden"
    meant = meant_word(name, allowed)
    return did_you_mean(meant and f"{{{meant}}}", f"kies uit {listing(f'{{{known}}}' for known in allowed)}")

"""How do answers of a form get into the top of a story, while every line that nobody asked about stays as it is?"""

import json
import re
from collections.abc import Mapping, Sequence

Answer = str | Sequence[str] | Mapping[str, str]
FENCE = "---"
PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ,.()/À-ÿ-]*")
WORDS_OF_YAML = ("null", "true", "false", "yes", "no", "on", "off", "~")


def split(text: str) -> tuple[list[str], str] | None:
    """The lines between the fences, and the body; None when there is no such top."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return None
    end = next((number for number, line in enumerate(lines) if number and line.rstrip() == FENCE), None)
    return None if end is None else (lines[1:end], "\n".join(lines[end + 1 :]))


def joined(head: Sequence[str], body: str) -> str:
    """The text of the file."""
    return "\n".join([FENCE, *head, FENCE, body])


def with_answers(head: Sequence[str], answers: Mapping[str, Answer]) -> list[str]:
    """The lines with these keys rewritten; a key that is absent comes last, one without an answer keeps its place."""
    lines = list(head)
    for key, answer in answers.items():
        written = _written(key, answer)
        at = next((n for n, line in enumerate(lines) if re.match(rf"{re.escape(key)}\s*:", line)), None)
        if at is None:
            if len(written) > 1 or not written[0].endswith(":"):
                lines += written
            continue
        end, stays = _extent(lines, at)
        lines[at:end] = [*written, *stays]
    return lines


def _extent(lines: Sequence[str], at: int) -> tuple[int, list[str]]:
    """Where the value of a key ends, and the explanation between its lines."""
    end = at + 1
    last = end
    while end < len(lines) and (lines[end].startswith((" ", "-", "#")) or not lines[end].strip()):
        end += 1
        if lines[end - 1].startswith((" ", "-")):
            last = end
    return last, [line for line in lines[at + 1 : last] if line.startswith("#")]


def _written(key: str, answer: Answer) -> list[str]:
    if isinstance(answer, str):
        return [f"{key}: {quoted(answer)}".rstrip()]
    if isinstance(answer, Mapping):
        parts = [f"  {part}: {quoted(text)}" for part, text in answer.items() if text]
        return [f"{key}:", *parts]
    return [f"{key}:", *(f"  - {quoted(text)}" for text in answer)]


def quoted(text: str) -> str:
    """On one line; between quotes where YAML would take it for something else."""
    line = " ".join(text.split())
    plain = PLAIN.fullmatch(line) and line.lower() not in WORDS_OF_YAML and not line.endswith(" ")
    return line if plain or not line else json.dumps(line, ensure_ascii=False)

"""Every mistake of an editor gives exactly the expected messages.

A folder content-<mistake> holds the files that replace the shipped ones, `expected.txt` (errors) or `warnings.txt`,
one message a line; for a mistake that is an absent file `absent.txt` with its name, and for a slip in a long file
`slip.txt`: the file, the words in it and what they became.
"""

import shutil
from pathlib import Path

import pytest

from site_builder.problems import Problem
from site_builder.read.content.content_folder import read_content
from site_builder.render.text.markdown import to_markup
from site_builder.theme import THEME

HERE = Path(__file__).parent
SHIPPED = HERE.parents[1] / "content"
CASES = sorted(folder for folder in HERE.glob("content-*") if folder.is_dir())
NOTES = ("expected.txt", "warnings.txt", "absent.txt", "slip.txt")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_mistake_gives_exactly_these_messages(case: Path, tmp_path: Path) -> None:
    content = shutil.copytree(SHIPPED, tmp_path / "content")
    shutil.copytree(case, content, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*NOTES))
    for name in _lines(case / "absent.txt"):
        (content / name).unlink()
    if slip := _lines(case / "slip.txt"):
        _slip(content / slip[0], *slip[1:])

    texts, problems = read_content(content, to_markup, THEME)

    assert _messages(problems, "error") == _lines(case / "expected.txt")
    assert _messages(problems, "warning") == _lines(case / "warnings.txt")
    assert (texts is None) == (case / "expected.txt").exists()


def test_there_are_cases() -> None:
    assert len(CASES) > 25


def _slip(file: Path, words: str, became: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(words) == 1
    file.write_text(text.replace(words, became), "utf-8")


def _messages(problems: list[Problem], severity: str) -> list[str]:
    return [str(problem) for problem in problems if problem.severity == severity]


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines() if path.exists() else []

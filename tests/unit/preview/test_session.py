"""What a session makes of what is saved: which stories are new, and that a fault ends nothing."""

import os
from pathlib import Path

from site_builder.preview.live_edition import Reading
from site_builder.preview.session import Session
from site_builder.preview.watching import Saved
from site_builder.problems import Problem
from site_builder.render.files.edition_files import Project


class Edition:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.told: tuple[Problem, ...] = ()

    def take(self, reading: Reading) -> None:
        self.told = reading.problems

    def tell(self, problems: list[Problem]) -> None:
        self.told = tuple(problems)


def session(content: Path, read=lambda: Reading(None, (), ())) -> Session:
    (content / "praktijk").mkdir(parents=True)
    return Session(Edition(), read, content=content, project=Project((content / "a", content / "b"), ()))


def test_only_a_story_that_was_not_there_is_new(tmp_path: Path):
    made = session(tmp_path / "content")
    story, other = made.content / "praktijk/koken.md", made.content / "praktijk/koken.md.tmp"
    story.write_text("a")
    assert made.new_examples() == [story]
    for _ in range(5):  # as many programs save: beside it, then over it
        other.write_text("b")
        os.replace(other, story)  # noqa: PTH105
        assert made.new_examples() == []
    (made.content / "praktijk/._koken.md").write_text("x")
    assert made.new_examples() == []


def test_a_file_that_the_system_refuses_is_told_by_name(tmp_path: Path):
    def refused() -> Reading:
        raise PermissionError(13, "", str(tmp_path / "content/praktijk/foto.jpg"))

    made = session(tmp_path / "content", refused)
    (told,) = made.edition.told
    assert told.where == "content/praktijk/foto.jpg"
    assert made.unsettled


def test_a_fault_is_told_and_following_goes_on(tmp_path: Path):
    made = session(tmp_path / "content")
    state = made.state
    made.fail(ZeroDivisionError())
    assert made.state == state + 1
    assert "ZeroDivisionError" in made.edition.told[0].what
    made.take(Saved((made.content / "praktijk/a.md",)))
    assert made.edition.told == ()

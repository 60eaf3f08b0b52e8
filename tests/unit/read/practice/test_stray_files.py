"""What becomes of files among the texts that nobody reads?"""

from pathlib import Path

import pytest

from site_builder.read.practice.stray_files import copied_from, stray_problems, unread_problems


@pytest.mark.parametrize(
    ("name", "original"),
    [
        ("wijk-ronde.sync-conflict-20240101-101010-ABC", "wijk-ronde"),
        ("wijk-ronde-LAPTOP-ABC123", "wijk-ronde"),
        ("wijk-ronde - Kopie", "wijk-ronde"),
        ("Kopie van wijk-ronde", "wijk-ronde"),
        ("wijk-ronde-2", ""),
        ("wijk-ronde-Noord", ""),
    ],
)
def test_a_copy_names_the_file_it_was_made_of(name: str, original: str):
    assert copied_from(name, ["wijk", "wijk-ronde", name]) == original


def test_texts_and_folders_in_content_itself_that_nobody_reads_are_told(tmp_path: Path):
    content = tmp_path / "content"
    for folder in ("praktijk", "prullenbak", "oud"):
        (content / folder).mkdir(parents=True)
    for name in ("zinnen.md", "LEESMIJ.md", "atlas.toml", "verhaal.md"):
        (content / name).write_text("x", "utf-8")
    assert [(problem.where, problem.fix.split(",")[0]) for problem in unread_problems(content)] == [
        ("content/oud", "zet wat erin staat in een van de mappen van content"),
        ("content/verhaal.md", "is het een verhaal"),
    ]


def test_a_spare_of_a_story_does_not_get_the_name_of_that_story(tmp_path: Path):
    for name in ("ronde.md", "ronde.md.bak", "koken.markdown"):
        (tmp_path / name).write_text("x", "utf-8")
    assert [problem.fix for problem in stray_problems(tmp_path, "praktijk")] == [
        "noem het koken.md",
        "vergelijk het met ronde.md, en haal het weg",
    ]

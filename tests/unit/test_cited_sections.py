"""What a docstring or comment cites stands in docs/."""

import re
from pathlib import Path

import pytest

from site_builder.folders import SHIPPED

CODE = sorted(
    path
    for folder in ("site_builder", "static", "templates", "tests", "deploy")
    for path in (SHIPPED / folder).rglob("*")
    if path.suffix in (".py", ".js", ".css", ".html", ".sh") and "golden" not in path.parts
)
CITED = re.compile(r"DOMAIN,? (?:section )?(\d+)|DESIGN, \"([^\"]+)\"")


def headings(name: str) -> set[str]:
    text = (SHIPPED / "docs" / name).read_text("utf-8")
    return set(re.findall(r"^## (.+)$", text, re.MULTILINE))


def cited() -> list[tuple[Path, str, str]]:
    return [(path, *found) for path in CODE for found in CITED.findall(path.read_text("utf-8"))]


def test_every_cited_section_of_the_domain_exists():
    sections = {heading.partition(".")[0] for heading in headings("domain.md")}
    assert [(path.name, number) for path, number, _ in cited() if number and number not in sections] == []


def test_every_cited_heading_of_the_design_exists():
    known = headings("design.md")
    assert [(path.name, heading) for path, _, heading in cited() if heading and heading not in known] == []


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "docs/design.md", "docs/domain.md"])
def test_every_file_that_a_page_names_exists(page: str):
    text = (SHIPPED / page).read_text("utf-8")
    named = re.findall(r"`((?:site_builder|static|templates|content|docs|deploy|recipes)/[\w./-]*[\w/])`", text)
    assert [path for path in named if not (SHIPPED / path).exists()] == []

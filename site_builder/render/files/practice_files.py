"""The pages and pictures of the practice examples, as path and bytes."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from jinja2 import Environment

from site_builder.model.pages import PracticeIndexPage, PracticePage
from site_builder.model.places import PRACTICE, attachment_file
from site_builder.model.words import Attachment, PracticeExample
from site_builder.render.files.pictures import picture_files
from site_builder.render.text import render_page

Files = Iterator[tuple[str, bytes]]


def practice_files(examples: Sequence[PracticeExample]) -> Files:
    """praktijk/: what stands beside the pages: the pictures and attachments."""
    yield from picture_files(picture for example in examples for picture in example.pictures)
    yield from attachment_files(attachment for example in examples for attachment in example.attachments)


def attachment_files(attachments: Iterable[Attachment]) -> Files:
    """Each PDF once, as the editors put it there."""
    for stem, file in sorted({attachment.stem: attachment.file for attachment in attachments}.items()):
        yield attachment_file(stem), Path(file).read_bytes()


def practice_index(index: PracticeIndexPage, environment: Environment) -> Files:
    """The list of the examples."""
    yield PRACTICE, render_page(environment, "practice.html", index)


def practice_pages(pages: Iterable[PracticePage], environment: Environment) -> Files:
    """A page per example."""
    for page in pages:
        yield page.frame.path, render_page(environment, "practice_example.html", page)

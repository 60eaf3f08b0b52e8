"""The pages and pictures of the practice examples, as path and bytes."""

from collections.abc import Iterator

from jinja2 import Environment

from site_builder.model.pages.practice_views import PracticeViews
from site_builder.model.places.addresses import PRACTICE
from site_builder.render.files.pictures import picture_files
from site_builder.render.text.templating import render_page

Files = Iterator[tuple[str, bytes]]


def practice_files(views: PracticeViews, environment: Environment) -> Files:
    """praktijk/: the list, a page per example, and the pictures."""
    yield from practice_pages(views, environment)
    yield from picture_files(picture for example in views.examples for picture in example.pictures)


def practice_pages(views: PracticeViews, environment: Environment) -> Files:
    """The list and a page per example."""
    yield PRACTICE, render_page(environment, "practice.html", views.index())
    for page in views.pages():
        yield page.frame.path, render_page(environment, "practice_example.html", page)

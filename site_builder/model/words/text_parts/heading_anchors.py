"""By which names may a text lead to a heading of the page Toelichting?"""

import re

from markupsafe import Markup

from site_builder.model.places import HEADING, slug
from site_builder.model.words.labels import Link
from site_builder.model.words.texts import Texts

METHOD = ("toelichting", "index", "herkomst", "goed-om-te-weten", "woont-u-hier")
AFTERWARDS = ("vergelijkbaarheid",)
OF_THE_PAGE = ("grenzen", "bronnen")
PART = re.compile("<h2>(.*?)</h2>")


def with_anchors(body: Markup) -> tuple[Markup, tuple[Link, ...]]:
    """The text with an id in the heading of each part, and the way to each of them."""
    titles = [Markup(title).striptags() for title in PART.findall(body)]
    names = [f"{HEADING}{number}-{slug(title)}" for number, title in enumerate(titles, 1)]
    links = tuple(Link(title, f"#{name}") for title, name in zip(titles, names, strict=True))
    ids = iter(names)
    return Markup(PART.sub(lambda match: f'<h2 id="{next(ids)}">{match[1]}</h2>', body)), links


def explanation_anchors(texts: Texts) -> dict[str, str]:
    """The ids on that page by the slug of their heading; its parts by their own name.

    A heading that the edition fills in has no fixed name.
    """
    anchors = {name: name for name in (*METHOD, *AFTERWARDS, *OF_THE_PAGE)}
    for section in (*METHOD, *AFTERWARDS):
        _, headings = with_anchors(texts.pages[section].body)
        for heading in headings:
            if "{" not in heading.text:
                anchors.setdefault(slug(heading.text), heading.href[1:])
    return anchors

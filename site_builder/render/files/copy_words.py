"""What is written anew for an offline copy: its first page, LEESMIJ.txt and the names that can be searched."""

from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path

from markupsafe import Markup

from site_builder.model.pages import Copy
from site_builder.model.places import municipality_file
from site_builder.model.words import Atlas, Link
from site_builder.render.files.search import names_in, names_script
from site_builder.render.text import template_environment


class CopyTemplates:
    """The words of templates/copy/, filled for one copy after the other."""

    def __init__(self, templates: Sequence[Path], atlas: Atlas) -> None:
        environment = template_environment(templates)
        self._start = environment.get_template("copy/start.html")
        self._readme = environment.get_template("copy/readme.txt")
        self._names = cache(names_in)
        self._atlas = atlas

    def start(self, copy: Copy, *, search: Markup, pages: Collection[Link]) -> str:
        """What the first page of a copy says, as HTML."""
        return self._start.render(copy=copy, search=search, pages=pages)

    def readme(self, copy: Copy) -> str:
        """LEESMIJ.txt."""
        return self._readme.render(copy=copy, atlas=self._atlas)

    def search(self, script: bytes, pages: Collection[str]) -> bytes:
        """static/zoek.js with only the places whose pages are among these."""
        names, regions, stories = self._names(script)
        kept = [entry for entry in names if municipality_file(entry[0]) in pages]
        return names_script(kept, *([entry for entry in every if entry[0] in pages] for every in (regions, stories)))

"""How does a page model become HTML? The one Jinja environment and the one call that uses it."""

from collections.abc import Callable, Iterator, MutableMapping, Sequence
from functools import cache, lru_cache, partial
from pathlib import Path
from types import CodeType
from typing import Any, cast

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from site_builder.model.pages import (
    ComparePage,
    EarlierPage,
    EditionsPage,
    ExplanationPage,
    HomePage,
    MunicipalityPage,
    NationalPage,
    NewsPage,
    PracticeIndexPage,
    PracticePage,
    RegionPage,
    SheetsPage,
    TextPage,
    TrendsPage,
)
from site_builder.model.words import LATER, number
from site_builder.render.assets import Assets
from site_builder.render.charts import drawn
from site_builder.render.text.hyphens import breakable
from site_builder.render.text.shared_parts import REMEMBERED, about, filled_in, once
from site_builder.render.text.table_rows import area_rows, described, hood_rows, table_row

Page = (
    MunicipalityPage | HomePage | ExplanationPage | TextPage | EditionsPage | NationalPage | TrendsPage
    | PracticeIndexPage | PracticePage | RegionPage | NewsPage | SheetsPage | EarlierPage
    | ComparePage
)  # fmt: skip

LinksOf = Callable[[str], dict[str, object]]
"""What all pages of a template link: worked out once for each."""


class AtlasEnvironment(Environment):
    """What templates have in common lies in one plain dict: asked of a ChainMap, it costs more than a macro prints."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What a template knows without being told."""
        return {**self.globals, **(d or {})}


class Compiled(BytecodeCache):
    """Templates as compiled in this process, by their text: a preview, and tests, make many environments.

    It saves 0.4 s of the 1.4 s of a small build.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """The code of this template with this text, when it was compiled before."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember it."""
        self._codes[bucket.key, bucket.checksum] = bucket.code


COMPILED = Compiled()


def template_environment(templates: Sequence[Path], assets: Assets | None = None) -> Environment:
    """The environment of the templates in these folders, the first of a name: a missing name is an error.

    assets: what pages link; words of copies do without.
    """
    environment = AtlasEnvironment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        optimized=False,  # folding constants takes longer than it saves
        bytecode_cache=COMPILED,
    )
    environment.filters["breakable"] = breakable
    environment.filters["dutch"] = number
    environment.filters["drawn"] = drawn
    environment.filters["table_row"] = table_row
    environment.filters["about"] = about
    environment.filters["area_rows"] = area_rows
    environment.filters["hood_rows"] = hood_rows
    environment.filters["described"] = described
    environment.filters["filled_in"] = filled_in
    environment.globals["later"] = LATER
    environment.globals["once"] = lru_cache(REMEMBERED)(once)
    if assets is not None:
        environment.globals["links_of"] = cache(partial(_linked, assets))
    return environment


def render_page(environment: Environment, template_name: str, page: Page, **assets: object) -> bytes:
    """The HTML of one page, in UTF-8. assets: what the template needs beside the model, such as map_svg (Markup).

    Raises jinja2.UndefinedError when the template asks for what neither holds.
    """
    return b"".join(part.encode() for part in page_parts(environment, template_name, page, **assets))


def page_parts(environment: Environment, template_name: str, page: Page, **assets: object) -> Iterator[str]:
    """The same part by part: one letter beyond ASCII would slow the whole page."""
    links_of = cast(LinksOf, environment.globals["links_of"])
    return environment.get_template(template_name).generate(page=page, **links_of(template_name), **assets)


def _linked(assets: Assets, template_name: str) -> dict[str, object]:
    """What all pages of one template link."""
    styles, scripts = assets.linked(template_name)
    cell_styles, cell_scripts = assets.linked_for_cells(template_name)
    return {
        "styles": styles,
        "scripts": scripts,
        "cell_styles": cell_styles,
        "cell_scripts": cell_scripts,
        "brought": assets.brought(template_name),
        "cell_brought": assets.brought_for_cells(template_name),
    }

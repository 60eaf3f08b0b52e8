"""How a report is written: a page that opens by double click, and the same as text."""

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from site_builder.sources.report.told import Report, plain_text

TEMPLATE = "import_report.html"
PAGE, TEXT = "import-verslag.html", "import-verslag.txt"


def write_report(
    folder: Path, report: Report, templates: Sequence[Path], *, page_name: str = PAGE, text_name: str = TEXT
) -> None:
    """Beside the files of the delivery, which never come into a site."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page = environment.get_template(TEMPLATE).render(report=report)
    (folder / page_name).write_text(page, encoding="utf-8", newline="\n")
    (folder / text_name).write_text(plain_text(report), encoding="utf-8", newline="\n")

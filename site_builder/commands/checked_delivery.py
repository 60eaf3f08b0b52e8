"""What `check` says of a delivery in which nothing is wrong: a summary, and a report with drawings."""

from collections.abc import Sequence
from pathlib import Path

from site_builder.console import Console
from site_builder.folders import AtlasFolder
from site_builder.model.rules.classification import classify_all
from site_builder.model.rules.disclosure import disclose
from site_builder.model.words.summary import LAYERS_HEAD, MEASURES_HEAD, contents, layer_rows, measure_rows
from site_builder.model.words.texts import Texts
from site_builder.problems import Problem
from site_builder.read.delivery.delivery_folder import Delivery
from site_builder.read.shapes.coordinates import in_words
from site_builder.sources.report.delivery_report import Checked, delivery_report
from site_builder.sources.report.report_files import write_report

PAGE, TEXT = "levering-verslag.html", "levering-verslag.txt"


def tell(delivery: Delivery, texts: Texts, console: Console) -> Checked:
    """Says what is in it, of shown area-years only; nothing follows from a value that is withheld."""
    edition = delivery.edition
    areas = disclose(delivery.areas, edition)
    checked = Checked(
        edition, areas, delivery.references, classify_all(areas, delivery.references, edition), delivery.geography.areas
    )
    console.say("")
    for line in contents(areas, edition, in_words(delivery.geography.areas.to_numpy())):
        console.say(line)
    console.say("")
    console.columns((MEASURES_HEAD, *measure_rows(areas)))
    console.say("")
    console.columns((LAYERS_HEAD, *layer_rows(checked.classes, edition, texts)))
    return checked


def write(
    checked: Checked,
    texts: Texts,
    *,
    to: Path,
    name: str,
    problems: Sequence[Problem],
    atlas: AtlasFolder,
    console: Console,
) -> None:
    """Writes the report into a folder, as a page and as text. name: of the delivery."""
    with console.step("verslag"):
        where = in_words(checked.places.to_numpy())
        report = delivery_report(checked, texts, name=name, where=where, problems=problems)
        to.mkdir(parents=True, exist_ok=True)
        write_report(to, report, atlas.templates, page_name=PAGE, text_name=TEXT)
    console.say(str(to / PAGE))

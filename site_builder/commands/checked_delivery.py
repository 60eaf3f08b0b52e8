"""What `check` says of a delivery in which nothing is wrong: a summary, and a report with drawings."""

from collections.abc import Sequence
from pathlib import Path

from site_builder.commands.diff import delivered
from site_builder.console import Console
from site_builder.folders import AtlasFolder
from site_builder.inputs import with_secrets
from site_builder.model.editions import compare, in_full
from site_builder.model.places import Secret
from site_builder.model.rules import classify_all, disclose
from site_builder.model.words import LAYERS_HEAD, MEASURES_HEAD, Texts, contents, layer_rows, measure_rows
from site_builder.problems import BuildStopped, Problem
from site_builder.read.delivery import Delivery, read_delivery
from site_builder.read.shapes import in_words
from site_builder.sources.report import Checked, delivery_report_of, write_report

PAGE, TEXT = "levering-verslag.html", "levering-verslag.txt"


def tell(delivery: Delivery, texts: Texts, console: Console) -> Checked:
    """Says what is in it, of shown area-years only; nothing follows from a value that is withheld."""
    edition = delivery.edition
    areas = disclose(delivery.areas, edition)
    ground = delivery.geography.ground()
    checked = Checked(edition, areas, delivery.references, classify_all(areas, delivery.references, edition), ground)
    console.say("")
    for line in contents(areas, edition, in_words(ground.to_numpy())):
        console.say(line)
    console.say("")
    console.columns((MEASURES_HEAD, *measure_rows(areas, edition)))
    console.say("")
    console.columns((LAYERS_HEAD, *layer_rows(checked.classes, edition, texts)))
    return checked


def changes_since(previous: Path, now: Delivery, listed: tuple[Secret, ...]) -> tuple[str, ...]:
    """What `diff` says of the two. listed: what stays withheld in both. Raises BuildStopped for a wrong delivery."""
    before, problems = read_delivery(previous, now.edition.theme)
    before, _ = with_secrets(before, listed)
    if before is None:
        raise BuildStopped(problem for problem in problems if problem.severity == "error")
    return tuple(in_full(compare(delivered(before), delivered(now))))


def write(
    checked: Checked,
    texts: Texts,
    *,
    to: Path,
    name: str,
    problems: Sequence[Problem],
    changed: tuple[str, ...],
    atlas: AtlasFolder,
    console: Console,
) -> None:
    """Writes the report into a folder, as a page and as text. name: of the delivery. changed: since another one."""
    with console.step("verslag"):
        where = in_words(checked.places.to_numpy())
        report = delivery_report_of(checked, texts, name=name, where=where, problems=problems, changed=changed)
        to.mkdir(parents=True, exist_ok=True)
        write_report(to, report, atlas.templates, page_name=PAGE, text_name=TEXT)
    console.say(str(to / PAGE))

"""The command that tells what changed between two deliveries, before the newer one is published."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from site_builder.arguments import DONE, DutchParser, add_detail, add_list, folder
from site_builder.console import Console
from site_builder.folders import AtlasFolder
from site_builder.inputs import Source, read_listed, with_secrets
from site_builder.model.editions import Delivered, compare, decisions, in_full, report
from site_builder.model.rules import disclose
from site_builder.problems import BuildStopped, Problem
from site_builder.read.delivery import Delivery, read_delivery
from site_builder.theme import THEME

DECISION = 5


def parser() -> DutchParser:
    """diff OLD NEW [--afgeschermd FILE] [-q|-v]."""
    made = DutchParser("diff", "Vergelijkt twee leveringen: gemeenten, gebieden, cijfers, grenzen en bronnen.")
    what = made.add_argument_group("wat")
    what.add_argument("old", metavar="oud", type=folder, help="de map met de vorige levering")
    what.add_argument("new", metavar="nieuw", type=folder, help="de map met de nieuwe levering")
    add_list(made)
    add_detail(made)
    return made


def run(options: Namespace, atlas: AtlasFolder, console: Console) -> int:
    """5 where somebody must decide about something."""
    lists = {"content": atlas.content, "earlier": options.afgeschermd}
    is_told = tell_what_changed(options.old, options.new, **lists, console=console)
    return DECISION if is_told else DONE


def tell_what_changed(old: Path, new: Path, *, content: Path, earlier: Path | None, console: Console) -> bool:
    """Prints the report; whether anything in it needs a decision.

    earlier: the list of what earlier editions withheld, None for the one that the atlas of these texts names; it stays
    withheld in both. Raises BuildStopped with every
    error of both deliveries and the list; warnings of the deliveries are for `check`, those of the list are told.
    """
    with console.step("leveringen"):
        (before, of_old), (now, of_new) = (read_delivery(folder, THEME) for folder in (old, new))
        listed, of_list = read_listed(earlier, content, Source(new, is_demo=False))
    (before, _), (now, of_secrets) = with_secrets(before, listed), with_secrets(now, listed)
    of_list += of_secrets
    errors = [*_errors(of_old), *_errors(of_new), *_errors(of_list)]
    if errors or before is None or now is None:
        raise BuildStopped(errors)
    console.problems(of_list)
    with console.step("vergelijken"):
        diff = compare(delivered(before), delivered(now))
    console.say("")
    for line in decisions(diff) if console.detail == "quiet" else in_full(diff):
        console.answer(line)
    return bool(report(diff))


def delivered(delivery: Delivery) -> Delivered:
    """Through the gate: what is withheld is not compared."""
    areas = disclose(delivery.areas, delivery.edition)
    return Delivered(delivery.edition, areas, delivery.references, delivery.municipalities, delivery.geography)


def _errors(problems: Iterable[Problem]) -> Iterator[Problem]:
    for problem in problems:
        if problem.severity == "error":
            yield problem

"""The command that adds to the list of what earlier editions withheld where each area lay."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from site_builder.arguments import DONE, DutchParser, add_detail, file, folder
from site_builder.console import Console
from site_builder.folders import AtlasFolder
from site_builder.inputs import stop_if_any
from site_builder.model.places import Ground, Secret, Square, folded_code, folded_name
from site_builder.model.words import number
from site_builder.problems import BuildStopped, Problem, warning
from site_builder.publish.output import require_list_place, write_list
from site_builder.read.delivery import Delivery, grounds_of, read_delivery, read_withheld
from site_builder.theme import THEME

FIX = "geef de levering van de uitgave waarin dit gebied afgeschermd was"


def parser() -> DutchParser:
    """ground LIST --delivery OLD [-q|-v]."""
    made = DutchParser("ground", "Zet in de lijst van wat eerdere uitgaven afschermden waar elk gebied lag.")
    what = made.add_argument_group("wat")
    what.add_argument("list", metavar="lijst", type=file, help="de lijst (area;name;year), wordt aangevuld")
    old = "de levering van de uitgave waarin het afgeschermd was"
    made.options.add_argument("--delivery", metavar="MAP", type=folder, required=True, help=old)
    add_detail(made)
    return made


def run(options: Namespace, atlas: AtlasFolder, console: Console) -> int:
    """The list, written anew."""
    add_ground(options.list, options.delivery, atlas=atlas, console=console)
    return DONE


def add_ground(listed: Path, delivery: Path, *, atlas: AtlasFolder, console: Console) -> None:
    """Writes the list anew, with the ground of every line that meets an area of this delivery by code and name.

    Raises BuildStopped with every error of the list and the delivery, OutputRefused where no list may be written.
    """
    secrets, problems = read_withheld(listed)
    delivered, of_delivery = read_delivery(delivery, THEME)
    errors = [*problems, *(problem for problem in of_delivery if problem.severity == "error")]
    if delivered is None:
        raise BuildStopped(errors)
    stop_if_any(errors, console)
    place = require_list_place(listed, out=atlas.site, sources=[*atlas.sources, delivery])
    grounded = _with_ground(secrets, delivered)
    write_list(place, grounded)
    console.problems(_lost(grounded))
    added = sum(secret.ground != before.ground for secret, before in zip(grounded, secrets, strict=True))
    console.say(f"{place}: {number(added)} van {number(len(secrets))} regels kregen hun ligging (ground)")


def _with_ground(secrets: Iterable[Secret], delivery: Delivery) -> list[Secret]:
    names = delivery.areas.register["name"].astype(str)
    grounds = grounds_of(delivery)
    exact = {(code, name): grounds[code] for code, name in zip(names.index.astype(str), names, strict=True)}
    folded = {(folded_code(code), folded_name(name)): ground for (code, name), ground in exact.items()}

    def ground_of(secret: Secret) -> Ground:
        if secret.ground and not _unplaced(secret.ground):
            return secret.ground
        named = secret.area_year
        return exact.get((named.area, named.name)) or folded.get(secret.folded) or secret.ground

    return [replace(secret, ground=ground_of(secret)) for secret in secrets]


def _unplaced(ground: Ground) -> bool:
    """A square of an older list, which does not say in which system it lies."""
    return isinstance(ground, Square) and not ground.crs


def _lost(secrets: Iterable[Secret]) -> Iterator[Problem]:
    for secret in secrets:
        if secret.ground is None:
            named = secret.area_year
            what = f"{named.area} ({named.name}) staat niet in deze levering en blijft zonder ligging (ground)"
            yield warning(secret.where, what, FIX)

"""What did the user ask for? The commands and their options, explained and corrected in Dutch."""

import argparse
import re
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

USAGE = 2
LONGEST_RECIPIENT = 120
OVERVIEW = """\
gebruik: build.py [opdracht] [opties]

Maakt van een levering cijfers een atlas van gewone bestanden.

opdrachten:
  build    bouw de atlas (ook zonder opdracht)
  check    kijk de teksten en de levering na, zonder iets te schrijven
  new      begin een praktijkvoorbeeld
  preview  bekijk de atlas terwijl u schrijft
  pack     maak kopieën om mee te nemen, van een atlas die gebouwd is
  sheets   maak van de kaartbladen een pdf, van een atlas die gebouwd is
  verify   kijk of een kopie, een uitgave of een hele site nog heel is
  diff     vergelijk een nieuwe levering met de vorige, voor u publiceert

Uitleg per opdracht: build.py build --help
"""
IN_DUTCH = (
    (r"argument (\S+): expected one argument", "bij {0} hoort een waarde"),
    (r"argument (\S+): not allowed with argument (\S+)", "{0} en {1} gaan niet samen"),
    (r"argument (\S+): ignored explicit argument '(.*)'", "bij {0} hoort geen waarde ('{1}')"),
    (r"argument (\S+): (.*)", "{0}: {1}"),
    (r"the following arguments are required: (.*)", "{0} ontbreekt"),
    (r"unrecognized arguments: (.*)", "'{0}' is onbekend"),
)


class DutchFormatter(argparse.HelpFormatter):
    """Help that starts with a Dutch word for usage."""

    def add_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        """Adds the line that shows how the command is written."""
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class DutchParser(argparse.ArgumentParser):
    """The options of one command. A usage error ends with exit code 2 and one Dutch line."""

    def __init__(self, command: str, description: str) -> None:
        super().__init__(
            f"build.py {command}",
            description=description,
            formatter_class=DutchFormatter,
            add_help=False,
            allow_abbrev=False,
        )
        self.options = self.add_argument_group("opties")
        self.options.add_argument("-h", "--help", action="help", help="laat deze uitleg zien")

    def error(self, message: str) -> NoReturn:
        """Says what cannot be understood."""
        self.exit(USAGE, f"{self.prog}: {in_dutch(message)}: zie '{self.prog} --help'\n")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The command and its options; raises SystemExit: 0 after help, 2 when it cannot be understood.

    build: delivery, out, afgeschermd, afgeschermd_bewaren, peildatum, detail. check: content, delivery, detail.
    new: title, municipalities, delivery, detail. preview: example, delivery, port, browser, detail.
    pack: out, edition, municipality, recipient, detail. sheets: as pack, paper, to.
    verify: path, detail. diff: old, new, afgeschermd, detail. What was not given is None.
    """
    parsers = {
        "build": build_parser(),
        "check": check_parser(),
        "new": new_parser(),
        "preview": preview_parser(),
        "pack": pack_parser(),
        "sheets": sheets_parser(),
        "verify": verify_parser(),
        "diff": diff_parser(),
    }
    first = arguments[0] if arguments else ""
    if first in ("-h", "--help"):
        sys.stdout.write(OVERVIEW)
        raise SystemExit(0)
    if first and not first.startswith("-") and first not in parsers:
        *others, last = parsers
        known = f"{', '.join(others)} of {last}"
        parsers["build"].exit(USAGE, f"build.py: de opdracht '{first}' bestaat niet: kies {known}\n")
    command, options = (first, arguments[1:]) if first in parsers else ("build", arguments)
    return parsers[command].parse_args(options, argparse.Namespace(command=command))


def build_parser() -> DutchParser:
    """build [--delivery DIR] [--out DIR] [--afgeschermd FILE] [--afgeschermd-bewaren FILE] [--peildatum D] [-q|-v]."""
    parser = DutchParser("build", "Bouwt de atlas: de levering uit content/atlas.toml, of anders de verzonnen demo.")
    _add_delivery(parser)
    parser.options.add_argument("--out", metavar="MAP", type=folder, help="waar de site komt (anders: site)")
    _add_list(parser)
    kept = "bewaar hier, buiten de site, die lijst aangevuld met wat deze uitgave achterhoudt"
    parser.options.add_argument("--afgeschermd-bewaren", metavar="BESTAND", type=file, help=kept)
    parser.options.add_argument("--peildatum", metavar="JJJJ-MM-DD", type=day, help="de dag waarop de teksten gelden")
    _add_detail(parser)
    return parser


def check_parser() -> DutchParser:
    """check [content] [--delivery DIR] [-q|-v]."""
    parser = DutchParser("check", "Kijkt de teksten en de levering na en schrijft niets.")
    what = parser.add_argument_group("wat")
    what.add_argument("content", metavar="content", nargs="?", type=folder, help="alleen de teksten in deze map")
    _add_delivery(parser)
    _add_detail(parser)
    return parser


def new_parser() -> DutchParser:
    """new TITLE [--gemeente NAAM]... [--delivery DIR] [-q|-v]."""
    parser = DutchParser("new", "Begint een praktijkvoorbeeld: een bestand met uitleg, in content/praktijk.")
    what = parser.add_argument_group("wat")
    what.add_argument("title", metavar="titel", help="de titel, tussen aanhalingstekens")
    where = "naam of code van een gemeente, mag vaker"
    parser.options.add_argument("--gemeente", metavar="NAAM", dest="municipalities", action="append", help=where)
    _add_delivery(parser)
    _add_detail(parser)
    parser.set_defaults(municipalities=[])
    return parser


def preview_parser() -> DutchParser:
    """preview [FILE] [--delivery DIR] [--port N] [--geen-browser] [-q|-v]."""
    parser = DutchParser("preview", "Laat de atlas zien terwijl u schrijft. Stoppen: Ctrl en C.")
    what = parser.add_argument_group("wat")
    example = "het praktijkvoorbeeld dat u schrijft (anders: het laatst bewaarde)"
    what.add_argument("example", metavar="bestand", nargs="?", type=folder, help=example)
    _add_delivery(parser)
    parser.options.add_argument("--port", metavar="GETAL", type=port, help="de poort (anders: een vrije)")
    no_browser = "open geen browser"
    parser.options.add_argument("--geen-browser", dest="browser", action="store_false", help=no_browser)
    _add_detail(parser)
    return parser


def pack_parser() -> DutchParser:
    """pack [--out DIR] [--edition ID] [--gemeente NAAM] [--voor TEXT] [-q|-v]."""
    parser = DutchParser("pack", "Maakt kopieën die zonder internet openen: per gemeente, per regio en van alles.")
    whom = "voor wie de kopie is: staat op elke pagina; geen pagina van de site verwijst naar zo'n kopie"
    _add_built(parser, whom)
    _add_detail(parser)
    return parser


def sheets_parser() -> DutchParser:
    """sheets [--out DIR] [--edition ID] [--gemeente NAAM] [--voor TEXT] [--papier a3|a4] [--naar DIR] [-q|-v]."""
    parser = DutchParser("sheets", "Maakt van de kaartbladen een pdf per gemeente, met de browser van deze computer.")
    _add_built(parser, "voor wie de bladen zijn: staat op elk blad")
    parser.options.add_argument("--papier", dest="paper", metavar="a3|a4", type=paper, help="het papier (anders: a3)")
    parser.options.add_argument("--naar", dest="to", metavar="MAP", type=folder, help="waar de pdf komt (anders: hier)")
    _add_detail(parser)
    parser.set_defaults(paper="a3")
    return parser


def verify_parser() -> DutchParser:
    """verify ZIP|DIR [-q|-v]."""
    parser = DutchParser("verify", "Kijkt of een kopie, een uitgave of een hele site nog heel is.")
    what = parser.add_argument_group("wat")
    what.add_argument("path", metavar="zip-of-map", type=folder, help="een zip, of een map")
    _add_detail(parser)
    return parser


def diff_parser() -> DutchParser:
    """diff OLD NEW [--afgeschermd FILE] [-q|-v]."""
    parser = DutchParser("diff", "Vergelijkt twee leveringen: gemeenten, gebieden, cijfers, grenzen en bronnen.")
    what = parser.add_argument_group("wat")
    what.add_argument("old", metavar="oud", type=folder, help="de map met de vorige levering")
    what.add_argument("new", metavar="nieuw", type=folder, help="de map met de nieuwe levering")
    _add_list(parser)
    _add_detail(parser)
    return parser


def folder(text: str) -> Path:
    """A path; an empty one cannot be meant."""
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError("geef de naam van een map")
    return Path(text)


def file(text: str) -> Path:
    """A path; an empty one cannot be meant."""
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError("geef de naam van een bestand")
    return Path(text)


def day(text: str) -> date:
    """A date as YYYY-MM-DD and in no other form."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"'{text}' is geen datum, geef bijvoorbeeld 2024-01-31")


def port(text: str) -> int:
    """A port that needs no special rights; 0 for any that is free."""
    if text.isascii() and text.isdecimal() and (int(text) == 0 or 1024 <= int(text) <= 65535):
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is geen poort, geef een getal van 1024 tot 65535")


def paper(text: str) -> str:
    """A size of paper the sheets are made for."""
    if text.lower() in ("a3", "a4"):
        return text.lower()
    raise argparse.ArgumentTypeError(f"'{text}' kan niet, kies a3 of a4")


def recipient(text: str) -> str:
    """Who a copy is for, on one line."""
    plain = " ".join(text.split())
    if not plain or len(plain) > LONGEST_RECIPIENT or not plain.isprintable():
        raise argparse.ArgumentTypeError(f"geef een naam van hoogstens {LONGEST_RECIPIENT} tekens")
    return plain


def in_dutch(message: str) -> str:
    """A message of argparse in Dutch; one we do not know stays short rather than English."""
    for english, dutch in IN_DUTCH:
        found = re.fullmatch(english, message, re.DOTALL)
        if found:
            return dutch.format(*found.groups())
    return "deze opdracht is niet te begrijpen"


def _add_built(parser: DutchParser, whom: str) -> None:
    """What is taken from a site that was built. whom: what naming a recipient does."""
    parser.options.add_argument("--out", metavar="MAP", type=folder, help="waar de site staat (anders: site)")
    parser.options.add_argument("--edition", metavar="UITGAVE", help="welke uitgave (anders: de nieuwste)")
    parser.options.add_argument("--gemeente", dest="municipality", metavar="NAAM", help="alleen deze gemeente")
    parser.options.add_argument("--voor", dest="recipient", metavar="WIE", type=recipient, help=whom)


def _add_delivery(parser: DutchParser) -> None:
    parser.options.add_argument("--delivery", metavar="MAP", type=folder, help="de map met de levering")


def _add_list(parser: DutchParser) -> None:
    earlier = "lijst (area;name;year) van wat eerdere uitgaven achterhielden: dat blijft achtergehouden"
    parser.options.add_argument("--afgeschermd", metavar="BESTAND", type=file, help=earlier)


def _add_detail(parser: DutchParser) -> None:
    detail = parser.options.add_mutually_exclusive_group()
    quiet, verbose = "toon alleen fouten en waarschuwingen", "toon ook waar een fout van het programma vandaan komt"
    detail.add_argument("-q", dest="detail", action="store_const", const="quiet", help=quiet)
    detail.add_argument("-v", dest="detail", action="store_const", const="verbose", help=verbose)
    parser.set_defaults(detail="normal")

"""What did the user ask for? How options are written, explained and corrected in Dutch."""

import argparse
import re
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NoReturn

DONE, USAGE = 0, 2
PROGRAM = "atlas" if Path(sys.argv[0]).stem == "atlas" else "build.py"
"""How the program was called: as the installed command, or as the script of a checkout."""

LONGEST_RECIPIENT = 120
DUTCH = {
    "usage: ": "gebruik: ",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "expected one argument": "hier hoort een waarde bij",
    "not allowed with argument %s": "dit gaat niet samen met %s",
    "ignored explicit argument %r": "hier hoort geen waarde bij (%r)",
    "the following arguments are required: %s": "%s ontbreekt",
    "unrecognized arguments: %s": "'%s' is onbekend",
}
"""What argparse says, in the words of the atlas."""

argparse._ = lambda english: DUTCH.get(english, english)  # type: ignore[attr-defined]  # the hook argparse has for it


class DutchParser(argparse.ArgumentParser):
    """The options of one command. A usage error ends with exit code 2 and one Dutch line."""

    def __init__(self, command: str, description: str) -> None:
        super().__init__(
            f"{PROGRAM} {command}",
            description=description,
            add_help=False,
            allow_abbrev=False,
        )
        self.options = self.add_argument_group("opties")
        self.options.add_argument("-h", "--help", action="help", help="laat deze uitleg zien")
        where = "de map van de atlas (anders: deze map, of die van het programma)"
        self.options.add_argument("--atlas", metavar="MAP", type=folder, help=where)

    def error(self, message: str) -> NoReturn:
        """Says what cannot be understood."""
        self.exit(USAGE, f"{self.prog}: {message}: zie '{self.prog} --help'\n")


def overview(commands: Mapping[str, str]) -> str:
    """Every command with what it does."""
    width = max(map(len, commands))
    lines = "\n".join(f"  {name:<{width}}  {what}" for name, what in commands.items())
    return (
        f"gebruik: {PROGRAM} [opdracht] [opties]\n\nMaakt van een levering cijfers een atlas van gewone bestanden.\n\n"
        f"opdrachten:\n{lines}\n\nUitleg per opdracht: {PROGRAM} build --help\n"
    )


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


def add_built(parser: DutchParser, whom: str) -> None:
    """What is taken from a site that was built. whom: what naming a recipient does."""
    parser.options.add_argument("--out", metavar="MAP", type=folder, help="waar de site staat (anders: site)")
    parser.options.add_argument("--edition", metavar="UITGAVE", help="welke uitgave (anders: de nieuwste)")
    parser.options.add_argument("--gemeente", dest="municipality", metavar="NAAM", help="alleen deze gemeente")
    parser.options.add_argument("--voor", dest="recipient", metavar="WIE", type=recipient, help=whom)


def add_delivery(parser: DutchParser) -> None:
    """Which delivery is meant."""
    where = "de map met de levering (anders: die in content/atlas.toml)"
    parser.options.add_argument("--delivery", metavar="MAP", type=folder, help=where)


def add_list(parser: DutchParser) -> None:
    """What earlier editions withheld."""
    earlier = "lijst (area;name;year;ground) van wat eerdere uitgaven afschermden: dat blijft afgeschermd"
    parser.options.add_argument("--afgeschermd", metavar="BESTAND", type=file, help=earlier)


def add_detail(parser: DutchParser) -> None:
    """How much is told."""
    detail = parser.options.add_mutually_exclusive_group()
    quiet, verbose = "toon alleen fouten en waarschuwingen", "toon ook waar een fout van het programma vandaan komt"
    detail.add_argument("-q", dest="detail", action="store_const", const="quiet", help=quiet)
    detail.add_argument("-v", dest="detail", action="store_const", const="verbose", help=verbose)
    parser.set_defaults(detail="normal")

"""What [achtergrond] of atlas.toml says: the map that a reader may lay under the colours."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from site_builder.model.words import NO_TEXT, BaseMap
from site_builder.problems import Problem, error
from site_builder.read.parsing import LONGEST_NAME, did_you_mean, meant_word, quoted

TABLE = "achtergrond"
KEYS = ("adres", "bron", "zoom")
PLACES = ("{z}", "{x}", "{y}")
HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?")
SAFE = re.compile(r"[A-Za-z0-9._~:/?&=,+%@!*()-]*")
"""What the rest of an address may consist of: nothing that ends a policy, an attribute or a script."""
HERE = ("localhost", "127.0.0.1")
LONGEST = 500
DEEPEST, USUAL = 22, 18
"""Levels of zoom for which a service may have tiles, and for which most have them."""
EXAMPLE = "https://tegels.voorbeeld.nl/{z}/{x}/{y}.png"


def read_base_map(value: object, place: str) -> tuple[BaseMap | None, list[Problem]]:
    """None with at least one error, or the map."""
    if not isinstance(value, dict):
        return None, [error(place, f"'{TABLE}' is geen tabel", f"zet adres en bron onder een regel [{TABLE}]")]
    problems = list(_problems(value, place))
    if problems:
        return None, problems
    address = value["adres"].strip()
    parts = urlsplit(address)
    return BaseMap(address, value["bron"].strip(), f"{parts.scheme}://{parts.netloc}", value.get("zoom", USUAL)), []


def _problems(table: dict[str, object], place: str) -> Iterator[Problem]:
    for key in (key for key in table if key not in KEYS):
        yield error(
            place,
            f"onbekende sleutel {quoted(key)}",
            did_you_mean(meant_word(key, KEYS), f"kies uit {', '.join(KEYS)}"),
        )
    yield from _address_problems(table.get("adres"), place)
    credit = table.get("bron")
    if not isinstance(credit, str) or not credit.strip() or len(credit) > LONGEST_NAME or NO_TEXT.search(credit):
        yield error(place, "'bron' ontbreekt of is geen korte tekst", 'schrijf bron = "van wie de kaart is"')
    zoom = table.get("zoom", USUAL)
    if isinstance(zoom, bool) or not isinstance(zoom, int) or not 1 <= zoom <= DEEPEST:
        fix = f"geef het laatste zoomniveau van de dienst, 1 tot {DEEPEST}, of laat de regel weg"
        yield error(place, "'zoom' is geen zoomniveau", fix)


def _address_problems(address: object, place: str) -> Iterator[Problem]:
    fix = f'schrijf adres = "{EXAMPLE}", zoals de dienst het opgeeft'
    if not isinstance(address, str) or not address.strip():
        yield error(place, "'adres' ontbreekt of is geen tekst", fix)
        return
    shown = f"adres {quoted(address)}"
    bare = address.strip()
    for mark in PLACES:
        bare = bare.replace(mark, "0", 1)
    scheme, host, rest = _parts(bare)
    if "{" in bare or "}" in bare or any(mark not in address for mark in PLACES):
        yield error(place, f"{shown} heeft niet {{z}}, {{x}} en {{y}}, elk één keer en niets anders", fix)
    elif scheme != "https" and not (scheme == "http" and host.partition(":")[0] in HERE):
        yield error(place, f"{shown} begint niet met https://", fix)
    elif not HOST.fullmatch(host) or any(mark in address.split("/")[2] for mark in PLACES):
        yield error(place, f"{shown} noemt geen vaste host in kleine letters", fix)
    elif not SAFE.fullmatch(rest) or len(address) > LONGEST:
        yield error(place, f"{shown} bevat een teken dat er niet in kan, of is te lang", fix)


def _parts(address: str) -> tuple[str, str, str]:
    """Scheme, host and all the rest; a host that cannot be read is none."""
    scheme, _, after = address.partition("://")
    host, slash, rest = after.partition("/")
    return scheme, host, slash + rest

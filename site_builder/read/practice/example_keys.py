"""Which keys may the top of a practice example hold? The one table: reading, the form of `new` and the desk ask it."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "sentences", "list", "areas", "maps", "date", "day", "switch", "status", "photo"]

DRAFT, READY = "concept", "gereed"
YES, NO = "ja", "nee"


@dataclass(frozen=True, slots=True)
class ExampleKey:
    """A key: how it is asked for, and how it is explained. sample: stands in a new example until somebody fills it in.

    longest: characters; a box with more of them is no box. first: what a new example starts with.
    """

    name: str
    kind: Kind
    label: str
    help: str
    required: bool = False
    longest: int = 0
    sample: str = ""
    first: str = ""


EXAMPLE_KEYS = (
    ExampleKey("titel", "text", "Titel", "Kort, en wat er gebeurde.", required=True, longest=90),
    ExampleKey(
        "samenvatting", "sentences", "Samenvatting",
        "Wat is er gedaan, en waarvoor? Een of twee zinnen. Zij staan in het kader naast de kaart.",
        required=True, longest=400, sample="[Schrijf hier in een of twee zinnen wat er is gedaan.]",
    ),
    ExampleKey(
        "gemeenten", "list", "Gemeenten",
        "In welke gemeenten? Elke gemeente op een eigen regel. Ligt de gemeente niet in deze uitgave, schrijf dan code"
        " en naam.",
        sample="naam van de gemeente",
    ),
    ExampleKey("regio", "text", "Regio", "Of in welke regio? Mag leeg blijven."),
    ExampleKey(
        "buurten", "areas", "Gebieden",
        "In welke gebieden van die gemeenten? Elk gebied op een eigen regel, met de naam of de code. Mag leeg blijven.",
        sample="naam van het gebied",
    ),
    ExampleKey("themas", "maps", "Kaarten", "Bij welke kaarten hoort dit?"),
    ExampleKey(
        "organisaties", "list", "Organisaties", "Wie deden mee? Elke organisatie op een eigen regel. Mag leeg blijven.",
        sample="naam van de organisatie",
    ),
    ExampleKey(
        "datum", "date", "Datum",
        "Wanneer was dit? Een jaar (2023), een maand (2023-05), een dag (2023-05-31) of onbekend.",
        required=True,
    ),
    ExampleKey(
        "bron", "text", "Bron", "Wie vertelt dit, en waar is het te lezen?",
        required=True, sample="[Schrijf hier de naam van de bron, met het jaar.]",
    ),
    ExampleKey(
        "status", "status", "Status",
        f"Zolang hier {DRAFT} staat, ziet u het voorbeeld alleen aan het bureau. Met {READY} komt het in de atlas.",
        required=True, first=DRAFT,
    ),
    ExampleKey(
        "publiceren_vanaf", "day", "Publiceren vanaf",
        "Vanaf welke dag mag het in de atlas? Schrijf 2026-01-31. Mag leeg blijven.",
    ),
    ExampleKey("verloopt", "day", "Verloopt", "Vanaf welke dag niet meer? Mag leeg blijven."),
    ExampleKey(
        "landelijk", "switch", "Ook op de pagina Landelijk",
        f"Hoort dit voorbeeld ook op de pagina over het hele land? Schrijf {YES} of {NO}.", first=NO,
    ),
    ExampleKey(
        "fictief", "switch", "Verzonnen",
        f"Is het voorbeeld verzonnen? Schrijf {YES} of {NO}. Een verzonnen voorbeeld staat alleen in een verzonnen"
        " uitgave.",
        first=NO,
    ),
    ExampleKey("foto", "photo", "Foto", "Zet het bestand in content/praktijk/beeld."),
)  # fmt: skip
PHOTO_PARTS = (
    ExampleKey("bestand", "text", "Bestand", "", required=True, sample="beeld/naam-van-de-foto.jpg"),
    ExampleKey(
        "alt", "text", "Beschrijving", "", required=True, sample="Wat is er te zien? Voor wie de foto niet ziet."
    ),
    ExampleKey("bijschrift", "text", "Bijschrift", "", sample="Wie of wat, waar en wanneer."),
    ExampleKey("bron", "text", "Maker", "", required=True, sample="Wie maakte de foto?"),
)


def named(*kinds: Kind) -> tuple[str, ...]:
    """The keys of these kinds, in the order of the form."""
    return tuple(key.name for key in EXAMPLE_KEYS if key.kind in kinds)

"""How is the delivery of the fictional province explained to somebody who starts from it?"""

from collections.abc import Mapping
from typing import Final

EXAMPLE: Final = "voorbeeld"
ABOUT: Final = """\
Dit is een levering om van uit te gaan. Alles erin is verzonnen.

edition.toml         de periode, de klassengrenzen en de bronnen: elke regel is daar uitgelegd
areas.gpkg           de gebieden, met code, naam en gemeente
municipalities.csv   de gemeenten, een regel per gemeente
values.csv           de cijfers, een regel per gebied en meetjaar; wat ontbreekt, is leeg
references.csv       de gemiddelden van het land (NL) en van elke gemeente, per meetjaar
context.gpkg         water, wegen, spoor en plaatsnamen voor de achtergrond; mag ontbreken

Zet uw eigen levering in een map hiernaast, geef haar een eigen id en fictional = false, en noem haar map in
content/atlas.toml. Hoe elk bestand eruit moet zien, staat in docs/delivery.md van het programma.
"""

COMMENTS: Final[Mapping[str, str]] = {
    "id": "Naam in adressen: kleine letters, cijfers en -. Een nieuwe uitgave krijgt een nieuwe id.",
    "title": "Zo heet de uitgave op elke pagina.",
    "years": "De meetjaren, minstens twee, oplopend: het eerste en het laatste zijn de periode.",
    "fictional": "true: op elke pagina staat dat alles verzonnen is. Bij echte cijfers: false.",
    "coverage": '"nation": het hele land. "part": een deel ervan; dan zegt geen pagina iets over Nederland.',
    "minimum_observations": "Gebieden met minder waarnemingen in een jaar worden in dat jaar afgeschermd.",
    "publish": '"classes": alleen klassen. "values" (alleen open data): ook afgeronde cijfers.',
    "spatial_note": "Over welk gebied de cijfers gaan en wat een waarneming is: staat bij elke leeshulp.",
    "extent": "West, zuid, oost, noord in graden: waar alle gebieden liggen. Vindt verwisselde assen.",
    "one": "Zo heet een gebied.",
    "many": "En zo heten er meer.",
    "association_share": "Kaart 3, procent van alle woningen: 4 grenzen. Een waarde op een grens hoort erboven.",
    "vulnerable_index": "Kaart 4, indexpunten per 100 inwoners: 4 grenzen.",
    "vulnerable_change": "Wanneer de index daalde of steeg (kaart 1, 2 en 5): 2 grenzen, in indexpunten.",
    "vulnerable_strong_increase": "Vanaf welke stijging zij sterk is (kaart 5), in indexpunten.",
    "vulnerable_very_many": "Vanaf welke index zij zeer hoog is (kaart 5).",
    "nuisance": "Kaart 6 en 7, verschil met het gemiddelde, hoger is beter: 6 grenzen.",
    "nuisance_level": "Veel, enige en weinig overlast (kaart 1, 2 en 10): 2 grenzen uit nuisance.",
    "nuisance_change": "Kaart 8 en 9, verandering, hoger is beter: 4 grenzen.",
    "measures": "Welke kolommen van values.csv uit deze bron komen.",
    "text": "Zo staat de bron op elke pagina, met de versie erin.",
    "reference_dates": "Op welke dagen de cijfers gelden.",
}


def explained(edition: str) -> str:
    """edition.toml with a line of explanation above each key, the first time it stands there."""
    explained_keys: set[str] = set()
    lines: list[str] = []
    for line in edition.splitlines():
        key = line.partition(" = ")[0]
        if key in COMMENTS and key not in explained_keys:
            explained_keys.add(key)
            lines.append(f"# {COMMENTS[key]}")
        lines.append(line)
    return "\n".join(lines) + "\n"

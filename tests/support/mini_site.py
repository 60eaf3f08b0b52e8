"""A site as small as it can be: one municipality with three areas, the second of which is withheld everywhere."""

import json
from collections.abc import Mapping

from site_builder.formats.data_script import FORMAT
from site_builder.model.places.edition import Edition
from site_builder.model.rules.layers import layers_of
from site_builder.publish.checks.checks_pages import CSP

CODES = ("A1", "A2", "A3")
SYMBOLS = "0w-"
FOLDER = "2014-2020/gemeente/m1-dorp"
HEAD = f"""<!doctype html><html lang="nl"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{CSP}">
<title>Een titel</title></head>"""
MUNICIPALITY_PAGE = f"""{HEAD}<body id="top"><h1>Dorp</h1>
<a href="../../../index.html">Uitgaven</a><a href="#kaart=focus">Focus</a><a href="#top">Naar boven</a>
<svg id="kaart-svg" class="map-resilience"><path class="area class-decrease" data-area="0"/>
<path class="area class-withheld" data-area="1"/><path class="area class-no-score" data-area="2"/></svg>
<section class="panel map-resilience" data-map="resilience"><h2>Kaart</h2><ol>
<li data-class="withheld"><span class="legend__label">Te weinig waarnemingen</span></li></ol></section>
<table id="gebieden-tabel" class="map-resilience">
<tr data-area="1"><td class="swatched class-withheld"></td></tr></table>
<script src="data.js"></script></body></html>
"""
REGION = "2014-2020/regio/noord/index.html"
REGION_PAGE = f"""{HEAD}<body><h1>Noord</h1>
<section class="panel" data-map="resilience"><h2>Kaart</h2><ol>{{counts}}</ol></section>
<section class="panel" data-map="nuisance-municipal" hidden><h2>Kaart</h2><ol><li>Een klasse</li></ol></section>
<table class="table--counts"><tbody><tr><th>Dorp</th>{{cells}}</tr></tbody></table>
<script src="../../gemeente/m1-dorp/data.js"></script></body></html>
"""
COLOURS = """
.map-resilience .class-decrease, .map-resilience .class-equal { fill: var(--a); --swatch: var(--a) }
.class-withheld, .class-no-score { fill: url(#hatch); --swatch: #777 }
"""
COUNTED = (1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1)
"""Areas on map 1: each of the nine classes, then the two states."""


def region_page() -> str:
    counts = "".join(f'<li><span class="legend__count">{n}</span></li>' for n in COUNTED)
    return REGION_PAGE.format(counts=counts, cells="".join(f"<td>{n}</td>" for n in COUNTED))


def content(edition: Edition) -> dict[str, object]:
    layers = {layer.key: SYMBOLS for layer in layers_of(edition)}
    names = ["Oost", "West", "Plas"]
    shapes = [["_p~iF~ps|U"]] * 3
    area = ["buurt", "buurten"]
    return {"format": FORMAT, "name": "Dorp", "area": area, "codes": list(CODES), "names": names, "shapes": shapes,
            "border": [], "layers": layers, "pairs": {"resilience": [["Een zin."], "0.."]}}  # fmt: skip


def script(data: Mapping[str, object]) -> str:
    return f'Atlas.add("m1",{json.dumps(data)});\n'


def machine_table(edition: Edition) -> str:
    layers = layers_of(edition)
    rows = [["area", "name", *(layer.key for layer in layers)]]
    for code, symbol in zip(CODES, SYMBOLS, strict=True):
        slugs = ({"0": layer.map.classes[0], "w": "withheld", "-": "no-score"}[symbol] for layer in layers)
        rows.append([code, "Naam", *slugs])
    return "\ufeff" + "".join(";".join(row) + "\r\n" for row in rows)


def people_table(edition: Edition) -> str:
    words = {"0": "Een klasse", "w": "Te weinig waarnemingen", "-": "Geen score"}
    rows = [
        [code, "Naam", *[words[symbol]] * len(layers_of(edition))] for code, symbol in zip(CODES, SYMBOLS, strict=True)
    ]
    return "\ufeffDorp\r\nEen uitgave\r\n" + "".join(";".join(row) + "\r\n" for row in rows)

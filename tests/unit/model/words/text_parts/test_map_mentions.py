"""What a text says in an edition that lacks maps it mentions."""

import re
from dataclasses import replace

import pytest
from markupsafe import Markup

from site_builder.model.places.edition import Source
from site_builder.model.rules.layers import maps_of
from site_builder.model.words.text_parts.map_mentions import MENTION, maps_there, with_maps, without_absent_maps
from site_builder.theme.maps import MAPS
from tests.support.models import MEASURES, texts

LACKING = {
    "association": ("association_share",),
    "nuisance": ("nuisance",),
    "index": MEASURES[1:6],
    "index and nuisance": MEASURES[1:],
    "association and index": MEASURES[:6],
}


def said(text: str, *there: int) -> str:
    return str(with_maps(Markup(text), frozenset(there)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Het was zo. Kijk ook op kaart 6.</p>", "<p>Het was zo.</p>"),
        ("<p>Kaart 6 en 8 gaan daarover.</p>", "<p>Kaart 8 gaan daarover.</p>"),
        ("<p>Op kaart 6, 7, 8 en 9.</p>", "<p>Op kaart 7, 8 en 9.</p>"),
        ("<p>Is het zo (kaart 6)? Of (kaart 6 en 7)?</p>", "<p>Is het zo? Of (kaart 7)?</p>"),
        ("<p>Kaart 6 is oranje. Dat is niet slecht.</p><p>Nog iets.</p>", "<p>Nog iets.</p>"),
        ("<ul>\n<li><strong>Kaart 10.</strong> Kijk.</li>\n<li>Kies.</li>\n</ul>", "<ul>\n<li>Kies.</li>\n</ul>"),
        ("<h2>Eén</h2>\n<p>Kaart 6. Zo.</p>\n<p>En dit.</p>\n<h2>Twee</h2>\n<p>Ja.</p>", "<h2>Twee</h2>\n<p>Ja.</p>"),
        ("<h3>Eén</h3>\n<ul>\n<li>Kaart 6.</li>\n</ul>\n<p>Nog iets.</p>", "<h3>Eén</h3>\n<p>Nog iets.</p>"),
        ("<h3>Eén</h3>\n<ul>\n<li>\n<p>Kaart 6.</p>\n</li>\n</ul>\n", ""),
        ('<h2 id="h-1">Eén</h2>\n<p>Kaart 6.</p>', '<span id="h-1"></span>\n'),
        ("<h2>Eén</h2>\n<h3>Twee</h3>\n<p>Ja.</p>", "<h2>Eén</h2>\n<h3>Twee</h3>\n<p>Ja.</p>"),
        ("<p>Niet <em>zo. Kaart 6 zegt</em> het.</p>", ""),
    ],
)
def test_what_leans_on_an_absent_map_is_left_out_and_the_rest_stays(text, expected):
    assert said(text, 7, 8, 9) == expected


@pytest.mark.parametrize("lacking", LACKING.values(), ids=LACKING)
@pytest.mark.parametrize("has_nation", [True, False])
def test_no_text_of_an_edition_mentions_a_map_that_it_lacks(edition, lacking, has_nation):
    delivered = tuple(measure for measure in MEASURES if measure not in lacking)
    own = replace(edition, has_nation=has_nation, sources=(Source("alles", "Een bron", delivered, "mei"),))
    there = maps_there(own)
    told = without_absent_maps(texts(), own)
    maps = [told.maps[definition.slug] for definition in maps_of(own)]
    written = [str(with_maps(page.body, there)) for page in told.pages.values()]
    written += [text for one in maps for text in (one.help, one.compared, one.good_for, one.not_for, *one.questions)]
    mentioned = {
        int(number) for text in written for found in MENTION.findall(text) for number in re.findall(r"\d+", found[1])
    }
    assert mentioned <= there
    assert all(one.help and one.questions for one in maps)
    assert told.pages["draaiboek"].body.count("<li>") >= 11


def test_an_edition_with_every_map_keeps_its_texts(edition):
    assert len(maps_of(edition)) == len(MAPS)
    assert without_absent_maps(texts(), edition) == texts()

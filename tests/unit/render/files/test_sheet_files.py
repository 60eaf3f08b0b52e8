"""The pages with print sheets: one per municipality, each with its own name and nobody else's."""

from site_builder.folders import SHIPPED
from site_builder.model.pages.offline.sheets import sheet_words, sheets_page
from site_builder.model.places.municipality import Municipality
from site_builder.model.words.text_parts.stand_ins import KEY, PLACE
from site_builder.render.assets.assets import read_assets
from site_builder.render.files.sheet_files import sheet_files
from site_builder.render.text.templating import template_environment
from tests.support.small_pages import AREAS, pages_with

OWN = Municipality("M", "Ede", "Streek", "g40", None, ())
ODD = Municipality("N", "<b>&'t Dorp", "Streek", "other", None, ())


def test_each_municipality_has_a_page_with_its_own_name_and_data():
    areas = AREAS.assign(municipality=["M", "M", "N"])
    words = pages_with({}, areas, OWN, ODD)
    files = dict(
        sheet_files(
            sheets_page(words, key=KEY, name=PLACE),
            sheet_words(words),
            words.order,
            template_environment([SHIPPED / "templates"], read_assets([SHIPPED / "static"])),
        )
    )
    assert list(files) == [
        "static/kaartbladen.js",
        *(f"gemeente/{own.slug}/kaartbladen/index.html" for own in (ODD, OWN)),
    ]
    ede, odd = (files[f"gemeente/{own.slug}/kaartbladen/index.html"].decode() for own in (OWN, ODD))
    assert '<h1 class="place__name">Kaartbladen Ede</h1>' in ede
    assert 'data-municipality="m"' in ede
    assert "Kaartbladen &lt;b&gt;&amp;&#39;t Dorp</h1>" in odd
    assert "<b>" not in odd
    assert KEY not in ede + odd
    assert PLACE not in ede + odd

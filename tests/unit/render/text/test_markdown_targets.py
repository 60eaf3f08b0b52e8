"""Links, pictures, headings and blocks of a practice example."""

import re

import pytest

from site_builder.model.words.practice import Picture
from site_builder.render.text.markdown import to_markup

PHOTO = Picture("file", "foto", 1000, 500, "Een & ander", "", "")


class Everywhere:
    """Lets every link and picture pass but those named "weg"."""

    def link(self, address: str, line: int) -> str | None:  # noqa: ARG002
        return None if "weg" in address else f"../{address}"

    def picture(self, address: str, alt: str, caption: str, line: int) -> Picture | None:  # noqa: ARG002
        return None if "weg" in address else PHOTO


def html(text: str) -> str:
    return str(to_markup(text, targets=Everywhere())[0])


def test_links_inside_the_atlas_lead_where_the_targets_say():
    assert 'href="../ede.md"' in html("[Ede](ede.md)")
    assert "href" not in html("[Ede](weg.md)")
    assert "Ede" in html("[Ede](weg.md)")
    assert 'href="https://example.org"' in html("[Ede](https://example.org)")


def test_a_picture_offers_its_widths_and_says_what_is_on_it():
    found = html("![Een & ander](foto.jpg)")
    assert 'srcset="../beeld/foto-480.webp 480w, ../beeld/foto-960.webp 960w"' in found
    assert 'src="../beeld/foto-960.jpg"' in found
    for attribute in ('alt="Een &amp; ander"', 'width="960"', 'height="480"', 'loading="lazy"'):
        assert attribute in found


def test_a_picture_alone_in_its_paragraph_gets_its_caption():
    assert "<figcaption>Ede in 2003</figcaption></figure>" in html('![x](foto.jpg "Ede in 2003")')
    assert "figure" not in html("Zie ![x](foto.jpg) hier")


def test_a_refused_picture_is_left_out():
    assert html("Voor ![x](weg.jpg) na") == "<p>Voor  na</p>"


def test_a_picture_by_html_stays_out():
    assert "img" not in html("<img src=x onerror=alert(1)>")


def test_headings_get_ids_that_no_page_uses():
    assert '<h2 id="kop-inhoud">Inhoud</h2>' in html("# Inhoud")
    assert 'id="kop-een--2"' in html("# Een\n\n# Een")
    assert "id=" not in to_markup("# Een")[0]


def test_facts_and_quotes_are_blocks():
    found = html("/// feiten | In het kort\n- een\n- twee\n///\n\n/// citaat | Jan\nMooi.\n///\n\nEinde.")
    assert '<aside class="facts">\n<p class="facts__title">In het kort</p>\n<ul>' in found
    assert (
        '<figure class="pull-quote">\n<blockquote>\n<p>Mooi.</p>\n</blockquote>\n<figcaption>Jan</figcaption>' in found
    )
    assert found.endswith("<p>Einde.</p>")


def test_a_block_runs_over_empty_lines_to_its_end():
    found = html("/// feiten\neen\n\ntwee\n///\ndrie")
    assert found.index("twee") < found.index("</aside>") < found.index("drie")


def test_a_column_of_numbers_stands_to_the_right():
    assert '<td class="table__number">1</td>' in html("| a | b |\n|---|--:|\n| x | 1 |")


def test_text_of_a_block_stays_data():
    assert "<script" not in html("/// citaat | <script>x</script>\n<script>y</script>\n///")


def test_without_targets_a_block_is_text_and_a_picture_is_left_out():
    found, removed = to_markup("/// feiten\n![x](foto.jpg)\n///")
    assert "aside" not in found
    assert "img" not in found
    assert len(removed) == 1


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("Zie https://a.nl/x_y_z?b=1. En (http://b.nl/Ede_(plaats)), of **https://c.nl!**", [
            "https://a.nl/x_y_z?b=1", "http://b.nl/Ede_(plaats)", "https://c.nl",
        ]),
        ("[https://a.nl](https://a.nl) `https://b.nl` <https://c.nl>", ["https://a.nl", "https://c.nl"]),
        ("xhttps://a.nl http:// https://", []),
    ],
)  # fmt: skip
def test_an_address_in_a_sentence_of_a_story_becomes_a_link(text: str, addresses: list[str]) -> None:
    markup, removed = to_markup(text, targets=Everywhere())
    assert re.findall(r'<a href="([^"]*)"[^>]*>\1</a>', markup) == addresses
    assert not removed


def test_an_address_within_html_is_dropped_with_it() -> None:
    markup, removed = to_markup('Zie <a href="https://a.nl">het adres</a>.', targets=Everywhere())
    assert markup == "<p>Zie het adres.</p>"
    assert removed == [(1, "HTML <a> is weggelaten", "schrijf [tekst](https://adres)")]

"""What pack changes on a page, and that everything else stays."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from site_builder.publish.copies.copy_places import leave_out_links, name_recipient, show_copies, show_regions
from tests.support.mini_site import HEAD

PAGE = "gemeente/m1-dorp/index.html"
PLACES = (
    HEAD + '<body><li data-copy="municipality" hidden><a download>Kopie</a></li>'
    '<a class="button" data-copy="edition" download hidden>Alles</a><ul data-copy-regions hidden></ul>'
    "<p data-recipient hidden>Voor </p></body></html>"
)


def parsed(body):
    return LexborHTMLParser(f"{HEAD}<body>{body}</body></html>")


def test_places_are_filled_and_emptied_again_to_the_same_bytes():
    empty = LexborHTMLParser(PLACES).html
    tree = LexborHTMLParser(PLACES)
    show_copies(tree, PAGE, {"municipality": "kopie/a.zip", "edition": "kopie/b.zip"})
    show_regions(tree, PAGE, [("Oost & <i>West</i>", "kopie/c.zip")])
    filled = tree.html
    assert '<li data-copy="municipality"><a download="" href="../../kopie/a.zip">Kopie</a></li>' in filled
    assert '<a class="button" data-copy="edition" download="" href="../../kopie/b.zip">Alles</a>' in filled
    assert '<a href="../../kopie/c.zip" download="">Oost &amp; &lt;i&gt;West&lt;/i&gt;</a>' in filled
    again = LexborHTMLParser(filled)
    show_copies(again, PAGE, {})
    show_regions(again, PAGE, ())
    assert again.html == empty


def test_a_recipient_is_text():
    tree = LexborHTMLParser(PLACES)
    assert name_recipient(tree, 'Ede & <script>alert("x")</script>')
    assert '<p data-recipient="">Voor Ede &amp; &lt;script&gt;' in tree.html


def test_a_page_without_a_place_for_the_recipient_says_so():
    assert not name_recipient(parsed("<p>x</p>"), "Ede")


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ('<a class="x" href="../m2-stad/index.html">St<b>a</b>d</a>',
         '<span class="x elsewhere">St<b>a</b>d (niet in deze kopie)</span>'),
        ('<a href="../../../index.html">Uitgaven</a>', '<span class="elsewhere">Uitgaven (niet in deze kopie)</span>'),
        ('<a href="../m2-stad/index.html#kaart=focus">S</a>', '<span class="elsewhere">S (niet in deze kopie)</span>'),
        ('<a href="../m2-stad/index.html" data-quiet>S</a>', '<span class="elsewhere">S</span>'),
        ('<svg><a href="../m2-stad/index.html"><title>S</title><path d="M0 0"/></a></svg>',
         '<svg><g><title>S</title><path d="M0 0"></path></g></svg>'),
    ],
)  # fmt: skip
def test_a_link_out_of_the_copy_becomes_text(link, text):
    tree = parsed(link)
    leave_out_links(tree, PAGE, {PAGE, "index.html"})
    assert text in tree.html
    assert "href" not in tree.body.html


@pytest.mark.parametrize(
    "address", ["#top", "../../index.html", "index.html#a", "https://example.org", "mailto:a@b.nl"]
)
def test_other_links_stay(address):
    tree = parsed(f'<a href="{address}">x</a>')
    before = tree.html
    leave_out_links(tree, PAGE, {PAGE, "index.html"})
    assert tree.html == before

"""Markdown of editors becomes markup that cannot harm a page."""

import pytest
from markupsafe import Markup

from site_builder.render.text.markdown import to_markup


def html(text: str, top_heading: int = 2) -> str:
    markup, _ = to_markup(text, top_heading=top_heading)
    assert isinstance(markup, Markup)
    return str(markup)


def told(text: str) -> list[tuple[int, str]]:
    return [(line, what) for line, what, _ in to_markup(text)[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**vet** en *schuin*", "<p><strong>vet</strong> en <em>schuin</em></p>"),
        ("- een\n- twee", "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>"),
        ("`<b>`", "<p><code>&lt;b&gt;</code></p>"),
        ("a & b < c", "<p>a &amp; b &lt; c</p>"),
        ("&euro; 5", "<p>€ 5</p>"),
        ("{{ 7*7 }} {% raw %} {gemeente}", "<p>{{ 7*7 }} {% raw %} {gemeente}</p>"),
    ],
)
def test_markdown_becomes_html(text: str, expected: str) -> None:
    assert html(text) == expected
    assert told(text) == []


@pytest.mark.parametrize("entity", ["&#xFDD0;", "&#64977;", "&#1;", "&#x8D;"])
def test_an_entity_brings_in_nothing_that_nobody_sees(entity: str) -> None:
    text = f"een\n\na{entity}b &#233;"
    assert html(text) == "<p>een</p>\n<p>ab é</p>"
    assert told(text) == [(3, f"{entity} is een onzichtbaar teken en is weggelaten")]
    assert told(f"`{entity}`") == []


def test_tables_are_tables() -> None:
    assert "<th>a</th>" in html("| a | b |\n|---|--:|\n| 1 | 2 |")


def test_footnotes_of_two_texts_have_different_ids() -> None:
    first, second = html("x[^1]\n\n[^1]: een"), html("y[^1]\n\n[^1]: twee")
    ids = [text.split('href="#')[1].split('"')[0] for text in (first, second)]
    assert ids[0] != ids[1]
    assert f'id="{ids[0]}"' in first


@pytest.mark.parametrize(
    ("top_heading", "expected"),
    [
        (2, "<h2>A</h2>\n<h3>B</h3>\n<h4>C</h4>\n<h3>D</h3>"),
        (3, "<h3>A</h3>\n<h4>B</h4>\n<h5>C</h5>\n<h4>D</h4>"),
    ],
)
def test_headings_start_at_the_top_and_skip_no_level(top_heading: int, expected: str) -> None:
    assert html("# A\n\n### B\n\n###### C\n\n## D", top_heading) == expected


@pytest.mark.parametrize(
    ("text", "expected", "what"),
    [
        ("<b>x</b> y", "<p>x y</p>", "HTML <b> is weggelaten"),
        ("<script>alert(1)</script>\n\ny", "<p>y</p>", "HTML <script> is weggelaten"),
        ("y <img src=x onerror=alert(1)>", "<p>y </p>", "HTML <img> is weggelaten"),
        ("<p onclick='x()' style='a'>y</p>", "<p>y</p>", "HTML <p> is weggelaten"),
        ("<h1>y</h1>", "<p>y</p>", "HTML <h1> is weggelaten"),
        ("y <svg/onload=alert(1)>", "<p>y </p>", "HTML <svg> is weggelaten"),
        ("![p](https://x.nl/p.png)", "", "foto is weggelaten"),
    ],
)
def test_raw_html_and_pictures_are_left_out_and_told(text: str, expected: str, what: str) -> None:
    assert html(text).strip() == expected
    assert told(text) == [(1, what)]


@pytest.mark.parametrize("address", ["https://x.nl/a", "http://x.nl", "mailto:a@b.nl", "../a/index.html#b", "#b"])
def test_a_safe_link_stays(address: str) -> None:
    assert f'href="{address}"' in html(f"[x]({address})")
    assert told(f"[x]({address})") == []


def test_an_address_between_brackets_becomes_a_link() -> None:
    assert 'href="https://x.nl"' in html("<https://x.nl>")
    assert 'href="mailto:a@b.nl"' in html("<a@b.nl>")
    assert told("<a@b.nl>") == []


@pytest.mark.parametrize(
    "address",
    [
        *("javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "&#106;avascript:alert(1)"),
        *("data:text/html,x", "file:///etc/passwd", "//x.nl/a", "/a", "{jaar}", "http://[x"),
    ],
)
def test_any_other_link_loses_its_address(address: str) -> None:
    text = f"eerst\n\n[x]({address})"
    assert "href" not in html(text)
    assert len(told(text)) == 1


def test_title_attributes_do_not_pass() -> None:
    assert "title" not in html('[x](a.html "{jaar}")')


def test_what_is_left_out_is_told_with_its_line() -> None:
    assert told("een\n\ntwee <b>drie</b>\n\n[x](javascript:y)") == [
        (3, "HTML <b> is weggelaten"),
        (5, "link naar javascript: is weggelaten"),
    ]


def test_comments_are_left_out_in_silence() -> None:
    assert html("<!-- voor ons -->\n\ny").strip() == "<p>y</p>"
    assert told("<!-- voor ons -->\n\ny") == []


def test_words_around_a_dropped_break_stay_apart() -> None:
    assert html("een<br>twee").strip() == "<p>een twee</p>"


@pytest.mark.parametrize("address", ["", "<>", "http:/x.nl", "mailto:", "\\\\\\\\server\\\\x.pdf"])
def test_a_link_that_leads_nowhere_is_told_at_its_line(address: str) -> None:
    assert [line for line, _ in told(f"een\n\n[x]({address})")] == [3]

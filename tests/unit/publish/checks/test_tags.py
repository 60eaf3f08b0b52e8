"""Pages cut into tags hold the elements that a browser makes of the whole page."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from site_builder.publish.checks.tags import Tags

GOLDEN = Path(__file__).parents[3] / "golden"


def attributes(data: bytes) -> list[tuple[str, dict[str, str | None]]]:
    """Tag and attributes of every element that has any, from the tree of the whole page, which spells patternUnits."""
    root = LexborHTMLParser(data.decode()).root
    assert root is not None
    found = [(node.tag or "", node.attributes) for node in root.traverse()]
    return [(tag, {name.lower(): value for name, value in has.items()}) for tag, has in found if has]


@pytest.fixture
def tags():
    return Tags(lambda name, node: (name, node.attributes) if node and node.attributes else None)


def test_every_element_of_the_golden_pages_is_found(tags):
    pages = [path.read_bytes() for path in sorted(GOLDEN.rglob("*.html"))]
    assert pages
    for page in pages:
        assert tags.of(page) == attributes(page)


@pytest.mark.parametrize(
    "body",
    [
        '<A HREF=x.html CLASS=\'a"b\'>x</A>', '<p title="a > b" id=x>y', "<svg/onload=x()><path d=M0\n\tid='é'/></svg>",
        '<td class="a"><tr id="b"><th id="c">', "<a b='\"' c=\">\" d e=\"&lt;&amp;\">",
        "<p\x0cid=x\x0c>1 < 2 > 0</p a=y>",
        "<p\x0bid=x class=y>", "<p id=x id=y =z>", "<plaintext id=x>", '<p id="x"class="y">',
    ],
)  # fmt: skip
def test_an_element_is_read_as_a_browser_reads_it(tags, body):
    wrapped = f"<table><tr>{body}" if body.startswith("<td") else f"<body>{body}"
    assert tags.of(wrapped.encode()) == attributes(wrapped.encode())


@pytest.mark.parametrize("body", ['<p title="<b id=x>">', "<p id=x", "<p <b id=x>", "<p title='a' b=\"<\">"])
def test_a_tag_that_does_not_end_before_the_next_is_told(body):
    assert "p" in Tags(lambda name, node: None if node else name).of(body.encode())


def test_bytes_that_are_no_utf_8_are_refused(tags):
    with pytest.raises(UnicodeDecodeError):
        tags.of(b"<p>\xff</p>")

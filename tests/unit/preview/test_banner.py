"""What the preview adds to a page, and nothing else."""

from site_builder.preview.banner import with_preview
from site_builder.problems import error, warning

PAGE = '<!doctype html>\n<html><head><title>x</title></head>\n<body data-a="1">\n<p>tekst</p></body></html>'
VERSIONS = {"version": "v", "preview_version": "p"}


def test_a_page_without_problems_gets_only_the_script_and_style():
    page = with_preview(PAGE, 7, [], **VERSIONS)
    style = '<link rel="stylesheet" href="/_preview/preview.css?p">'
    script = '<script src="/_preview/reload.js?p" data-state="7" defer></script>'
    assert page == PAGE.replace("</head>", f"{style}{script}</head>")


def test_problems_stand_above_the_page_errors_first():
    problems = [warning("b.md:2", "let op", "kijk na"), error("a.md:1", "dit is fout", "herstel het")]
    page = with_preview(PAGE, 7, problems, **VERSIONS)
    start = page.index('<body data-a="1"><aside class="preview" role="alert">')
    assert start < page.index("1 fout. U ziet de laatste goede versie.") < page.index("a.md:1")
    assert "Dit is fout. <strong>Herstel het</strong>" in page
    assert page.index("a.md:1") < page.index("1 waarschuwing") < page.index("b.md:2") < page.index("<p>tekst</p>")


def test_what_an_editor_typed_is_no_markup():
    page = with_preview(
        PAGE, 1, [error("a.md:1", "<script>alert(1)</script>", "{{ 7 * 7 }} {} {0}")], version="v", preview_version="p"
    )
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "{{ 7 * 7 }} {} {0}" in page


def test_without_any_page_the_problems_are_still_told():
    page = with_preview(None, 1, [error("a.md:1", "fout", "herstel")], **VERSIONS)
    assert "Er is nog geen goede versie om te laten zien." in page
    assert "/_preview/reload.js" in page


def test_only_links_to_static_files_get_their_version():
    page = '<head><link href="../../static/css/a.css"><script src="static/js/b.js"></script></head><body>'
    page += '<a href="../x/index.html">x</a><script src="data.js"></script></body>'
    served = with_preview(page, 1, [], **(VERSIONS | {"version": "v1"}))
    assert ' href="../../static/css/a.css?v1"' in served
    assert ' src="static/js/b.js?v1"' in served
    assert served.count("?v1") == 2

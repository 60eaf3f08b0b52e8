"""The finished site is read as a stranger: one broken mini-site per message."""

from dataclasses import replace

import pytest

from site_builder.publish.checks.finished_site import check_site
from tests.support.mini_site import FOLDER, REGION, content, region_page, script

PAGE = f"{FOLDER}/index.html"
START = "2014-2020/index.html"


@pytest.fixture
def check(write, edition, withheld):
    """The problems of a site with these files."""
    return lambda texts: [
        str(problem) for problem in check_site(write(texts), edition=edition, withheld=withheld, shielded=frozenset())
    ]


def test_a_good_site_has_no_problems(check, files):
    assert check(files) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('lang="nl"', 'lang=" "', "de taal (lang) ontbreekt"),
        ("Een titel", " ", "de pagina heeft niet precies één titel"),
        ("</title>", "</title><title>Nog een</title>", "de pagina heeft niet precies één titel"),
        ("default-src 'none'", "default-src 'self'", "het beveiligingsbeleid (Content-Security-Policy) ontbreekt"),
        ('<meta charset="utf-8">', '<link rel="icon" href="data:image/png;base64,AA=">',
         "voor het beveiligingsbeleid staat al een script of stijlblad"),
        ("<h1>Start</h1>", "", "de pagina heeft 0 koppen van het eerste niveau"),
        ("<h1>Start</h1>", "<h1>a</h1><h1>b</h1>", "de pagina heeft 2 koppen van het eerste niveau"),
        ("</h1>", "</h1><h3>Diep</h3>", "de kop 'Diep' slaat een niveau over (h1 naar h3)"),
        ("</h1>", '</h1><h2>x</h2><h4><span data-year="">2020</span> en <b>verder</b></h4>',
         "de kop '2020 en verder' slaat een niveau over (h2 naar h4)"),
        ("</h1>", "</h1><!-- <h3>Diep</h3> --><h2>x</h2>", "de kop 'Diep' slaat een niveau over (h1 naar h3)"),
        ("</html>", "<H3", "de kop '' slaat een niveau over (h1 naar h3)"),
        ("<h1>", "<h2>Eerst</h2><h1>", "de kop 'Eerst' slaat een niveau over (h0 naar h2)"),
        ("</h1>", '</h1><p id="a"></p><p id="a"></p>', 'het kenmerk id="a" staat er 2 keer'),
        ("</h1>", '</h1><p id=""></p>', 'het kenmerk id="" staat er 1 keer'),
        ("</h1>", "</h1><style>a{}</style>", "het element <style> mag niet in een pagina staan"),
        ("</h1>", '</h1><iframe src="index.html"></iframe>', "het element <iframe> mag niet"),
        ("</h1>", '</h1><meta http-equiv="Refresh" content="0">', "het beveiligingsbeleid (Content-Sec"),
        ("</h1>", "</h1><script>x()</script>", "een script staat in de pagina zelf"),
        ("</h1>", '</h1><p style="color:red"></p>', "<p> mag het attribuut 'style' niet hebben"),
        ("</h1>", '</h1><p\nONCLICK = "x()"></p>', "<p> mag het attribuut 'onclick' niet hebben"),
        ("</h1>", "</h1><svg/onload=x()></svg>", "<svg> mag het attribuut 'onload' niet hebben"),
        ("</h1>", '</h1><p title=">" onclick="x()"></p>', "<p> mag het attribuut 'onclick' niet hebben"),
        ("</h1>", "</h1><!-- <iframe> -->", "het element <iframe> mag niet"),
        ("</h1>", '</h1><!-- <p title=" --><script>x()</script><p title="">', "het element <p> is niet afgesloten of"),
        ("</h1>", '</h1><p title="a<b">', "het element <p> is niet afgesloten of bevat een '<'"),
        ("</html>", '<p id="x', "het element <p> is niet afgesloten of bevat een '<'"),
        ("</h1>", '</h1><img srcset="index.html 1w, weg.png 2w">', "'weg.png' bestaat niet in de site"),
        ("</h1>", '</h1><svg><use xlink:href="a.svg#x"/></svg>', "<use> mag het attribuut 'xlink:href' niet hebben"),
        ("</h1>", '</h1><form action="index.html"></form>', "<form> mag het attribuut 'action' niet hebben"),
        ("</h1>", '</h1><a href="weg.html">x</a>', "'weg.html' bestaat niet in de site"),
        ("</h1>", '</h1><a href="../../index.html">x</a>', "'../../index.html' bestaat niet in de site"),
        ("</h1>", '</h1><a href="Index.html">x</a>', "'Index.html' bestaat niet in de site"),
        ("</h1>", '</h1><a href="gemeente/">x</a>', "'gemeente/' noemt geen bestand"),
        ("</h1>", '</h1><a href=".">x</a>', "'.' noemt geen bestand"),
        ("</h1>", '</h1><a href="">x</a>', "'' noemt geen bestand"),
        ("</h1>", '</h1><a href="/index.html">x</a>', "'/index.html' noemt geen bestand"),
        ("</h1>", '</h1><a href="gemeente">x</a>', "'gemeente' bestaat niet in de site"),
        ("</h1>", '</h1><a href="#nergens">x</a>', "'#nergens' wijst naar een plaats die niet op die pagina staat"),
        ("</h1>", '</h1><a href="gemeente/m1-dorp/index.html#x">x</a>', "wijst naar een plaats die niet op die pagina"),
        ("</h1>", '</h1><a href="javascript:x()">x</a>', "'javascript:x()' is geen adres om naartoe te gaan"),
        ("</h1>", '</h1><img src="https://example.org/a.png">', "'https://example.org/a.png' wordt van buiten"),
        ("</h1>", '</h1><img src="//example.org/a.png">', "'//example.org/a.png' wordt van buiten de site gehaald"),
        ("</h1>", '</h1><a href="//example.org/">x</a>', "'//example.org/' wordt van buiten de site gehaald"),
        ("</h1>", '</h1><link rel="stylesheet" href="https://example.org/a.css">', "wordt van buiten de site gehaald"),
        ("</h1>", '</h1><script src="data:text/javascript,x()"></script>', "wordt van buiten de site gehaald"),
        ("</h1>", '</h1><img src="weg.png">', "'weg.png' bestaat niet in de site"),
    ],
)  # fmt: skip
def test_what_a_page_may_not_hold(check, files, old, new, message):
    assert old in files[START]
    problems = check({**files, START: files[START].replace(old, new)})
    assert any(problem.startswith(START) and message in problem for problem in problems), problems


@pytest.mark.parametrize(
    "good",
    [
        '<a href="https://example.org/">x</a>', '<a href="mailto:a@example.org">x</a>',
        '<img src="data:image/png;base64,AA=" alt="">', '<a href="gemeente/m1-dorp/index.html#kaart=focus">x</a>',
        '<a href="gemeente/m1-dorp/index.html#top">x</a>', '<a href="gemeente/m1%2Ddorp/index.html?a=1">x</a>',
        "<p>ongeveer = on the = ons = 1 < 2 > 0</p>", '<p title=">"></p>', '<p title="on=1 style=2">x</p>',
    ],
)  # fmt: skip
def test_what_a_page_may_hold(check, files, good):
    assert check({**files, START: files[START].replace("</h1>", f"</h1>{good}")}) == []


def test_the_same_words_may_lead_somewhere_from_one_page_and_nowhere_from_another(check, files):
    link = '</h1><a href="../index.html">x</a>'
    files = {path: text.replace("</h1>", link) if path.endswith(".html") else text for path, text in files.items()}
    assert [problem.split(":")[0] for problem in check(files)] == [PAGE, "index.html"]


def test_a_problem_names_the_line(check, files):
    [problem] = check({**files, START: files[START].replace("</h1>", '</h1>\n\n<a href="weg.html?a&amp;b">x</a>')})
    assert problem.startswith(f"{START}:5: 'weg.html?a&b' bestaat niet in de site: herstel")


@pytest.mark.parametrize(
    ("css", "message"),
    [
        ("a { background: url(weg.png) }", "'weg.png' bestaat niet"),
        ('@import "b.css";', "'b.css' bestaat niet"),
        ("a { background: url('https://example.org/x.png') }", "wordt van buiten de site gehaald"),
        ("@import url(//example.org/x.css);", "wordt van buiten de site gehaald"),
    ],
)
def test_what_a_stylesheet_may_not_fetch(check, files, css, message):
    [problem] = check({**files, "2014-2020/static/page/base.css": css})
    assert message in problem


def test_a_stylesheet_may_use_its_own_site_and_parts_of_a_page(check, files):
    css = "a { background: url(../../index.html); filter: url(#x); mask: url(data:image/svg+xml;utf8,x) }"
    assert check({**files, "2014-2020/static/page/base.css": css}) == []


SWATCH = '<li class="swatched class-{name}" data-class="{name}">x</li>'


@pytest.mark.parametrize(
    ("around", "name", "rule"),
    [
        ("map-resilience", "equal", ""),
        ("series", "series-1", ".series .class-series-1 { fill: red; --swatch: red }"),
        ("map-focus", "sum", ".class-sum, a { --swatch: red; fill: red }"),
    ],
)
def test_a_class_with_a_colour_where_it_stands(check, files, around, name, rule):
    page = files[START].replace("</h1>", f'</h1><div class="map-focus"></div><ol class="{around}">{SWATCH}</ol>')
    style = "2014-2020/static/legend/classes.css"
    assert check({**files, START: page.format(name=name), style: files[style] + rule}) == []


@pytest.mark.parametrize(
    ("around", "name", "rule"),
    [
        ("map-eleventh", "equal", ""),
        ("map-eleventh", "ninth", ".map-resilience .class-ninth { fill: red; --swatch: red }"),
        ("series", "ninth", ".map-eleventh .class-ninth { fill: red; --swatch: red }"),
        ("map-eleventh", "ninth", ".map-eleventh .class-ninth { --swatch: red }"),
        ("map-eleventh", "ninth", "/* .class-ninth { fill: red; --swatch: red } */"),
    ],
)
def test_a_class_without_a_colour_where_it_stands(check, files, around, name, rule):
    page = files[START].replace("</h1>", f'</h1><div class="map-eleventh"></div><ol class="{around}">{SWATCH}</ol>')
    style = "2014-2020/static/legend/classes.css"
    [problem] = check({**files, START: page.format(name=name), style: files[style] + rule})
    assert problem.startswith(f"{START}:3: de klasse '{name}' heeft hier geen kleur: geef .class-{name} een kleur")


def changed(edition, **fields):
    return script({**content(edition), **fields})


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"observations": [1, 2, 3]}, "het veld 'observations' hoort hier niet"),
        ({"values": {}}, "het veld 'values' hoort hier niet"),
        ({"names": ["Oost"]}, "'names' telt 1 gebieden in plaats van 3"),
        ({"shapes": []}, "'shapes' telt 0 gebieden in plaats van 3"),
        ({"pairs": {"resilience": [[], "."]}}, "'pairs resilience' telt 1 gebieden in plaats van 3"),
        ({"pairs": {"resilience": [["x"], "00."]}}, "'resilience' geeft een zin bij een gebied zonder klasse"),
        ({"pairs": {"other": [[], "..."]}}, "'pairs' noemt een laag 'other' die er niet is"),
        ({"layers": {}}, "de lagen zijn andere dan die van de uitgave"),
    ],
)
def test_what_the_data_may_not_hold(check, files, edition, fields, message):
    problems = check({**files, f"{FOLDER}/data.js": changed(edition, **fields)})
    assert any(problem.startswith(f"{FOLDER}/data.js: {message}") for problem in problems), problems


@pytest.mark.parametrize(
    ("symbols", "message"),
    [
        ("00-", "'focus' laat iets zien van 1 gebieden met te weinig waarnemingen"),
        ("0--", "'focus' laat iets zien van 1 gebieden met te weinig waarnemingen"),
        ("0w", "'focus' telt 2 gebieden in plaats van 3"),
        ("9w-", "'focus' kent de klasse '9' niet"),
        ("?w-", "'focus' kent de klasse '?' niet"),
    ],
)
def test_a_layer_that_leaks_or_lies(check, files, edition, symbols, message):
    layers = {**content(edition)["layers"], "focus": symbols}
    problems = check({**files, f"{FOLDER}/data.js": changed(edition, layers=layers)})
    assert any(message in problem for problem in problems), problems


def test_data_without_their_required_fields(check, files, edition):
    data = content(edition)
    del data["codes"]
    [problem] = check({**files, f"{FOLDER}/data.js": script(data)})
    assert "het veld 'codes' ontbreekt" in problem


@pytest.mark.parametrize("text", ["", "alert(1)", "Atlas.add(1,{});", 'Atlas.add("m1",[]);', 'Atlas.add("m1",{});x()'])
def test_data_that_are_no_data(check, files, text):
    [problem] = check({**files, f"{FOLDER}/data.js": text})
    assert "dit zijn geen gegevens van een gemeente" in problem


@pytest.mark.parametrize("name", ["kaarten.csv", "kaarten-nl.csv"])
def test_a_table_that_is_missing(check, files, name):
    del files[f"{FOLDER}/{name}"]
    assert check(files) == [f"{FOLDER}/{name}: dit bestand ontbreekt: bouw opnieuw; blijft dit zo, meld dan deze fout"]


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("kaarten.csv", "area;name", "area;naam", "de kolommen zijn andere dan afgesproken"),
        ("kaarten.csv", "A2;", "A9;", "de gebieden zijn andere dan die van de kaart"),
        ("kaarten.csv", "A3;Naam", "A3;Naam;x", "de gebieden zijn andere dan die van de kaart"),
        ("kaarten.csv", "A2;Naam;withheld", "A2;Naam;equal", "kolom 'resilience' toont andere klassen dan de kaart"),
        ("kaarten-nl.csv", "A2;Naam;Te weinig waarnemingen", "A2;Naam;Afname", "houdt andere gebieden achter"),
        ("kaarten-nl.csv", "A1;Naam;Een klasse", "A1;Naam;Te weinig waarnemingen", "houdt andere gebieden achter"),
        ("kaarten-nl.csv", "A1;", "B1;", "de gebieden of kaarten zijn andere"),
        ("index.html", 'area class-withheld"', 'area class-equal"', "gebied 1 heeft op de pagina een andere klasse"),
        ("index.html", 'swatched class-withheld"', 'swatched class-equal"', "gebied 1 heeft op de pagina een andere"),
        ("index.html", '<td class="swatched class-withheld"></td>', "", "gebied 1 heeft op de pagina een andere"),
        ("index.html", 'data-area="2"', 'data-area="3"', "gebied 3 heeft op de pagina een andere klasse"),
        ("index.html", "data-map", "data-x", "de pagina toont geen kaart van de uitgave"),
    ],
)
def test_tables_and_page_that_show_something_else_than_the_data(check, files, name, old, new, message):
    path = f"{FOLDER}/{name}"
    assert old in files[path]
    problems = check({**files, path: files[path].replace(old, new)})
    assert any(problem.startswith(path) and message in problem for problem in problems), problems


def test_a_region_that_counts_what_its_municipalities_hold_is_good(check, files):
    assert check({**files, REGION: region_page()}) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('legend__count">1<', 'legend__count">2<', "de legenda van 'resilience' telt iets anders dan de gegevens"),
        ('<span class="legend__count">0</span>', "", "de legenda van 'resilience' telt iets anders dan de gegevens"),
        ("<td>1</td>", "<td>3</td>", "de tabel telt iets anders dan de gegevens"),
        (
            "Een klasse",
            '<span class="legend__count">1</span>',
            "de legenda van 'nuisance-municipal' telt gebieden van meer",
        ),
        ('"resilience"', '"resilience-relative"', "de tabel telt 'resilience-relative'"),
    ],
)
def test_a_region_that_counts_something_else_or_what_may_not_be_counted(check, files, old, new, message):
    problems = check({**files, REGION: region_page().replace(old, new, 1)})
    assert any(problem.startswith(REGION) and message in problem for problem in problems), problems


def test_a_number_without_a_class_is_a_leak_in_open_data_too(check, files, edition, withheld, write):
    opened = replace(edition, publish="values")
    data = {**content(edition), "values": {"association-share": [1, 2, None]}}
    problems = check_site(
        write({**files, f"{FOLDER}/data.js": script(data)}), edition=opened, withheld=withheld, shielded=frozenset()
    )
    assert any("'association-share' geeft een getal bij een gebied zonder klasse" in str(one) for one in problems)


@pytest.mark.parametrize(
    ("layers", "shielded", "message"),
    [
        ({"nuisance-municipal": "sw-"}, (), "andere gebieden zijn afgeschermd dan berekend"),
        ({}, ("A1",), "andere gebieden zijn afgeschermd dan berekend"),
        ({"nuisance-municipal": "sw-"}, ("A1",), "'resilience-relative' toont een klasse in een gemeente die is afg"),
        ({"focus": "sw-"}, ("A1",), "'focus' kent de klasse 's' niet"),
    ],
)
def test_shielding_that_is_not_whole_or_not_what_was_reckoned(
    write, files, edition, withheld, layers, shielded, message
):
    data = content(edition)
    changed = files | {f"{FOLDER}/data.js": script({**data, "layers": {**data["layers"], **layers}})}
    problems = check_site(write(changed), edition=edition, withheld=withheld, shielded=frozenset(shielded))
    assert any(message in str(one) for one in problems), problems


TILES = "https://tegels.org"


@pytest.mark.parametrize(
    ("image_host", "policy", "address", "refused"),
    [
        (TILES, TILES, f"{TILES}/1", False),
        ("", TILES, f"{TILES}/1", True),
        (TILES, TILES, "", True),
        (TILES, "", f"{TILES}/1", True),
        (TILES, TILES, f"{TILES}.nl/1", True),
        (TILES, f"{TILES} https:", f"{TILES}/1", True),
    ],
)
def test_only_a_page_that_offers_a_map_of_another_service_names_its_host(
    write, files, edition, withheld, image_host, policy, address, refused
):
    page = files[f"{FOLDER}/index.html"].replace("data:;", f"data: {policy};" if policy else "data:;")
    page = page.replace("<h1", f'<p data-base-map="{address}"></p><h1' if address else "<h1", 1)
    problems = check_site(
        write({**files, f"{FOLDER}/index.html": page}),
        edition=edition,
        withheld=withheld,
        shielded=frozenset(),
        image_host=image_host,
    )
    assert any("het beveiligingsbeleid" in str(problem) for problem in problems) == refused


def test_a_file_that_is_not_what_was_written(write, files, edition, withheld):
    fresh = write(files)
    (fresh / START).write_text(files[START] + " ")
    [problem] = check_site(fresh, edition=edition, withheld=withheld, shielded=frozenset())
    assert str(problem).startswith(f"{START}: dit bestand is niet wat er geschreven is")


def test_older_editions_are_targets_and_are_not_read_again(tmp_path, write, files, edition, withheld):
    (tmp_path / "site/2010-2012").mkdir(parents=True)
    (tmp_path / "site/2010-2012/index.html").write_text("<p>An old page without anything.")
    files[START] = files[START].replace("</h1>", '</h1><a href="../2010-2012/index.html#x">x</a>')
    assert not list(check_site(write(files), edition=edition, withheld=withheld, shielded=frozenset()))

"""Which sentences does content/figuren/zinnen.md hold? A row per sentence, most of them following from the figures."""

from collections.abc import Iterator

from site_builder.model.kinds import FigureDefinition, Sentence, Theme, sentences_in

EDITION = "eerste laatste gebied gebieden"
URBANITIES = {"urban": "stedelijk", "other": "overig"}
COVERAGES = {"nation": "land", "part": "deel"}
ONE, ENDS = f"{EDITION} hoog h1", f"{EDITION} hoog laag h1 l1"
BESIDE = f"{EDITION} zin soort bijsoort bijland geheel"


def figure_sentences_of(theme: Theme) -> tuple[Sentence, ...]:
    """All of them, section by section."""
    rows = [*_titles(theme), *_of_types(theme), *GENERAL, *_of_index(theme), *theme.figure_sentences]
    for figure in theme.figures:
        rows += [*_national(figure), *_panel(figure), *_chart(figure)]
    return tuple(rows)


def _titles(theme: Theme) -> Iterator[Sentence]:
    questions = {key: f"figure.question.{question}" for question, key in theme.questions.items()}
    yield from sentences_in("vragen", "", questions | {"conclusies": "figure.question.conclusions"})
    yield from sentences_in("titels", EDITION, {figure.slug: figure.title_key for figure in theme.figures})


def _of_types(theme: Theme) -> Iterator[Sentence]:
    names = {type_: f"figure.type.{type_}" for type_ in theme.types}
    names |= {f"{type_} deel": f"figure.part-type.{type_}" for type_ in theme.types}
    yield from sentences_in("gemeentesoorten", "", names)
    yield from sentences_in("grafieken", "", {f"soort {type_}": f"chart.type.{type_}" for type_ in theme.types})


def _of_index(theme: Theme) -> Iterator[Sentence]:
    yield from sentences_in("grafieken", "", {f"groep {group}": f"chart.measure.{group}" for group in theme.groups})


def _national(figure: FigureDefinition) -> Iterator[Sentence]:
    """What a figure says of its own numbers, by its kind."""
    slug, start = figure.slug, f"figure.{figure.slug}"
    if figure.kind == "shift":
        ways = {"toe-af": "both", "toe": "rise", "af": "fall", "gelijk": "equal"}
        names = {f"{slug} {key}": f"{start}.{way}" for key, way in ways.items()}
        yield from sentences_in("landelijk", f"{EDITION} meest minst plus min", names)
    elif figure.kind == "rate-per-type":
        yield from sentences_in("landelijk", f"{EDITION} hoog lijst", {f"{slug} soorten": f"{start}.types"})
    else:
        views = {"": "", **({" inwoners": ".residents"} if figure.by_residents else {})}
        second = " h2" if figure.beside or figure.kind in ("mean-per-year", "mean-per-group") else ""
        also = second + (" van tot" if figure.kind == "mean-per-period" else "")
        ends = {f"{slug}{key} hoog-laag": f"{start}{view}.ends" for key, view in views.items()}
        yield from sentences_in("landelijk", f"{ENDS}{also}{second.replace('h', 'l')}", ends)
        ones = {f"{slug}{key} enige": f"{start}{view}.one" for key, view in views.items()}
        yield from sentences_in("landelijk", f"{ONE}{also}", ones)
        yield from _further(figure, second)


def _further(figure: FigureDefinition, second: str) -> Iterator[Sentence]:
    """What only some figures say. second: the placeholder of a second number, or ""."""
    slug, start = figure.slug, f"figure.{figure.slug}"
    if figure.by_urbanity:
        also, key = f"{second} soort", f"{slug} stedelijkheid"
        ends, single = {f"{key} hoog-laag": f"{start}.urbanity.ends"}, {f"{key} enige": f"{start}.urbanity.one"}
        yield from sentences_in("landelijk", f"{ENDS}{also}{second.replace('h', 'l')}", ends)
        yield from sentences_in("landelijk", f"{ONE}{also}", single)
    if figure.kind == "mean-per-group":
        yield from sentences_in("landelijk", EDITION, {f"{slug} gelijk": f"{start}.equal"})
        ends, single = (
            {f"{slug} een-groep hoog-laag": f"{start}.alone.ends"},
            {f"{slug} een-groep enige": f"{start}.alone.one"},
        )
        yield from sentences_in("landelijk", f"{ENDS} groep", ends)
        yield from sentences_in("landelijk", f"{ONE} groep", single)


def _panel(figure: FigureDefinition) -> Iterator[Sentence]:
    """What stands beside a figure of a municipality or region."""
    if not figure.is_panel:
        return
    slug, start = figure.slug, f"panel.{figure.slug}"
    yield from sentences_in("gemeente", "", {f"{slug} welke": f"{start}.which"})
    counted = {f"{slug} enkele": f"{start}.some", f"{slug} geen": f"{start}.none"}
    yield from sentences_in("gemeente", f"{EDITION} k n welke", counted)
    yield from sentences_in("grafieken", EDITION, {f"gemeente {slug}": f"chart.panel.{slug}"})
    if figure.among:
        chart_words = {
            f"aantal-met-te-weinig {slug}": f"chart.count-withheld.{slug}",
            f"alle {slug}": f"chart.all.{slug}",
        }
        yield from sentences_in("grafieken", EDITION, chart_words)


def _chart(figure: FigureDefinition) -> Iterator[Sentence]:
    slug = figure.slug
    if figure.own_unit:
        yield from sentences_in("grafieken", EDITION, {f"eenheid {slug}": f"chart.unit.{slug}"})
    if figure.explained:
        yield from sentences_in("grafieken", EDITION, {f"uitleg {slug}": f"chart.explained.{slug}"})
    if figure.two_sided:
        sides = {f"links {slug}": f"chart.left.{slug}", f"rechts {slug}": f"chart.right.{slug}"}
        yield from sentences_in("grafieken", "", sides)


GENERAL = (
    *sentences_in("geheel", "", {
        key: f"whole.{coverage}.{way}"
        for coverage, word in COVERAGES.items()
        for key, way in ((word, "name"), (f"in-{word}", "within"))
    }),
    *sentences_in("gemeentesoorten", "", {key: f"figure.urbanity.{kind}" for kind, key in URBANITIES.items()}),
    *sentences_in("gemeentesoorten", "", {
        f"{key} deel": f"figure.part-urbanity.{kind}" for kind, key in URBANITIES.items()
    }),
    *sentences_in("landelijk", "", {"geen": "figure.none", "niemand": "figure.nobody", "nergens": "figure.nowhere"}),
    *sentences_in("landelijk", "p", {
        "ook-daar": "figure.there-too", "minder-dan": "figure.less-than", "meer-dan": "figure.more-than",
    }),
    *sentences_in("landelijk", EDITION, {"niets": "figure.nothing"}),
    *sentences_in("landelijk", f"{EDITION} reden", {
        "niets-alleen": "figure.nothing.only", "niets-vooral": "figure.nothing.mostly",
    }),
    *sentences_in("landelijk", f"{EDITION} p soort", {"soort": "figure.type-part"}),
    *sentences_in("gemeente", f"{EDITION} gemeente", {"niets": "panel.nothing"}),
    *sentences_in("gemeente", f"{EDITION} gemeente reden", {
        "niets-alleen": "panel.nothing.only", "niets-vooral": "panel.nothing.mostly",
    }),
    *sentences_in("gemeente", f"{EDITION} gemeente n welke", {
        "een-gebied": "panel.one-area", "twee-gebieden": "panel.few-areas",
    }),
    *sentences_in("gemeente", "", {
        "vaker": "panel.more", "minder-vaak": "panel.less", "even-vaak": "panel.equal",
    }),
    *sentences_in("gemeente", "soort", {"in-soort": "panel.in-type"}),
    *sentences_in("gemeente", f"{EDITION} zin plek", {
        "geen-dichtbij": "panel.none-near", "geen-ook": "panel.none-either",
    }),
    *sentences_in("gemeente", f"{EDITION} zin plek minder", {"geen-gemengd": "panel.none-mixed"}),
    *sentences_in("gemeente", BESIDE, {
        "alleen": "panel.alone", "naast-geheel": "panel.beside-nation", "naast-beide": "panel.beside-both",
        "naast-beide-gelijk": "panel.beside-same",
    }),
    *sentences_in("grafieken", EDITION, {
        "te-weinig": "chart.withheld", "niets": "chart.nothing", "aantal": "chart.count",
        "aantal-met-te-weinig": "chart.count-withheld", "aantal-per-klasse": "chart.per-class", "alle": "chart.all",
        "aandeel": "chart.share-class", "klasse": "chart.class", "verandering": "chart.change",
        "telt-gebieden": "chart.counts-areas", "telt-inwoners": "chart.counts-residents",
        "telt-woningen": "chart.counts-homes", "kijk-gebieden": "chart.view-areas",
        "kijk-inwoners": "chart.view-residents", "kijk-stedelijk": "chart.view-urban",
        "kijk-overig": "chart.view-other", "eenheid-gebieden": "chart.unit.areas",
        "eenheid-inwoners": "chart.unit.residents",
    }),
)  # fmt: skip

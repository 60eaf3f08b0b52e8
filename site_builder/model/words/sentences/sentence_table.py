"""Which sentences does content/zinnen.md hold? A row per sentence: where it stands, what asks for it, what fills it."""

from collections.abc import Iterator

from site_builder.model.kinds import Sentence, Theme, sentences_in

MAP_GROUPS, TYPES = "kaartgroepen", "gemeentesoorten"
"""Sections that name the groups of maps and the types of municipalities."""
REASONS = ("withheld", "no-score", "few")
"""Why areas are missing from a map or figure; a theme has more."""


def sentences_of(theme: Theme) -> tuple[Sentence, ...]:
    """All of them: those that follow from the theme, those of any atlas, and those of the theme."""
    return (*_derived(theme), *GENERAL, *theme.sentences)


def reasons_of(theme: Theme) -> tuple[str, ...]:
    """Why areas are missing, by name."""
    return tuple(dict.fromkeys((*REASONS, *(figure.outside for figure in theme.figures))))


def _derived(theme: Theme) -> Iterator[Sentence]:
    groups = dict.fromkeys(definition.group for definition in theme.maps)
    yield from sentences_in(MAP_GROUPS, "", {group: group for group in groups})
    yield from sentences_in(TYPES, "", {type_: type_ for type_ in theme.types})
    yield from sentences_in("redenen", "gebied gebieden", {name: f"reason.{name}" for name in reasons_of(theme)})
    yield from sentences_in("grenzen", "", {name.replace(".", " "): f"cuts.{name}" for name in _cut_words(theme)})


def _cut_words(theme: Theme) -> Iterator[str]:
    """What the tables of cut points need: units, the measures that maps combine, and their classes."""
    units = (*(map_.unit for map_ in theme.maps if map_.unit), *(part.unit for part in theme.cut_parts))
    yield from (f"unit-{unit}" for unit in dict.fromkeys(units))
    for part in theme.cut_parts:
        yield part.name
        yield from (f"{part.name}.{name}" for name in part.classes)


GENERAL = (
    *sentences_in("kop", "gebied gebieden gemeente nummer", {"niets": "lead.nothing"}),
    *sentences_in("kop", "gebied gebieden gemeente nummer reden", {
        "niets-alleen": "lead.nothing.only",
        "niets-vooral": "lead.nothing.mostly",
    }),
    *sentences_in("kop", "gebied gebieden gemeente kaart nummer", {"opent-elders": "lead.opens-elsewhere"}),
    *sentences_in("kop", "", {
        "het-land": "lead.nation",
        "het-deel": "lead.part",
    }),
    *sentences_in("kop", "N gebied gebieden gemeente kaart", {
        "eerste-kaart": "lead.first-map",
        "eerste-kaart-een": "lead.first-map-one",
    }),
    *sentences_in("ontbrekend", "gebied gebieden gemeente w z", {
        "meer-meer": "missing.more-more",
        "meer-een": "missing.more-one",
        "meer-geen": "missing.more-none",
        "een-meer": "missing.one-more",
        "een-een": "missing.one-one",
        "een-geen": "missing.one-none",
        "geen-meer": "missing.none-more",
        "geen-een": "missing.none-one",
    }),
    *sentences_in("zonder-klasse", "", {
        "withheld": "state.withheld",
        "afgeschermd": "state.shielded",
        "afgeschermd-kop": "state.shielded.title",
        "no-score": "state.no-score",
    }),
    *sentences_in("zonder-klasse", "eerste gebied gebieden laatste", {
        "withheld-uitleg": "state.withheld-explained",
        "afgeschermd-uitleg": "state.shielded-explained",
        "no-score-uitleg": "state.no-score-explained",
    }),
    *sentences_in("zonder-klasse", "gebied gebieden kaarten", {
        "afgeschermd-toelichting": "state.shielded.method",
    }),
    *sentences_in("ontbrekende-kaarten", "", {"kop": "lacks.title"}),
    *sentences_in("ontbrekende-kaarten", "kaarten maten", {"cijfers": "lacks.measures"}),
    *sentences_in("ontbrekende-kaarten", "kaarten", {"land": "lacks.nation"}),
    *sentences_in("ontbrekende-kaarten", "gebied gebieden kaarten", {"index-verandering": "lacks.index-change"}),
    *sentences_in("ontbrekende-kaarten", "figuren", {"figuren": "lacks.figures"}),
    *sentences_in("eigen-index", "", {
        "kop": "index.title",
        "verschillende-noemers": "index.mixed",
        "eenheid": "index.unit-mixed",
        "vergeleken": "index.compared",
        "model": "index.modelled",
    }),
    *sentences_in("eigen-index", "groepen", {"uitleg": "index.help"}),
    *sentences_in("eigen-index", "groep noemer", {"groep": "index.group"}),
    *sentences_in("eigen-index", "jaren", {"perioden": "index.periods"}),
    *sentences_in("legenda", "eerste gebied gebieden laatste", {"onder": "legend.below"}),
    *sentences_in("naast-elkaar", "kaart kaart2 nummer nummer2", {"kaarten": "beside.maps"}),
    *sentences_in("vergelijk", "gebieden gemeenten kaart nummer", {"kop": "compare.title"}),
    *sentences_in("vergelijk", "gebieden gemeenten", {
        "naast-elkaar": "compare.beside",
        "samen": "compare.region",
        "een": "compare.one",
        "niet-hier": "compare.missing",
        "lijkt-op": "compare.alike",
    }),
    *sentences_in("vergelijk", "", {
        "zelfde-schaal": "compare.same-scale",
        "eigen-schaal": "compare.own-scale",
        "niet-aangeboden": "compare.not-offered",
        "een-gemeente": "compare.alone",
    }),
    *sentences_in("vergelijk", "code", {"onbekend": "compare.unknown"}),
    *sentences_in("vergelijk", "aantal gebieden gemeenten", {"te-veel": "compare.too-many"}),
    *sentences_in("gelijkenis", "", {
        "zelfde-soort": "alike.type-same",
        "andere-soort": "alike.type-other",
        "even-stedelijk": "alike.urbanity-same",
        "stedelijker": "alike.urbanity-more",
        "minder-stedelijk": "alike.urbanity-less",
        "zelfde-aandeel": "alike.share-same",
        "hoger-aandeel": "alike.share-more",
        "lager-aandeel": "alike.share-less",
    }),
    *sentences_in("gelijkenis", "gebied gebieden", {
        "even-groot": "alike.size-same",
        "groter": "alike.size-more",
        "kleiner": "alike.size-less",
    }),
    *sentences_in("bestanden", "", {"fictief": "file.fictional"}),
    *sentences_in("bestanden", "kaarten", {"relatief": "file.relative-maps"}),
    *sentences_in("vierkanten", "", {"een": "cells.one", "meer": "cells.many"}),
    *sentences_in("vierkanten", "gemeente", {"niets": "cells.nothing"}),
    *sentences_in("vierkanten", "zijde", {"gemiddelde": "cells.window", "eigen": "cells.square"}),
    *sentences_in("regio", "", {"eigen-gemeente": "region.own-municipality"}),
    *sentences_in("regio", "gebied gebieden", {
        "niet-geteld": "region.not-counted",
        "geen-tabel": "region.no-table",
    }),
    *sentences_in("kaartbladen", "gebied gebieden", {
        "uitleg": "sheets.intro",
        "letters": "sheets.letters",
        "vakken": "sheets.squares",
    }),
    *sentences_in("kaartbladen", "", {
        "vraag": "sheets.question",
        "overzicht": "sheets.overview",
        "waar": "sheets.where",
    }),
    *sentences_in("kaartbladen", "gebied gebieden n", {
        "een-zonder-letter": "sheets.unlettered-one",
        "meer-zonder-letter": "sheets.unlettered-more",
    }),
    *sentences_in("kaartbladen", "a b", {"twee-kaarten": "sheets.pair", "waar-deel": "sheets.where-part"}),
    *sentences_in("kaartbladen", "a eerste laatste", {"twee-jaren": "sheets.years"}),
    *sentences_in("uitgaven", "eerder gemeente", {
        "zelfde": "edition.same",
        "naast-elkaar": "edition.beside",
        "samengegaan-een": "edition.merged-one",
    }),
    *sentences_in("uitgaven", "code eerder gemeente naam", {"andere-naam": "edition.other-name"}),
    *sentences_in("uitgaven", "code eerder gemeente", {
        "andere-code": "edition.other-code",
        "niet": "edition.absent",
        "samengegaan": "edition.merged",
    }),
    *sentences_in("uitgaven", "eerste gebied gebieden laatste nu toen toenEerste toenLaatste", {
        "vergelijkbaar": "edition.comparable",
        "let-op": "edition.note",
        "twee-jaren": "edition.both-years",
        "eerste-jaar": "edition.first-year",
        "laatste-jaar": "edition.last-year",
        "laatste-jaar-alleen": "edition.last-year-only",
        "grenzen": "edition.cuts",
        "bronnen-onbekend": "edition.sources-unknown",
        "indeling": "edition.areas",
        "per-jaar": "edition.snapshots",
    }),
    *sentences_in(
        "uitgaven", "anders beide gebied gebieden gelijk nu toen", {"vierkanten-beide": "edition.squares-both"}
    ),
    *sentences_in("uitgaven", "gebied gebieden nieuw nu toen weg", {"vierkanten-alleen": "edition.squares-apart"}),
    *sentences_in(
        "uitgaven", "gebied gebieden nu stelsel stelselToen straal straalToen toen zijde zijdeToen",
        {"rooster": "edition.squares-grid"},
    ),
    *sentences_in("uitgaven", "bronnen eerste gebied gebieden laatste nu toen toenEerste toenLaatste", {
        "bronnen": "edition.sources",
    }),
)  # fmt: skip

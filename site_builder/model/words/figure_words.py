"""Which words and sentences about figures and in their charts does the atlas print? FIGURE_SENTENCES names them all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from site_builder.model.places import GROUPS, Coverage, MunicipalityType
from site_builder.model.words.texts import fill

OWN_UNITS = ("3-1", "3-2", "3-4", "3-6", "3-7", "3-9", "3-10")
EXPLAINED = ("3-6", "3-10")
"""Figures whose numbers need a word more."""
TWO_SIDED = ("3-1", "3-6", "3-10")
PANELS = ("3-3", "3-5", "3-8", "3-9")

_EDITION = frozenset({"eerste", "laatste", "gebied", "gebieden"})

CHART_WORDS: Mapping[str, frozenset[str]] = {
    "chart.withheld": _EDITION,
    "chart.nothing": _EDITION,
    "chart.count": _EDITION,
    "chart.count-withheld": _EDITION,
    "chart.count-withheld.3-9": _EDITION,
    "chart.per-class": _EDITION,
    "chart.all": _EDITION,
    "chart.all.3-9": _EDITION,
    "chart.share-class": _EDITION,
    "chart.class": _EDITION,
    "chart.change": _EDITION,
    "chart.counts-areas": _EDITION,
    "chart.nuisance": _EDITION,
    "chart.counts-residents": _EDITION,
    "chart.counts-homes": _EDITION,
    **{f"chart.explained.{slug}": _EDITION for slug in EXPLAINED},
    "chart.view-areas": _EDITION,
    "chart.view-residents": _EDITION,
    "chart.view-urban": _EDITION,
    "chart.view-other": _EDITION,
    **{f"chart.measure.{group}": frozenset() for group in GROUPS},
    "chart.unit.areas": _EDITION,
    "chart.unit.residents": _EDITION,
    **{f"chart.panel.{slug}": _EDITION for slug in PANELS},
    **{f"chart.unit.{slug}": _EDITION for slug in OWN_UNITS},
    **{f"chart.{side}.{slug}": frozenset() for slug in TWO_SIDED for side in ("left", "right")},
    **{f"chart.type.{type_}": frozenset() for type_ in get_args(MunicipalityType)},
}
"""Every word by name, with the placeholders it may use."""


QUESTIONS = ("association", "vulnerable", "nuisance", "resilience", "conclusions")
"""The report's questions in its order; the conclusions have text of their own and no figure."""

FIGURE_SLUGS = tuple(f"3-{n}" for n in range(1, 11))
URBANITIES = ("urban", "other")
COVERAGES = get_args(Coverage)
PANEL_SLUGS = ("3-3", "3-5", "3-8", "3-9")


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The words of an edition that sentences about figures need.

    sentences: every name of FIGURE_SENTENCES. labels: of the share classes, by slug, as in the legend of map 3.
    values: eerste, laatste, gebied, gebieden and geheel, what the sums are over. is_part: of the country.
    """

    sentences: Mapping[str, str]
    labels: Mapping[str, str]
    values: Mapping[str, str]
    is_part: bool = False

    @property
    def whole(self) -> str:
        """All areas of the edition together, as the name of a bar."""
        return self.sentences[f"whole.{'part' if self.is_part else 'nation'}.name"]

    def type_words(self, type_: str) -> str:
        """All municipalities of a type together."""
        return self.sentences[f"figure.{'part-type' if self.is_part else 'type'}.{type_}"]

    def urbanity_words(self, urbanity: str) -> str:
        """All municipalities of an urbanity together."""
        return self.sentences[f"figure.{'part-urbanity' if self.is_part else 'urbanity'}.{urbanity}"]

    def sentence(self, name: str, **values: str) -> str:
        """A filled sentence."""
        return fill(self.sentences[name], **self.values, **values)

    def within(self, group: str) -> str:
        """The label of a share class inside a sentence: "minder dan 10% corporatiewoningen"."""
        label = self.labels[group]
        return label[:1].lower() + label[1:]


def _all(names: Sequence[str], placeholders: frozenset[str]) -> dict[str, frozenset[str]]:
    return dict.fromkeys(names, placeholders)


_ONE = _EDITION | {"hoog", "h1"}
_ENDS = _ONE | {"laag", "l1"}
_PERIOD = frozenset({"van", "tot"})
_SHIFT = _EDITION | {"meest", "minst", "plus", "min"}
_TYPED = _EDITION | {"hoog", "lijst"}
_AREAS = _EDITION | {"gemeente", "n", "welke"}
_COUNTED = _EDITION | {"k", "n", "welke"}
_BESIDE = _EDITION | {"zin", "soort", "bijsoort", "bijland", "geheel"}

_SINGLE = ("3-3", "3-5", "3-5.residents", "3-9")
_DOUBLE = ("3-2", "3-8", "3-8.residents", "3-10")

FIGURE_SENTENCES: Mapping[str, frozenset[str]] = {
    **_all([f"figure.question.{question}" for question in QUESTIONS], frozenset()),
    **_all([f"figure.{slug}.title" for slug in FIGURE_SLUGS], _EDITION),
    **_all([f"figure.type.{type_}" for type_ in get_args(MunicipalityType)], frozenset()),
    **_all([f"figure.part-type.{type_}" for type_ in get_args(MunicipalityType)], frozenset()),
    **_all([f"whole.{coverage}.{way}" for coverage in COVERAGES for way in ("name", "within")], frozenset()),
    **_all([f"figure.urbanity.{urbanity}" for urbanity in URBANITIES], frozenset()),
    **_all([f"figure.part-urbanity.{urbanity}" for urbanity in URBANITIES], frozenset()),
    "figure.type-part": _EDITION | {"p", "soort"},
    **_all(["figure.none", "figure.nobody", "figure.nowhere"], frozenset()),
    **_all(["figure.less-than", "figure.more-than", "figure.there-too"], frozenset({"p"})),
    "figure.nothing": _EDITION,
    **_all(["figure.nothing.only", "figure.nothing.mostly"], _EDITION | {"reden"}),
    **_all([f"figure.3-1.{way}" for way in ("both", "rise", "fall", "equal")], _SHIFT),
    **_all([f"figure.{slug}.ends" for slug in _SINGLE], _ENDS),
    **_all([f"figure.{slug}.one" for slug in _SINGLE], _ONE),
    **_all([f"figure.{slug}.ends" for slug in _DOUBLE], _ENDS | {"h2", "l2"}),
    **_all([f"figure.{slug}.one" for slug in _DOUBLE], _ONE | {"h2"}),
    "figure.3-8.urbanity.ends": _ENDS | {"h2", "l2", "soort"},
    "figure.3-8.urbanity.one": _ONE | {"h2", "soort"},
    "figure.3-10.equal": _EDITION,
    "figure.3-10.alone.ends": _ENDS | {"groep"},
    "figure.3-10.alone.one": _ONE | {"groep"},
    "figure.3-6.ends": _ENDS | _PERIOD,
    "figure.3-6.one": _ONE | _PERIOD,
    **_all([f"figure.{slug}.types" for slug in ("3-4", "3-7")], _TYPED),
    **_all([f"panel.{slug}.which" for slug in PANEL_SLUGS], frozenset()),
    **_all([f"panel.{slug}.{amount}" for slug in PANEL_SLUGS for amount in ("some", "none")], _COUNTED),
    **_all(["panel.one-area", "panel.few-areas"], _AREAS),
    "panel.nothing": _EDITION | {"gemeente"},
    **_all(["panel.nothing.only", "panel.nothing.mostly"], _EDITION | {"gemeente", "reden"}),
    "panel.in-type": frozenset({"soort"}),
    **_all(["panel.none-near", "panel.none-either"], _EDITION | {"zin", "plek"}),
    "panel.none-mixed": _EDITION | {"zin", "plek", "minder"},
    **_all(["panel.more", "panel.less", "panel.equal"], frozenset()),
    **CHART_WORDS,
    **_all(["panel.alone", "panel.beside-nation", "panel.beside-both", "panel.beside-same"], _BESIDE),
}
"""Every sentence by name, with the placeholders it may use; content/figuren/zinnen.md must hold them all."""

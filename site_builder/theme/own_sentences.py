"""Which sentences has this theme besides those of any atlas, apart from those above the maps? OWN_SENTENCES."""

from site_builder.model.kinds import sentences_in

OWN_SENTENCES = (
    *sentences_in("paren", "gemeente", {
        "resilience resilient not-resilient": "pair.resilience.resilient.not-resilient",
        "resilience not-resilient resilient": "pair.resilience.not-resilient.resilient",
        "nuisance-national worse better": "pair.nuisance-national.worse.better",
        "nuisance-national better worse": "pair.nuisance-national.better.worse",
        "nuisance-change worsened improved": "pair.nuisance-change.worsened.improved",
        "nuisance-change improved worsened": "pair.nuisance-change.improved.worsened",
        "nuisance-change equal improved": "pair.nuisance-change.equal.improved",
        "nuisance-change equal worsened": "pair.nuisance-change.equal.worsened",
    }),
    *sentences_in("spreiding", "eerste gebied gebieden gemeente grens laatste", {
        "homes better": "spread.homes.better",
        "homes equal": "spread.homes.equal",
        "homes less": "spread.homes.less",
        "index better": "spread.index.better",
        "index equal": "spread.index.equal",
        "index less": "spread.index.less",
    }),
    *sentences_in("spreiding", "eerste gebied gebieden gemeente grens laatste tot van", {
        "homes numbers": "spread.homes.numbers",
        "index numbers": "spread.index.numbers",
    }),
    *sentences_in("spreiding", "", {"title": "spread.title"}),
    *sentences_in("indicatoren", "", {
        "corporatie": "measured.share",
        "index": "measured.index",
        "overlast": "measured.nuisance",
    }),
    *sentences_in("ontbrekende-kaarten", "", {
        "aandeel": "lacks.association_share",
        "index": "lacks.vulnerable_index",
        "index-deel": "lacks.vulnerable_index.some",
        "overlast": "lacks.nuisance",
    }),
    *sentences_in("legenda", "eerste gebied gebieden laatste", {"overlast": "legend.nuisance"}),
    *sentences_in("vierkant", "", {
        "omlaag": "square.down",
        "few-problems": "square.few-problems",
        "problems": "square.problems",
        "many-problems": "square.many-problems",
        "opzij": "square.across",
    }),
    *sentences_in("vierkant", "s1 s2", {
        "low": "square.low",
        "middle": "square.middle",
        "high": "square.high",
    }),
)  # fmt: skip
"""Of a pair: the national map, the side of its class there, the side of its class on the twin."""

FIGURE_SENTENCES = sentences_in("grafieken", "eerste laatste gebied gebieden", {"overlast": "chart.nuisance"})

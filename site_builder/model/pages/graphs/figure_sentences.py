"""Which sentences follow from the numbers of a figure?"""

from collections.abc import Mapping

from site_builder.model.figures import (
    NEAR_AREAS,
    BarsPanel,
    Cell,
    Cells,
    Distribution,
    Figure,
    Missing,
    Urbanity,
)
from site_builder.model.kinds import FigureDefinition
from site_builder.model.pages.graphs.figure_charts import signed
from site_builder.model.places import MunicipalityType
from site_builder.model.words import MINUS, FigureWords, listing, nothing, number, said_of_all

Numbers = Mapping[str, tuple[str, ...]]
"""Share class -> the written numbers a sentence gives of it."""

ALL = 100
SMALLEST = 0.1
"""Percent: what a sentence can tell from nothing, and from all."""


def figure_sentence(figure: Figure, words: FigureWords) -> str:
    """What a figure shows, from its numbers as they are written in its table."""
    return _told(figure, words) or _nothing("figure.nothing", _reasons(figure), words)


def tells(figure: Figure, words: FigureWords) -> bool:
    """Whether its sentence has numbers to tell."""
    return bool(_told(figure, words))


def _told(figure: Figure, words: FigureWords) -> str:
    """The sentence from its numbers; "" when it has none to tell."""
    definition, content = figure.definition, figure.content
    name = f"figure.{definition.slug}"
    if isinstance(content, Distribution):
        return _ends(name, _rates_of_areas(definition, content, words), words)
    tell = {"": _shift, "year": _years, "period": _latest_period, "type": _types, "measure": _groups}[content.across]
    return tell(name, content, definition, words)


def residents_sentence(figure: Figure, words: FigureWords) -> str:
    """What the second view of a figure shows, weighted by residents; "" where there is none."""
    content = figure.by_residents
    if not isinstance(content, Distribution):
        return ""
    shares = _shares(figure.definition, content)
    rates = {
        group: tuple(_percent(share, words, none="figure.nobody") for share in group_shares)
        for group, group_shares in shares.items()
    }
    sentence = _ends(f"figure.{figure.definition.slug}.residents", rates, words)
    unknown = isinstance(figure.content, Distribution) and any(bar.shares for bar in figure.content.bars)
    reasons = {"no-score": figure.content.missing.shown} if unknown else _reasons(figure)
    return sentence or _nothing("figure.nothing", reasons, words)


def urbanity_sentence(figure: Figure, urbanity: Urbanity, words: FigureWords) -> str:
    """What the view of urban municipalities, or of the others, shows."""
    content = figure.by_urbanity[urbanity]
    rates = _rates_of_areas(figure.definition, content, words)
    kind = words.urbanity_words(urbanity)
    sentence = _ends(f"figure.{figure.definition.slug}.urbanity", rates, words, soort=kind)
    return sentence or _nothing("figure.nothing", _reasons_of(figure.definition, content.missing), words)


def panel_sentence(panel: BarsPanel, words: FigureWords, *, place: str, type_: MunicipalityType | None) -> str:
    """How often the areas of a place are in the classes the figure speaks of, beside its type and the country.

    With one or two areas no difference can be more than two areas make; then the sentence says that it is too few.
    """
    slug, bar = panel.definition.slug, panel.own
    if bar.areas == 0:
        reasons = {"withheld": bar.withheld, "no-score": bar.no_score, panel.definition.outside: bar.outside}
        return _nothing("panel.nothing", reasons, words, gemeente=place)
    values = {"n": number(bar.areas), "k": number(panel.spoken), "welke": words.sentences[f"panel.{slug}.which"]}
    if bar.areas <= NEAR_AREAS:
        return words.sentence("panel.one-area" if bar.areas == 1 else "panel.few-areas", gemeente=place, **values)
    counted = said_of_all(words.sentence(f"panel.{slug}.{'some' if panel.spoken else 'none'}", **values))
    if not panel.spoken and "equal" in (panel.type, panel.nation):
        return _none_beside(panel, words, counted, type_)
    return words.sentence(
        f"panel.{_beside(panel)}",
        zin=counted,
        soort=words.type_words(type_) if type_ else "",
        bijsoort=words.sentences[f"panel.{panel.type}"] if panel.type else "",
        bijland=words.sentences[f"panel.{panel.nation}"] if panel.nation else "",
    )


def _none_beside(panel: BarsPanel, words: FigureWords, counted: str, type_: MunicipalityType | None) -> str:
    """No area at all, and somewhere beside it hardly any: "as often as" would say that it does happen here."""
    in_type = words.sentence("panel.in-type", soort=words.type_words(type_)) if type_ else ""
    beside = ((panel.type, in_type), (panel.nation, words.values["geheel"]))
    near, less = ([where for verdict, where in beside if verdict == sought] for sought in ("equal", "less"))
    if not less:
        others = (bar for bar in panel.groups[0].bars if bar.who != "own")
        nowhere = not any(bar.counts[n] for bar in others for n in panel.definition.spoken)
        return words.sentence("panel.none-either" if nowhere else "panel.none-near", zin=counted, plek=listing(near))
    return words.sentence("panel.none-mixed", zin=counted, plek=listing(near), minder=listing(less))


def _nothing(name: str, reasons: Mapping[str, int], words: FigureWords, **values: str) -> str:
    """That there is nothing to tell, and why: the reason that holds for the most areas, or those that tie."""
    ending, most = nothing(reasons)
    if not ending:
        return words.sentence(name, **values)
    reason_words = listing(words.sentence(f"reason.{reason}") for reason in most)
    return words.sentence(f"{name}.{ending}", reden=reason_words, **values)


def _reasons(figure: Figure) -> Mapping[str, int]:
    """Areas per reason why a figure may have nothing to tell; few: areas with numbers, in groups that are too small."""
    return _reasons_of(figure.definition, figure.content.missing)


def _reasons_of(definition: FigureDefinition, missing: Missing) -> Mapping[str, int]:
    outside = definition.outside
    counted = {"withheld": missing.withheld, "no-score": missing.no_score, "few": missing.shown}
    return counted | {outside: counted.get(outside, 0) + missing.outside}


def _beside(panel: BarsPanel) -> str:
    """What there is to compare with; a type that is this municipality alone is left out."""
    if panel.nation is None:
        return "alone"
    if panel.type is None:
        return "beside-nation"
    return "beside-same" if panel.type == panel.nation else "beside-both"


def _ends(name: str, numbers: Numbers, words: FigureWords, **values: str) -> str:
    """The highest share class that is shown beside the lowest, "" when none is; values: of the name.

    numbers: in order of share class.
    """
    if not numbers:
        return ""
    lowest, highest = next(iter(numbers)), next(reversed(list(numbers)))
    values |= {f"h{n}": text for n, text in enumerate(numbers[highest], start=1)} | {"hoog": words.within(highest)}
    if lowest == highest:
        return words.sentence(f"{name}.one", **values)
    values |= {f"l{n}": text for n, text in enumerate(numbers[lowest], start=1)} | {"laag": words.within(lowest)}
    return words.sentence(f"{name}.ends", **values)


def _shares(definition: FigureDefinition, content: Distribution) -> Mapping[str, tuple[float, ...]]:
    """Percent in the classes that it tells first, where it has them, and in the classes it speaks of."""
    chosen = [definition.positions(slugs) for slugs in (definition.beside, definition.speaks_of) if slugs]
    return {
        bar.group: tuple(sum(bar.shares[n] for n in positions) for positions in chosen)
        for bar in content.bars
        if bar.shares
    }


def _rates_of_areas(definition: FigureDefinition, content: Distribution, words: FigureWords) -> Numbers:
    """The same as written; a second one says that it is of the same class, lest it be read as a part of the first."""
    return {
        group: (_percent(first, words, none="figure.none"), *(_there_too(share, words) for share in others))
        for group, (first, *others) in _shares(definition, content).items()
    }


def _there_too(share: float, words: FigureWords) -> str:
    if round(share, 6) == 0:
        return words.sentences["figure.nowhere"]
    return words.sentence("figure.there-too", p=_percent(share, words, none="figure.none"))


def _percent(share: float, words: FigureWords, *, none: str) -> str:
    """As in "58,1%"; what is nothing, or all, says so, and what only looks it says that."""
    share = round(share, 6)
    if share in (0, ALL):
        return f"{number(ALL)}%" if share else words.sentences[none]
    if number(share, 1) == number(0.0, 1):
        return words.sentence("figure.less-than", p=f"{number(SMALLEST, 1)}%")
    if number(share, 1) == number(float(ALL), 1):
        return words.sentence("figure.more-than", p=f"{number(ALL - SMALLEST, 1)}%")
    return f"{number(share, 1)}%"


def _years(name: str, content: Cells, definition: FigureDefinition, words: FigureWords) -> str:
    """First and last year, of the share classes that have both."""
    first, last = content.cells[0].across, content.cells[-1].across
    values = {(cell.group, cell.across): cell.value for cell in content.cells}
    numbers = {}
    for group in definition.maps[-1].classes:
        before, after = values[group, first], values[group, last]
        if before is not None and after is not None:
            numbers[group] = number(before, definition.decimals), number(after, definition.decimals)
    return _ends(name, numbers, words)


def _latest_period(name: str, content: Cells, definition: FigureDefinition, words: FigureWords) -> str:
    period = content.cells[-1].across
    start, end = period.split("-")
    numbers = {
        cell.group: (_signed(cell.value, definition.decimals),)
        for cell in content.cells
        if cell.across == period and cell.value is not None
    }
    return _ends(name, numbers, words, van=start, tot=end)


def _groups(name: str, content: Cells, definition: FigureDefinition, words: FigureWords) -> str:
    """The group of the index that changed most, per share class; where no number differs from zero, that none did."""
    numbers = {}
    for group in definition.maps[-1].classes:
        changes = [
            (cell.value, cell.across) for cell in content.cells if cell.group == group and cell.value is not None
        ]
        if changes:
            value, measure = max(changes, key=lambda change: abs(change[0]))
            numbers[group] = words.sentence(f"chart.measure.{measure}"), _signed(value, definition.decimals)
    moved = {group: change for group, change in numbers.items() if not _is_zero(change[1])}
    if numbers and not moved:
        return words.sentence(f"{name}.equal")
    if len({cell.across for cell in content.cells}) == 1:
        alone = {group: (change,) for group, (_, change) in moved.items()}
        return _ends(f"{name}.alone", alone, words, groep=words.sentence(f"chart.measure.{content.cells[0].across}"))
    return _ends(name, moved, words)


def _types(name: str, content: Cells, definition: FigureDefinition, words: FigureWords) -> str:
    """The share class that most types show, the highest of them."""
    shown = [cell for cell in content.cells if cell.value is not None]
    if not shown:
        return ""
    group = max(
        reversed(definition.maps[-1].classes), key=lambda share_class: sum(cell.group == share_class for cell in shown)
    )
    parts = [_type_part(cell, words) for cell in shown if cell.group == group]
    return words.sentence(f"{name}.types", hoog=words.within(group), lijst=listing(parts))


def _type_part(cell: Cell, words: FigureWords) -> str:
    share = _percent(cell.value or 0, words, none="figure.none")
    return words.sentence("figure.type-part", p=share, soort=words.type_words(cell.across))


def _shift(name: str, content: Cells, definition: FigureDefinition, words: FigureWords) -> str:
    """The class that grew most and the class that shrank most, as far as the written numbers differ from zero."""
    shown = sorted(((cell.value, cell.group) for cell in content.cells if cell.value is not None), reverse=True)
    if not shown:
        return ""
    (most, grown), (least, shrunk) = shown[0], shown[-1]
    plus, minus = number(most, definition.decimals), number(least, definition.decimals)
    rises, falls = not _is_zero(plus) and most > 0, not _is_zero(minus) and least < 0
    return words.sentence(
        f"{name}.{('equal', 'rise', 'fall', 'both')[rises + 2 * falls]}",
        meest=words.within(grown),
        minst=words.within(shrunk),
        plus=plus,
        min=minus.removeprefix(MINUS),
    )


def _signed(value: float, decimals: int) -> str:
    """As beside its bar, but in a sentence nothing is a mere "0"."""
    text = signed(value, decimals)
    return "0" if _is_zero(text) else text


def _is_zero(text: str) -> bool:
    return not text.strip("0,")

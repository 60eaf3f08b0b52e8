"""Which sentences follow from the numbers of a figure?"""

from collections.abc import Mapping

from site_builder.model.figures.figure_numbers import Cell, Cells, Distribution, Figure, FigureDefinition
from site_builder.model.figures.own_figures import NEAR_AREAS, FigurePanel
from site_builder.model.figures.share_groups import SHARE_CLASSES
from site_builder.model.places.municipality import MunicipalityType
from site_builder.model.words.dutch import MINUS, listing, number
from site_builder.model.words.figure_words import FigureWords

Numbers = Mapping[str, tuple[str, ...]]
"""Share class -> the written numbers a sentence gives of it."""


def figure_sentence(figure: Figure, words: FigureWords) -> str:
    """What a figure shows, from its numbers as they are written in its table."""
    definition, content = figure.definition, figure.content
    name = f"figure.{definition.slug}"
    if isinstance(content, Distribution):
        return _ends(name, _rates(definition, content), words)
    return {"": _shift, "year": _years, "period": _latest_period, "type": _types}[content.across](
        name, content, definition, words
    )


def residents_sentence(figure: Figure, words: FigureWords) -> str:
    """What the second view of a figure shows, weighted by residents; "" where there is none."""
    if not isinstance(figure.by_residents, Distribution):
        return ""
    name = f"figure.{figure.definition.slug}.residents"
    return _ends(name, _rates(figure.definition, figure.by_residents), words)


def panel_sentence(panel: FigurePanel, words: FigureWords, *, place: str, type_: MunicipalityType | None) -> str:
    """How often the areas of a place are in the classes the figure speaks of, beside its type and the country.

    With one or two areas no difference can be more than two areas make; then the sentence says that it is too few.
    """
    slug, areas = panel.definition.slug, panel.own.areas
    values = {"n": number(areas), "k": number(panel.spoken), "welke": words.sentences[f"panel.{slug}.which"]}
    if areas <= NEAR_AREAS:
        few = {0: "panel.no-area", 1: "panel.one-area"}.get(areas, "panel.few-areas")
        return words.sentence(few, gemeente=place, **values)
    counted = words.sentence(f"panel.{slug}.{'some' if panel.spoken else 'none'}", **values)
    return words.sentence(
        f"panel.{_beside(panel)}",
        zin=counted,
        soort=words.type_words(type_) if type_ else "",
        bijsoort=words.sentences[f"panel.{panel.type}"] if panel.type else "",
        bijland=words.sentences[f"panel.{panel.nation}"] if panel.nation else "",
    )


def _beside(panel: FigurePanel) -> str:
    """What there is to compare with; a type that is this municipality alone is left out."""
    if panel.nation is None:
        return "alone"
    if panel.type is None:
        return "beside-nation"
    return "beside-same" if panel.type == panel.nation else "beside-both"


def _ends(name: str, numbers: Numbers, words: FigureWords, **values: str) -> str:
    """The highest share class that is shown beside the lowest; numbers in order of share class, values: of the name."""
    if not numbers:
        return words.sentence("figure.too-few")
    lowest, highest = next(iter(numbers)), next(reversed(list(numbers)))
    values |= {f"h{n}": text for n, text in enumerate(numbers[highest], start=1)} | {"hoog": words.within(highest)}
    if lowest == highest:
        return words.sentence(f"{name}.one", **values)
    values |= {f"l{n}": text for n, text in enumerate(numbers[lowest], start=1)} | {"laag": words.within(lowest)}
    return words.sentence(f"{name}.ends", **values)


def _rates(definition: FigureDefinition, content: Distribution) -> Numbers:
    """Percent in the classes it speaks of and, where it has them, in those it sets beside them."""
    chosen = [definition.positions(slugs) for slugs in (definition.beside, definition.speaks_of) if slugs]
    return {
        bar.group: tuple(number(sum(bar.shares[n] for n in positions), 1) for positions in chosen)
        for bar in content.bars
        if bar.shares
    }


def _years(name: str, content: Cells, definition: FigureDefinition, words: FigureWords) -> str:
    """First and last year, of the share classes that have both."""
    first, last = content.cells[0].across, content.cells[-1].across
    values = {(cell.group, cell.across): cell.value for cell in content.cells}
    numbers = {}
    for group in SHARE_CLASSES:
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


def _types(name: str, content: Cells, definition: FigureDefinition, words: FigureWords) -> str:
    """The share class that most types show, the highest of them."""
    shown = [cell for cell in content.cells if cell.value is not None]
    if not shown:
        return words.sentence("figure.too-few")
    group = max(reversed(SHARE_CLASSES), key=lambda one: sum(cell.group == one for cell in shown))
    parts = [_type_part(cell, definition, words) for cell in shown if cell.group == group]
    return words.sentence(f"{name}.types", hoog=words.within(group), lijst=listing(parts))


def _type_part(cell: Cell, definition: FigureDefinition, words: FigureWords) -> str:
    share = number(cell.value or 0, definition.decimals)
    return words.sentence("figure.type-part", p=share, soort=words.type_words(cell.across))


def _shift(name: str, content: Cells, definition: FigureDefinition, words: FigureWords) -> str:
    """The class that grew most and the class that shrank most, as far as the written numbers differ from zero."""
    shown = sorted(((cell.value, cell.group) for cell in content.cells if cell.value is not None), reverse=True)
    if not shown:
        return words.sentence("figure.too-few")
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
    text = number(value, decimals)
    return text if _is_zero(text) or text.startswith(MINUS) else f"+{text}"


def _is_zero(text: str) -> bool:
    return not text.strip("0,")

"""How the data person reads what changed between two deliveries: sections in Dutch, the most important first.

No section holds a value of an area-year that either delivery withholds: model.value_changes has none.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder.model.editions.delivery_diff import DeliveryDiff, Merger
from site_builder.model.editions.place_changes import Change, Place
from site_builder.model.editions.value_changes import Moved, MovedMeasure, StateChange
from site_builder.model.kinds import Cuts
from site_builder.model.places import Edition, Source
from site_builder.model.words import listing, number

MOST = 12
"""Lines of one list; the rest is a number."""
SECRECY = (
    "vraag het onderzoeksbureau waarom dit anders is, en kijk na de bouw hoeveel er per laag is afgeschermd. "
    "Een lager minimum laat gebieden zien die eerst afgeschermd waren."
)
YEARS = (
    "geef de uitgave een eigen id. Met een ander eerste én een ander laatste jaar mag niemand de twee uitgaven "
    "zomaar naast elkaar leggen; de atlas zegt dat erbij."
)
CUTS = (
    "ga na of de grenzen met opzet veranderd zijn. Een gebied kan dan van kleur wisselen zonder dat er iets "
    "veranderde; schrijf het in content/nieuw/."
)
SOURCES = "controleer de bronvermelding en de versies, en schrijf in content/nieuw/ wat er anders gemeten is."
MUNICIPALITIES = (
    "controleer de lijst met de officiële indeling, pas de gemeenten in content/praktijk/ en de andere namen in "
    "content/atlas.toml aan, en noem herindelingen in content/nieuw/."
)
REUSED = (
    "vergelijk deze codes nergens met de vorige uitgave: de atlas doet dat ook niet. Vraag bij twijfel het "
    "onderzoeksbureau of de naam, de code of de grens klopt."
)
AREAS = "controleer de aantallen met de officiële indeling. Nieuw en weg tegelijk is meestal een herindeling."
VALUES = (
    "vraag het onderzoeksbureau wat er aan deze jaren is herzien. Zonder verklaring: publiceer niet. "
    "Met verklaring: schrijf haar in content/nieuw/."
)
STATES = "vraag na waarom er waarnemingen of cijfers bij of af gingen, vooral als het er veel zijn in één jaar."
REFERENCES = "vraag het onderzoeksbureau of de gemiddelden opnieuw zijn berekend, op de grenzen van de nieuwe uitgave."
WORDS = (
    "kijk of u dit zo op de pagina's wilt. Een bouw met dezelfde id vervangt de uitgave die er staat; met een andere "
    "id komt er een uitgave bij."
)


@dataclass(frozen=True, slots=True)
class ReportSection:
    """One kind of change. lines: what was found. action: what the data person does about it."""

    title: str
    lines: tuple[str, ...]
    action: str


def report(diff: DeliveryDiff) -> tuple[ReportSection, ...]:
    """The sections with something in them; none when nothing needs a decision."""
    drawn = (
        ReportSection(title, tuple(lines), action)
        for title, lines, action in (
            ("Geheimhouding", _secrecy(diff), SECRECY),
            ("Meetjaren", _years(diff), YEARS),
            ("Grenzen van de klassen", _cuts(diff.before.edition.cuts, diff.now.edition.cuts), CUTS),
            ("Bronnen", _sources(diff.before.edition, diff.now.edition), SOURCES),
            ("Gemeenten", _municipalities(diff), MUNICIPALITIES),
            ("Dezelfde code, ander gebied", _reused(diff), REUSED),
            ("Gebieden", _areas(diff), AREAS),
            ("Cijfers van dezelfde jaren", _values(diff), VALUES),
            ("Te weinig waarnemingen en geen score", _states(diff), STATES),
            ("Referenties", _references(diff), REFERENCES),
            ("Namen en woorden", _words(diff.before.edition, diff.now.edition), WORDS),
        )
    )
    return tuple(section for section in drawn if section.lines)


def in_full(diff: DeliveryDiff) -> Iterator[str]:
    """The lines of the whole report."""
    yield from _compared(diff)
    yield ""
    yield from decisions(diff)
    if not report(diff):
        yield "Er is niets veranderd waarover u moet beslissen."
    if diff.small:
        yield ""
        yield f"Verder verschuiven {number(diff.small)} cijfers van dezelfde jaren, elk binnen zijn grens."


def decisions(diff: DeliveryDiff) -> Iterator[str]:
    """The lines of what somebody must decide about; none when there is nothing."""
    sections = report(diff)
    if sections:
        yield f"Te beslissen: {'; '.join(section.title for section in sections)}"
    for place, section in enumerate(sections, start=1):
        yield from ("", f"{place}. {section.title}", *(f"   {line}" for line in section.lines))
        yield f"   Wat u doet: {section.action}"


def _compared(diff: DeliveryDiff) -> Iterator[str]:
    """The two deliveries."""
    for word, delivered in (("Oud", diff.before), ("Nieuw", diff.now)):
        edition, areas = delivered.edition, len(delivered.areas.register)
        counted = (
            f"{_count(len(delivered.municipalities), 'gemeente', 'gemeenten')}, {number(areas)} {edition.area.many}"
        )
        yield f"{word + ':':<7}{edition.id} ({listing(edition.years)}): {counted}"


def _secrecy(diff: DeliveryDiff) -> Iterator[str]:
    old, new = diff.before.edition, diff.now.edition
    if old.minimum_observations != new.minimum_observations:
        before, now = number(old.minimum_observations), number(new.minimum_observations)
        yield f"minimum_observations: van {before} naar {now}"
    if old.publish != new.publish:
        yield f'publish: van "{old.publish}" naar "{new.publish}"'
    if old.fictional != new.fictional:
        yield "de cijfers zijn nu verzonnen" if new.fictional else "de cijfers zijn nu echt, niet meer verzonnen"


def _years(diff: DeliveryDiff) -> Iterator[str]:
    old, new = diff.before.edition, diff.now.edition
    if old.years != new.years:
        yield f"van {listing(old.years)} naar {listing(new.years)}"
        if old.first != new.first:
            yield f"het eerste jaar wordt {new.first} in plaats van {old.first}"
        if old.last != new.last:
            yield f"het laatste jaar wordt {new.last} in plaats van {old.last}"
    if not set(old.years) & set(new.years):
        yield "geen enkel jaar staat in beide leveringen: er zijn geen cijfers te vergelijken"


def _cuts(old: Cuts, new: Cuts) -> Iterator[str]:
    for name in new.points:
        before, now = _numbers(old[name]), _numbers(new[name])
        if before != now:
            yield f"{name}: van {before} naar {now}"


def _sources(old: Edition, new: Edition) -> Iterator[str]:
    before, now = _by_id(old), _by_id(new)
    yield from (f"weg: {before[name].text}" for name in before if name not in now)
    yield from (f"nieuw: {now[name].text}" for name in now if name not in before)
    for name in (name for name in now if name in before):
        was, source = before[name], now[name]
        if was.text != source.text:
            yield f"{name}: van '{was.text}' naar '{source.text}'"
        if was.reference_dates != source.reference_dates:
            yield f"{name}: peildatum van '{was.reference_dates}' naar '{source.reference_dates}'"
        if set(was.measures) != set(source.measures):
            yield f"{name}: maten van {listing(sorted(was.measures))} naar {listing(sorted(source.measures))}"


def _municipalities(diff: DeliveryDiff) -> Iterator[str]:
    changes, reported = diff.municipalities, _told_otherwise(diff)
    splits = (f"{_named(split.gone)} ligt nu in {listing(map(_named, split.heirs))}" for split in diff.splits)
    yield from _headed("samengegaan", map(_merged, diff.mergers))
    yield from _headed("verdeeld", splits)
    yield from _headed("andere code, zelfde naam en grond", map(_recoded, changes.recoded))
    yield from _headed("andere naam, zelfde code en grond", map(_renamed, changes.renamed))
    yield from _headed("dezelfde code op andere grond", map(_renamed, changes.reused))
    yield from _headed("weg", (_named(place) for place in changes.gone if place.code not in reported))
    yield from _headed("nieuw", (_named(place) for place in changes.added if place.code not in reported))


def _merged(merger: Merger) -> str:
    came_about = "is gevormd uit" if merger.is_new else "kreeg erbij:"
    return f"{_named(merger.heir)} {came_about} {listing(map(_named, merger.merged))}"


def _told_otherwise(diff: DeliveryDiff) -> set[str]:
    """Codes of municipalities that came or went by a merger, a split or another code."""
    merged = {place.code for merger in diff.mergers for place in merger.merged}
    made = {merger.heir.code for merger in diff.mergers}
    return merged | made | diff.municipalities.recoded_codes | {split.gone.code for split in diff.splits}


def _reused(diff: DeliveryDiff) -> Iterator[str]:
    yield from _headed("andere grond: minder dan de helft ligt in beide", map(_renamed, diff.areas.reused))
    yield from _headed("andere naam op dezelfde grond", map(_renamed, diff.areas.renamed))


def _areas(diff: DeliveryDiff) -> Iterator[str]:
    changes = diff.areas
    if not changes.kept:
        yield "geen enkel gebied heeft in beide leveringen dezelfde code, naam en grond: geen cijfers te vergelijken"
    recoded = changes.recoded_codes
    yield from _headed("weg", (_named(place) for place in changes.gone if place.code not in recoded))
    yield from _headed("nieuw", (_named(place) for place in changes.added if place.code not in recoded))
    yield from _headed("andere code, zelfde naam en grond", map(_recoded, changes.recoded))
    yield from _headed("bij een andere gemeente", map(_named, diff.transferred))


def _values(diff: DeliveryDiff) -> Iterator[str]:
    names = diff.now.area_names
    for moved in diff.moved:
        yield f"{moved.measure}: {_count(moved.count, 'cijfer', 'cijfers')} {_bound(moved)}"
        yield from (f"- {_moved(value, names)}" for value in moved.largest)
        if moved.count > len(moved.largest):
            yield f"- en nog {number(moved.count - len(moved.largest))}"


def _states(diff: DeliveryDiff) -> Iterator[str]:
    for change in diff.states:
        yield f"{change.year}: {'; '.join(_state(change))}"


def _state(change: StateChange) -> Iterator[str]:
    for became, no_longer, words in (
        (change.became_withheld, change.no_longer_withheld, "te weinig waarnemingen"),
        (change.became_no_score, change.no_longer_no_score, "geen score"),
    ):
        if became or no_longer:
            yield f"{words}: {number(became)} erbij, {number(no_longer)} eraf"


def _references(diff: DeliveryDiff) -> Iterator[str]:
    names = diff.now.municipality_names
    for reference in diff.references:
        places = [names.get(code, code) for code in reference.municipalities]
        yield from _headed(f"{reference.measure} is anders, nieuw of weg", places)


def _words(old: Edition, new: Edition) -> Iterator[str]:
    for what, before, now in (
        ("id", old.id, new.id),
        ("titel", old.title, new.title),
        ("gebied", f"{old.area.one}, {old.area.many}", f"{new.area.one}, {new.area.many}"),
        ("spatial_note", old.spatial_note, new.spatial_note),
        ("index", _index(old), _index(new)),
    ):
        if before != now:
            yield f"{what}: van '{before}' naar '{now}'"


def _index(edition: Edition) -> str:
    """The name of the index and what it adds up."""
    if edition.index is None:
        return "index kwetsbare bewoners, de vijf groepen van het rapport"
    groups = listing(f"{group.label} ({group.measure}, van {group.of})" for group in edition.index.groups)
    return f"{edition.index.name}: {groups}"


def _headed(title: str, lines: Iterable[str]) -> Iterator[str]:
    """A heading with a number, and the first lines under it; nothing when there are none."""
    listed = list(lines)
    if listed:
        yield f"{title} ({number(len(listed))}):"
        yield from _bounded(listed)


def _bounded(lines: Sequence[str]) -> Iterator[str]:
    """The first MOST lines, and how many there are beside."""
    yield from (f"- {line}" for line in lines[:MOST])
    if len(lines) > MOST:
        yield f"- en nog {number(len(lines) - MOST)}"


def _bound(moved: MovedMeasure) -> str:
    bound = moved.bound
    share = f" of {number(bound.share * 100)}%" if bound.share else ""
    return f"verschoven meer dan {number(bound.step)}{share}"


def _moved(value: Moved, names: Mapping[str, str]) -> str:
    step = f"van {number(value.before)} naar {number(value.now)}"
    return f"{names[value.area]} ({value.area}), {value.year}: {step}"


def _named(place: Place) -> str:
    return f"{place.name} ({place.code})"


def _renamed(change: Change) -> str:
    if change.before.name == change.now.name:
        return _named(change.now)
    return f"{change.now.code}: van {change.before.name} naar {change.now.name}"


def _recoded(change: Change) -> str:
    return f"{change.now.name}: van {change.before.code} naar {change.now.code}"


def _count(count: int, singular: str, plural: str) -> str:
    return f"{number(count)} {singular if count == 1 else plural}"


def _numbers(points: tuple[float, ...]) -> str:
    return " · ".join(map(number, points)) or "niets"


def _by_id(edition: Edition) -> Mapping[str, Source]:
    return {source.id: source for source in edition.sources}

"""The words of one map in one edition: labels with their cut points, texts with their years and names."""

from dataclasses import dataclass
from functools import cache

from markupsafe import Markup, escape

from site_builder.model.kinds import MapDefinition
from site_builder.model.places import Edition, Source
from site_builder.model.words.dutch import number
from site_builder.model.words.texts import LegendWord, MapText, Texts, fill


@dataclass(frozen=True, slots=True)
class MapWords:
    """One map's words, filled as far as an edition can. legend: slug, label and group heading, in class order."""

    definition: MapDefinition
    text: MapText
    legend: tuple[LegendWord, ...]
    menu: str
    sources: tuple[str, ...]
    values: dict[str, str]

    def plain(self, text: str, *, year: int, municipality: str) -> str:
        """A text without markup, for files and titles."""
        return fill(text, **self.values, jaar=str(year), gemeente=municipality)

    def marked(self, text: str, *, year: int, municipality: str) -> Markup:
        """A text for a page, with its year where the browser can change it."""
        html = text if isinstance(text, Markup) else Markup(escape(text))
        return fill(html, **self.values, jaar=_changeable(year), gemeente=municipality)

    def label(self, position: int) -> str:
        """The label of a class."""
        return self.legend[position].label


def map_words(definition: MapDefinition, edition: Edition, texts: Texts) -> MapWords:
    """The words of a map in an edition."""
    text = texts.maps[definition.slug]
    values = edition_values(edition) | cut_values(definition, edition)
    legend = tuple(
        LegendWord(word.slug, fill(word.label, **values), fill(word.group, **values)) for word in text.legend
    )
    sources = tuple(source_line(source) for source in edition.sources_of(definition.measures))
    return MapWords(definition, text, legend, fill(text.menu, **values), sources, values)


def edition_values(edition: Edition) -> dict[str, str]:
    """Placeholders that every text may use."""
    return {
        "eerste": str(edition.first),
        "laatste": str(edition.last),
        "gebied": edition.area.one,
        "gebieden": edition.area.many,
        "uitgave": edition.title,
        "minimum": number(edition.minimum_observations),
    }


def cut_values(definition: MapDefinition, edition: Edition) -> dict[str, str]:
    """The cut points of a map as {s1}, {s2}, …, with a decimal comma."""
    cuts = edition.cuts[definition.cuts] if definition.cuts else ()
    return {f"s{n}": number(value) for n, value in enumerate(cuts, start=1)}


def source_line(source: Source) -> str:
    """A source unabridged, with its reference dates."""
    return f"{source.text} (peildatum {source.reference_dates})" if source.reference_dates else source.text


@cache
def _changeable(year: int) -> Markup:
    return Markup('<span data-year="">{}</span>').format(year)

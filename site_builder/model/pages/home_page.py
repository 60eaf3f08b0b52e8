"""What the home page of an edition says, and the list of editions at the root of the site."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from site_builder.model.figures import all_areas
from site_builder.model.pages.municipality_page import EditionInWords
from site_builder.model.pages.page_models import EditionEntry, EditionsPage, HomePage, LetterGroup, MunicipalityLink
from site_builder.model.places import (
    HOME,
    Municipality,
    called,
    municipality_file,
    relative,
    sort_key,
    typed_names,
    without_marks,
)
from site_builder.model.words import Atlas, Link, edition_values, fill, number

OTHER = "#"


def home_page_of(pages: EditionInWords) -> HomePage:
    """Home: find a municipality, and the national headline."""
    texts = pages.texts
    values = edition_values(pages.edition)
    return HomePage(
        frame=pages.frames.frame(HOME, texts.pages["home"].title),
        intro=fill(texts.pages["home"].body, **values),
        lead=pages.lead(
            all_areas(pages.register, pages.classes),
            texts.sentences["lead.part" if pages.edition.is_part else "lead.nation"],
        ),
        letters=letters(_listed(pages), texts.atlas.aliases, HOME),
        count=number(len(pages.order)),
        regions=tuple(Link(region.name, region.path) for region in pages.regions if region.kind == "region"),
        provinces=tuple(Link(region.name, region.path) for region in pages.regions if region.kind == "province"),
    )


def _listed(pages: EditionInWords) -> list[Municipality]:
    """Those with a page of maps, and those whose page says that nothing was delivered."""
    return sorted(
        (*pages.order, *pages.empty), key=lambda municipality: (sort_key(municipality.name), municipality.code)
    )


def letters(order: Sequence[Municipality], aliases: Mapping[str, str], path: str) -> tuple[LetterGroup, ...]:
    """All municipalities by letter, on the page at that path."""
    typed = typed_names(aliases, [municipality.name for municipality in order])
    provinces = called(aliases, {municipality.province for municipality in order})
    links = [
        MunicipalityLink(
            municipality.name,
            relative(municipality_file(municipality.slug), path),
            municipality.slug,
            municipality.key,
            provinces[municipality.province],
            typed[municipality.name],
        )
        for municipality in order
    ]
    return tuple(LetterGroup(letter, tuple(group)) for letter, group in groupby(links, lambda link: _letter(link.name)))


def _letter(name: str) -> str:
    """The letter a name is found under: 's-Gravenhage under G."""
    first = without_marks(sort_key(name)[0])[:1].upper()
    return first if first.isalpha() else OTHER


def editions_page(atlas: Atlas, editions: Sequence[EditionEntry], built: str) -> EditionsPage:
    """The root of the site; editions come newest first, built is the one whose static files fit this page."""
    return EditionsPage(atlas.title, atlas.publisher, atlas.contact, atlas.mail, f"{built}/static/", tuple(editions))

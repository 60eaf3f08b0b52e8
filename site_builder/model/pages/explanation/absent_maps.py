"""Which maps and figures does an edition not have, and why?"""

from collections.abc import Iterator

from markupsafe import Markup

from site_builder.model.figures import figures_of
from site_builder.model.kinds import MapDefinition
from site_builder.model.pages.page_models import Section
from site_builder.model.places import Edition
from site_builder.model.rules import Lack, lack_of
from site_builder.model.words import Texts, edition_values, fill, listing

ANCHOR = "ontbrekend"


def absent_maps(edition: Edition, texts: Texts) -> Section | None:
    """The part of the toelichting that tells; None when the edition has every map."""
    sentences = list(_told(edition, texts))
    if not sentences:
        return None
    body = Markup("").join(Markup("<p>{}</p>").format(text) for text in sentences)
    return Section(ANCHOR, texts.sentences["lacks.title"], body)


def _told(edition: Edition, texts: Texts) -> Iterator[str]:
    """A sentence per reason, and one about the figures."""
    reasons: dict[tuple[Lack, tuple[str, ...]], list[MapDefinition]] = {}
    for definition in edition.theme.maps:
        lack = lack_of(definition, edition)
        if lack is not None:
            missing = tuple(measure for measure in definition.measures if not edition.delivers((measure,)))
            reasons.setdefault((lack, missing if lack == "measures" else ()), []).append(definition)
    values = {name: edition_values(edition)[name] for name in ("gebied", "gebieden")}
    for (lack, missing), maps in reasons.items():
        words = listing(_lacking(measure, edition, texts) for measure in missing) if missing else ""
        named = listing(f"kaart {map_.number} ({fill(texts.maps[map_.slug].menu, **values)})" for map_ in maps)
        yield fill(texts.sentences[f"lacks.{lack}"], **values, kaarten=named, maten=words)
    figures = [figure.number for figure in edition.theme.figures if figure not in figures_of(edition)]
    if reasons and figures:
        yield fill(texts.sentences["lacks.figures"], figuren=f"figuur {listing(figures)}")


def _lacking(measure: str, edition: Edition, texts: Texts) -> str:
    """What no source delivers, in words; of the index all of its groups or some."""
    some = measure == edition.theme.index and any(edition.delivers((group,)) for group in edition.groups)
    return texts.sentences[f"lacks.{measure}.some" if some else f"lacks.{measure}"]

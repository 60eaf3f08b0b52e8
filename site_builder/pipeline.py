"""The whole build, in the order in which it happens: read, stop if anything is wrong, gate, classes, pages, write,
check, swap."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pandas as pd

from site_builder.console import Console
from site_builder.folders import AtlasFolder
from site_builder.formats import PublishedEdition, newest_first, published_editions
from site_builder.inputs import (
    Source,
    colourless_problems,
    read_listed,
    read_source,
    read_texts,
    source_of,
    stop_if_any,
    unreal_problems,
    with_examples,
    with_series,
)
from site_builder.made import tell_what_was_made
from site_builder.model.editions import EarlierEdition, History, basis_of, history_of
from site_builder.model.figures import NationalPicture, national_picture_of
from site_builder.model.kinds import Theme
from site_builder.model.pages import EditionEntry, EditionInWords, edition_in_words, edition_pages_of, editions_page
from site_builder.model.places import (
    EDITIONS,
    HOME,
    Edition,
    Geography,
    Municipality,
    Secret,
)
from site_builder.model.rules import (
    Classes,
    classify_all,
    disclose,
    layers_of,
    nation_beside,
    published_values,
    shielded,
    withheld_areas,
    years_read,
)
from site_builder.model.words import Texts, titled
from site_builder.problems import LastWord, Problem, what_was_read
from site_builder.publish.checks import check_site
from site_builder.publish.earlier import (
    demo_problems,
    earlier_editions,
    earlier_secrets_in,
    lost_copies,
    replaced_problems,
)
from site_builder.publish.output import (
    Publication,
    hold_output,
    require_list_place,
    require_output,
    write_list,
    write_site,
)
from site_builder.read.delivery import Delivery, doubts, own_secrets, still_withheld
from site_builder.render.assets import read_assets
from site_builder.render.files import Files, Project, files_of_edition
from site_builder.render.text import render_page, template_environment


@dataclass(frozen=True, slots=True)
class WithheldLists:
    """Files beside the deliveries: what earlier editions withheld, and where to keep that with this one added."""

    earlier: Path | None
    extended: Path | None


@dataclass(frozen=True, slots=True)
class Computed:
    """Everything that follows from a delivery, before a word is added. values: None when only classes are public."""

    edition: Edition
    register: pd.DataFrame
    classes: Classes
    values: Mapping[str, pd.Series] | None
    picture: NationalPicture
    municipalities: tuple[Municipality, ...]
    geography: Geography


def build(
    atlas: AtlasFolder,
    *,
    theme: Theme,
    delivery: Path | None,
    out: Path | None,
    lists: WithheldLists,
    peildatum: date | None,
    word: LastWord,
    console: Console,
) -> None:
    """Builds an edition into the site. delivery None: the one that atlas.toml names, else the demo.

    word: always says what is in the output now. Raises BuildStopped with every problem, OutputRefused, OutputLocked.
    """
    with ExitStack() as stack:
        texts, problems = _dated(read_texts(atlas.content, theme, console), peildatum)
        problems += colourless_problems(atlas.static, theme)
        source = stack.enter_context(source_of(delivery, atlas.content))
        read_from = [*atlas.sources, *([source.folder] if source else [])]
        place = require_output(out or atlas.site, project=atlas.root, sources=read_from)
        held = stack.enter_context(hold_output(place, word))
        kept = lists.extended and require_list_place(lists.extended, out=held.out, sources=read_from)
        delivered, delivery_problems = read_source(source, theme, console)
        listed, list_problems = read_listed(lists.earlier, atlas.content, source)
        texts = with_series(texts, source)
        texts, example_problems = with_examples(atlas.content, texts, theme=theme, delivery=delivered, console=console)
        problems += [*delivery_problems, *list_problems, *example_problems]
        problems += unreal_problems(atlas.content, texts, fictional=delivered is None or delivered.edition.fictional)
        editions, edition_problems = published_editions(held.out, replaced=delivered.edition.id if delivered else "")
        earlier, earlier_problems = _earlier(held.out, editions, delivered)
        secrets, delivered, secret_problems = _secrets(held.out, editions, delivered, listed)
        problems += [*edition_problems, *earlier_problems, *secret_problems]
        problems += _place_problems(held.out, editions, delivered, source)
        stop_if_any(problems, console)
        delivered, texts = what_was_read(delivered, problems), what_was_read(texts, problems)
        _publish(delivered, texts, editions, project=project_of(atlas), earlier=earlier, held=held, console=console)
        if kept:
            write_list(kept, [*secrets, *own_secrets(delivered)])
            console.say(f"{kept}")


def _place_problems(
    site: Path, editions: Iterable[PublishedEdition], delivery: Delivery | None, source: Source | None
) -> Iterator[Problem]:
    """What would stand beside this build or vanish with it; the demo may always replace itself."""
    if source is not None and source.is_demo:
        yield from demo_problems(editions, site.name)
    elif source is not None and delivery is not None:
        edition = delivery.edition
        basis = basis_of(edition, delivery.areas.register, delivery.geography)
        yield from replaced_problems(site, edition, basis, f"{source.folder.name}/edition.toml")
        yield from lost_copies(site, edition)


def project_of(atlas: AtlasFolder) -> Project:
    """What pages are made with: the templates and static files of the atlas over those of the program."""
    return Project(atlas.templates, atlas.static)


def _secrets(
    site: Path, editions: Iterable[PublishedEdition], delivery: Delivery | None, listed: tuple[Secret, ...]
) -> tuple[tuple[Secret, ...], Delivery | None, list[Problem]]:
    """What the list and the older editions of the site withhold, and the delivery in which it is withheld."""
    if delivery is None:
        return listed, None, []
    earlier, problems = earlier_secrets_in(site, editions, delivery.edition)
    secrets = (*listed, *earlier.secrets)
    kept, ground_problems = still_withheld(delivery, replace(earlier, secrets=secrets))
    return secrets, kept, [*problems, *ground_problems, *doubts(kept)]


def _dated(read: tuple[Texts | None, list[Problem]], peildatum: date | None) -> tuple[Texts | None, list[Problem]]:
    """The texts as they hold on a day, where one was given."""
    texts, problems = read
    if texts is None or peildatum is None:
        return read
    return replace(texts, atlas=replace(texts.atlas, peildatum=peildatum.isoformat())), problems


def _earlier(
    site: Path, editions: Iterable[PublishedEdition], delivery: Delivery | None
) -> tuple[tuple[EarlierEdition, ...], list[Problem]]:
    """The editions of the site that are older than what was delivered."""
    if delivery is None:
        return (), []
    names = {municipality.code: municipality.name for municipality in delivery.municipalities}
    return earlier_editions(site, editions, edition=delivery.edition, municipalities=names)


def compute(delivery: Delivery, console: Console) -> Computed:
    """Through the gate to classes and figures."""
    edition = delivery.edition
    with console.step("afschermen"):
        areas = disclose(delivery.areas, edition)
    with console.step("indelen"):
        classes = classify_all(areas, delivery.references, edition)
        public = edition.publish == "values"
        numbers = published_values(areas, delivery.references, edition) if public else None
        classes, values = shielded(
            classes, numbers, areas=areas, nation=nation_beside(delivery.references, edition), edition=edition
        )
    with console.step("figuren"):
        picture = national_picture_of(
            areas,
            classes,
            references=delivery.references,
            edition=edition,
            municipalities=delivery.municipalities,
        )
    return Computed(edition, areas.register, classes, values, picture, delivery.municipalities, delivery.geography)


def words_of(computed: Computed, texts: Texts, history: History) -> EditionInWords:
    """What these words make of it, beside older editions; its pages are made from that."""
    return edition_in_words(
        computed.edition,
        texts,
        register=computed.register,
        cells=computed.geography.cells,
        classes=computed.classes,
        municipalities=computed.municipalities,
        neighbours=computed.geography.neighbours,
        history=history,
    )


def _publish(
    delivery: Delivery,
    texts: Texts,
    editions: Iterable[PublishedEdition],
    *,
    project: Project,
    earlier: tuple[EarlierEdition, ...],
    held: Publication,
    console: Console,
) -> None:
    """From the gate to the swap; everything that is drawn and written comes from here."""
    edition, computed = delivery.edition, compute(delivery, console)
    with console.step("schrijven"):
        basis = basis_of(edition, delivery.areas.register, delivery.geography)
        names = {municipality.code: municipality.name for municipality in delivery.municipalities}
        history = history_of(earlier, basis, municipalities=names, borders=delivery.geography.borders)
        words = words_of(computed, texts, history)
        pages = edition_pages_of(words, computed.picture)
        beside = computed.geography, computed.picture.figures, computed.values
        files = _site_files(
            files_of_edition(words, pages, *beside, project=project), edition, _editions_page(words, editions, project)
        )
        write_site(
            held.fresh,
            files,
            edition=edition,
            basis=basis,
            municipalities=words.order,
            regions=words.regions,
            current=held.out,
        )
    with console.step("nakijken"):
        host = texts.atlas.base_map.host if texts.atlas.base_map else ""
        shielded, withheld = computed.classes.shielded, _withheld(delivery)
        of_site = check_site(held.fresh, edition=edition, withheld=withheld, shielded=shielded, image_host=host)
        stop_if_any(of_site, console)
    with console.step("wisselen"):
        held.swap()
    tell_what_was_made(held.out, edition, computed.classes, texts, console=console)


def _site_files(files: Files, edition: Edition, root_page: bytes) -> Files:
    """All files of the site, paths relative to it."""
    yield EDITIONS, root_page
    for path, data in files:
        yield f"{edition.id}/{path}", data


def _editions_page(words: EditionInWords, published: Iterable[PublishedEdition], project: Project) -> bytes:
    """The root of the site: this edition and the others, newest first."""
    edition = words.edition
    itself = PublishedEdition(edition.id, edition.title, edition.years, edition.fictional, edition.revised)
    others = (other for other in published if other.id != edition.id)
    entries = [
        EditionEntry(
            titled(entry.title, entry.revised),
            f"{entry.years[0]}\N{EN DASH}{entry.years[-1]}",
            f"{entry.id}/{HOME}",
            entry.fictional,
        )
        for entry in newest_first([itself, *others])
    ]
    page = editions_page(words.texts.atlas, entries, edition.id)
    return render_page(template_environment(project.templates, read_assets(project.static)), "editions.html", page)


def _withheld(delivery: Delivery) -> Mapping[str, frozenset[str]]:
    edition = delivery.edition
    read = {layer.key: years_read(layer, edition) for layer in layers_of(edition)}
    return withheld_areas(delivery.areas, edition, read)

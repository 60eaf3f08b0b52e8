"""The whole build, in the order in which it happens: read, stop if anything is wrong, gate, classes, pages, write,
check, swap."""

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pandas as pd

from site_builder.console import Console
from site_builder.folders import AtlasFolder
from site_builder.formats.manifest import PublishedEdition, newest_first, published_editions
from site_builder.inputs import (
    Source,
    read_listed,
    read_source,
    read_texts,
    source_of,
    stop_if_any,
    unreal_problems,
    with_examples,
    with_series,
)
from site_builder.model.editions.earlier import EarlierEdition, History, history_of
from site_builder.model.editions.fingerprints import basis_of
from site_builder.model.figures.national_picture import NationalPicture, national_picture_of
from site_builder.model.pages.home_page import editions_page
from site_builder.model.pages.municipality_page import EditionInWords, edition_in_words
from site_builder.model.pages.page_models import EditionEntry
from site_builder.model.places.addresses import EDITIONS, HOME
from site_builder.model.places.areas import SHIELDED, WITHHELD
from site_builder.model.places.edition import Edition
from site_builder.model.places.geography import Geography
from site_builder.model.places.municipality import NATION, Municipality
from site_builder.model.places.secrets import Secret
from site_builder.model.rules.classification import Classes, classify_all, published_values
from site_builder.model.rules.disclosure import disclose, withheld_areas
from site_builder.model.rules.maps import layers_of
from site_builder.model.rules.secondary import shielded
from site_builder.model.words.dutch import number, titled
from site_builder.model.words.summary import layer_name
from site_builder.model.words.texts import Texts
from site_builder.problems import LastWord, Problem
from site_builder.publish.checks.finished_site import check_site
from site_builder.publish.earlier.earlier_secrets import earlier_secrets_in
from site_builder.publish.earlier.older_editions import earlier_editions
from site_builder.publish.earlier.replaced import demo_problems, lost_copies, replaced_problems
from site_builder.publish.output.output import require_output
from site_builder.publish.output.publication import Publication, hold_output
from site_builder.publish.output.sizes import measure
from site_builder.publish.output.withheld_file import require_list_place, write_list
from site_builder.publish.output.writer import write_site
from site_builder.read.delivery.delivery_folder import Delivery
from site_builder.read.delivery.kept_secret import doubts, own_secrets, still_withheld
from site_builder.render.assets.assets import read_assets
from site_builder.render.files.edition_files import Files, Project, files_of_edition
from site_builder.render.text.templating import render_page, template_environment


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
    delivery: Path | None,
    out: Path | None,
    lists: WithheldLists,
    peildatum: date | None,
    word: LastWord,
    console: Console,
) -> None:
    """Builds an edition into the site.

    delivery None: the one that atlas.toml names, else the demo. word: always says what is in the output now. Raises
    BuildStopped with every problem, OutputRefused, OutputLocked; after any of them the old site is as it was.
    """
    with ExitStack() as stack:
        texts, problems = _dated(read_texts(atlas.content, console), peildatum)
        source = stack.enter_context(source_of(delivery, atlas.content))
        read_from = [*atlas.sources, *([source.folder] if source else [])]
        held = stack.enter_context(
            hold_output(require_output(out or atlas.site, project=atlas.root, sources=read_from), word)
        )
        kept = lists.extended and require_list_place(lists.extended, out=held.out, sources=read_from)
        found, of_delivery = read_source(source, console)
        listed, of_list = read_listed(lists.earlier, atlas.content, source)
        texts, of_examples = with_examples(atlas.content, with_series(texts, source), delivery=found, console=console)
        unreal = unreal_problems(atlas.content, texts, fictional=found is None or found.edition.fictional)
        editions, of_editions = published_editions(held.out, replaced=found.edition.id if found else "")
        of_demo = demo_problems(editions, held.out.name) if source and source.is_demo else []
        earlier, of_earlier = _earlier(held.out, editions, found)
        secrets, found, of_secrets = _secrets(held.out, editions, found, listed)
        replaced = _replaced(held.out, found, source)
        of_site = [*of_editions, *of_demo, *of_earlier, *of_secrets, *replaced]
        stop_if_any([*problems, *of_delivery, *of_list, *of_examples, *unreal, *of_site], console)
        if texts is None or found is None:
            raise TypeError("build: nothing was read and no error was told")
        _publish(found, texts, editions, project=project_of(atlas), earlier=earlier, held=held, console=console)
        if kept:
            write_list(kept, [*secrets, *own_secrets(found)])
            console.say(f"{kept}")


def _replaced(site: Path, delivery: Delivery | None, source: Source | None) -> list[Problem]:
    """What would vanish with this build; the demo may always replace itself."""
    if delivery is None or source is None or source.is_demo:
        return []
    edition = delivery.edition
    basis = basis_of(edition, delivery.areas.register, delivery.geography.areas)
    where = f"{source.folder.name}/edition.toml"
    return [*replaced_problems(site, edition, basis, where), *lost_copies(site, edition)]


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
    kept, told = still_withheld(delivery, replace(earlier, secrets=secrets))
    return secrets, kept, [*problems, *told, *doubts(kept)]


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
    names = {one.code: one.name for one in delivery.municipalities}
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
        nation = delivery.references.nuisance.reindex([NATION]).iloc[0]
        classes, values = shielded(classes, numbers, areas=areas, nation=nation, edition=edition)
    with console.step("figuren"):
        picture = national_picture_of(
            areas,
            classes,
            references=delivery.references,
            edition=edition,
            municipalities=delivery.municipalities,
        )
    return Computed(edition, areas.register, classes, values, picture, delivery.municipalities, delivery.geography)


def pages_of(computed: Computed, texts: Texts, history: History) -> EditionInWords:
    """The pages that these words make of it, beside older editions."""
    return edition_in_words(
        computed.edition,
        texts,
        register=computed.register,
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
        basis = basis_of(edition, delivery.areas.register, delivery.geography.areas)
        names = {one.code: one.name for one in delivery.municipalities}
        history = history_of(earlier, basis, municipalities=names, borders=delivery.geography.borders)
        pages = pages_of(computed, texts, history)
        drawn = files_of_edition(pages, computed.geography, computed.picture, values=computed.values, project=project)
        files = _site_files(drawn, edition, _editions_page(pages, editions, project))
        write_site(
            held.fresh,
            files,
            edition=edition,
            basis=basis,
            municipalities=pages.order,
            regions=pages.regions,
            current=held.out,
        )
    with console.step("nakijken"):
        shields = computed.classes.shielded
        stop_if_any(check_site(held.fresh, edition=edition, withheld=_withheld(delivery), shielded=shields), console)
    with console.step("wisselen"):
        held.swap()
    _tell(held.out, edition, computed.classes, texts, console=console)


def _site_files(files: Files, edition: Edition, root_page: bytes) -> Files:
    """All files of the site, paths relative to it."""
    yield EDITIONS, root_page
    for path, data in files:
        yield f"{edition.id}/{path}", data


def _editions_page(pages: EditionInWords, published: Iterable[PublishedEdition], project: Project) -> bytes:
    """The root of the site: this edition and the others, newest first."""
    edition = pages.edition
    own = PublishedEdition(edition.id, edition.title, edition.years, edition.fictional, edition.revised)
    others = (one for one in published if one.id != own.id)
    newest = newest_first([own, *others])
    entries = [
        EditionEntry(
            titled(one.title, one.revised),
            f"{one.years[0]}\N{EN DASH}{one.years[-1]}",
            f"{one.id}/{HOME}",
            one.fictional,
        )
        for one in newest
    ]
    page = editions_page(pages.texts.atlas, entries, own.id)
    return render_page(template_environment(project.templates, read_assets(project.static)), "editions.html", page)


def _withheld(delivery: Delivery) -> Mapping[str, frozenset[str]]:
    edition = delivery.edition
    years_read = {layer.key: layer.map.years_read(edition, layer.year) for layer in layers_of(edition)}
    return withheld_areas(delivery.areas, edition, years_read)


def _tell(out: Path, edition: Edition, classes: Classes, texts: Texts, *, console: Console) -> None:
    """What was made: counts of pages, bytes and withheld areas, never values."""
    sizes = measure(out / edition.id)
    console.say("")
    console.say(f"Uitgave {edition.id}")
    console.table([
        ("pagina's", number(sizes.pages)),
        ("bestanden", number(sizes.files)),
        ("megabytes", number(sizes.total / 1e6, 1)),
    ])  # fmt: skip
    console.say("")
    console.say("Grootste pagina's, met hun gegevens, in kilobytes (gzip)")
    console.table((page.path, number(page.compressed / 1e3, 0)) for page in sizes.largest)
    console.say("")
    console.say(f"Afgeschermde {edition.area.many}, per laag")
    withheld = (classes.codes == WITHHELD).sum()
    names = {layer.key: layer_name(layer, edition, texts) for layer in classes.layers}
    console.table((names[key], number(withheld[key])) for key in classes.codes.columns)
    if classes.shielded:
        console.say("")
        console.say(
            f"Naast de gemeente afgeschermd, omdat anders een ander gebied af te leiden is ({edition.area.many})"
        )
        shields = (classes.codes == SHIELDED).sum()
        console.table((names[key], number(shields[key])) for key in classes.codes.columns if shields[key])
    console.say("")
    console.say(f"{out / EDITIONS}")

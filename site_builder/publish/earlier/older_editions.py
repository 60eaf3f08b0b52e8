"""What do the older editions in a site say about themselves? Believed only where their seal and sums are whole."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd

from site_builder.formats import (
    HARMLESS,
    LONGEST,
    MANIFEST,
    FileEntry,
    Manifest,
    PublishedEdition,
    bytes_of_file,
    newest_first,
    promised_bytes,
    read_rows,
    read_sealed,
)
from site_builder.model.editions import Drawing, EarlierEdition
from site_builder.model.places import Edition, municipality_file, same_name
from site_builder.problems import Problem, warning
from site_builder.publish.earlier.earlier_borders import NO_BORDERS, read_borders
from site_builder.publish.earlier.earlier_drawings import read_drawing

FIX = "zet deze uitgave terug uit een kopie, of bouw haar opnieuw en daarna deze"


class Promised:
    """The files of one edition, each read only when it is what the manifest says."""

    def __init__(self, folder: Path, entries: Mapping[str, FileEntry]) -> None:
        self.folder = folder
        self.entries = entries

    def text(self, path: str) -> str:
        """Raises ValueError for a file that is missing or not what was built."""
        return promised_bytes(self.folder / path, self.entries.get(path)).decode("utf-8-sig")


@dataclass(frozen=True, slots=True)
class _Known:
    """What is read of the newest older edition only."""

    areas: Mapping[str, str]
    borders: gpd.GeoSeries
    drawings: Mapping[str, Drawing]


def earlier_editions(
    site: Path, published: Iterable[PublishedEdition], *, edition: Edition, municipalities: Mapping[str, str]
) -> tuple[tuple[EarlierEdition, ...], list[Problem]]:
    """The editions of a site that are older than this one, newest first; of the newest also its areas and borders.

    municipalities: name by code in the new edition. An older one that was changed since it was built is told and left
    out; a newer one is told, because its links to this edition may not hold any more.
    """
    newer, older = _around(published, edition)
    fix = "bouw haar hierna opnieuw, anders wijst zij naar deze uitgave zoals die eerst was"
    problems = [warning(f"{site.name}/{other.id}", "deze uitgave is nieuwer", fix) for other in newer]
    earlier: list[EarlierEdition] = []
    for before in older:
        try:
            earlier.append(_read(site / before.id, before, None if earlier else municipalities, edition.theme.partners))
        except ValueError:
            what = "deze eerdere uitgave is niet wat er gebouwd is; geen pagina verwijst ernaar"
            problems.append(warning(f"{site.name}/{before.id}", what, FIX))
    return tuple(earlier), problems


def _around(
    published: Iterable[PublishedEdition], edition: Edition
) -> tuple[list[PublishedEdition], list[PublishedEdition]]:
    """The other editions that are newer and those that are older, newest first."""
    itself = PublishedEdition(edition.id, edition.title, edition.years, edition.fictional)
    listed = newest_first([itself, *(other for other in published if other.id != edition.id)])
    place = listed.index(itself)
    return listed[:place], listed[place + 1 :]


def _read(
    folder: Path, edition: PublishedEdition, municipalities: Mapping[str, str] | None, twins: Mapping[str, str]
) -> EarlierEdition:
    """municipalities: of the new edition, to read what is gone; None: read the manifest only. twins: of maps."""
    manifest = read_sealed(bytes_of_file(folder / MANIFEST, LONGEST))
    places, entries = manifest.municipalities, manifest.files
    names, folders = {place.code: place.name for place in places}, {place.code: place.folder for place in places}
    files = Promised(folder, entries)
    known = _Known({}, NO_BORDERS, {}) if municipalities is None else _known(files, manifest, municipalities, twins)
    pages = frozenset(path for path in entries if path.endswith(".html"))
    return EarlierEdition(
        edition.id,
        edition.title,
        edition.fictional,
        basis=manifest.basis,
        municipalities=names,
        folders=folders,
        pages=pages,
        areas=known.areas,
        borders=known.borders,
        drawings=known.drawings,
    )


def _known(files: Promised, manifest: Manifest, municipalities: Mapping[str, str], twins: Mapping[str, str]) -> _Known:
    names = {place.code: place.name for place in manifest.municipalities}
    folders = {place.code: place.folder for place in manifest.municipalities}
    grid = manifest.cells

    def text(code: str, name: str) -> str:
        return files.text(municipality_file(folders[code], name))

    tables = {code: text(code, "kaarten.csv") for code in names}
    same = [code for code in names if same_name(municipalities.get(code, ""), names[code])]
    scripts = {code: text(code, "kaart.js") if grid else "" for code in same}
    drawings = {
        code: read_drawing(text(code, "index.html"), tables[code], twins, grid=grid, script=scripts[code])
        for code in same
    }
    return _Known(
        areas=dict(_areas(tables.values())),
        borders=read_borders({code: text(code, "data.js") for code in sorted(names.keys() - set(same))}),
        drawings={code: drawing for code, drawing in drawings.items() if drawing is not None},
    )


def _areas(tables: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Code and name of the areas in these kaarten.csv."""
    for table in tables:
        for row in read_rows(table, "area", "name"):
            yield HARMLESS.sub("", row["area"]), HARMLESS.sub("", row["name"])

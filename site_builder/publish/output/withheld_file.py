"""Where the list of what editions withheld is kept: beside the deliveries, never in a site."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import astuple
from pathlib import Path

import numpy as np
import pandas as pd
import shapely

from site_builder.formats import csv_bytes, outline_texts, square_text
from site_builder.model.places import Ground, Secret, Square
from site_builder.publish.output.output import OutputRefused, fresh_path, old_path

HEADER = b"area;name;year"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def require_list_place(path: Path, *, out: Path, sources: Iterable[Path]) -> Path:
    """The full path; raises OutputRefused inside the output or a folder that is read, and for what is no such list."""
    resolved = path.resolve()
    for folder in (out, fresh_path(out), old_path(out), *(source.resolve() for source in sources)):
        if resolved == folder or folder in resolved.parents:
            raise _refused(path, f"ligt in {folder}: bewaar de lijst ernaast, zij mag niet in de site of de levering")
    if not resolved.parent.is_dir():
        raise _refused(path, "de map bestaat niet: geef een map die er al is")
    if resolved.exists() and not _is_list(resolved):
        raise _refused(path, "hier staat al iets anders dan zo'n lijst: geef een andere naam")
    return resolved


def write_list(path: Path, secrets: Iterable[Secret]) -> None:
    """Puts the whole list in place in one step; what stood there stays when that fails."""
    data, fresh = list_bytes(secrets), path.with_name(f".{path.name}.new")
    try:
        with fresh.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError:
        with suppress(OSError):
            fresh.unlink()
        raise


def list_bytes(secrets: Iterable[Secret]) -> bytes:
    """The list, each area-year once; one whose ground is not known only where it is known nowhere."""
    listed = list(secrets)
    outlines = [secret.ground for secret in listed if isinstance(secret.ground, shapely.Geometry)]
    texts = dict(zip(outlines, outline_texts(np.array(outlines, dtype=object)), strict=True))
    rows = {(*astuple(secret.area_year), _text(secret.ground, texts)) for secret in listed}
    grounded = {row[:3] for row in rows if row[3]}
    kept = sorted(row for row in rows if row[3] or row[:3] not in grounded)
    cells = [(area, name, str(year), ground) for area, name, year, ground in kept]
    return csv_bytes(pd.DataFrame(cells, columns=["area", "name", "year", "ground"], dtype=object))


def _text(ground: Ground, texts: Mapping[shapely.Geometry, str]) -> str:
    if ground is None:
        return ""
    return square_text(ground) if isinstance(ground, Square) else texts[ground]


def _refused(path: Path, reason: str) -> OutputRefused:
    return OutputRefused(f"--afgeschermd-bewaren {path}: {reason}")


def _is_list(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(64).removeprefix(BYTE_ORDER_MARK).startswith(HEADER)

"""Building a site in a test and reading back what it promises."""

import csv
import json
from pathlib import Path

from site_builder.cli import main


def build(delivery: Path | None, out: Path) -> Path:
    """The folder of the one edition that the command line makes of a delivery; of the demo where none is named."""
    named = ["--delivery", str(delivery)] if delivery else []
    assert main(["build", *named, "--out", str(out), "-q"]) == 0
    (manifest,) = out.glob("*/manifest.json")
    return manifest.parent


def contents(folder: Path) -> dict[str, bytes]:
    """Every file by its path in the folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def machine_tables(edition: Path) -> dict[str, list[dict[str, str]]]:
    """Municipality code -> the rows of its kaarten.csv."""
    municipalities = json.loads((edition / "manifest.json").read_text("utf-8"))["municipalities"]
    return {place["code"]: _rows((edition / place["path"]).with_name("kaarten.csv")) for place in municipalities}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))

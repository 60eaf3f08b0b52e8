"""Texts that want to run: thirteen kinds, and a delivery and a project in which every text holds one."""

import csv
import io
import json
import re
import shutil
from itertools import count
from pathlib import Path

import yaml

from site_builder.folders import SHIPPED as ROOT
from tests.support.deliveries import Flavour, write_delivery

PAYLOADS = {
    "image": "<img src=x onerror=window.ran=true>",
    "script": "<script>window.ran=true</script>",
    "end of script": "</script><script>window.ran=true</script>",
    "svg": "<svg onload=window.ran=true><title>",
    "attribute": '" onmouseover=window.ran=true x="',
    "quote": "'-(window.ran=true)-'",
    "template literal": "${window.ran=true}",
    "backticks": "`+(window.ran=true)+`",
    "backslash": '\\"});window.ran=true;//\\',
    "template": "{{ [].constructor }}{% block main %}",
    "entities": "&lt;b onclick=window.ran=true&gt;&lpar;&rpar;",
    "comment": "]]>--><b onfocus=window.ran=true autofocus>",
    "formula": '=HYPERLINK("https://example.invalid","x")',
}
WRITTEN = [text.replace("{", "{{").replace("}", "}}") for text in PAYLOADS.values()]
"""As an editor writes them: single braces ask for a number."""

FLAVOUR = Flavour(
    {f"M{n}": (f"Plaats {n}", [f"B{n}-{area}" for area in range(13)]) for n in range(13)},
    years=(2014, 2020), words=("vak", "vakken"), corner=(5.2, 52.1), suffix="geojson", context=True, publish="values",
)  # fmt: skip
TOLD = re.compile(r"^( *(?:- )?([\w-]+): )(\S.*)$")
NO_TEXT = {
    "soort", "fictief", "uitgave", "status", "datum", "gemeenten", "regio", "buurten", "publiceren_vanaf", "verloopt",
    "landelijk", "bestand", "themas", "organisaties", "kaart", "opvolgen", "wie",
}  # fmt: skip


def hostile_delivery(folder: Path) -> Path:
    """A delivery in which every name and every text of the edition holds a payload; names hold each kind in turn."""
    write_delivery(folder, FLAVOUR, seed=3)
    kinds, turn = list(PAYLOADS.values()), count()

    def poisoned(text: str) -> str:
        return f"{text} {kinds[next(turn) % len(kinds)]}"

    areas = json.loads((folder / "areas.geojson").read_text("utf-8"))
    for feature in areas["features"]:
        properties = feature["properties"]
        properties["name"] = f"{kinds[next(turn) % len(kinds)]} {properties['code']}"  # also at the start: a formula
        properties["district"] = poisoned("Wijk")
    (folder / "areas.geojson").write_text(json.dumps(areas), "utf-8")
    rows = list(csv.reader(io.StringIO((folder / "municipalities.csv").read_text("utf-8"))))
    for row in rows[1:]:
        row[1], row[2] = poisoned(row[1]), f"Streek {kinds[0]}{kinds[4]}"
    _write(folder / "municipalities.csv", rows)
    edition = (folder / "edition.toml").read_text("utf-8")
    for key, payload in {
        "title": kinds[1], "spatial_note": " ".join(kinds), "text": " ".join(kinds), "reference_dates": kinds[4],
        "one": kinds[5], "many": kinds[7],
    }.items():  # fmt: skip
        edition, times = re.subn(rf'^{key} = "(.*)"$', rf'{key} = "\1 " + PAYLOAD', edition, flags=re.MULTILINE)
        assert times == 1
        edition = re.sub(r'"(.*)" \+ PAYLOAD', lambda match: json.dumps(match[1] + payload), edition)  # noqa: B023
    (folder / "edition.toml").write_text(edition, "utf-8")
    return folder


def hostile_project(folder: Path) -> Path:
    """A copy of the project in which every text of content/ holds a payload."""
    for name in ("site_builder", "templates", "static", "content"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "build.py", folder)
    turn = count()
    for file in sorted((folder / "content").rglob("*.md")):
        if file.name not in ("LEESMIJ.md", "NASLAG.md", "woordenlijst.md"):
            file.write_text(_poisoned(file.read_text("utf-8"), turn), "utf-8")
    for file in sorted((folder / "content" / "figuren").glob("*.csv")):
        rows = list(csv.reader(io.StringIO(file.read_text("utf-8-sig"))))
        _write(file, [[f"{cell} {WRITTEN[n % len(WRITTEN)]}" for n, cell in enumerate(rows[0])], *rows[1:]])
    atlas = (folder / "content" / "atlas.toml").read_text("utf-8")
    atlas = atlas.replace('"Veerkrachtatlas"', json.dumps(f"Atlas {WRITTEN[4]}"))
    atlas = atlas.replace('"Naam van de uitgever"', json.dumps(" ".join(WRITTEN[:4])))
    (folder / "content" / "atlas.toml").write_text(atlas + f'{json.dumps(WRITTEN[2])} = "Plaats 1"\n', "utf-8")
    return folder


def _poisoned(text: str, turn: "count[int]") -> str:
    """Every text of the front matter with a payload behind it, and the body with all of them."""
    _, head, body = text.split("---\n", 2)
    lines = [_poisoned_line(line, turn) for line in head.splitlines()]
    return "\n".join(["---", *lines, "---", body, *(f"\nEn dan {payload}" for payload in WRITTEN), ""])


def _poisoned_line(line: str, turn: "count[int]") -> str:
    sentence = TOLD.match(line)
    if sentence is None or sentence[2] in NO_TEXT:
        return line
    payload = WRITTEN[next(turn) % len(WRITTEN)]
    return sentence[1] + json.dumps(f"{yaml.safe_load(sentence[3])} {payload}", ensure_ascii=False)


def _write(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)

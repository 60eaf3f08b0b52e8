"""Every mistake in a practice example gives exactly the expected messages.

A folder praktijk-<mistake> holds `praktijk/` as an editor left it, and `expected.txt` (errors) or `warnings.txt`, one
message a line. Beside it lie pictures that are the same for all: see PICTURES. `day.txt` tells the day of the build.
"""

import io
import shutil
from pathlib import Path

import pytest
from PIL import Image

from site_builder.model.places.municipality import Municipality
from site_builder.model.words.practice import Showing
from site_builder.problems import Problem
from site_builder.read.practice.examples_folder import read_practice
from site_builder.read.practice.practice_places import AreaName, Places
from site_builder.render.text.markdown import to_markup
from site_builder.theme import THEME

HERE = Path(__file__).parent
WORD_LIST = HERE.parents[1] / "content" / "woordenlijst.md"
CASES = sorted(folder for folder in HERE.glob("praktijk-*") if folder.is_dir())
ANCHORS = {"grenzen": "grenzen", "bronnen": "bronnen"}
MENUS = {"resilience": "Veerkracht", "nuisance-change": "Ontwikkeling overlast"}


def municipality(code: str, name: str, *regions: str) -> Municipality:
    return Municipality(code, name, "Midden", "other", 3, regions)


PLACES = Places(
    "proef",
    (
        municipality("GM0202", "Arnhem"),
        municipality("GM0228", "Ede"),
        municipality("GM0344", "Utrecht"),
        municipality("GM0518", "'s-Gravenhage"),
        municipality("GM0917", "Heerlen", "parkstad-limburg"),
        municipality("X1", "Dubbel"),
        municipality("X2", "Dubbel"),
    ),
    {
        "BU02280001": AreaName("Kernhem", "GM0228"),
        "BU02280002": AreaName("Veldhuizen", "GM0228"),
        "BU02280003": AreaName("Veldhuizen", "GM0228"),
        "BU02020001": AreaName("Klarendal", "GM0202"),
    },
    {"Den Haag": "'s-Gravenhage"},
)


def jpeg(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.effect_noise((width, height), 40).save(out, "JPEG", quality=60)
    return out.getvalue()


PICTURES = {
    "foto.jpg": jpeg(600, 400),
    "klein.jpg": jpeg(300, 200),
    "geknipt.jpg": jpeg(600, 400)[:3000],
    "tekst.jpg": b"dit is geen foto",
    "tekening.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
}


def lay_out(case: Path, folder: Path) -> Path:
    content = folder / "content"
    shutil.copytree(case, content)
    shutil.copy(WORD_LIST, content)
    texts = "".join(path.read_text("utf-8", "replace") for path in content.rglob("*.md"))
    (content / "praktijk" / "beeld").mkdir(exist_ok=True)
    for name, data in PICTURES.items():
        if name in texts:
            (content / "praktijk" / "beeld" / name).write_bytes(data)
    return content


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_mistake_gives_exactly_these_messages(case: Path, tmp_path: Path):
    content = lay_out(case, tmp_path)
    showing = Showing("".join(lines(case / "day.txt")), fictional=True)

    _, problems = read_practice(content, places=PLACES, showing=showing, maps=THEME.maps, menus=MENUS, to_markup=to_markup, anchors=ANCHORS)

    assert messages(problems, "error") == lines(case / "expected.txt")
    assert messages(problems, "warning") == lines(case / "warnings.txt")


def test_there_are_cases():
    assert len(CASES) > 40


def messages(problems: list[Problem], severity: str) -> list[str]:
    return [str(problem) for problem in problems if problem.severity == severity]


def lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines() if path.exists() else []

"""A real edition holds nothing of the demo, and nothing invented or not filled in reaches its readers."""

import shutil
from pathlib import Path

import pytest

from site_builder.cli import main
from site_builder.commands.preview import read_all
from site_builder.folders import SHIPPED
from site_builder.read.practice.place_codes import read_places
from site_builder.render.text import KeptMarkup
from site_builder.theme import THEME
from tests.support.deliveries import FLAVOURS, write_delivery

pytestmark = pytest.mark.slow

SAMPLES = [
    "content/atlas.toml:7: de uitgever is nog niet ingevuld: schrijf de naam van uw organisatie",
    "content/atlas.toml:10: 'vragen@example.org' is een voorbeeldadres: "
    "schrijf een e-mailadres of een webadres waar lezers terechtkunnen",
]
INVENTED = (
    "content/figuren/2-1.md:6: figuur 2.1 is verzonnen, maar deze uitgave is echt: "
    "haal de verzonnen cijfers weg, of zet er echte cijfers naast en schrijf fictief: nee"
)


@pytest.fixture
def delivery(tmp_path: Path) -> Path:
    folder = write_delivery(tmp_path / "levering", FLAVOURS["neighbourhoods"], seed=3)
    edition = folder / "edition.toml"
    edition.write_text(edition.read_text("utf-8").replace("fictional = true", "fictional = false"), "utf-8")
    return folder


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the shipped words, in an atlas of its own."""
    return shutil.copytree(SHIPPED / "content", tmp_path / "content")


def fill_in(content: Path) -> None:
    atlas = content / "atlas.toml"
    text = atlas.read_text("utf-8").replace("Naam van de uitgever", "Ons Dorp")
    atlas.write_text(text.replace("vragen@example.org", "vragen@onsdorp.nl"), "utf-8")


def invent(content: Path) -> None:
    trend = content / "figuren/2-1.md"
    trend.write_text(trend.read_text("utf-8").replace("fictief: nee", "fictief: ja"), "utf-8")
    trend.with_suffix(".csv").write_text("Jaar;Laag;Hoog\n2000;40;60\n", "utf-8")


@pytest.mark.parametrize("command", [("build", "--out", "site"), ("check",), ("check", "content")])
def test_samples_and_invented_series_stop_a_real_edition(
    command: tuple[str, ...], delivery: Path, content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    invent(content)
    out = ["--out", str(tmp_path / "site")] if command[0] == "build" else []
    named = [str(content)] if command[-1] == "content" else []
    assert main([command[0], *named, "--atlas", str(tmp_path), "--delivery", str(delivery), *out, "-q"]) == 1
    told = "".join(capsys.readouterr())
    assert all(one in told for one in (*SAMPLES, INVENTED)), told
    assert not (tmp_path / "site").exists()


def test_a_preview_only_warns_of_them(delivery: Path, content: Path) -> None:
    invent(content)
    places, _ = read_places(delivery, {}, THEME)
    assert places is not None
    reading = read_all(content, places, None, convert=KeptMarkup())
    assert reading.texts is not None
    assert [str(one) for one in reading.problems] == [*SAMPLES, INVENTED]
    assert {one.severity for one in reading.problems} == {"warning"}


def test_nothing_of_the_demo_stops_a_real_build_or_is_told(
    delivery: Path, content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill_in(content)
    story = content / "praktijk/mastbuurt-huiskamer.md"
    story.write_text(story.read_text("utf-8").replace("status: gereed", "status: klaar"), "utf-8")
    assert main(["build", "--atlas", str(tmp_path), "--delivery", str(delivery), "--out", str(tmp_path / "site")]) == 0
    assert "content/" not in "".join(capsys.readouterr())


def test_a_real_edition_tells_the_trends_in_words(delivery: Path, content: Path, tmp_path: Path) -> None:
    fill_in(content)
    assert (
        main(["build", "--atlas", str(tmp_path), "--delivery", str(delivery), "--out", str(tmp_path / "site"), "-q"])
        == 0
    )
    (page,) = (tmp_path / "site").glob("*/landelijk/trends/index.html")
    text = page.read_text("utf-8")
    assert text.count("geen reeks cijfers geleverd") == 9
    assert "42% in 2018" in text
    assert "verzonnen" not in text.casefold()
    assert not list(page.parent.glob("*.csv"))

"""Firefox, which cannot be driven here, photographs a page that checks itself."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from tests.browser.conftest import program
from tests.support.browser_pages import one_page

GREEN = (0, 128, 0)
SELF_TEST = """
const paths = [...document.querySelectorAll('.leaflet-overlay-pane path')];
const fills = new Set(paths.map((path) => getComputedStyle(path).fill));
const first = Atlas.page.choice.map;
Atlas.page.change({ map: 'focus', area: 3 });
const checks = {
  areas: paths.length === Atlas.page.data.codes.length,
  colours: fills.size > 2 && !fills.has('rgb(51, 136, 255)'),
  pattern: [...fills].some((fill) => fill.includes('#hatch')),
  changed: first !== 'focus' && document.getElementById('kaart').classList.contains('map-focus'),
  card: !document.getElementById('gebied').hidden,
  stored: location.hash === '' || location.hash.includes('focus'),
};
const failed = Object.keys(checks).filter((name) => !checks[name]);
document.body.replaceChildren(document.createTextNode(failed.join(' ')));
document.documentElement.style.background = failed.length ? 'red' : 'green';
document.body.style.background = failed.length ? 'red' : 'green';
"""


def test_the_map_works_in_firefox_from_disk(demo: Path, tmp_path: Path) -> None:
    firefox = program("firefox-esr", "firefox")
    edition = tmp_path / "Een kopie, é"
    shutil.copytree(demo, edition, copy_function=shutil.copyfile)
    for folder in [edition, *(path for path in edition.rglob("*") if path.is_dir())]:
        folder.chmod(0o755)
    page = one_page(edition, "havermonde")
    html = page.read_text("utf-8").replace("</body>", '<script src="zelftest.js"></script></body>')
    page.write_text(html, "utf-8")
    page.with_name("zelftest.js").write_text(SELF_TEST, "utf-8")
    picture = tmp_path / "foto.png"
    command = [firefox, "--headless", "--profile", str(tmp_path / "profiel"), "--screenshot", str(picture)]
    (tmp_path / "profiel").mkdir()
    done = subprocess.run([*command, page.as_uri()], capture_output=True, text=True, timeout=100, check=False)
    if not picture.exists():
        pytest.fail(f"Firefox made no picture: {done.stderr[-500:]}")
    with Image.open(picture) as photo:
        assert photo.convert("RGB").getpixel((photo.width // 2, photo.height // 2)) == GREEN

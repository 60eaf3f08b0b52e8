"""Which --out is refused: what is not ours to replace."""

import pytest

from site_builder.publish.output.output import MARKER, OutputRefused, require_output


@pytest.fixture
def places(tmp_path, monkeypatch):
    """A home folder with a project and a delivery in it."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("home/project/content", "home/delivery/inside", "home/empty", "home/ours", "home/theirs"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "home/ours" / MARKER).touch()
    (tmp_path / "home/theirs/photo.jpg").touch()
    (tmp_path / "home/file").touch()
    (tmp_path / "home/link").symlink_to(tmp_path / "home/empty")
    (tmp_path / "home/dangling").symlink_to(tmp_path / "home/nothing")
    return tmp_path / "home"


def require(places, out):
    sources = [places / "delivery", places / "project/content"]
    return require_output(places / out, project=places / "project", sources=sources)


@pytest.mark.parametrize("out", ["absent", "absent/below/absent", "empty", "ours", "project/site"])
def test_an_absent_or_empty_folder_and_our_own_site_may_be_replaced(places, out):
    assert require(places, out) == places / out


@pytest.mark.parametrize(
    ("out", "reason"),
    [
        ("/", "dit is de wortel van de schijf"),
        (".", "dit is uw thuismap of een map daarboven"),
        ("..", "dit is uw thuismap of een map daarboven"),
        ("project", "dit is de map van het project"),
        ("project/content", "raakt aan"),
        ("project/content/site", "raakt aan"),
        ("delivery", "raakt aan"),
        ("delivery/inside", "raakt aan"),
        ("empty/../delivery", "raakt aan"),
        ("file", "is een bestand"),
        ("file/below", "is een bestand"),
        ("link", "dit is een koppeling"),
        ("dangling", "dit is een koppeling"),
        ("ours/2014-2020", "ligt in de gebouwde atlas"),
        ("ours/absent/below", "ligt in de gebouwde atlas"),
        ("theirs", "bevat al iets dat geen gebouwde atlas is"),
        ("/proc", "dit is een eigen schijf"),
    ],
)
def test_a_place_that_is_not_ours_is_refused(places, out, reason):
    with pytest.raises(OutputRefused, match=reason):
        require(places, out)


def test_a_folder_that_holds_the_delivery_is_refused(places):
    with pytest.raises(OutputRefused, match="raakt aan"):
        require_output(places / "empty", project=places / "project", sources=[places / "empty/a/b"])


def test_a_link_among_the_parents_is_followed(places):
    assert require(places, "link/site") == places / "empty/site"
    (places / "way").symlink_to(places / "delivery")
    with pytest.raises(OutputRefused, match="raakt aan"):
        require(places, "way/site")
    (places / "round").symlink_to(places / "ours")
    with pytest.raises(OutputRefused, match="ligt in de gebouwde atlas"):
        require(places, "round/site")


@pytest.mark.parametrize("name", ["empty.new", "empty.old"])
def test_what_stands_beside_the_output_under_our_names_is_not_removed(places, name):
    (places / name).mkdir()
    (places / name / "thesis.docx").touch()
    with pytest.raises(OutputRefused, match="geen gebouwde atlas"):
        require(places, "empty")


def test_a_lock_file_of_another_program_is_not_taken(places):
    (places / "empty.lock").write_text("poetry")
    with pytest.raises(OutputRefused, match=r"empty\.lock van iets anders"):
        require(places, "empty")

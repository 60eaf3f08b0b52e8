"""What tests share: the deliveries beside the project, and leave to rewrite the golden files."""

import os
import signal
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]
SHARED_DATA = ROOT.parent / "shared" / "data"


settings.register_profile("any machine", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("any machine")


def pytest_configure() -> None:
    """A run in the background is started deaf to SIGINT; the tests of interrupted builds must hear it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite the expected files of tests/golden (never in CI)")


@pytest.fixture(scope="session")
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether this run rewrites golden files."""
    wanted = bool(request.config.getoption("--accept"))
    if wanted and os.environ.get("CI"):
        pytest.fail("--accept is for people who read the diff, not for CI")
    return wanted


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder with the deliveries `nl` and `nl-small`."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"the shared deliveries are not at {SHARED_DATA}")
    return SHARED_DATA

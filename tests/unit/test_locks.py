"""The lock files: every dependency of pyproject.toml, pinned with hashes, from nowhere in particular."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
RUNTIME = PROJECT["project"]["dependencies"] + EXTRAS["preview"] + EXTRAS["import"]
LOCKS = {"requirements.lock": RUNTIME, "requirements-dev.lock": RUNTIME + PROJECT["dependency-groups"]["dev"]}
PIN = re.compile(r"^([a-z0-9._-]+)==([^\s;]+)", re.MULTILINE)


def pins(lock: str) -> set[tuple[str, str]]:
    return set(PIN.findall((ROOT / lock).read_text("utf-8")))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_dependency_is_pinned_within_its_bounds(lock: str):
    for line in LOCKS[lock]:
        wanted = Requirement(line)
        found = [version for name, version in pins(lock) if name == canonicalize_name(wanted.name)]
        assert found, f"{wanted.name} is not in {lock}: make it anew (README.md, Lock files)"
        assert all(version in wanted.specifier for version in found)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes_and_no_address(lock: str):
    text = (ROOT / lock).read_text("utf-8")
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert blocks
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in text
    assert "index-url" not in text


def test_the_tests_run_with_the_versions_that_build():
    assert pins("requirements.lock") <= pins("requirements-dev.lock")

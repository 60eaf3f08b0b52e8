"""Are the packages here that only the preview needs?"""

import re
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path

from site_builder.problems import MachineInTheWay

EXTRA = "preview"


class ToolsMissing(MachineInTheWay):
    """Raised when one of them is not; the text says how to install them."""


def require_tools(project: Path) -> None:
    """Raises ToolsMissing unless every package of the extra "preview" in pyproject.toml can be imported."""
    needed = tomllib.loads((project / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"][EXTRA]
    missing = [package for package in needed if find_spec(_package(package)) is None]
    if missing:
        packages = " ".join(f'"{package}"' for package in missing)
        command = f'"{sys.executable}" -m pip install {packages}'
        raise ToolsMissing(f"Het bureau heeft nog iets nodig. Installeer het met: {command}")


def _package(requirement: str) -> str:
    """The name before the version."""
    return re.split(r"[^\w]", requirement, maxsplit=1)[0]

"""What does the preview add to the pages it shows: its own styles and scripts, as they were when it began?"""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

OF_DESK = ("desk.css", "desk.js", "desk_story.js", "desk_tools.js")
PLACES = {"preview.css": "preview.css", "reload.js": "reload.js", **{name: f"desk/{name}" for name in OF_DESK}}
"""Below this folder, by the name under which a browser asks for them."""


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """By name, and their version together: in an address it lets a browser keep them."""

    files: Mapping[str, bytes]
    version: str


def own_files() -> OwnFiles:
    """Read once, when the preview begins."""
    files = {name: (Path(__file__).parent / place).read_bytes() for name, place in PLACES.items()}
    return OwnFiles(files, sha256(b"".join(files.values())).hexdigest()[:12])

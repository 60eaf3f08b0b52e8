"""What does data.js of a municipality hold? Written for the page's scripts, read back by checks and later builds.

One call, `Atlas.add("<key>", {…});`, private to its edition but for `format`, `codes`, `names` and `border`, which
later builds read. static/map/page.js is its reader in the browser.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import orjson

from site_builder.formats.lattice import cell_codes
from site_builder.formats.script_text import script_call
from site_builder.model.places import NO_SCORE, SHIELDED, WITHHELD

FORMAT = 2
"""1: without this number, built until 2026. Whoever changes what later builds read counts on, and keeps a reader."""

REQUIRED = ("format", "name", "area", "border", "layers")
OPTIONAL = ("cores", "around", "outside", "abroad", "water", "roads", "rail", "places", "streets", "pairs")
VALUES = "values"
"""Only where an edition publishes values."""

PER_AREA = ("codes", "names", "shapes")
PER_CELL = ("cells", "hoods")
"""What tells about areas, and what instead tells about squares (formats.lattice) and their neighbourhoods."""

STATE_SIGNS: Mapping[int, str] = {SHIELDED: "s", WITHHELD: "w", NO_SCORE: "-"}
"""In a layer, one character per area: a state, else the place in the classes of the map."""

NO_PAIR = "."
"""In a pair, one character per area: no sentence holds, else its place in the list of sentences."""

_CLASSES = "0123456789"
_CLASS_SIGNS = np.frombuffer("".join([STATE_SIGNS[state] for state in sorted(STATE_SIGNS)] + [_CLASSES]).encode(), "u1")
_PAIR_SIGNS = np.frombuffer(f"{NO_PAIR}{_CLASSES}".encode(), "u1")


@dataclass(frozen=True)  # without slots, which leave no room for what is made once
class Data:
    """data.js of one municipality as the browser gets it; path in the site."""

    path: str
    content: Mapping[str, Any]

    @cached_property
    def codes(self) -> list[str]:
        """Area codes, in the order of every column."""
        codes: list[str] = self.content.get("codes", [])
        return cell_codes(self.content["cells"]) if self.is_cells else codes

    @property
    def is_cells(self) -> bool:
        """Whether the areas are squares of a grid."""
        return "cells" in self.content

    def symbols(self, key: str) -> str:
        """A layer: one character per area."""
        column: str = self.content["layers"][key]
        return column


def class_signs(codes: npt.NDArray[np.int8]) -> npt.NDArray[np.uint8]:
    """The characters of classes and states (model.places.areas), of any shape."""
    signs: npt.NDArray[np.uint8] = _CLASS_SIGNS[codes + len(STATE_SIGNS)]
    return signs


def pair_signs(holds: npt.NDArray[np.integer]) -> str:
    """The characters of sentences: the place in their list, -1 where none holds."""
    signs: npt.NDArray[np.uint8] = _PAIR_SIGNS[holds + 1]
    return signs.tobytes().decode()


def data_script_of(key: str, content: Mapping[str, object]) -> bytes:
    """The file. content: every key of REQUIRED but the format, those of OPTIONAL and VALUES that there are."""
    return script_call("Atlas.add", orjson.dumps(key), orjson.dumps({"format": FORMAT, **content}))


def read_data(path: str, text: str) -> Data:
    """Raises ValueError when the file is not `Atlas.add("<key>", {…});`."""
    call = text.strip().removeprefix("Atlas.add(").removesuffix(";").removesuffix(")")
    key, content = orjson.loads(f"[{call}]")
    if not isinstance(key, str) or not isinstance(content, dict):
        raise ValueError(f"read_data: {path} adds no object under a name")
    return Data(path, content)

"""What is a long trend (figures 2.1 to 2.9): series over time that the editors keep in content/?"""

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from site_builder.model.words.dutch import number

Kind = Literal["line", "stacked", "grouped"]

LARGEST = 6
"""Series that one chart can hold: so many colours can be told apart."""


@dataclass(frozen=True, slots=True)
class Series:
    """One column of the file. values: one per moment, None where the cell is empty."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """One long trend. moments: the first column of the file, whose heading is moments_name.

    series: none where nobody delivered them; then the text tells what is known. fictional: the series are invented; the
    text may still quote numbers that were printed somewhere. says_so_at: file and line where an editor says it is
    invented, "" where none does.
    """

    number: str
    title: str
    source: str
    unit: str
    kind: Kind
    fictional: bool
    moments_name: str
    moments: tuple[str, ...]
    series: tuple[Series, ...]
    decimals: int
    text: Markup
    says_so_at: str = ""

    @property
    def slug(self) -> str:
        """Its name in addresses and files: "2-1"."""
        return self.number.replace(".", "-")

    def written(self, value: float | None) -> str:
        """A value as it stands in chart and table."""
        return "" if value is None else number(value, self.decimals)

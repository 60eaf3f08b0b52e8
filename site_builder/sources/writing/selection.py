"""Which of the areas and municipalities that were read are delivered, and are they the whole country?"""

from collections.abc import Collection

import numpy as np
import numpy.typing as npt

from site_builder.sources.borders import Land
from site_builder.sources.files import Floats, spelled

NATION_COVERED = 0.95


def chosen_rows(land: Land, only: Collection[str]) -> npt.NDArray[np.bool_]:
    """The areas of the chosen municipalities; without a choice all of them."""
    if not only:
        return np.ones(len(land.codes), dtype=bool)
    codes = {spelled(code, "gemeente") for code in only} | set(only)
    return land.register["municipality"].isin(codes).to_numpy()


def coverage_of(residents: Floats, nation: float, asked: object) -> str:
    """ "nation" when the delivered areas hold 95 % of the residents of the nation, unless the recipe says "part"."""
    whole = np.nansum(residents) >= NATION_COVERED * nation  # never where the nation is not known
    return "nation" if whole and asked != "part" else "part"

"""What can be found by typing: names of municipalities and areas, in a file that is loaded when somebody types."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import orjson
import pandas as pd

from site_builder.model.municipality import Municipality
from site_builder.render.script_text import script_call


def search_script(municipalities: Sequence[Municipality], register: pd.DataFrame, aliases: Mapping[str, str]) -> bytes:
    """static/zoek.js: folder, name, names of its areas in the order of data.js, other names of each municipality.

    register: index area code, columns name and municipality. aliases: what people type -> name of a municipality.
    """
    areas = register.groupby("municipality")["name"].agg(list)
    typed = defaultdict(list)
    for alias, name in aliases.items():
        typed[name].append(alias)
    found = [[own.slug, own.name, areas[own.code], typed[own.name]] for own in municipalities]
    return script_call("Atlas.search", orjson.dumps(found))

"""How many areas of the whole atlas are in each class: a file that is loaded by what stands beside the country."""

import numpy as np
import orjson

from site_builder.formats import class_signs, script_call
from site_builder.model.rules import Classes


def country_script(name: str, classes: Classes) -> bytes:
    """static/land.js: by layer the number of areas by the character of data.js, without layers that are relative.

    name: of the country, or of all places of the edition together. Each number is a sum of what the legends of the
    municipalities say.
    """
    counts = {layer.key: _counted(classes, layer.key) for layer in classes.layers if not layer.map.relative}
    return script_call("Atlas.country", orjson.dumps(name), orjson.dumps(counts))


def _counted(classes: Classes, key: str) -> dict[str, int]:
    signs, numbers = np.unique(class_signs(classes.codes[key].to_numpy()), return_counts=True)
    return {chr(sign): number for sign, number in zip(signs.tolist(), numbers.tolist(), strict=True)}

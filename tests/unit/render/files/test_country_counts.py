"""The country beside a choice of areas: sums of what the legends say."""

import numpy as np
import pandas as pd

from site_builder.model.places.states import NO_SCORE, WITHHELD
from site_builder.model.rules.classification import Classes
from site_builder.model.rules.layers import Layer
from site_builder.render.files.country_counts import country_script
from site_builder.theme.maps import MAPS


def test_classes_and_states_are_counted_on_every_layer_that_may_be_summed() -> None:
    layers = tuple(Layer(definition, 2020, definition.slug) for definition in MAPS)
    codes = pd.DataFrame(
        {layer.key: np.array([0, 0, 2, WITHHELD, NO_SCORE], dtype=np.int8) for layer in layers}, index=list("abcde")
    )
    script = country_script("Nederland", Classes(layers, codes, pd.Series("GM1", index=codes.index))).decode()
    assert script.startswith('Atlas.country("Nederland",{"resilience":{"-":1,"0":2,"2":1,"w":1},')
    relative = [definition.slug for definition in MAPS if definition.relative]
    assert relative
    assert not any(f'"{slug}"' in script for slug in relative)

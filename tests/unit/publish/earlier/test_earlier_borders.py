"""The borders of an older edition, against the text that the build writes."""

import geopandas as gpd
import numpy as np
from shapely.geometry import MultiPolygon, Polygon, box

from site_builder.formats.polylines import encode
from site_builder.formats.rings import rings_of
from site_builder.publish.earlier.earlier_borders import read_borders
from tests.support.mini_site import content, script


def test_a_border_is_read_back_with_its_holes_and_parts(edition):
    hole = Polygon(box(5, 52, 5.3, 52.2).exterior, [box(5.1, 52.05, 5.2, 52.1).exterior.coords])
    border = MultiPolygon([hole, box(-6, 52, -5.9, 52.1)])
    (rings,) = encode(rings_of(np.array([border])))
    found = read_borders({"GM1": script(content(edition) | {"border": list(rings)})})
    assert found.index.tolist() == ["GM1"]
    assert found.iloc[0].symmetric_difference(border).area < 1e-9


def test_what_another_builder_wrote_in_another_form_gives_no_borders(edition):
    for text in ("", "Atlas.other({});", script({"border": 3}), script({}), script({"border": ["!"]})):
        assert read_borders({"GM1": text}).empty
    assert isinstance(read_borders({}), gpd.GeoSeries)

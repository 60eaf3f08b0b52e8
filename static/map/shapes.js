// @ts-check
// needs: map/polylines.js
/* What is coloured on a map: shapes with a class, one per area; of squares, where cell_shapes.js comes in the place of
   makeShapes and joinShapes, one per class. Who draws or points asks here and knows no squares. */
(function (Atlas) {
  'use strict';

  const RADIAN = Math.PI / 180;

  /** Web Mercator in radians, downwards. */
  Atlas.mercator = ([lat, lon]) => [lon * RADIAN, -Math.asinh(Math.tan(lat * RADIAN))];

  /** Encoded rings on the map. */
  Atlas.flat = (rings) => rings.map((text) => Atlas.decode(text).map(Atlas.mercator));

  /** One shape per area. */
  Atlas.makeShapes = ({ shapes }) => {
    /** @type {Rings[] | null} */
    let placed = null;
    const all = () => (placed = placed || shapes.map(Atlas.flat));
    return {
      style: 'area',
      count: shapes.length,
      first: 0,
      rings: (area) => shapes[area].map(Atlas.decode),
      around: (areas) => areas.flatMap((area) => shapes[area].map(Atlas.decode)),
      lettered: all,
      shapes: (codes) => all().map((rings, area) => ({ character: codes[area], rings })),
    };
  };

  /** @type {WeakMap<AtlasData, Shapes>} */
  const known = new WeakMap();

  /** @param {AtlasData} data  Of a municipality or several. */
  Atlas.shapesOf = (data) => {
    const shapes = known.get(data) || Atlas.makeShapes(data);
    known.set(data, shapes);
    return shapes;
  };

  /** The areas of several municipalities in one row. */
  Atlas.joinShapes = (all) => ({
    codes: all.flatMap(({ codes }) => codes),
    names: all.flatMap(({ name, names }) => names.map((area) => area + ', ' + name)),
    shapes: all.flatMap(({ shapes }) => shapes),
  });
})(window.Atlas);

// @ts-check
// needs: page/atlas.js
/* Rings as far as a box shows them: what is enlarged is a small part of a map, and no file need carry the rest of it. */
(function (Atlas) {
  'use strict';

  /** @typedef {{axis: 0 | 1, edge: number, way: 1 | -1}} Side  way: 1 when what is kept lies beyond the edge. */

  /** Where a line meets the edge of a side.  @type {(from: Pair, to: Pair, side: Side) => Pair} */
  const crossing = (from, to, { axis, edge }) => {
    const part = (edge - from[axis]) / (to[axis] - from[axis]);
    return axis ? [from[0] + part * (to[0] - from[0]), edge] : [edge, from[1] + part * (to[1] - from[1])];
  };

  /** What of a ring lies on the right side of one edge, closed along it.  @type {(ring: Pair[], side: Side) => Pair[]} */
  const keep = (ring, side) => {
    const isKept = (/** @type {Pair} */ point) => side.way * (point[side.axis] - side.edge) >= 0;
    let before = ring[ring.length - 1];
    return ring.flatMap((point) => {
      const last = before;
      before = point;
      return [...(isKept(last) !== isKept(point) ? [crossing(last, point, side)] : []), ...(isKept(point) ? [point] : [])];
    });
  };

  /** Filled even-odd they cover what they covered within the box; along its edges they may lie on themselves.
   * @type {(rings: Rings, box: Box) => Rings} */
  Atlas.cutRings = (rings, [left, top, right, bottom]) => {
    /** @type {Side[]} */
    const sides = [
      { axis: 0, edge: left, way: 1 }, { axis: 1, edge: top, way: 1 }, { axis: 0, edge: right, way: -1 }, { axis: 1, edge: bottom, way: -1 },
    ];
    return rings.map((ring) => sides.reduce(keep, ring)).filter((ring) => ring.length > 2);
  };
})(window.Atlas);

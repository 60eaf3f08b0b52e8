// @ts-check
// needs: page/atlas.js
/* Whether there is room for a name: it must not lie over a border. Boxes are left, top, right, bottom, in the units of the rings. */
(function (Atlas) {
  'use strict';

  /** Whether a line enters a box. Source: Liang and Barsky, 1984.  @type {(from: Pair, to: Pair, box: Box) => boolean} */
  const enters = ([ax, ay], [bx, by], [left, top, right, bottom]) => {
    let [start, end] = [0, 1];
    for (const [step, room] of [[ax - bx, ax - left], [bx - ax, right - ax], [ay - by, ay - top], [by - ay, bottom - ay]]) {
      if (step === 0 && room < 0) return false;
      if (step < 0) start = Math.max(start, room / step);
      if (step > 0) end = Math.min(end, room / step);
      if (start > end) return false;
    }
    return true;
  };

  Atlas.isOver = (rings, box) => rings.some((ring) => ring.some((corner, n) => n > 0 && enters(ring[n - 1], corner, box)));
})(window.Atlas);

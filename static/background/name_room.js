// @ts-check
// needs: page/atlas.js
/* Where there is room for a name: not over a border, and in an area where nothing lies over it. Boxes are left, top, right,
   bottom, in the units of the rings. */
(function (Atlas) {
  'use strict';

  const TRIES = 8; // heights at which a place is looked for, without the first and the last

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

  /** From left to right, where a horizontal line is inside the rings (even-odd), as [from, to].  @type {(rings: Rings, y: number) => Pair[]} */
  Atlas.insides = (rings, y) => {
    /** @type {number[]} */
    const crossings = [];
    for (const ring of rings) {
      for (let n = 1; n < ring.length; n += 1) {
        const [[x0, y0], [x1, y1]] = [ring[n - 1], ring[n]];
        if ((y0 > y) !== (y1 > y)) crossings.push(x0 + (x1 - x0) * (y - y0) / (y1 - y0));
      }
    }
    crossings.sort((a, b) => a - b);
    return crossings.flatMap((x, n) => (n % 2 ? [[crossings[n - 1], x]] : []));
  };

  /** What lies in both lists.  @type {(spans: Pair[], others: Pair[]) => Pair[]} */
  Atlas.common = (spans, others) => spans.flatMap(([from, to]) => others
    .map(([start, end]) => /** @type {Pair} */ ([Math.max(from, start), Math.min(to, end)]))
    .filter(([start, end]) => end > start));

  /** What of a line at this height lies in no box.  @type {(spans: Pair[], y: number, boxes: Box[]) => Pair[]} */
  Atlas.clear = (spans, y, boxes) => boxes.filter(([, top, , foot]) => top < y && y < foot)
    .reduce((left, [from, , to]) => Atlas.common(left, [[-Infinity, from], [to, Infinity]]), spans);

  Atlas.middleIn = (rings, [left, top, right, foot], boxes, wide) => {
    let best = [0, 0, wide];
    for (let n = 2; n <= TRIES - 2; n += 1) {
      const y = top + (foot - top) * n / TRIES;
      for (const [from, to] of Atlas.clear(Atlas.common(Atlas.insides(rings, y), [[left, right]]), y, boxes)) {
        if (to - from > best[2]) best = [(from + to) / 2, y, to - from];
      }
    }
    return best[2] > wide ? [best[0], best[1]] : null;
  };
})(window.Atlas);

// @ts-check
// needs: background/name_room.js
/* Where a letter or two fit inside each area: in the middle of the widest place that is as high as a letter. */
(function (Atlas) {
  'use strict';

  const TRIES = 12; // heights at which a place is looked for, in each area
  const LETTER = 0.8; // width of a letter with some air, against its size

  /** Of a text of so many letters.  @type {(size: number, count: number) => number} */
  Atlas.letterWidth = (size, count) => LETTER * size * count;

  /** @type {(rings: Rings, size: number, wide: number, boxes?: Box[]) => Pair | null} */
  const spotIn = (rings, size, wide, boxes = []) => {
    const heights = rings.flat().map(([, y]) => y);
    const top = heights.reduce((least, y) => Math.min(least, y), Infinity) + size / 2;
    const foot = heights.reduce((most, y) => Math.max(most, y), -Infinity) - size / 2;
    let best = [0, 0, wide];
    for (let n = 0; n <= TRIES && foot > top; n += 1) {
      const y = top + (foot - top) * n / TRIES;
      const lines = [y - size / 2, y, y + size / 2].map((height) => Atlas.insides(rings, height));
      for (const [from, to] of Atlas.clear(lines.reduce(Atlas.common), y, boxes)) {
        if (to - from > best[2]) best = [(from + to) / 2, y, to - from];
      }
    }
    return best[2] > wide ? [Math.round(best[0]), Math.round(best[1])] : null;
  };

  /** A place in an area, in the middle of where it is widest, if it can be in none of the boxes.  @type {(rings: Rings, boxes?: Box[]) => Pair | null} */
  Atlas.middleOf = (rings, boxes = []) => spotIn(rings, 0, 0, boxes) || spotIn(rings, 0, 0);

  /** Of an area, twice: only their order counts.  @param {Rings} rings */
  const surface = (rings) => rings.reduce((sum, ring) => sum + Math.abs(ring.reduce((part, [x, y], n) => {
    const [before, above] = ring[n - 1] || ring[ring.length - 1];
    return part + before * y - x * above;
  }, 0)), 0);

  /** The numbers of the areas, the smallest area first.  @param {Rings[]} areas */
  Atlas.smallestFirst = (areas) => {
    const sizes = areas.map(surface);
    return [...sizes.keys()].sort((a, b) => sizes[a] - sizes[b]);
  };

  /** @type {WeakMap<object, Record<string, (Pair | null)[]>>} */
  const known = new WeakMap();

  /**
   * The middle of a text of so many letters in each area, null where it does not fit.
   * @param {Pick<Ground, 'areas'>} ground
   * @param {number} size
   * @param {number} count
   */
  Atlas.letterSpots = (ground, size, count = 1) => {
    const spots = known.get(ground) || {};
    known.set(ground, spots);
    const key = size + ' ' + count;
    spots[key] = spots[key] || ground.areas.map((rings) => spotIn(rings, size, Atlas.letterWidth(size, count)));
    return spots[key];
  };
})(window.Atlas);

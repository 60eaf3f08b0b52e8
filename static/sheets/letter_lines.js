// @ts-check
// needs: background/name_room.js, map/map_ground.js, sheets/map_letters.js
/* Where the letter of each area stands: in the area, or beside one that is too small for it, with a line to it. */
(function (Atlas) {
  'use strict';

  const REACH = [1.6, 2.2, 3, 4, 5.5, 7.5, 10]; // from the area to its letter, in sizes of the letter
  const TURNS = 16; // directions in which a place is looked for
  const DOT = 3; // around the middle of a dot: clear of a frame
  const ACROSS = 1.3; // a line across a frame counts as so much longer
  const OVER = 1.5; // a place on another area counts as so much farther than one outside the municipality

  /** @type {(box: Box, other: Box) => boolean} */
  const touch = ([left, top, right, foot], other) => left < other[2] && other[0] < right && top < other[3] && other[1] < foot;

  /** Whether two lines cross.  @type {(a: [Pair, Pair], b: [Pair, Pair]) => boolean} */
  const cross = ([p, q], [r, s]) => {
    /** @type {(a: Pair, b: Pair, c: Pair) => number} */
    const side = (a, b, c) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
    return side(p, q, r) !== side(p, q, s) && side(r, s, p) !== side(r, s, q);
  };

  /** @type {WeakMap<object, Record<string, (LetterPlace | null)[]>>} */
  const known = new WeakMap();

  /**
   * Looks for places; the smallest areas come first, as they have the least to choose from.
   * @param {Ground} ground
   * @param {number} size
   * @param {number} count
   */
  const look = (ground, size, count) => {
    const { areas, width, height } = ground;
    const [wide, high] = [Atlas.letterWidth(size, count) / 2, size * 0.6];
    /** @type {(spot: Pair) => Box} */
    const boxAt = ([x, y]) => [x - wide, y - high, x + wide, y + high];
    /** Off the map, or on a line that would hide it.  @type {(box: Box) => boolean} */
    const isOff = (box) => box[0] < 0 || box[1] < 0 || box[2] > width || box[3] > height
      || ground.edges.some((edge) => touch(box, edge));
    /** @param {Box} box */
    const isFree = (box) => !isOff(box) && !ground.kept.some((other) => touch(box, other));
    const edges = ground.edges.map(([left, top, right, foot]) => /** @type {Box} */ ([left - DOT, top - DOT, right + DOT, foot + DOT]));
    const inside = Atlas.letterSpots(ground, size, count)
      .map((spot, area) => (spot && !ground.isElsewhere(area) && isFree(boxAt(spot)) ? spot : null));
    const bounds = areas.map(Atlas.boxAround);
    const taken = [...ground.kept, ...inside.flatMap((spot) => (spot ? [boxAt(spot)] : []))];
    /** @type {{line: [Pair, Pair], bounds: Box}[]} */
    const lines = [];

    /** The areas of which a part lies below a box.  @param {Box} box */
    const below = (box) => areas.flatMap((rings, area) => (touch(box, bounds[area])
      && [box[1], (box[1] + box[3]) / 2, box[3]].some((y) => Atlas.insides(rings, y).some(([from, to]) => from < box[2] && box[0] < to))
      ? [area] : []));

    /** How far a place is, Infinity where no letter may stand.  @type {(from: Pair, spot: Pair, reach: number) => number} */
    const cost = (from, spot, reach) => {
      const [box, line] = [boxAt(spot), /** @type {[Pair, Pair]} */ ([from, spot])];
      if (isOff(box)) return Infinity;
      const both = Atlas.boxAround([line, [[box[0], box[1]], [box[2], box[3]]]]);
      if (taken.some((other) => touch(both, other) && (touch(box, other) || Atlas.isOver([line], other)))) return Infinity;
      if (lines.some((other) => touch(both, other.bounds) && (cross(line, other.line) || Atlas.isOver([other.line], box)))) return Infinity;
      const covered = below(box);
      if (covered.length > 1 || (covered.length && !inside[covered[0]])) return Infinity; // it would hide a border, or a whole area
      const isAcross = edges.some((edge) => touch(both, edge) && Atlas.isOver([line], edge));
      return reach * (covered.length ? OVER : 1) * (isAcross ? ACROSS : 1);
    };

    /** @type {(from: Pair) => LetterPlace | null} */
    const beside = (from) => {
      let [best, least] = [/** @type {Pair | null} */ (null), Infinity];
      for (const reach of REACH) {
        if (reach >= least) break;
        for (let turn = 0; turn < TURNS; turn += 1) {
          const angle = 2 * Math.PI * turn / TURNS;
          const spot = /** @type {Pair} */ ([from[0] + reach * size * Math.cos(angle), from[1] + reach * size * Math.sin(angle)]);
          const far = cost(from, spot, reach);
          if (far < least) [best, least] = [spot, far];
        }
      }
      if (!best) return null;
      taken.push(boxAt(best));
      lines.push({ line: [from, best], bounds: Atlas.boxAround([[from, best]]) });
      return { spot: [Math.round(best[0]), Math.round(best[1])], from };
    };

    /** @type {(LetterPlace | null)[]} */
    const places = inside.map((spot) => (spot ? { spot } : null));
    for (const area of Atlas.smallestFirst(areas)) {
      const from = places[area] || ground.isElsewhere(area) ? null : Atlas.middleOf(areas[area], edges);
      if (from) places[area] = beside(from);
    }
    return places;
  };

  /**
   * The place of a text of so many letters for each area, null where there is none.
   * @param {Ground} ground
   * @param {number} size
   * @param {number} count
   */
  Atlas.letterPlaces = (ground, size, count) => {
    const places = known.get(ground) || {};
    known.set(ground, places);
    const key = size + ' ' + count;
    places[key] = places[key] || look(ground, size, count);
    return places[key];
  };
})(window.Atlas);

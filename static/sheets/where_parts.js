// @ts-check
// needs: map/map_ground.js, pictures/map_inset.js, sheets/map_letters.js, sheets/sheet_drawing.js
/* Which parts of a map it takes to show the letter of every area: the whole, then where areas are left, enlarged until their
   letters fit. */
(function (Atlas) {
  'use strict';

  const FIRST = 4; // squares of the grid across the first enlarged part: half of the longer side of the municipality
  const LEAST = 0.25;
  const ENOUGH = 0.5; // of the areas that are left in a part: with fewer letters it is enlarged more

  /** @type {(ground: Ground, at: Pair | null) => boolean} */
  const isSeen = ({ width, height }, at) => at !== null && at[0] > 0 && at[1] > 0 && at[0] < width && at[1] < height;

  /** Where scale bar and north arrow stand.  @type {(ground: Ground, names: number) => Box[]} */
  const corners = ({ width, height }, names) => [[0, height - 3 * names, width * 0.18 + 24, height], [width - 3 * names, 0, width, 4 * names]];

  /** Those of the areas around the one with most others around it.  @type {(areas: number[], spots: Pair[], squares: number) => number[]} */
  const densest = (areas, spots, squares) => areas.map((area) => areas.filter((other) =>
    [0, 1].every((way) => Math.abs(spots[other][way] - spots[area][way]) < squares / 2)))
    .reduce((most, around) => (around.length > most.length ? around : most), []);

  /** @param {Pair[]} spots */
  const middleOf = (spots) => {
    const [left, top, right, foot] = Atlas.boxAround([spots]);
    return /** @type {Pair} */ ([(left + right) / 2, (top + foot) / 2]);
  };

  /**
   * @param {AtlasData} data
   * @param {WhereGrid} grid
   * @param {{width: number, height: number}} paper  Of each map, in pixels.
   * @param {number} millimetres  Size of the letters.
   * @returns {{parts: WherePart[], squares: string[]}}  squares: of the grid, by area.
   */
  Atlas.whereParts = (data, grid, { width, height }, millimetres) => {
    const names = Atlas.NAMES_ON_PAPER;
    /** @type {(ground: Ground, inset: Inset | null) => WherePart} */
    const part = (ground, inset) => {
      ground.kept = [...ground.kept, ...grid.strips(ground, names), ...corners(ground, names)];
      if (inset) inset.ground.kept = grid.strips(inset.ground, names);
      return { ground, inset, letters: Atlas.partLetters({ ground, inset }, data, millimetres) };
    };
    /** @type {(spot: Pair, squares: number) => WherePart} */
    const enlarged = (spot, squares) => {
      const ground = Atlas.mapGround(data, width, height, grid.view(spot, squares));
      const seen = ground.areas.map((rings) => isSeen(ground, Atlas.middleOf(rings)));
      ground.isElsewhere = (area) => !seen[area];
      return part(ground, null);
    };
    /** @type {(part: WherePart, areas: number[]) => number[]} */
    const without = ({ letters }, areas) => {
      const lettered = Atlas.letteredAreas(letters);
      return areas.filter((area) => !lettered.has(area));
    };
    const ground = Atlas.mapGround(data, width, height);
    const middles = ground.areas.map((rings) => Atlas.middleOf(rings) || rings[0][0]);
    const spots = middles.map((at) => grid.spotOf(ground, at));
    const parts = [part(ground, Atlas.insetOf(data, ground, names))];
    let left = without(parts[0], [...spots.keys()]);
    for (let squares = FIRST; left.length && squares >= LEAST;) {
      const wanted = densest(left, spots, squares);
      const next = enlarged(middleOf(wanted.map((area) => spots[area])), squares);
      const rest = without(next, left);
      if (left.length - rest.length < Math.max(1, ENOUGH * wanted.length)) squares /= 1.5;
      else {
        parts.push(next);
        left = rest;
      }
    }
    return { parts, squares: middles.map((at) => grid.nameOf(ground, at)) };
  };
})(window.Atlas);

// @ts-check
/* Where the parts of somebody's own file lie: the file or the size of its numbers tells the coordinate system, and what
   stands the wrong way round is turned. */
(function (Atlas) {
  'use strict';

  const NEAR = 5; // degrees: the whole country around the map, and no latitude that was taken for a longitude

  /**
   * @typedef {{place: number, name?: string, kind?: string, shape?: any, why?: string}} Part
   * place: line or number in the file. kind, shape: as in GeoJSON. why: the reason that it cannot be drawn.
   */

  /** A shape with every position changed. */
  const each = (shape, change) => (Array.isArray(shape[0]) ? shape.map((inner) => each(inner, change)) : change(shape));

  /** All positions of a file. */
  const positionsOf = (parts) => {
    const all = [];
    parts.forEach(({ shape }) => shape && each(shape, (position) => all.push(position)));
    return all;
  };

  /** Whether more of the positions lie around the middle of the map when x and y change places. */
  const standTurned = (positions, [lat, lon]) => {
    const near = (one, other) => Math.abs(one - lat) < NEAR && Math.abs(other - lon) < NEAR;
    const count = (holds) => positions.filter(holds).length;
    return count(([x, y]) => near(x, y)) > count(([x, y]) => near(y, x));
  };

  /** @returns {[number, number] | null}  Latitude and longitude; null for no place on earth. */
  const degrees = (x, y, system) => {
    if (system !== 'rd' && Math.abs(x) <= 180 && Math.abs(y) <= 90) return [y, x];
    return system !== 'degrees' && Atlas.rd.holds(x, y) ? Atlas.rd.toDegrees(x, y) : null;
  };

  /**
   * @param {Part[]} parts
   * @param {string | undefined} system  "rd" or "degrees" when the file names it.
   * @param {[number, number]} middle  Of the map, latitude and longitude.
   * @returns {{drawn: Part[], lost: Part[], isTurned: boolean, positions: number}}  drawn: with `at`, the shape as
   *   latitudes and longitudes.
   */
  Atlas.locate = (parts, system, middle) => {
    const positions = positionsOf(parts);
    const rd = ([x, y]) => Atlas.rd.holds(x, y);
    const isTurned = standTurned(positions, middle)
      || (positions.some(([x, y]) => rd([y, x])) && !positions.some(rd));
    const locate = (part) => {
      if (part.why) return part;
      let nowhere;
      const at = each(part.shape, (position) => {
        const [x, y] = isTurned ? [position[1], position[0]] : position;
        const found = degrees(x, y, system);
        if (!found) nowhere = position;
        return found;
      });
      return nowhere ? { ...part, why: Atlas.words.ownWrong.place(nowhere.slice(0, 2).join(' ')) } : { ...part, at };
    };
    const all = parts.map(locate);
    const isDrawn = ({ why }) => !why;
    return { drawn: all.filter(isDrawn), lost: all.filter(({ why }) => why), isTurned, positions: positions.length };
  };
})((window.Atlas = window.Atlas || {}));

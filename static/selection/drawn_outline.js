// @ts-check
// needs: page/atlas.js
/* An outline that somebody drew: with few corners, in an address, and what lies inside. Corners are latitude and longitude. */
(function (Atlas) {
  'use strict';

  const MOST = 20; // corners
  const DIGITS = 4; // of a degree in the address: some ten metres
  const BEGINS = 'omtrek:';

  /** Of the triangle of three corners, twice: only the order counts.  @type {(a: Pair, b: Pair, c: Pair) => number} */
  const surface = ([ay, ax], [by, bx], [cy, cx]) => Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay));

  /** Without the corners that change it least. */
  Atlas.fewCorners = (drawn) => {
    const kept = [...drawn];
    while (kept.length > MOST) {
      const sizes = kept.map((corner, n) => surface(kept.at(n - 1) || corner, corner, kept[(n + 1) % kept.length]));
      kept.splice(sizes.indexOf(Math.min(...sizes)), 1);
    }
    return kept;
  };

  /** Whether a spot lies inside; every crossing of a line to the east changes the answer. */
  Atlas.isInside = ([lat, lon], outline) => outline.reduce((inside, [y, x], n) => {
    const [before, left] = outline.at(n - 1) || [y, x];
    const crosses = (y > lat) !== (before > lat) && lon < x + (left - x) * (lat - y) / (before - y);
    return crosses ? !inside : inside;
  }, false);

  Atlas.outlineWords = (outline) => BEGINS + outline.map((corner) => corner.map((degrees) => degrees.toFixed(DIGITS)).join(',')).join(';');

  Atlas.readOutline = (text) => {
    if (!text.startsWith(BEGINS)) return null;
    const corners = text.slice(BEGINS.length).split(';').map((corner) => corner.split(',').map((part) => (part.trim() ? Number(part) : NaN)));
    const isWhole = corners.length > 2 && corners.length <= MOST
      && corners.every((corner) => corner.length === 2 && corner.every((degrees) => Math.abs(degrees) <= 180));
    return isWhole ? corners.map(([lat, lon]) => /** @type {Pair} */ ([lat, lon])) : [];
  };
})(window.Atlas);

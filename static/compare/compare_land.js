// @ts-check
// needs: map/map_ground.js, map/shapes.js
/* What lies around municipalities that share one map: what each of them knows, or, where that would leave holes in what is
   seen, the land of the whole edition, which comes when it is needed. */
(function (Atlas) {
  'use strict';

  const WIDE = 1.7; // the longer side of what is seen against the shorter one
  const STEPS = 24; // along each side, to look where nothing is drawn
  const BARE = 0.05; // of what is seen
  const [AWAY, LONGEST] = [1.7, 2.8]; // what a municipality knows around itself: extents.py

  /** @type {string[]} */
  let land = [];

  /** Called by omgeving.js. */
  Atlas.wholeLand = (rings) => { land = rings; };

  /** @type {Promise<unknown> | undefined} */
  let asked;
  const fetchLand = () => (asked = asked || new Promise((done) => {
    const script = Object.assign(document.createElement('script'), { src: 'omgeving.js' });
    script.onload = script.onerror = done; // without it the maps of the municipalities must do
    document.body.append(script);
  }));

  /** Left and right, or top and foot, of so much around the middle.  @type {(from: number, to: number, size: number) => Pair} */
  const around = (from, to, size) => [(from + to - size) / 2, (from + to + size) / 2];

  /** @type {(box: Box, sizes: (size: number, other: number) => number) => [Pair, Pair]} */
  const widened = ([left, top, right, foot], sizes) => [
    around(left, right, sizes(right - left, foot - top)), around(top, foot, sizes(foot - top, right - left))];

  /** Whether a part of one map of them all would be bare.  @param {AtlasData[]} all */
  const areApart = (all) => {
    const borders = all.map(({ border }) => Atlas.flat(border));
    const known = borders.map((border) => widened(Atlas.boxAround(border), (size, other) => Math.max(AWAY * size, LONGEST * other)));
    const seen = widened(Atlas.boxAround(borders.flat()), (size, other) => Math.max(size, other * WIDE));
    const [across, down] = seen.map(([from, to]) => Array.from({ length: STEPS }, (_, n) => from + (to - from) * (n + 0.5) / STEPS));
    const bare = across.flatMap((x) => down.filter((y) =>
      !known.some(([[left, right], [top, foot]]) => left < x && x < right && top < y && y < foot)));
    return bare.length > BARE * STEPS * STEPS;
  };

  Atlas.landComes = async (all) => { if (areApart(all)) await fetchLand(); };

  Atlas.aroundAll = (all) => {
    const names = new Set(all.map(({ name }) => name));
    const others = all.flatMap((data) => data.around).filter(([name]) => !names.has(name));
    /** @type {AtlasData['around']} */
    const whole = land.length && areApart(all) ? [['', land, null]] : [];
    return whole.concat(others.map(([name, rings, spot], n) =>
      [name, whole.length ? [] : rings, others.findIndex((other) => other[0] === name) === n ? spot : null]));
  };
})(window.Atlas);

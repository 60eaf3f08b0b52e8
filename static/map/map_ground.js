// @ts-check
// needs: map/shapes.js
/* Where everything of a municipality stands on a sheet of paper: the geometry of data.js in Web Mercator, the whole
   municipality as large as fits, as text for <path d>. Reckoned once, however many maps are drawn on it. */
(function (Atlas) {
  'use strict';

  const AIR = 0.03; // of the longer side, around the municipality
  const EDGE = 4; // pixels beyond what a view shows: its clip hides where shapes are cut
  const EARTH_RADIUS = 6378137; // metres, of Web Mercator (EPSG 3857)

  /** Around all of them.  @param {Rings} rings */
  Atlas.boxAround = (rings) => {
    /** @type {Box} */
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const ring of rings) {
      for (const [x, y] of ring) {
        if (x < box[0]) box[0] = x;
        if (y < box[1]) box[1] = y;
        if (x > box[2]) box[2] = x;
        if (y > box[3]) box[3] = y;
      }
    }
    return box;
  };

  /**
   * Units of the sheet per radian, and how a point gets there.
   * @param {Box} box
   * @param {number} width
   * @param {number} height
   * @param {number} share
   */
  const fit = ([left, top, right, bottom], width, height, share) => {
    const air = share * Math.max(right - left, bottom - top);
    const scale = Math.min(width / (right - left + 2 * air), height / (bottom - top + 2 * air));
    const [x0, y0] = [width / 2 - scale * (left + right) / 2, height / 2 - scale * (top + bottom) / 2];
    /** @type {(at: Pair) => Pair} */
    const place = ([x, y]) => [x0 + scale * x, y0 + scale * y];
    return { scale, place, middle: (top + bottom) / 2 };
  };

  /** @param {number} number */
  const tenths = (number) => Math.round(number * 10) / 10;

  /**
   * Text for <path d>; a vertex on the same spot as the one before is left out.
   * @param {Rings} rings
   * @param {'z' | ''} end  "z" closes each ring.
   */
  Atlas.pathOf = (rings, end) => rings.map((ring) => {
    let last = '';
    let text = '';
    for (const [x, y] of ring) {
      const point = tenths(x) + ' ' + tenths(y);
      if (point !== last) text += (text ? ' ' : 'M') + point;
      last = point;
    }
    return text + end;
  }).join('');

  /** All land below what is coloured, also that of the municipality: see svg_map.py.  @param {AtlasData} data */
  Atlas.landOf = ({ around, border }) => [...around.flatMap(([, rings]) => rings), ...border];

  /** The outlines of other countries.  @param {AtlasData} data */
  Atlas.frontierOf = ({ around, abroad = 0 }) => around.slice(around.length - abroad).flatMap(([, rings]) => rings);

  /**
   * What there is to name, the most important first; a neighbour that is called after a place is named once, and where it is
   * seen at first if anywhere.
   * @returns {MapName[]}  spot: latitude and longitude.
   */
  Atlas.namesOn = ({ places = [], around }) => {
    const seen = new Map(around.map(([name, , spot]) => [name, spot]));
    const named = new Set(places.map(([name]) => name));
    return [
      ...places.map(([name, ...spot]) => ({ name, spot: seen.get(name) || spot, isPlace: !seen.has(name) })),
      ...around.flatMap(([name, , spot]) => (spot && !named.has(name) ? [{ name, spot, isPlace: false }] : [])),
    ];
  };

  /**
   * @param {AtlasData} data
   * @param {number} width
   * @param {number} height
   * @param {[Pair, Pair]} [view]  What is shown of it.
   * @param {number} [bleed]  Units beyond the sheet that are drawn as well.
   */
  Atlas.mapGround = (data, width, height, view, bleed = 0) => {
    const coloured = Atlas.shapesOf(data);
    const shapes = coloured.lettered();
    const border = Atlas.flat(data.border);
    const all = [...(coloured.first ? [] : shapes.flat()), ...border];
    const { scale, place, middle } = fit(Atlas.boxAround(view ? [view.map(Atlas.mercator)] : all), width, height, view ? 0 : AIR);
    /** @type {(rings: Rings) => Rings} */
    const placed = (rings) => rings.map((ring) => ring.map(place));
    /** @param {Pair[]} ring */
    const seen = (ring) => {
      const [left, top, right, bottom] = Atlas.boxAround([ring]);
      return right > -bleed && bottom > -bleed && left < width + bleed && top < height + bleed;
    };
    /** @type {(rings: string[] | undefined, end: 'z' | '') => string} */
    const layer = (rings, end) => Atlas.pathOf(placed(Atlas.flat(rings || [])).filter(seen), end);
    /** Squares as far as a view shows them.  @type {(rings: Rings) => Rings} */
    const cut = (rings) => (view && coloured.cut ? coloured.cut(rings, [-EDGE, -EDGE, width + EDGE, height + EDGE]) : rings);
    const areas = shapes.map(placed);
    const paths = coloured.first ? [] : areas.map((rings) => (rings.some(seen) ? Atlas.pathOf(rings, 'z') : ''));
    return {
      width,
      height,
      bleed,
      place: (spot) => place(Atlas.mercator(spot)),
      areas,
      kept: [],
      edges: [],
      isElsewhere: () => false,
      border: border.length ? placed(border) : areas.flat(),
      names: Atlas.namesOn(data).map((name) => ({ ...name, spot: place(Atlas.mercator(name.spot)) })),
      metre: scale * Math.cosh(middle) / EARTH_RADIUS, // Web Mercator stretches by 1 / cos(latitude)
      style: coloured.style,
      outline: (area) => Atlas.pathOf(placed(coloured.rings(area).map((ring) => ring.map(Atlas.mercator))), 'z'),
      shapes: (codes) => (coloured.first
        ? coloured.shapes(codes).map(({ character, rings }) => ({ character, d: Atlas.pathOf(cut(placed(rings)), 'z') }))
        : paths.map((d, area) => ({ character: codes[area], d }))),
      paths: {
        hood: coloured.first ? Atlas.pathOf(areas.flat().filter(seen), 'z') : '',
        around: layer(Atlas.landOf(data), 'z'),
        water: layer(data.water, 'z'),
        road: layer(data.roads, ''),
        rail: layer(data.rail, ''),
        frontier: layer(Atlas.frontierOf(data), 'z'),
        border: Atlas.pathOf(placed(border), 'z'),
      },
    };
  };
})(window.Atlas);

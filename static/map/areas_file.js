// @ts-check
// needs: map/shapes.js, pictures/picture_file.js
/* The areas with their classes on all maps as a GeoJSON file, made of what the page holds already. */
(function (Atlas) {
  'use strict';

  /**
   * @typedef {[number, number][]} Ring  Longitude and latitude, closed.
   */

  const DECIMALS = 6; // of a degree: 0.1 m

  /** Twice the surface of a ring, negative when it runs clockwise.  @type {(ring: Ring) => number} */
  const turned = (ring) => ring.reduce((sum, [x, y], n) => {
    const [before, above] = ring[n - 1] || ring[ring.length - 1];
    return sum + before * y - x * above;
  }, 0);

  /** @type {(ring: Ring) => number} */
  const surface = (ring) => Math.abs(turned(ring));

  /**
   * Whether a spot lies in a ring (even-odd).
   * @param {Ring} ring
   * @param {[number, number]} spot
   */
  const holds = (ring, [x, y]) => ring.reduce((inside, [x1, y1], n) => {
    const [x0, y0] = ring[n - 1] || ring[ring.length - 1];
    return (y0 > y) !== (y1 > y) && x < x0 + (x1 - x0) * (y - y0) / (y1 - y0) ? !inside : inside;
  }, false);

  /** A spot of a ring that is no corner: corners are what rings share. */
  const spotOf = (/** @type {Ring} */ [[x0, y0], [x1, y1]]) => /** @type {[number, number]} */ ([(x0 + x1) / 2, (y0 + y1) / 2]);

  /** As RFC 7946 asks of what is around, and of a hole.  @type {(ring: Ring) => Ring} */
  const anticlockwise = (ring) => (turned(ring) < 0 ? [...ring].reverse() : ring);
  /** @type {(ring: Ring) => Ring} */
  const clockwise = (ring) => (turned(ring) > 0 ? [...ring].reverse() : ring);

  /**
   * Rings that are drawn even-odd as the coordinates of a MultiPolygon: a ring within an odd number of others is a hole
   * in the smallest of them.
   * @param {Ring[]} rings
   * @returns {Ring[][]}
   */
  Atlas.polygonsOf = (rings) => {
    const around = rings.map((ring) => rings.filter((other) => other !== ring && holds(other, spotOf(ring)))
      .sort((inner, other) => surface(inner) - surface(other)));
    const polygons = new Map(rings.filter((_, n) => around[n].length % 2 === 0).map((ring) => [ring, [ring]]));
    rings.forEach((ring, n) => { if (around[n].length % 2) (polygons.get(around[n][0]) || []).push(ring); });
    return [...polygons.values()].map(([outside, ...holes]) => [anticlockwise(outside), ...holes.map(clockwise)]);
  };

  const rounded = (/** @type {number} */ degrees) => Number(degrees.toFixed(DECIMALS));

  /** @param {[number, number][]} points  Latitude and longitude. */
  Atlas.ringOf = (points) => {
    const ring = points.map(([lat, lon]) => /** @type {[number, number]} */ ([rounded(lon), rounded(lat)]));
    const [first, last] = [ring[0], ring[ring.length - 1]];
    return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
  };

  /** Slug of the class of an area on every layer.  @type {(page: ChoicePage, area: number) => Record<string, string>} */
  const classesOf = ({ data, legends }, area) => Object.fromEntries(Object.entries(data.layers)
    .filter(([layer]) => legends[layer.split('@')[0]])
    .map(([layer, codes]) => [layer, legends[layer.split('@')[0]].items[codes[area]].slug]));

  /** @param {ChoicePage} page */
  const written = (page) => JSON.stringify({
    type: 'FeatureCollection',
    edition: document.body.dataset.edition,
    fictional: document.querySelector('.fictional__word') !== null,
    features: page.data.codes.slice(0, Atlas.shapesOf(page.data).count).map((code, area) => ({
      type: 'Feature',
      geometry: { type: 'MultiPolygon', coordinates: Atlas.polygonsOf(Atlas.shapesOf(page.data).rings(area).map(Atlas.ringOf)) },
      properties: { area: code, name: page.data.names[area], ...classesOf(page, area) },
    })),
  }) + '\n';

  Atlas.saveAreas = (page) => Atlas.saveFile(new Blob([written(page)], { type: 'application/geo+json' }),
    { what: 'gebieden', fictional: document.querySelector('.fictional__word') !== null }, 'geojson');
})(window.Atlas);

// @ts-check
// needs: page/atlas.js
/* Encoded polylines back to coordinates; the writer is site_builder/formats/polylines.py. */
(function (Atlas) {
  'use strict';

  const PER_DEGREE = 1e5;

  /**
   * Latitude and longitude of each vertex, in degrees.
   * @param {string} text
   */
  Atlas.decode = (text) => {
    /** @type {Pair[]} */
    const vertices = [];
    let at = 0;
    let lat = 0;
    let lon = 0;
    const next = () => {
      let value = 0;
      let shift = 0;
      let bits = 0;
      do {
        bits = text.charCodeAt(at++) - 63;
        value |= (bits & 31) << shift;
        shift += 5;
      } while (bits >= 32);
      return value & 1 ? ~(value >> 1) : value >> 1;
    };
    while (at < text.length) {
      lat += next();
      lon += next();
      vertices.push([lat / PER_DEGREE, lon / PER_DEGREE]);
    }
    return vertices;
  };
})(window.Atlas);

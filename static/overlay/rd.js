// @ts-check
// needs: page/atlas.js
/* Coordinates of the Rijksdriehoeksstelsel (EPSG:28992, metres) as degrees of latitude and longitude.
   Source of the polynomials: Schreutelkamp and Strang van Hees, "Benaderingsformules voor de transformatie tussen
   RD- en WGS84-kaartcoördinaten", NGT Geodesia 2001-2. Measured against PROJ: less than a metre off in the country. */
(function (Atlas) {
  'use strict';

  const ORIGIN = { x: 155000, y: 463000, lat: 52.1551744, lon: 5.38720621 };
  const REACH = { x: [-7000, 300000], y: [289000, 629000] };

  /** [power of x, power of y, seconds of arc], x and y in units of 100 km from the origin. */
  /** @typedef {[number, number, number][]} Terms */

  /** @type {Terms} */
  const LAT = [
    [0, 1, 3235.65389], [2, 0, -32.58297], [0, 2, -0.2475], [2, 1, -0.84978], [0, 3, -0.0655], [2, 2, -0.01709],
    [1, 0, -0.00738], [4, 0, 0.0053], [2, 3, -0.00039], [4, 1, 0.00033], [1, 1, -0.00012],
  ];
  /** @type {Terms} */
  const LON = [
    [1, 0, 5260.52916], [1, 1, 105.94684], [1, 2, 2.45656], [3, 0, -0.81885], [1, 3, 0.05594], [3, 1, -0.05607],
    [0, 1, 0.01199], [3, 2, -0.00256], [1, 4, 0.00128], [0, 2, 0.00022], [2, 0, -0.00022], [5, 0, 0.00026],
  ];

  /** @type {(terms: Terms, x: number, y: number) => number} */
  const degrees = (terms, x, y) => terms.reduce((sum, [p, q, seconds]) => sum + seconds * x ** p * y ** q, 0) / 3600;
  /** @type {(value: number, reach: number[]) => boolean} */
  const within = (value, [least, most]) => value >= least && value <= most;

  Atlas.rd = {
    /** Whether the numbers can be such coordinates: the reach of the system tells x from y. */
    holds: (x, y) => within(x, REACH.x) && within(y, REACH.y),

    /** Latitude and longitude. */
    toDegrees: (x, y) => {
      const [dx, dy] = [(x - ORIGIN.x) / 1e5, (y - ORIGIN.y) / 1e5];
      return [ORIGIN.lat + degrees(LAT, dx, dy), ORIGIN.lon + degrees(LON, dx, dy)];
    },
  };
})(window.Atlas);

// @ts-check
// needs: leaflet, squares/blot_sheet.js, squares/cell_shapes.js, map/drawing.js, map/page.js
/* A shape of squares in Leaflet: its corners are reckoned in Web Mercator once, and only scaled when the reader zooms. */
(function (Atlas) {
  'use strict';

  const WHOLE = 2 * Math.PI; // radians around the earth
  const NOTHING = 'M0 0';

  /** Every corner on a whole pixel, as Leaflet draws polygons: neighbours share their corners.
   * @type {(rings: Rings, origin: L.Point, scale: number) => string} */
  const pathOf = (rings, { x, y }, scale) => rings.map((ring) => {
    let text = '';
    let [beforeX, beforeY] = [NaN, NaN];
    for (const [east, south] of ring) {
      const [toX, toY] = [Math.round(scale * (0.5 + east / WHOLE) - x), Math.round(scale * (0.5 + south / WHOLE) - y)];
      if (toX === beforeX && toY === beforeY) continue;
      text += (text ? 'L' : 'M') + toX + ' ' + toY;
      [beforeX, beforeY] = [toX, toY];
    }
    return text + 'z';
  }).join('');

  /** What Leaflet's types keep to itself. @typedef {{_map?: L.Map, _renderer: {_setPath(layer: L.Path, d: string): void}}} Inside */

  class Blot extends L.Path {
    /** @type {Rings}  In Web Mercator, radians, y downwards. */
    #rings = [];

    /** @param {L.PathOptions} options */
    constructor(options) {
      super();
      L.setOptions(this, options);
    }

    /** @param {Rings} rings */
    setRings(rings) {
      this.#rings = rings;
      this._update();
    }

    _project() {} // Leaflet asks for it before each _update, which does it all

    _update() {
      const { _map: map, _renderer: renderer } = /** @type {Inside} */ (/** @type {unknown} */ (this));
      if (!map) return;
      const scale = (map.options.crs || L.CRS.EPSG3857).scale(map.getZoom());
      renderer._setPath(this, pathOf(this.#rings, map.getPixelOrigin(), scale) || NOTHING);
    }
  }

  /** @param {Blot} blot */
  const pathIn = (blot) => /** @type {Element} */ (blot.getElement());

  /** One path per class, whose outline changes. */
  Atlas.drawShapes = (page, options) => {
    /** @type {Blot[]} */
    const blots = [];
    page.group = L.featureGroup([]).addTo(page.map);
    page.boundsOf = (area) => L.latLngBounds(page.shapes.rings(area).flat());
    page.middleOf = (area) => page.boundsOf(area).getCenter();
    page.areaOf = ({ latlng }) => Atlas.squareAt(page.data, latlng);
    page.areaOn = (event) => Atlas.squareAt(page.data, page.map.mouseEventToLatLng(/** @type {MouseEvent} */ (event)));
    page.light = (slug) => blots.forEach((blot) =>
      pathIn(blot).classList.toggle('blot--lit', slug !== '' && pathIn(blot).classList.contains('class-' + slug)));
    return () => {
      const shapes = page.shapes.shapes(page.codes);
      while (blots.length < shapes.length) {
        blots.push(new Blot(options));
        page.group.addLayer(blots[blots.length - 1]);
      }
      blots.forEach((blot, n) => {
        blot.setRings(shapes[n] ? shapes[n].rings : []);
        const { slug } = page.legend.items[shapes[n] ? shapes[n].character : '-'];
        pathIn(blot).setAttribute('class', 'blot class-' + slug + ' leaflet-interactive');
      });
    };
  };

  /** The blots of the layer that shows.  @type {(page: MapPage, group: Element) => void} */
  const print = ({ shapes, codes, legend, bounds }, group) => {
    const around = bounds instanceof L.LatLngBounds ? bounds : L.latLngBounds(bounds);
    const sheet = Atlas.blotSheet([[around.getSouth(), around.getWest()], [around.getNorth(), around.getEast()]]);
    Atlas.drawBlots(group, sheet, shapes.shapes(codes), (character) => legend.items[character].slug);
  };

  Atlas.mapParts.push((page) => {
    window.addEventListener('beforeprint', () => {
      const blots = page.frame.querySelector('.map__print .map__blots');
      if (blots) print(page, blots);
    }, { signal: page.gone.signal });
  });
})(window.Atlas);

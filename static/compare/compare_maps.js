// @ts-check
// needs: map/map_ground.js, map/map_svg.js, beside/side_map.js, compare/compare_land.js, region/region.js
/* The maps of the compared municipalities, each in a box of its own, and their one scale. */
(function (Atlas) {
  'use strict';

  const EQUATOR = 40075016.686; // metres around the earth, of Web Mercator; 256 pixels at zoom 0
  const AIR = 0.03; // around a municipality, of its size
  const PAPER = [900, 640]; // units of a map that is printed

  /** @type {{options: L.MapOptions, credit: string}} */
  let like = { options: {}, credit: '' };

  /**
   * Called by kaart.js.
   * @param {L.MapOptions} options  Of every map of the atlas.
   * @param {string} credit
   */
  Atlas.mapsLike = (options, credit) => { like = { options, credit }; };

  /** @param {L.Map} map */
  const metresPerPixel = (map) => EQUATOR * Math.cos(map.getCenter().lat * Math.PI / 180) / 256 / 2 ** map.getZoom();

  /** @type {(map: L.Map, metres: number) => number} */
  const zoomFor = (map, metres) =>
    Math.log2(EQUATOR * Math.cos(map.getCenter().lat * Math.PI / 180) / 256 / metres);

  /**
   * As many metres to a pixel on every map.
   * @param {MapPage[]} pages
   * @param {number} metres
   */
  const scaleTo = (pages, metres) => pages.forEach((page) => {
    const zoom = zoomFor(page.map, metres);
    page.map.setMinZoom(Math.min(page.map.getMinZoom(), zoom));
    page.setView(page.map.getCenter(), zoom);
  });

  /** @param {MapPage[]} pages */
  Atlas.sameScale = (pages) => {
    pages.forEach(({ map }) => map.invalidateSize({ animate: false })); // first all: it moves the others
    pages.forEach((page) => page.fit());
    scaleTo(pages, Math.max(...pages.map(({ map }) => metresPerPixel(map))));
  };

  /** @param {MapPage[]} pages */
  Atlas.ownScale = (pages) => pages.forEach((page) => page.home());

  /**
   * Who zooms one map zooms all, while they have one scale.
   * @param {MapPage} page
   * @param {() => MapPage[]} others  Those to take along.
   */
  Atlas.keepScale = (page, others) => page.join({
    move() {
      const led = others();
      if (!led.length) return;
      page.moved = true; // its own fit would be another scale
      scaleTo(led, metresPerPixel(page.map));
    },
  });

  /** @param {string[]} border */
  const boundsOf = (border) => L.latLngBounds(border.flatMap(Atlas.decode)).pad(AIR);

  /** Paper gets a drawing of its own: Leaflet's is made for the screen.  @param {MapPage} page */
  const printable = (page) => window.addEventListener('beforeprint', () => {
    const ground = Atlas.mapGround(page.data, PAPER[0], PAPER[1]);
    const layer = { map: page.choice.map, codes: page.codes, items: page.legend.items };
    const made = Atlas.mapSvg(ground, layer, { names: 16, scale: 16 });
    made.setAttribute('class', 'map__print');
    made.setAttribute('aria-hidden', 'true');
    page.frame.querySelector('.map__print')?.remove();
    page.frame.prepend(made);
  }, { signal: page.gone.signal });

  /**
   * Municipalities as one map: with their names in it, and around them nobody of themselves.
   * @param {AtlasData[]} all
   * @param {string} name
   */
  Atlas.together = (all, name) => ({
    ...Atlas.joined(all),
    name,
    kind: 'region',
    around: Atlas.aroundAll(all),
    places: all.map((data) => {
      const { lat, lng } = boundsOf(data.border).getCenter();
      return [data.name, lat, lng];
    }),
    water: all.flatMap(({ water = [] }) => water),
    roads: all.flatMap(({ roads = [] }) => roads),
    rail: all.flatMap(({ rail = [] }) => rail),
  });

  /**
   * @param {Element} box  Where it stands.
   * @param {AtlasData} data
   * @param {Node | string} name
   * @param {ChoicePage} master  The page whose map and year are shown.
   */
  Atlas.comparedMap = (box, data, name, master) => {
    const frame = Atlas.element('div', 'map map-' + master.choice.map, Atlas.element('div', 'map__live'));
    frame.setAttribute('role', 'region');
    frame.setAttribute('aria-label', data.name);
    const whole = Atlas.element('div', 'compare__one', Atlas.element('h3', 'compare__name', name), frame);
    box.append(whole);
    const { legends, lastYear, choice } = master;
    const page = Atlas.sideMap({
      frame, ...like, data, legends, lastYear, bounds: boundsOf(data.border), choice: { ...choice, area: -1 },
    });
    printable(page);
    const remove = () => {
      page.map.remove();
      whole.remove();
    };
    return Object.assign(page, { whole, remove });
  };
})(window.Atlas);

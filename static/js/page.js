// @ts-check
/* One page, one map: what is chosen, and everybody who must know when that changes. */
(function (Atlas) {
  'use strict';

  /** Data of municipalities by key, as data.js brings it. */
  Atlas.data = {};

  /**
   * Called by every data.js.
   * @param {string} key
   * @param {object} data
   */
  Atlas.add = (key, data) => { Atlas.data[key] = data; };

  /**
   * @typedef {{map: string, year: string, area: number}} Choice  area: its place in the data, -1 for none.
   * A part is a function that gets the page once and may return show(page), called for each new layer, and
   * choose(page), called when another area is chosen.
   */
  Atlas.parts = Atlas.parts || [];

  /**
   * @param {object} data
   * @param {string} map
   * @param {string} year
   */
  const layerOf = (data, map, year) => (Object.hasOwn(data.layers, map + '@' + year) ? map + '@' + year : map);

  /** @param {object} page */
  const settle = (page) => {
    const { map, year } = page.choice;
    page.layer = layerOf(page.data, map, year);
    page.legend = page.legends[map];
    page.codes = page.data.layers[page.layer];
    page.hasYears = Object.keys(page.data.layers).some((layer) => layer.startsWith(map + '@'));
    page.choice.year = page.layer === map ? page.lastYear : year;
  };

  /**
   * The page's only way to another map, year or area; what does not exist is ignored.
   * @param {object} page
   * @param {Partial<Choice>} wanted
   */
  const change = (page, wanted) => {
    const before = page.layer;
    const area = page.choice.area;
    if (wanted.map && Object.hasOwn(page.legends, wanted.map)) page.choice.map = wanted.map;
    if (wanted.year) page.choice.year = wanted.year;
    if (wanted.area !== undefined && wanted.area < page.data.codes.length) page.choice.area = wanted.area;
    settle(page);
    if (page.layer !== before) page.tell('show');
    if (page.layer !== before || page.choice.area !== area) page.tell('choose');
  };

  /**
   * Called by kaart.js, when the map has its first view.
   * @param {L.Map} map
   * @param {string} key  Of the municipality.
   * @param {L.LatLngBoundsLiteral} bounds  What the first view shows.
   */
  Atlas.start = (map, key, bounds) => {
    const legends = Atlas.readLegends();
    const first = Object.keys(legends).find((slug) => !legends[slug].panel.hidden) || '';
    const years = [...document.querySelectorAll('#jaarkeuze input')];
    const lastYear = years.length ? years[years.length - 1].value : '';
    const page = { map, bounds, data: Atlas.data[key], legends, lastYear, first, layer: '', moved: false };
    page.choice = { map: first, year: lastYear, area: -1 };
    page.classAt = (area) => page.legend.items[page.codes[area]];
    page.change = (wanted) => change(page, wanted);
    settle(page);
    const parts = Atlas.parts.map((part) => part(page) || {});
    page.tell = (what) => parts.forEach((part) => part[what] && part[what](page));
    page.tell('show');
    page.tell('begin');
    Atlas.page = page;
  };
})((window.Atlas = window.Atlas || {}));

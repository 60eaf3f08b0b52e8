// @ts-check
// needs: page/elements.js
/* What is chosen to be shown of some data, and everybody who must know when that changes. */
(function (Atlas) {
  'use strict';

  /** Data of municipalities by key, as data.js brings it. */
  Atlas.data = {};

  /**
   * Called by every data.js.
   * @param {string} key
   * @param {AtlasData} data
   */
  Atlas.add = (key, data) => { Atlas.data[key] = Atlas.unpack(data); };

  /** As everybody else reads it; of squares more is written short. */
  Atlas.unpack = (data) => data;

  /** What an area is called where nothing else tells what it is. */
  Atlas.areaTitle = ({ data }, area) => data.names[area];

  /** What is said of an area on the layer that shows. */
  Atlas.areaWords = (page, area) => Atlas.classWords(page.classAt(area));

  /* A part is a function that gets the page once and may return what it does on an event: show, for each new layer;
     choose, when another area is chosen; click, when one was clicked where it stands enlarged; point, when one is pointed
     at; move, when the reader moved the map; read, when the address is read; begin, once. A script that comes later joins
     what it would have returned. */

  /** Parts of a map, wherever it stands. */
  Atlas.mapParts = [];

  /** Parts of the page around its first map. */
  Atlas.parts = [];

  /**
   * @param {AtlasData} data
   * @param {string} map
   * @param {string} year
   */
  const layerOf = (data, map, year) => (Object.hasOwn(data.layers, map + '@' + year) ? map + '@' + year : map);

  /** @param {ChoicePage} page */
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
   * @param {ChoicePage} page
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
   * @template {ChoicePage} P  What the parts have when all of them had their turn.
   * @param {GivenPage & Partial<P>} given
   * @param {PagePart<P>[]} parts
   */
  Atlas.makePage = (given, parts) => {
    const begun = { layer: '', moved: false, isWhole: false, overlays: [], outlines: [], selected: [], keys: [], remembered: {}, gone: new AbortController(), ...given };
    const page = /** @type {P} */ (/** @type {unknown} */ (begun)); // the parts add the rest
    page.classAt = (area) => page.legend.items[page.codes[area]];
    page.change = (wanted) => change(page, wanted);
    settle(page);
    const joined = parts.map((part) => part(page) || {});
    page.tell = (what) => joined.forEach((part) => part[what]?.(page));
    page.join = (part) => { joined.push(part); };
    page.load = (data) => {
      page.data = data;
      settle(page);
      page.tell('show');
    };
    page.tell('show');
    page.tell('begin');
    return page;
  };
})(window.Atlas);

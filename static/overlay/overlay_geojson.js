// @ts-check
/* A GeoJSON file: points, lines and areas with their names. */
(function (Atlas) {
  'use strict';

  /** How deep the positions lie in each kind of shape. */
  const DEPTHS = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };
  const NAMES = ['naam', 'name', 'complex', 'complexnaam', 'titel', 'title', 'omschrijving', 'label', 'adres', 'id'];
  const KNOWN = { 28992: 'rd', 4326: 'degrees', 4258: 'degrees', CRS84: 'degrees' };

  const isPosition = (at) => Array.isArray(at) && at.length >= 2 && at.slice(0, 2).every(Number.isFinite);
  const isShape = (shape, depth) => (depth === 0 ? isPosition(shape)
    : Array.isArray(shape) && shape.length > 0 && shape.every((inner) => isShape(inner, depth - 1)));

  const nameOf = (properties) => {
    const given = new Map(Object.entries(properties || {}).map(([key, value]) => [key.toLowerCase(), value]));
    const key = NAMES.find((name) => ['string', 'number'].includes(typeof given.get(name)));
    return key ? String(given.get(key)) : '';
  };

  const part = (feature, index) => {
    const { type: kind, coordinates: shape } = feature?.geometry || feature || {};
    const place = index + 1;
    if (!shape) return { place, why: Atlas.words.ownWrong.missing() };
    if (!Object.hasOwn(DEPTHS, kind)) return { place, why: Atlas.words.ownWrong.kind(String(kind).slice(0, 30)) };
    if (!isShape(shape, DEPTHS[kind])) return { place, why: Atlas.words.ownWrong.missing() };
    return { place, name: nameOf(feature.properties), kind, shape };
  };

  /**
   * @param {string} text
   * @returns {{unit: string, parts: object[], system?: string, wrong?: string, found?: string}}  See overlay_places.js.
   */
  Atlas.readGeojson = (text) => {
    const refuse = (wrong, found = '') => ({ unit: 'part', parts: [], wrong, found });
    let all;
    try {
      all = JSON.parse(text);
    } catch (error) {
      return refuse('unreadable');
    }
    const crs = String(all?.crs?.properties?.name || '');
    const system = KNOWN[crs.split(':').pop()];
    if (crs && !system) return refuse('system', crs.slice(0, 60));
    const features = Array.isArray(all?.features) ? all.features : [all];
    return { unit: 'part', system, parts: features.map(part) };
  };
})((window.Atlas = window.Atlas || {}));

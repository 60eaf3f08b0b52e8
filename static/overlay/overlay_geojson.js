// @ts-check
// needs: workshop/workshop_words.js
/* A GeoJSON file: points, lines and areas with their names. */
(function (Atlas) {
  'use strict';

  /** How deep the positions lie in each kind of shape.  @type {Record<string, number>} */
  const DEPTHS = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };
  const NAMES = ['naam', 'name', 'complex', 'complexnaam', 'titel', 'title', 'omschrijving', 'label', 'adres', 'id'];
  /** @type {Record<string, string>} */
  const KNOWN = { 28992: 'rd', 4326: 'degrees', 4258: 'degrees', CRS84: 'degrees' };

  /** @type {(at: unknown) => boolean} */
  const isPosition = (at) => Array.isArray(at) && at.length >= 2 && at.slice(0, 2).every(Number.isFinite);
  /** @type {(shape: unknown, depth: number) => boolean} */
  const isShape = (shape, depth) => (depth === 0 ? isPosition(shape)
    : Array.isArray(shape) && shape.length > 0 && shape.every((inner) => isShape(inner, depth - 1)));

  /** @param {unknown} properties */
  const nameOf = (properties) => {
    const given = new Map(Object.entries(properties || {}).map(([key, value]) => [key.toLowerCase(), value]));
    const key = NAMES.find((name) => ['string', 'number'].includes(typeof given.get(name)));
    return key ? String(given.get(key)) : '';
  };

  /** @type {(feature: any, index: number) => OwnFile['parts'][number]} */
  const part = (feature, index) => {
    const { type: kind, coordinates: shape } = feature?.geometry || feature || {};
    const place = index + 1;
    if (!shape) return { place, why: Atlas.words.ownWrong.missing() };
    if (!Object.hasOwn(DEPTHS, kind)) return { place, why: Atlas.words.ownWrong.kind(String(kind).slice(0, 30)) };
    if (!isShape(shape, DEPTHS[kind])) return { place, why: Atlas.words.ownWrong.missing() };
    return { place, name: nameOf(feature.properties), kind, shape };
  };

  /** @type {AtlasGlobal['readGeojson']} */
  Atlas.readGeojson = (text) => {
    /** @type {(wrong: keyof OwnWrong, detail?: string) => OwnFile} */
    const refuse = (wrong, detail = '') => ({ unit: 'part', parts: [], wrong, detail });
    let all;
    try {
      all = JSON.parse(text);
    } catch {
      return refuse('unreadable');
    }
    if (all?.edition && all.municipality) return refuse('notes');
    const crs = String(all?.crs?.properties?.name || '');
    const system = KNOWN[crs.split(':').pop() || ''];
    if (crs && !system) return refuse('system', crs.slice(0, 60));
    const features = Array.isArray(all?.features) ? all.features : [all];
    return { unit: 'part', system, parts: features.map(part) };
  };
})(window.Atlas);

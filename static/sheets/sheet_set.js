// @ts-check
/* Which print sheets a municipality has: all maps in small, each map large, a national map beside its relative one, the
   first year of a map beside its last. */
(function (Atlas) {
  'use strict';

  /**
   * @typedef {{slug: string, mark: string, label: string, group: string}} SheetClass
   * @typedef {{number: number, slug: string, menu: string, heading: string, compared: string, legend: SheetClass[],
   *   square: boolean, years: number[], note: string, questions: string[], sources: string[], twin: string}} SheetMap
   * @typedef {{texts: Record<string, string>, axes: object, maps: SheetMap[]}} SheetWords
   * @typedef {{map: SheetMap, layer: string, year: number}} Shown  layer: a key of data.layers.
   * @typedef {{id: string, kind: 'small' | 'large' | 'pair', title: string, shown: Shown[]}} Sheet
   */

  /**
   * Called by static/kaartbladen.js.
   * @param {SheetWords} words
   */
  Atlas.sheetWords = (words) => { Atlas.sheetWords.given = words; };

  /**
   * @param {string} text
   * @param {Record<string, string | number>} values  What stays between braces is not ours.
   */
  Atlas.fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));

  /** @param {SheetMap} map */
  const last = (map) => ({ map, layer: map.slug, year: map.years[map.years.length - 1] });

  /** @param {SheetMap} map */
  const first = (map) => ({ map, layer: map.slug + '@' + map.years[0], year: map.years[0] });

  /**
   * @param {SheetWords} words
   * @returns {Sheet[]}
   */
  Atlas.sheetSet = ({ texts, maps }) => {
    const small = { id: 'overzicht', kind: 'small', title: texts.overview, shown: maps.map(last) };
    const about = maps.flatMap((map) => {
      const twin = maps.find(({ slug }) => slug === map.twin);
      const id = 'kaart-' + map.number;
      return [
        { id, kind: 'large', title: map.number + ' ' + map.menu, shown: [last(map)] },
        ...(twin ? [{ id: id + '-' + twin.number, kind: 'pair', title: Atlas.fill(texts.pair, { a: map.number, b: twin.number }), shown: [last(map), last(twin)] }] : []),
        ...(map.years.length > 1 ? [{ id: id + '-jaren', kind: 'pair', title: Atlas.fill(texts.years, { a: map.number }), shown: [first(map), last(map)] }] : []),
      ];
    });
    return [small, ...about];
  };
})((window.Atlas = window.Atlas || {}));

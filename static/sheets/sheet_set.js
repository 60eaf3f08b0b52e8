// @ts-check
// needs: page/text.js
/* Which print sheets a municipality has: all maps in small, each map large, a national map beside its relative one, the
   first year of a map beside its last. */
(function (Atlas) {
  'use strict';

  /**
   * Called by static/kaartbladen.js.
   * @param {SheetWords} words
   */
  Atlas.sheetWords = (words) => { Atlas.givenSheetWords = words; };

  /** @param {SheetMap} map */
  const last = (map) => ({ map, layer: map.slug, year: map.years[map.years.length - 1] });

  /** @param {SheetMap} map */
  const first = (map) => ({ map, layer: map.slug + '@' + map.years[0], year: map.years[0] });

  /** Two maps on one sheet.  @type {(id: string, title: string, shown: ShownMap[]) => Sheet} */
  const pair = (id, title, shown) => ({ id, kind: 'pair', title, shown });

  /** @param {SheetWords} words */
  Atlas.sheetSet = ({ texts, maps }) => [
    { id: 'overzicht', kind: 'small', title: texts.overview, shown: maps.map(last) },
    ...maps.flatMap((map) => {
      const twin = maps.find(({ slug }) => slug === map.twin);
      const id = 'kaart-' + map.number;
      /** @type {Sheet} */
      const large = { id, kind: 'large', title: map.number + ' ' + map.menu, shown: [last(map)] };
      return [
        large,
        ...(twin ? [pair(id + '-' + twin.number, Atlas.fill(texts.pair, { a: map.number, b: twin.number }), [last(map), last(twin)])] : []),
        ...(map.years.length > 1 ? [pair(id + '-jaren', Atlas.fill(texts.years, { a: map.number }), [first(map), last(map)])] : []),
      ];
    }),
  ];
})(window.Atlas);

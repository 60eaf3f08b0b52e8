// @ts-check
// needs: page/elements.js
/* The legend of a map on a print sheet, with the number of areas of each class; marked up as templates/parts/legend/legend.html. */
(function (Atlas) {
  'use strict';

  /** @type {Record<string, string>} */
  const STATES = { shielded: 's', withheld: 'w', 'no-score': '-' };
  const make = Atlas.element;

  /**
   * The classes of a map by their character in data.js.
   * @param {SheetMap} map
   */
  Atlas.sheetItems = ({ legend }) => Object.fromEntries(legend.map((item, place) => [STATES[item.slug] || String(place), item]));

  /** Words along the square of three by three.  @param {SquareWords} words */
  const axes = (words) => {
    /** @type {(text: string, kind: string) => Element} */
    const axis = (text, kind) => make('li', 'legend__axis' + kind, text);
    return [
      axis(words.across_title, ' legend__axis--across'),
      axis(words.down_title, ' legend__axis--down'),
      ...words.across.map((word) => axis(word, '')),
      ...words.down.map((word, row) => axis(word, ' legend__axis--row-' + (row + 1))),
    ];
  };

  /** @type {(item: SheetClass, count: number) => Element} */
  const entry = ({ slug, mark, label }, count) => {
    const item = make('li', 'legend__item swatched class-' + slug,
      ...(mark ? [make('span', 'legend__mark', mark)] : []),
      make('span', 'legend__label', label),
      make('span', 'legend__count', Atlas.number(count)));
    item.dataset.class = slug;
    return item;
  };

  /**
   * @param {SheetMap} map
   * @param {string} codes  A layer of data.js.
   * @param {SquareWords} squareWords
   */
  Atlas.sheetLegend = (map, codes, squareWords) => {
    let before = '';
    // Only where an area is shielded does the legend say what that is, as on the page of the municipality.
    const items = Object.entries(Atlas.sheetItems(map)).filter(([character]) => character !== 's' || codes.includes('s'));
    const entries = items.flatMap(([character, item]) => {
      const head = item.group && item.group !== before ? [make('li', 'legend__group', item.group)] : [];
      before = item.group;
      return [...head, entry(item, codes.split(character).length - 1)];
    });
    return [...(map.square ? axes(squareWords) : []), ...entries];
  };
})(window.Atlas);

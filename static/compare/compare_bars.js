// @ts-check
// needs: legend/legend.js, map/page.js, pictures/picture_marks.js
/* Aligned bars: how the areas of each compared municipality are divided over the classes. Few areas are squares, not
   percentages, as on the page of a municipality (stacked_bars.py). */
(function (Atlas) {
  'use strict';

  const SQUARES_BELOW = 20;
  const SQUARE = 1.1; // em
  const FITS_NUMBER = 7; // percent of the width
  const FITS_LETTER = 4;
  const LETTERS = 1.25; // em, under the bar
  const BAR = 1.75;

  /** @typedef {{item: LegendItem, count: number, start: number}} BarPart  start: the areas before it. */

  /** @type {(items: [string, LegendItem][], counts: Record<string, number>) => BarPart[]} */
  const partsOf = (items, counts) => {
    let start = 0;
    return items.map(([character, item]) => {
      const count = counts[character] || 0;
      start += count;
      return { item, count, start: start - count };
    }).filter(({ count }) => count);
  };

  /** The letter of each class under the middle of its part.  @type {(parts: BarPart[], middle: (part: BarPart) => string, top: number) => Element[]} */
  const letters = (parts, middle, top) => parts.map((part) =>
    Atlas.mark('text', { x: middle(part), y: top + 1 + 'em', class: 'chart__letter' }, part.item.mark.slice(-1)));

  /** Whole percents inside the wide parts.  @type {(parts: BarPart[], total: number) => Element[]} */
  const bar = (parts, total) => {
    const percent = (/** @type {number} */ count) => 100 * count / total;
    const numbers = parts.filter(({ count }) => percent(count) >= FITS_NUMBER).map(({ item, count, start }) =>
      Atlas.mark('text', { x: percent(start + count / 2) + '%', y: '1.22em', class: 'chart__inside inside-' + item.slug },
        Math.round(percent(count)) + '%'));
    return [...parts.map(({ item, count, start }) => Atlas.mark('rect',
      { x: percent(start) + '%', width: percent(count) + '%', height: BAR + 'em', class: 'class-' + item.slug })), ...numbers,
    ...letters(parts.filter(({ count }) => percent(count) >= FITS_LETTER), ({ count, start }) => percent(start + count / 2) + '%', BAR)];
  };

  /** @type {(parts: BarPart[], total: number) => Element[]} */
  const squares = (parts, total) => [
    ...parts.map(({ item, count, start }) => Atlas.mark('rect',
      { x: start * SQUARE + 'em', width: count * SQUARE + 'em', height: SQUARE + 'em', class: 'class-' + item.slug })),
    Atlas.mark('line', { x1: 0, y1: SQUARE / 2 + 'em', x2: total * SQUARE + 'em', y2: SQUARE / 2 + 'em', class: 'chart__squares' }),
    ...letters(parts, ({ count, start }) => (start + count / 2) * SQUARE + 'em', SQUARE),
  ];

  /**
   * @param {string} map
   * @param {Legend} legend
   * @param {string} codes  Of the areas of one municipality, or of all together.
   */
  Atlas.divisionBar = (map, legend, codes) => {
    const items = Object.entries(legend.items).filter(([, { mark }]) => mark).sort(([, a], [, b]) => a.rank - b.rank);
    const parts = partsOf(items, Atlas.counted(codes));
    const total = parts.reduce((sum, { count }) => sum + count, 0);
    const few = total < SQUARES_BELOW;
    return Atlas.mark('svg', { class: 'chart map-' + map, height: (few ? SQUARE : BAR) + LETTERS + 'em', 'data-total': total },
      ...(few ? squares(parts, total) : bar(parts, total)));
  };

  /**
   * A bar under its name, with the number of areas that it counts.
   * @param {string} name
   * @param {ChoicePage} page  What is chosen, and the words for areas.
   * @param {string} codes
   */
  Atlas.namedBar = (name, { choice, legend, data }, codes) => {
    const made = Atlas.divisionBar(choice.map, legend, codes);
    const total = Number(made.dataset.total);
    const counted = Atlas.number(total) + ' ' + data.area[total === 1 ? 0 : 1];
    return Atlas.element('div', 'compare__bar',
      Atlas.element('p', 'compare__name', Atlas.element('span', '', name), ' ', Atlas.element('span', 'soft', counted)), made);
  };
})(window.Atlas);

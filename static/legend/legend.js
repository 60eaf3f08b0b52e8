// @ts-check
/* The classes of each map, read from the legends in the page: the words exist once. */
(function (Atlas) {
  'use strict';

  const NUMBERS = new Intl.NumberFormat('nl-NL');
  const STATES = { shielded: 's', withheld: 'w', 'no-score': '-' };

  /**
   * @typedef {{slug: string, mark: string, label: string, rank: number, count: Element | null}} LegendItem
   * count: null where several municipalities must not be counted together.
   * @typedef {{panel: HTMLElement, items: Record<string, LegendItem>}} Legend  items: by character in data.js.
   */

  /**
   * @param {HTMLElement} panel
   * @returns {Legend}
   */
  Atlas.readLegend = (panel) => {
    const items = {};
    panel.querySelectorAll('[data-class]').forEach((node, rank) => {
      const slug = node.getAttribute('data-class') || '';
      items[STATES[slug] || String(rank)] = {
        slug,
        rank,
        mark: node.querySelector('.legend__mark')?.textContent || '',
        label: node.querySelector('.legend__label')?.textContent || '',
        count: node.querySelector('.legend__count'),
      };
    });
    return { panel, items };
  };

  /** @returns {Record<string, Legend>}  By map slug. */
  Atlas.readLegends = () => {
    const panels = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('section[data-map]')]);
    return Object.fromEntries(panels.map((panel) => [panel.dataset.map, Atlas.readLegend(panel)]));
  };

  /**
   * @param {string} codes  A character of data.js for each area.
   * @returns {Record<string, number>}  Number of areas by character.
   */
  Atlas.counted = (codes) => {
    const counts = {};
    for (const character of codes) counts[character] = (counts[character] || 0) + 1;
    return counts;
  };

  /**
   * Writes the number of areas of each class beside it.
   * @param {Legend} legend
   * @param {string} codes
   */
  Atlas.writeCounts = (legend, codes) => {
    const counts = Atlas.counted(codes);
    for (const [character, item] of Object.entries(legend.items)) {
      if (item.count) item.count.textContent = NUMBERS.format(counts[character] || 0);
    }
  };

  Atlas.parts.push(() => ({ show(page) { Atlas.writeCounts(page.legend, page.codes); } }));
})((window.Atlas = window.Atlas || {}));

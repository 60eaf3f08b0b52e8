// @ts-check
/* The classes of each map, read from the legends in the page: the words exist once. */
(function (Atlas) {
  'use strict';

  const NUMBERS = new Intl.NumberFormat('nl-NL');
  const STATES = { withheld: 'w', 'no-score': '-' };

  /**
   * @typedef {{slug: string, mark: string, label: string, rank: number, count: Element | null}} LegendItem
   * count: null where several municipalities must not be counted together.
   * @typedef {{panel: HTMLElement, items: Record<string, LegendItem>}} Legend  items: by character in data.js.
   */

  /** @param {HTMLElement} panel */
  const read = (panel) => {
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
    return Object.fromEntries(panels.map((panel) => [panel.dataset.map, read(panel)]));
  };

  Atlas.parts = Atlas.parts || [];
  Atlas.parts.push(() => ({
    /** Writes the number of areas of each class beside it. */
    show(page) {
      const counts = {};
      for (const character of page.codes) counts[character] = (counts[character] || 0) + 1;
      for (const [character, item] of Object.entries(page.legend.items)) {
        if (item.count) item.count.textContent = NUMBERS.format(counts[character] || 0);
      }
    },
  }));
})((window.Atlas = window.Atlas || {}));

// @ts-check
// needs: page/elements.js
/* The classes of each map, read from the legends in the page: the words exist once. */
(function (Atlas) {
  'use strict';

  /** @type {Record<string, string>} */
  const STATES = { shielded: 's', withheld: 'w', 'no-score': '-' };

  /** @param {HTMLElement} panel */
  Atlas.readLegend = (panel) => {
    /** @type {Legend['items']} */
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

  /** By map slug. */
  Atlas.readLegends = () => Object.fromEntries(Atlas.findAll('section[data-map]').map((panel) =>
    [panel.dataset.map, Atlas.readLegend(panel)]));

  /**
   * Number of areas by character.
   * @param {string} codes  A character of data.js for each area.
   */
  Atlas.counted = (codes) => {
    /** @type {Record<string, number>} */
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
      if (item.count) item.count.textContent = Atlas.number(counts[character] || 0);
    }
  };
})(window.Atlas);

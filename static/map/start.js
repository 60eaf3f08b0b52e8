// @ts-check
// needs: legend/legend.js, map/page.js
/* Begins the first map of a page, with every part that is there by then. */
(function (Atlas) {
  'use strict';

  /**
   * Called by kaart.js, when the map has its first view.
   * @param {L.Map} map
   * @param {string} key  Of the municipality.
   * @param {[Pair, Pair]} bounds  What the first view shows.
   */
  Atlas.start = (map, key, bounds) => {
    const legends = Atlas.readLegends();
    const first = Object.keys(legends).find((slug) => !legends[slug].panel.hidden) || '';
    const lastYear = Atlas.findAll('#jaarkeuze input', document, HTMLInputElement).pop()?.value || '';
    const frame = Atlas.find('#kaart');
    const given = {
      data: Atlas.data[key], legends, lastYear, first, map, bounds, frame,
      screen: /** @type {HTMLElement} */ (frame.closest('.atlas')),
      choice: { map: first, year: lastYear, area: -1 },
    };
    Atlas.page = Atlas.makePage(given, [...Atlas.mapParts, ...Atlas.parts]);
  };
})(window.Atlas);

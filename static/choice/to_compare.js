// @ts-check
// needs: map/page.js
/* From the page of a municipality, "Vergelijk" opens with that municipality, and the map and the year that are shown. */
(function (Atlas) {
  'use strict';

  Atlas.parts.push((page) => {
    const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector('.navigation a[href$="vergelijk/index.html"]'));
    const { municipality } = document.body.dataset;
    if (!link || !municipality) return;
    return {
      show() {
        const { map, year } = page.choice;
        link.hash = 'met=' + municipality + '&kaart=' + map + (year === page.lastYear ? '' : '&jaar=' + year);
      },
    };
  });
})(window.Atlas);

// @ts-check
// needs: choice/area_card.js, map/pointer.js
/* What is pointed at beside the map lights up on it: the areas of a class in the legend, the area of a row of the
   table. A click there brings map and card into the window. */
(function (Atlas) {
  'use strict';

  Atlas.parts.push((page) => {
    const table = document.getElementById('gebieden-tabel');

    /** @type {(target: EventTarget | null, selector: string, within: Element | null) => HTMLElement | null} */
    const around = (target, selector, within) => {
      const element = /** @type {Element} */ (target).closest(selector);
      return element && within?.contains(element) ? /** @type {HTMLElement} */ (element) : null;
    };

    document.addEventListener('pointerover', ({ target }) => {
      page.light(around(target, '.legend__item', page.legend.panel)?.dataset.class || '');
      const row = around(target, 'tr[data-area]', table);
      page.outline('pointed', row ? Number(row.dataset.area) : page.pointedAt());
    });
    if (table) table.addEventListener('click', ({ target }) => {
      const row = around(target, 'tr[data-area]', table);
      if (!row || String(getSelection())) return;
      page.change({ area: Number(row.dataset.area) });
      page.showCard();
    });
  });
})(window.Atlas);

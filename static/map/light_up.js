// @ts-check
/* What is pointed at beside the map lights up on it: the areas of a class in the legend, the area of a row of the table. */
(function (Atlas) {
  'use strict';

  Atlas.parts.push((page) => {
    const table = document.getElementById('gebieden-tabel');

    /** @param {string} slug  Of a class, "" for none. */
    const light = (slug) => page.paths.forEach((path, area) =>
      path.classList.toggle('area--lit', slug !== '' && page.classAt(area).slug === slug));

    document.addEventListener('pointerover', ({ target }) => {
      const item = target.closest('.legend__item');
      light(item && page.legend.panel.contains(item) ? item.dataset.class : '');
      const row = table && target.closest('tr[data-area]');
      page.outline('pointed', row && table.contains(row) ? Number(row.dataset.area) : page.pointedAt());
    });
    if (table) table.addEventListener('click', ({ target }) => {
      const row = target.closest('tr[data-area]');
      if (row && !String(getSelection())) page.change({ area: Number(row.dataset.area) });
    });
  });
})((window.Atlas = window.Atlas || {}));

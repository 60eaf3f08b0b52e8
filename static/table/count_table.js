// @ts-check
/* The table of a region: per municipality the areas in each class of the shown layer, where that may be counted. */
(function (Atlas) {
  'use strict';

  const NUMBERS = new Intl.NumberFormat('nl-NL');

  /** @param {{slug: string, mark: string, label: string}} item  Of a legend. */
  const heading = (item) => {
    const words = Atlas.element('span', 'table__word', item.label);
    const made = Atlas.element('th', 'table__number swatched class-' + item.slug, ' ' + item.mark + ' ', words);
    made.setAttribute('scope', 'col');
    return made;
  };

  /**
   * @param {string} codes  A character per area of one municipality.
   * @param {string[]} characters  In legend order.
   */
  const cells = (codes, characters) => characters.map((character) =>
    Atlas.element('td', 'table__number', NUMBERS.format(codes.split(character).length - 1)));

  Atlas.parts.push((page) => {
    const table = /** @type {HTMLTableElement} */ (document.getElementById('gemeenten-tabel'));
    const none = /** @type {HTMLElement} */ (document.querySelector('[data-not-counted]'));
    let scope = 'map-' + page.first;

    const fill = (items) => {
      table.tHead.rows[0].replaceChildren(table.tHead.rows[0].cells[0], ...items.map(([, item]) => heading(item)));
      let start = 0;
      page.data.sizes.forEach((size, n) => {
        const row = table.tBodies[0].rows[n];
        const codes = page.codes.slice(start, start + size);
        row.replaceChildren(row.cells[0], ...cells(codes, items.map(([character]) => character)));
        start += size;
      });
      const title = page.legend.panel.querySelector('.panel__title').cloneNode(true);
      table.caption.querySelector('[data-title]').replaceChildren(...title.childNodes);
      table.classList.replace(scope, 'map-' + page.choice.map);
      scope = 'map-' + page.choice.map;
    };

    return {
      show() {
        const items = Object.entries(page.legend.items).sort(([, a], [, b]) => a.rank - b.rank);
        const counted = items.every(([, { count }]) => count);
        if (counted) fill(items);
        table.parentElement.hidden = !counted;
        none.hidden = counted;
      },
    };
  });
})((window.Atlas = window.Atlas || {}));

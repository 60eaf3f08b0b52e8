// @ts-check
// needs: map/page.js, page/elements.js
// after: choice/chooser.js: it reads the title in which that writes the year
/* The table of a region: per municipality the areas in each class of the shown layer, where that may be counted. */
(function (Atlas) {
  'use strict';


  /** @param {ClassWords} item  Of a legend. */
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
    Atlas.element('td', 'table__number', Atlas.number(codes.split(character).length - 1)));

  Atlas.parts.push((page) => {
    const table = Atlas.find('#gemeenten-tabel', document, HTMLTableElement);
    const [head] = Atlas.findAll('thead tr', table, HTMLTableRowElement);
    const none = Atlas.find('[data-not-counted]');
    const box = /** @type {HTMLElement} */ (table.parentElement);
    let scope = 'map-' + page.first;

    /** @param {[string, LegendItem][]} items */
    const fill = (items) => {
      head.replaceChildren(head.cells[0], ...items.map(([, item]) => heading(item)));
      let start = 0;
      (page.data.sizes || []).forEach((size, n) => {
        const row = table.tBodies[0].rows[n];
        const codes = page.codes.slice(start, start + size);
        row.replaceChildren(row.cells[0], ...cells(codes, items.map(([character]) => character)));
        start += size;
      });
      const title = Atlas.copyOf(Atlas.find('.panel__title', page.legend.panel));
      Atlas.find('caption [data-title]', table).replaceChildren(...title.childNodes);
      table.classList.replace(scope, 'map-' + page.choice.map);
      scope = 'map-' + page.choice.map;
    };

    return {
      show() {
        const items = Object.entries(page.legend.items).sort(([, a], [, b]) => a.rank - b.rank);
        const counted = items.every(([, { count }]) => count);
        if (counted) fill(items);
        box.hidden = !counted;
        none.hidden = counted;
      },
    };
  });
})(window.Atlas);

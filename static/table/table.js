// @ts-check
// needs: map/page.js, page/elements.js
// after: choice/chooser.js: it reads the title in which that writes the year
/* The table of all areas: the class on the shown layer, and sorting by name or class. */
(function (Atlas) {
  'use strict';

  /** @typedef {{row: Element, area: number, cell: Element, words: Text}} Line */

  /** In the order of the page: by name.  @type {(body: HTMLTableSectionElement) => Line[]} */
  const readLines = (body) => [...body.rows].map((row) => {
    const cell = row.cells[1];
    return { row, area: Number(row.dataset.area), cell, words: /** @type {Text} */ (cell.firstChild) };
  });

  /** Of lines by name.  @type {(page: ChoicePage, lines: Line[], by: string, down: boolean) => Line[]} */
  const sorted = (page, lines, by, down) => {
    /** @param {Line} line */
    const rank = ({ area }) => page.classAt(area).rank;
    const inOrder = by === 'class' ? [...lines].sort((a, b) => rank(a) - rank(b)) : [...lines];
    return down ? inOrder.reverse() : inOrder;
  };

  Atlas.parts.push((page) => {
    const table = Atlas.find('#gebieden-tabel', document, HTMLTableElement);
    if (table.classList.contains('table--hoods')) return {}; // hood_table.js
    const body = table.tBodies[0];
    const lines = readLines(body);
    let scope = 'map-' + page.choice.map;
    let by = 'name';
    let down = false;

    const sort = () => body.append(...sorted(page, lines, by, down).map((line) => line.row));

    Atlas.findAll('[data-sort]', table, HTMLButtonElement).forEach((button) => {
      button.disabled = false;
      button.addEventListener('click', () => {
        down = by === button.dataset.sort && !down;
        by = button.dataset.sort || '';
        table.querySelectorAll('thead th').forEach((head) => head.removeAttribute('aria-sort'));
        button.closest('th')?.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        sort();
      });
    });

    return {
      show() {
        for (const { area, cell, words } of lines) {
          const { slug, mark, label } = page.classAt(area);
          cell.className = 'swatched class-' + slug;
          words.data = ' ' + (mark ? mark + ' ' : '') + label;
        }
        table.classList.replace(scope, 'map-' + page.choice.map);
        scope = 'map-' + page.choice.map;
        const title = Atlas.copyOf(Atlas.find('.panel__title', page.legend.panel));
        Atlas.find('caption', table).replaceChildren(...title.childNodes);
        if (by === 'class') sort();
      },
    };
  });
})(window.Atlas);

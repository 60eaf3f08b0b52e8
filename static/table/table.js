// @ts-check
/* The table of all areas: the class on the shown layer, and sorting by name or class. */
(function (Atlas) {
  'use strict';

  /** @typedef {{row: Element, area: number, cell: Element, words: Text}} Line */

  /** @returns {Line[]}  In the order of the page: by name. */
  const readLines = (body) => [...body.rows].map((row) => {
    const cell = row.cells[1];
    return { row, area: Number(row.dataset.area), cell, words: cell.firstChild };
  });

  /** @param {Line[]} lines  By name. */
  const sorted = (page, lines, by, down) => {
    const rank = ({ area }) => page.classAt(area).rank;
    const inOrder = by === 'class' ? [...lines].sort((a, b) => rank(a) - rank(b)) : [...lines];
    return down ? inOrder.reverse() : inOrder;
  };

  Atlas.parts.push((page) => {
    const table = document.getElementById('gebieden-tabel');
    const body = table.tBodies[0];
    const lines = readLines(body);
    let scope = 'map-' + page.choice.map;
    let by = 'name';
    let down = false;

    const sort = () => body.append(...sorted(page, lines, by, down).map((line) => line.row));

    table.querySelectorAll('[data-sort]').forEach((button) => {
      button.disabled = false;
      button.addEventListener('click', () => {
        down = by === button.dataset.sort && !down;
        by = button.dataset.sort;
        table.querySelectorAll('thead th').forEach((head) => head.removeAttribute('aria-sort'));
        button.closest('th').setAttribute('aria-sort', down ? 'descending' : 'ascending');
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
        const title = page.legend.panel.querySelector('.panel__title');
        table.caption.replaceChildren(...title.cloneNode(true).childNodes);
        if (by === 'class') sort();
      },
    };
  });
})((window.Atlas = window.Atlas || {}));

// @ts-check
// needs: squares/hoods.js, map/page.js, map/shapes.js, page/elements.js
/* The table of neighbourhoods: numbers of the squares of each class on the shown layer, a moment after the map, and for
   the rows in sight and on paper a bar. */
(function (Atlas) {
  'use strict';

  /** @typedef {{row: HTMLTableRowElement, hood: number, words: Node, bar: Element | null, seen: boolean}} Line */

  /** @type {(table: HTMLTableElement, first: number) => Line[]} */
  const readLines = (table, first) => [...table.tBodies[0].rows].map((row) => {
    const words = row.cells[1].firstChild || row.cells[1].appendChild(document.createTextNode(''));
    return { row, hood: Number(row.dataset.area) - first, words, bar: null, seen: false };
  });

  Atlas.parts.push((page) => {
    const table = Atlas.find('#gebieden-tabel', document, HTMLTableElement);
    const lines = readLines(table, Atlas.shapesOf(page.data).first);
    const lineOf = new Map(lines.map((line) => [/** @type {Element} */ (line.row), line]));
    let counts = Atlas.hoodCounts(page.data, page.codes);
    let scope = 'map-' + page.choice.map;
    let timer = 0;

    /** @param {Line} line */
    const draw = (line) => {
      line.bar?.remove();
      line.bar = line.seen ? Atlas.hoodBar(page.legend, counts[line.hood]) : null;
      if (line.bar) line.row.cells[1].prepend(line.bar);
    };

    /** @type {(line: Line, seen: boolean) => void} */
    const see = (line, seen) => {
      if (line.seen === seen) return;
      line.seen = seen;
      draw(line);
    };

    const write = () => {
      counts = Atlas.hoodCounts(page.data, page.codes);
      lines.forEach((line) => {
        line.words.nodeValue = Atlas.countWords(page.legend, counts[line.hood]);
        if (line.seen) draw(line);
      });
      table.classList.replace(scope, 'map-' + page.choice.map);
      scope = 'map-' + page.choice.map;
      const title = Atlas.find('.panel__title', page.legend.panel);
      table.caption?.replaceChildren(...Atlas.copyOf(title).childNodes);
    };

    const watch = new IntersectionObserver((entries) => entries.forEach(({ target, isIntersecting }) => {
      const line = lineOf.get(target);
      if (line) see(line, isIntersecting);
    }));
    lines.forEach(({ row }) => watch.observe(row));
    window.addEventListener('beforeprint', () => lines.forEach((line) => see(line, true)));
    return {
      show() {
        clearTimeout(timer);
        timer = setTimeout(write); // the map comes first
      },
    };
  });
})(window.Atlas);

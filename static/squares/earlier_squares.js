// @ts-check
// needs: squares/blot_sheet.js, squares/cell_shapes.js, squares/cells.js, page/elements.js, page/text.js, pictures/picture_marks.js
/* Squares of two editions: blots in the inline drawings, and in which class a square was and is. */
(function (Atlas) {
  'use strict';

  const CORNERS = [[0, 0], [1, 0], [1, 1], [0, 1]];
  const NOBODY = { codes: [], names: [], districts: [], shapes: [] };

  Atlas.squareSide = (side, { cells, hoods, seen }) => {
    const drawing = Atlas.find('.map__print', side, SVGSVGElement);
    const group = Atlas.find('.map__blots', side, SVGGElement);
    const sheet = Atlas.blotSheet(seen);
    const part = Atlas.readCells(cells);
    const shapes = Atlas.makeShapes({ parts: [part], hoods: NOBODY, shapes: [] });
    const marked = Atlas.mark('path', { class: 'earlier__marked', d: '' });
    drawing.append(Atlas.mark('g', { transform: group.getAttribute('transform') || '' }, marked));
    const [firstColumn, firstRow] = cells.box;
    const places = new Map(part.column.map((column, n) => [(column + firstColumn) + ' ' + (part.row[n] + firstRow), n]));
    return {
      side,
      paint: (slugs, codes) => Atlas.drawBlots(group, sheet, shapes.shapes(codes), (sign) => slugs[parseInt(sign, 36)]),
      under: ({ clientX, clientY }) => {
        const at = group.getScreenCTM();
        const { x, y } = new DOMPoint(clientX, clientY).matrixTransform((at || new DOMMatrix()).inverse());
        return part.find(sheet.spot(x, y));
      },
      coded: (code) => part.codes.indexOf(code),
      codeOf: (n) => part.codes[n],
      cornerOf: (n) => (part.column[n] + firstColumn) + ' ' + (part.row[n] + firstRow),
      at: (corner) => places.get(corner) ?? -1,
      hoodOf: (n) => hoods[part.hoods[n]],
      mark: (n) => marked.setAttribute('d', n < 0 ? '' : sheet.path(
        [CORNERS.map(([x, y]) => part.corner(part.column[n] + x, part.row[n] + y))])),
    };
  };

  /** What the legend of a side calls a class.  @type {(side: HTMLElement, map: string, slug: string) => string} */
  const wordsOf = (side, map, slug) => {
    const item = side.querySelector('[data-map="' + map + '"] [data-class="' + slug + '"]');
    return ['.legend__mark', '.legend__label'].map((part) => Atlas.textOf(item && item.querySelector(part))).filter(Boolean).join(' ');
  };

  /** Where the same square is in each edition. On another grid it is only in the one in which it was asked.
   * @type {(sheets: (SquareSheet | null)[], asked: number, n: number) => number[]} */
  const everywhere = (sheets, asked, n) => {
    const from = /** @type {SquareSheet} */ (sheets[asked]);
    const alike = document.querySelector('.earlier__changes [data-map]') !== null;
    return sheets.map((sheet, place) => {
      if (place === asked) return n;
      return sheet && alike ? sheet.at(from.cornerOf(n)) : -1;
    });
  };

  Atlas.askSquare = (sheets, layers, choice) => {
    const box = document.querySelector('.earlier__square');
    if (!(box instanceof HTMLElement)) return;
    const field = Atlas.find('#vierkant', box, HTMLInputElement);
    const answer = Atlas.find('.earlier__classes', box, HTMLElement);
    /** @type {number[]} */
    let places = sheets.map(() => -1);
    /** The newest edition of which something is true.  @type {(test: (place: number) => boolean) => number} */
    const newest = (test) => sheets.map((_, place) => place).filter(test).pop() ?? -1;

    const show = () => {
      sheets.forEach((sheet, place) => sheet && sheet.mark(places[place]));
      const asked = newest((place) => places[place] >= 0);
      if (asked < 0) {
        answer.textContent = field.value.trim() ? answer.dataset.nothing || '' : '';
        return;
      }
      const [slugs, ...columns] = layers();
      const classes = sheets.flatMap((sheet, place) => {
        if (!sheet) return [];
        const n = places[place];
        const title = Atlas.textOf(sheet.side.querySelector('.earlier__edition'));
        return [title + ': ' + (n < 0 ? answer.dataset.absent
          : wordsOf(sheet.side, choice.value, slugs[parseInt(columns[place][n], 36)]))];
      });
      answer.textContent = [/** @type {SquareSheet} */ (sheets[asked]).hoodOf(places[asked]), ...classes].join('. ') + '.';
    };
    field.addEventListener('input', () => {
      const code = field.value.trim();
      const asked = newest((place) => (sheets[place]?.coded(code) ?? -1) >= 0);
      places = asked < 0 ? sheets.map(() => -1)
        : everywhere(sheets, asked, /** @type {SquareSheet} */ (sheets[asked]).coded(code));
      show();
    });
    sheets.forEach((sheet, asked) => sheet && sheet.side.addEventListener('click', (event) => {
      const n = event.target instanceof SVGElement ? sheet.under(event) : -1;
      if (n < 0) return;
      field.value = sheet.codeOf(n);
      places = everywhere(sheets, asked, n);
      show();
    }));
    choice.addEventListener('change', show);
    box.hidden = false;
  };
})(window.Atlas);

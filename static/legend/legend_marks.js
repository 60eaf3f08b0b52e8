// @ts-check
// needs: page/elements.js, page/text.js, pictures/picture_marks.js
/* The legend of a map as marks of a picture: with class marks, words and counts as the page shows them now. */
(function (Atlas) {
  'use strict';

  const STATES = ':is([data-class="shielded"], [data-class="withheld"], [data-class="no-score"])';
  const AIR = 10; // pixels between the columns of the square
  const ITEMS = '.legend__group, .legend__item';

  /** @typedef {Look & {indent: number}} Line  indent: of the words beside the swatch, against the size. */

  /** @type {(item: Element, part: string) => string} */
  const inside = (item, part) => Atlas.textOf(item.querySelector('.legend__' + part));

  /** @type {(item: Element, box: Attributes) => Element} */
  const swatch = (item, box) => Atlas.mark('rect',
    { ...box, ...Atlas.looks(item, ['fill']), stroke: Atlas.token('ink') });

  /** @type {(words: string, at: Attributes) => Element} */
  const text = (words, at) => Atlas.mark('text', { fill: Atlas.token('ink'), ...at }, words);

  /** One class on a line, its number of areas at the right.  @type {(item: Element, line: Line) => Drawn} */
  const row = (item, { x, y, width, size, indent }) => {
    const side = Math.round(size * 1.2);
    const left = x + side + size * indent;
    const words = Atlas.paragraph(inside(item, 'label'), { x: left, y, width: x + width - left - 3 * size, size });
    const line = { y: Math.round(y + size), 'font-size': size };
    return { marks: [
      swatch(item, { x, y: Math.round(y + size * 0.1), width: side, height: side }),
      text(inside(item, 'mark'), { ...line, x: x + side + size * 0.6, 'font-weight': 700 }),
      ...words.marks,
      text(inside(item, 'count'), { ...line, x: x + width, 'text-anchor': 'end' }),
    ], bottom: words.bottom + size * 0.35 };
  };

  /** @type {(item: Element | null, line: Line) => Drawn} */
  const heading = (item, { x, y, width, size }) => {
    const words = { x, y: y + size * 0.4, width, size: Math.round(size * 0.85), fill: Atlas.token('ink-soft') };
    const made = Atlas.paragraph(Atlas.textOf(item), words);
    return { marks: made.marks, bottom: made.bottom + size * 0.2 };
  };

  /**
   * The words along the sides of the square: above it and its columns; left of it, where they end.
   * @param {string[]} words
   * @param {{x: number, y: number, at: (n: number) => number, cell: number, first: number, size: number}} place
   */
  const axes = (words, { x, y, at, cell, first, size }) => {
    const [across, down, ...each] = words;
    const bold = { size, weight: 600 };
    const above = Atlas.paragraph(across, { ...bold, x: at(0), y, width: 3 * cell });
    const made = [above, Atlas.paragraph(down, { ...bold, x, y: above.bottom, width: first - AIR }),
      ...each.slice(0, 3).map((word, n) => Atlas.paragraph(word,
        { x: at(n), y: above.bottom, width: cell - AIR, size, fill: Atlas.token('ink-soft') }))];
    return { marks: made.flatMap(({ marks }) => marks), bottom: Math.max(...made.map(({ bottom }) => bottom)) };
  };

  /** What a tint without a class is.  @type {(kind: HTMLElement) => (line: Line) => Drawn} */
  const outside = (kind) => ({ x, y, width, size }) => {
    const small = Math.round(size * 0.85);
    const fill = { water: 'water', beyond: 'paper' }[kind.dataset.outside || ''] || 'land';
    const dashes = kind.dataset.outside === 'abroad' ? '4 3' : 'none';
    const look = { fill: Atlas.token(fill), stroke: Atlas.token('line-firm'), 'stroke-dasharray': dashes };
    const words = Atlas.paragraph(Atlas.textOf(kind), { x: x + small * 2, y, width, size: small, fill: Atlas.token('ink-soft') });
    return { marks: [
      Atlas.mark('rect', { x, y: Math.round(y + small * 0.2), width: small * 1.4, height: small, ...look }),
      ...words.marks,
    ], bottom: words.bottom };
  };

  /** The nine classes of map 10, three by three, with the words along two sides.  @type {(list: Element) => (line: Line) => Drawn} */
  const square = (list) => ({ x, y, width, size }) => {
    const first = width * 0.26;
    const cell = (width - first) / 3;
    /** @param {number} n */
    const at = (n) => x + first + n * cell;
    const words = [...list.querySelectorAll('.legend__axis')].map(Atlas.textOf);
    const small = Math.round(size * 0.72);
    const sides = axes(words, { x, y, at, cell, first, size: small });
    const [start, high] = [Math.round(sides.bottom + size * 0.4), size * 4];
    const rows = words.slice(5).flatMap((word, n) => Atlas.paragraph(word,
      { x, y: start + n * high + size * 0.5, width: first - AIR, size: small, fill: Atlas.token('ink-soft') }).marks);
    const cells = [...list.querySelectorAll('.legend__item:not(' + STATES + ')')].flatMap((item, n) => {
      const [left, top] = [at(n % 3), start + Math.floor(n / 3) * high];
      const line = { y: Math.round(top + size * 3.1), 'font-size': size };
      return [
        swatch(item, { x: left, y: top, width: cell - AIR, height: size * 2 }),
        text(inside(item, 'mark'), { ...line, x: left, 'font-weight': 700 }),
        text(inside(item, 'count'), { ...line, x: left + cell - AIR, 'text-anchor': 'end' }),
      ];
    });
    return { marks: [...sides.marks, ...rows, ...cells], bottom: start + 3 * high };
  };

  /**
   * @param {HTMLElement} panel  Of the map that shows.
   * @param {{x: number, y: number, width: number, bottom: number}} room
   * @param {Element[]} notes  What is said of the numbers besides.
   */
  Atlas.legendMarks = (panel, { x, y, width, bottom }, notes) => {
    const list = Atlas.find('.legend', panel);
    const titles = [...panel.querySelectorAll('.panel__columns span')].map(Atlas.textOf);
    /** @type {(line: Line) => Drawn} */
    const head = ({ y: top, size }) => ({ marks: [
      text(titles[0], { x, y: top + size, 'font-size': size, 'font-weight': 700 }),
      text(titles[1],
        { x: x + width, y: top + size, 'font-size': size, 'text-anchor': 'end', fill: Atlas.token('ink-soft') }),
      Atlas.mark('rect', { x, y: Math.round(top + size * 1.4), width, height: 1, fill: Atlas.token('line-firm') }),
    ], bottom: top + size * 1.8 });
    /** @type {(item: HTMLElement) => (at: Line) => Drawn} */
    const made = (item) => (at) => {
      if (item.matches('.legend__group')) return heading(item, at);
      return row(item, item.matches(STATES) && !item.previousElementSibling?.matches(STATES) ? { ...at, y: at.y + at.size * 0.5 } : at);
    };
    const squared = list.matches('.legend--square');
    const items = Atlas.findAll(squared ? STATES : ITEMS, list).map(made);
    /** @type {(place: Element) => (at: Line) => Drawn} */
    const where = (place) => (at) => heading(place, { ...at, y: at.y + at.size * 0.4 });
    const kinds = Atlas.findAll('.atlas__under .map-key > *').map((part) => (part.dataset.outside ? outside : where)(part));
    const all = [head, ...(squared ? [square(list)] : []), ...items, ...[Atlas.find('.panel__note', panel), ...notes].map(where), ...kinds];
    const indent = squared ? 0.75 : 3;
    return Atlas.fitted([24, 22, 20, 19, 18, 17, 16, 15, 14, 12], bottom, (size) =>
      Atlas.column(all.map((make) => (/** @type {number} */ top) => make({ x, y: top, width, size, indent })), y)).marks;
  };
})(window.Atlas);

// @ts-check
// needs: background/name_room.js, page/words.js, pictures/picture_marks.js
/* The words on a drawing of a map: names, letters of areas, scale bar and north arrow. */
(function (Atlas) {
  'use strict';

  const LONGEST = 0.18; // of the sheet's width: the scale bar
  const EDGE = 12; // units between scale bar, north arrow and the edges
  const FITS = 2; // units between two names

  /** @type {(text: string, at: Attributes & {'font-size': number}) => Element[]} */
  const edged = (text, at) => Atlas.edgedText(text, { fill: Atlas.token('ink'), ...at },
    { stroke: Atlas.token('paper'), 'stroke-width': at['font-size'] / 5 });

  /** Left, top, right and foot of words around a place.  @type {(words: string, x: number, y: number, size: number) => Box} */
  const boxOf = (words, x, y, size) => {
    const half = Atlas.textWidth(words, { size }) / 2 + FITS;
    return [x - half, y - size, x + half, y + size / 2];
  };

  /**
   * Names that stay on the sheet and touch no earlier one, no letter, nor the corners of the scale bar and the north arrow;
   * those of neighbours lie over no border either.
   * @param {Ground} ground
   * @param {number} size
   * @param {DrawnBeside['letters']} letters
   */
  Atlas.drawNames = ({ names, border, kept, width, height }, size, letters) => {
    /** @type {number[][]} */
    const taken = [
      [0, height - 3 * size, width * LONGEST + 2 * EDGE, height],
      [width - 3 * size, 0, width, 4 * size],
      ...kept,
      ...(letters ? letters.placed.map(({ text, spot: [x, y] }) => boxOf(text, x, y, letters.size)) : []),
    ];
    return names.flatMap(({ name, spot: [x, y], isPlace }) => {
      const box = boxOf(name, x, y, size);
      /** @param {number[]} other */
      const apart = ([left, top, right, foot]) => box[2] < left || right < box[0] || box[3] < top || foot < box[1];
      if (box[0] < 0 || box[1] < 0 || box[2] > width || box[3] > height || !taken.every(apart)) return [];
      if (!isPlace && Atlas.isOver(border, box)) return [];
      taken.push(box);
      const at = { x: Math.round(x), y: Math.round(y + size / 3), 'font-size': size, 'text-anchor': 'middle' };
      return edged(name, isPlace ? at : { ...at, fill: Atlas.token('ink-soft') });
    });
  };

  /**
   * The longest of 1, 2, 5, 10, … metres that fits, and a needle to the north.
   * @param {Ground} ground
   * @param {number} size
   */
  Atlas.drawScale = ({ width, height, metre }, size) => {
    const longest = LONGEST * width / metre;
    const power = 10 ** Math.max(0, Math.floor(Math.log10(longest)));
    const metres = power * ([5, 2].find((step) => step * power <= longest) || 1);
    const [foot, right] = [height - EDGE, Math.round(EDGE + metres * metre)];
    const bar = 'M' + EDGE + ' ' + (foot - 8) + 'V' + foot + 'H' + right + 'V' + (foot - 8);
    const words = metres < 1000 ? metres + ' m' : metres / 1000 + ' km';
    const [x, top] = [width - EDGE - size / 2, EDGE + size];
    const needle = ['M' + x, top + 4, 'l', size / 2, size * 1.4, 'l', -size / 2, -size * 0.4, 'l', -size / 2, size * 0.4, 'z'].join(' ');
    return [
      ...Object.entries({ paper: 5, ink: 1.5 }).map(([colour, weight]) => Atlas.mark('path',
        { d: bar, fill: 'none', stroke: Atlas.token(colour), 'stroke-width': weight })),
      ...edged(words, { x: EDGE, y: foot - 14, 'font-size': size }),
      Atlas.mark('path', { d: needle, fill: Atlas.token('ink'), stroke: Atlas.token('paper') }),
      ...edged(Atlas.words.north, { x, y: top, 'font-size': size, 'font-weight': 700, 'text-anchor': 'middle' }),
    ];
  };

  /** From a dot in an area towards its letter.  @type {(letter: PlacedLetter, size: number) => Element[]} */
  const drawLine = ({ text, spot: [x, y], from }, size) => {
    if (!from) return [];
    const far = Math.hypot(x - from[0], y - from[1]);
    const [right, down] = [x - from[0], y - from[1]].map((way) => way * (far - 0.7 * size) / far);
    const start = 'M' + from.map(Math.round);
    /** @type {(d: string, colour: string, weight: number) => Element} */
    const stroke = (d, colour, weight) => Atlas.mark('path',
      { d, 'data-letter': text, fill: 'none', stroke: Atlas.token(colour), 'stroke-width': weight, 'stroke-linecap': 'round' });
    const line = start + 'l' + Math.round(right) + ' ' + Math.round(down);
    const dot = start + 'h.01'; // in a PDF a round end takes a fraction of a circle
    return [stroke(line, 'paper', 3), stroke(line, 'ink', 1), stroke(dot, 'paper', 5), stroke(dot, 'ink', 3)];
  };

  /** Each letter in its area, or beside it at the end of a line.  @param {{size: number, placed: PlacedLetter[]}} letters */
  Atlas.drawLetters = ({ size, placed }) => [
    ...placed.flatMap((letter) => drawLine(letter, size)),
    ...placed.flatMap(({ text, spot: [x, y] }) => edged(text,
      { x, y: y + size / 3, 'font-size': size, 'font-weight': 700, 'text-anchor': 'middle' })),
  ];
})(window.Atlas);

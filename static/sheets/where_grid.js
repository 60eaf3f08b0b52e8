// @ts-check
// needs: map/map_ground.js, map/shapes.js, pictures/picture_marks.js
/* Squares over a map by which one finds an area on it: columns A, B, …, rows 1, 2, …, the same on every part of the map. */
(function (Atlas) {
  'use strict';

  const SQUARES = 8; // along the longer side of the municipality
  const STRIP = 1.6; // along the edges, for the names of columns and rows, in sizes of these words
  const LEAST = 0.7; // of a column or row with a name, in sizes of these words
  const RADIAN = Math.PI / 180;

  /** Of a place in Web Mercator.  @type {(at: Pair) => Pair} */
  const degrees = ([x, y]) => [Math.atan(Math.sinh(-y)) / RADIAN, x / RADIAN];

  /** @type {(number: number, most: number) => number} */
  const squareOf = (number, most) => Math.max(0, Math.min(most - 1, Math.floor(number)));

  const NAMES = [/** @type {(n: number) => string} */ (n) => String.fromCharCode(65 + n), /** @type {(n: number) => string} */ (n) => String(n + 1)];

  /** @typedef {{lines: number[], middles: [string, number][]}} Rank  Columns or rows: lines between them, the middle of what is seen of each beside the strips. */

  /** @type {(ground: Ground, size: number, columns: Rank, rows: Rank) => Element[]} */
  const drawn = ({ width, height }, size, columns, rows) => {
    const d = [...columns.lines.map((x) => 'M' + x + ' 0V' + height), ...rows.lines.map((y) => 'M0 ' + y + 'H' + width)].join('');
    const edge = Math.round(size * STRIP / 2);
    /** @type {(text: string, x: number, y: number) => Element[]} */
    const word = (text, x, y) => Atlas.edgedText(text,
      { x, y: Math.round(y + size / 3), 'font-size': size, 'font-weight': 700, 'text-anchor': 'middle', fill: Atlas.token('accent') },
      { stroke: Atlas.token('paper'), 'stroke-width': size / 4 });
    return [
      Atlas.mark('path', { d, fill: 'none', stroke: Atlas.token('accent'), 'stroke-width': 0.75, 'stroke-opacity': 0.5 }),
      ...columns.middles.flatMap(([text, x]) => word(text, x, edge)),
      ...rows.middles.flatMap(([text, y]) => word(text, edge, y)),
    ];
  };

  /** @param {AtlasData} data */
  Atlas.whereGrid = (data) => {
    const border = Atlas.flat(data.border);
    const [left, top, right, foot] = Atlas.boxAround(border.length ? border : Atlas.shapesOf(data).lettered().flat());
    const step = Math.max(right - left, foot - top) / SQUARES;
    const counts = [right - left, foot - top].map((length) => Math.ceil(length / step - 0.01));

    /** On a ground: from where, and how large a square is there.  @param {Ground} ground */
    const on = (ground) => {
      const [from, to] = [[left, top], [left + step, top]].map(([x, y]) => ground.place(degrees([x, y])));
      return { from, side: to[0] - from[0] };
    };

    /** Squares from the upper left of the municipality.  @type {(ground: Ground, at: Pair) => Pair} */
    const spotOf = (ground, [x, y]) => {
      const { from, side } = on(ground);
      return [(x - from[0]) / side, (y - from[1]) / side];
    };

    /** @type {(ground: Ground, way: 0 | 1, size: number) => Rank} */
    const along = (ground, way, size) => {
      const { from, side } = on(ground);
      const length = way ? ground.height : ground.width;
      const lines = Array.from({ length: counts[way] + 1 }, (_, n) => Math.round(from[way] + n * side));
      const seen = lines.map((line) => Math.max(size * STRIP, Math.min(length, line)));
      return {
        lines: lines.filter((line) => line > 0 && line < length),
        middles: seen.slice(1).flatMap((line, n) => (line - seen[n] > size * LEAST ? [[NAMES[way](n), Math.round((seen[n] + line) / 2)]] : [])),
      };
    };

    /** @type {WhereGrid} */
    const grid = {
      spotOf,
      nameOf: (ground, at) => spotOf(ground, at).map((number, way) => NAMES[way](squareOf(number, counts[way]))).join(''),
      view: ([x, y], squares) => {
        const half = squares / 2;
        return [
          degrees([left + (x - half) * step, top + (y + half) * step]),
          degrees([left + (x + half) * step, top + (y - half) * step]),
        ];
      },
      strips: ({ width, height }, size) => [[0, 0, width, size * STRIP], [0, 0, size * STRIP, height]],
      draw: (ground, size) => drawn(ground, size, along(ground, 0, size), along(ground, 1, size)),
    };
    return grid;
  };
})(window.Atlas);

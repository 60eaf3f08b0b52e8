// @ts-check
// needs: page/atlas.js
// after: map/page.js: its unpack reads areas only
/* Squares of a grid as data.js brings them: which there are, where they lie and in which neighbourhood. The writers are
   site_builder/formats/lattice.py and grid_place.py. */
(function (Atlas) {
  'use strict';

  const STEPS = 6; // of Newton: each doubles the digits that are right

  /** Column and row of every square, row by row.  @param {WrittenCells} cells */
  const places = ({ runs, box }) => {
    /** @type {number[][]} */
    const [column, row] = [[], []];
    let at = 0;
    for (let y = 0; y < box[3]; y += 1) {
      let x = 0;
      for (let count = runs[at++]; count > 0; count -= 1) {
        x += runs[at++];
        for (let length = runs[at++]; length > 0; length -= 1) {
          column.push(x++);
          row.push(y);
        }
      }
    }
    return { column, row };
  };

  /** Each value as often as it comes.  @param {number[]} pairs */
  const repeated = (pairs) => {
    const all = [];
    for (let n = 0; n < pairs.length; n += 2) {
      for (let left = pairs[n + 1]; left > 0; left -= 1) all.push(pairs[n]);
    }
    return all;
  };

  /** @type {(number: number, wide: number) => string} */
  const digits = (number, wide) => String(number).padStart(wide, '0');

  /** The code of every square: written in full, or made of its corner.
   * @type {(cells: WrittenCells, at: {column: number[], row: number[]}) => string[]} */
  const codesOf = ({ codes, made, size, box }, { column, row }) => {
    if (codes) return codes;
    const [before, across, wide, between, up, high] = made;
    return column.map((x, n) => before + digits(Math.floor((box[0] + x) * size / across), wide)
      + between + digits(Math.floor((box[1] + row[n]) * size / up), high));
  };

  /** @typedef {(terms: number[], u: number, v: number) => number} Terms */

  /** A sum of terms of u and v, in the order of POWERS in grid_place.py: 1 u v uu uv vv uuu uuv uvv vvv.  @type {Terms} */
  const sum = (t, u, v) => t[0] + u * (t[1] + u * (t[3] + u * t[6] + v * t[7]) + v * (t[4] + v * t[8]))
    + v * (t[2] + v * (t[5] + v * t[9]));
  /** How fast it grows with u.  @type {Terms} */
  const alongU = (t, u, v) => t[1] + 2 * u * t[3] + v * t[4] + 3 * u * u * t[6] + 2 * u * v * t[7] + v * v * t[8];
  /** And with v.  @type {Terms} */
  const alongV = (t, u, v) => t[2] + u * t[4] + 2 * v * t[5] + u * u * t[7] + 2 * u * v * t[8] + 3 * v * v * t[9];

  /** @param {WrittenCells} cells */
  Atlas.readCells = (cells) => {
    const { box: [,, columns, rows], place: [ofX, ofY] } = cells;
    const { column, row } = places(cells);
    const index = new Int32Array(columns * rows).fill(-1);
    column.forEach((x, n) => { index[row[n] * columns + x] = n; });
    const known = new Float64Array(2 * (columns + 1) * (rows + 1)).fill(NaN);

    /** @type {CellPart['corner']} */
    const corner = (x, y) => {
      const at = 2 * (y * (columns + 1) + x);
      if (Number.isNaN(known[at])) {
        const [u, v] = [2 * x / columns - 1, 2 * y / rows - 1];
        known[at] = sum(ofX, u, v);
        known[at + 1] = -sum(ofY, u, v);
      }
      return [known[at], known[at + 1]];
    };

    /** @type {CellPart['find']} */
    const find = ([east, south]) => {
      let [u, v] = [0, 0];
      for (let n = 0; n < STEPS; n += 1) {
        const [xu, xv, yu, yv] = [alongU(ofX, u, v), alongV(ofX, u, v), alongU(ofY, u, v), alongV(ofY, u, v)];
        const [dx, dy, whole] = [east - sum(ofX, u, v), -south - sum(ofY, u, v), xu * yv - xv * yu];
        u += (dx * yv - dy * xv) / whole;
        v += (dy * xu - dx * yu) / whole;
      }
      const [x, y] = [Math.floor((u + 1) / 2 * columns), Math.floor((v + 1) / 2 * rows)];
      return x >= 0 && y >= 0 && x < columns && y < rows ? index[y * columns + x] : -1;
    };

    return { columns, rows, column, row, corner, find, codes: codesOf(cells, { column, row }), hoods: repeated(cells.of) };
  };

  /** As everybody else reads it: codes and names of the squares, then of the neighbourhoods. */
  Atlas.unpack = (data) => {
    if (!data.cells || !data.hoods) return data; // what lies behind the maps of a region
    const { cells, hoods, ...others } = data;
    const part = Atlas.readCells(cells);
    return {
      ...others,
      parts: [part],
      hoods,
      shapes: [],
      codes: [...part.codes, ...hoods.codes],
      names: [...part.hoods.map((hood) => hoods.names[hood]), ...hoods.names],
    };
  };
})(window.Atlas);

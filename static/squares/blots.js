// @ts-check
// needs: page/atlas.js
/* Which outline squares of one class have together; the same rings are made by site_builder/formats/class_outlines.py.
   A ring passes through the corners at which it turns; squares that touch in a corner only stay apart. */
(function (Atlas) {
  'use strict';

  const NONE = -1;
  // Which of the squares south west (1), south east (2), north west (4), north east (8) of a corner are of a class.
  const [RISING, FALLING] = [9, 6];
  const ONE_SIDE = new Uint8Array(16);
  for (const mask of [1, 2, 4, 7, 8, 11, 13, 14]) ONE_SIDE[mask] = 1;

  /**
   * What is known of the corners of one class: where they are, and the other end of both of their sides.
   * @param {number} columns
   */
  const corners = (columns) => {
    /** @type {number[][]} */
    const [x, y, across, upright] = [[], [], [], []];
    const below = new Int32Array(columns + 1).fill(NONE);
    let before = NONE;
    /** Joins a corner to the one left of it, or waits for the next.  @param {number} corner */
    const level = (corner) => {
      if (before === NONE) before = corner;
      else {
        across[before] = corner;
        across[corner] = before;
        before = NONE;
      }
    };
    /** Joins a corner to the one below it, or waits for one above.  @type {(corner: number, column: number) => void} */
    const steep = (corner, column) => {
      if (below[column] === NONE) below[column] = corner;
      else {
        upright[below[column]] = corner;
        upright[corner] = below[column];
        below[column] = NONE;
      }
    };
    /** @type {(column: number, row: number) => number} */
    const add = (column, row) => {
      level(x.length);
      y.push(row);
      return x.push(column) - 1;
    };
    return { x, y, across, upright, add, steep };
  };

  /** Every ring of one class: column and row of each corner in turn.  @param {ReturnType<typeof corners>} made */
  const rings = ({ x, y, across, upright }) => {
    const seen = new Uint8Array(x.length);
    const all = [];
    for (let first = 0; first < x.length; first += 1) {
      if (seen[first]) continue;
      const ring = [];
      for (let turn = first; !seen[turn];) {
        const end = across[turn];
        seen[turn] = seen[end] = 1;
        ring.push(x[turn], y[turn], x[end], y[end]);
        turn = upright[end];
      }
      all.push(ring);
    }
    return all;
  };

  /**
   * Per class its rings, each as column, row, column, row, …
   * @param {Int8Array} grid  The class of each square from 0, -1 for none; row by row from the lowest.
   * @param {number} columns
   * @param {number} rows
   * @param {number} count  Of classes.
   */
  Atlas.outlines = (grid, columns, rows, count) => {
    const classes = Array.from({ length: count }, () => corners(columns));
    /** @type {(column: number, row: number) => number} */
    const at = (column, row) => (column < 0 || column >= columns || row < 0 || row >= rows
      ? NONE : grid[row * columns + column]);
    /** The corner between four squares, as one of their classes sees it.
     * @type {(owner: number, column: number, row: number, mask: number) => void} */
    const turn = (owner, column, row, mask) => {
      const made = classes[owner];
      if (ONE_SIDE[mask]) made.steep(made.add(column, row), column);
      else if (mask === RISING || mask === FALLING) { // two squares that touch here: the one on the left comes first
        const left = made.add(column, row);
        const right = made.add(column, row);
        made.steep(mask === RISING ? left : right, column);
        made.steep(mask === RISING ? right : left, column);
      }
    };
    /** around: south west, south east, north west, north east.
     * @type {(owner: number, column: number, row: number, a: number, b: number, c: number, d: number) => void} */
    const look = (owner, column, row, a, b, c, d) => {
      if (owner === NONE) return;
      turn(owner, column, row, Number(a === owner) | Number(b === owner) << 1 | Number(c === owner) << 2 | Number(d === owner) << 3);
    };
    for (let row = 0; row <= rows; row += 1) {
      let [a, c] = [NONE, NONE]; // south west, north west
      for (let column = 0; column <= columns; column += 1) {
        const b = at(column, row - 1); // south east
        const d = at(column, row); // north east
        if (a !== b || c !== d || a !== c) {
          look(a, column, row, a, b, c, d);
          if (b !== a) look(b, column, row, a, b, c, d);
          if (c !== a && c !== b) look(c, column, row, a, b, c, d);
          if (d !== a && d !== b && d !== c) look(d, column, row, a, b, c, d);
        }
        a = b;
        c = d;
      }
    }
    return classes.map(rings);
  };
})(window.Atlas);

/* Squares in the browser: the same outlines as in Python, and every square found where it is drawn. */
import assert from 'node:assert/strict';
import test from 'node:test';

import { atlasOf, cases, plain } from './scripts.mjs';

const Atlas = atlasOf('squares/cell_shapes.js');

for (const { name, grid, rings } of cases('outlines')) {
  test('outlines of ' + name + ' are those that Python makes', () => {
    const classes = Atlas.outlines(Int8Array.from(grid.flat()), grid[0].length, grid.length, 3);
    assert.deepEqual(plain(classes.flatMap((outlines, owner) => outlines.map((ring) => [owner, ring]))), rings);
  });
}

const written = {
  size: 100,
  box: [1205, 4867, 3, 2],
  runs: [2, 0, 1, 1, 1, 1, 0, 2],
  place: [[0.08, 2e-5, 1e-6, 0, 0, 0, 0, 0, 0, 0], [1.08, -1e-6, 3e-5, 0, 2e-8, 0, 0, 0, 0, 0]],
  made: ['E', 100, 4, 'N', 100, 4],
  of: [1, 1, 0, 3],
};

test('every square has its code and neighbourhood, and is found at its middle and nowhere else', () => {
  const part = Atlas.readCells(written);
  assert.deepEqual(plain(part.codes), ['E1205N4867', 'E1207N4867', 'E1205N4868', 'E1206N4868']);
  assert.deepEqual(plain(part.hoods), [1, 0, 0, 0]);
  const middle = (column, row) => [0, 1].map((axis) => (part.corner(column, row)[axis] + part.corner(column + 1, row + 1)[axis]) / 2);
  const squares = [0, 1].flatMap((row) => [0, 1, 2].map((column) => part.find(middle(column, row))));
  assert.deepEqual(squares, [0, -1, 1, 2, 3, -1]);
});

test('squares of several municipalities stand in one row, and all neighbourhoods after them', () => {
  const data = (name) => Atlas.unpack({
    name, cells: written, hoods: { codes: ['B1', 'B2'], names: ['Oost', 'West'], districts: ['', 'W'], shapes: [[], []] },
  });
  const joined = plain(Atlas.joinShapes([data('A'), data('B')]));
  assert.deepEqual(joined.names, ['West, A', 'Oost, A', 'Oost, A', 'Oost, A', 'West, B', 'Oost, B', 'Oost, B', 'Oost, B', 'Oost, A', 'West, A', 'Oost, B', 'West, B']);
  assert.deepEqual(joined.parts.map(({ hoods }) => hoods), [[1, 0, 0, 0], [3, 2, 2, 2]]);
  assert.deepEqual(joined.hoods.names, joined.names.slice(8));
  assert.equal(Atlas.shapesOf(Atlas.joinShapes([data('A'), data('B')])).count, 8);
});

/* Rings as far as a box shows them. */
import assert from 'node:assert/strict';
import test from 'node:test';

import { atlasOf, plain } from './scripts.mjs';

const Atlas = atlasOf('squares/cut_rings.js');
const BOX = [0, 0, 10, 10];
const cut = (...rings) => plain(Atlas.cutRings(rings, BOX));

/** Whether a point is filled even-odd. */
const covers = (rings, [x, y]) => rings.reduce((times, ring) => times + ring.filter(([x1, y1], n) => {
  const [x2, y2] = ring[(n || ring.length) - 1];
  return (y1 > y) !== (y2 > y) && x < x1 + (y - y1) / (y2 - y1) * (x2 - x1);
}).length, 0) % 2 === 1;

test('a ring within the box stays as it is, one beside it is gone', () => {
  const within = [[1, 1], [9, 1], [9, 9], [1, 9], [1, 1]];
  assert.deepEqual(cut(within, [[11, 1], [19, 1], [19, 9], [11, 1]]), [within]);
});

test('a ring that crosses the edge ends there', () => {
  assert.deepEqual(cut([[5, 5], [15, 5], [15, 8], [5, 8]]), [[[5, 5], [10, 5], [10, 8], [5, 8]]]);
});

test('what is filled within the box stays filled, holes and all', () => {
  const rings = [
    [[-5, -5], [25, -5], [25, 25], [-5, 25]], [[2, 2], [4, 2], [4, 14], [2, 14]],
    [[6, -3], [8, -3], [8, 3], [12, 3], [12, 6], [8, 6], [8, 14], [6, 14]],
  ];
  for (let x = 0.5; x < 10; x += 1) {
    for (let y = 0.5; y < 10; y += 1) assert.equal(covers(cut(...rings), [x, y]), covers(rings, [x, y]), x + ' ' + y);
  }
});

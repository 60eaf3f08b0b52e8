/* The file of areas with their classes: what a program of maps asks of its rings. */
import assert from 'node:assert/strict';
import test from 'node:test';

import { atlasOf, plain } from './scripts.mjs';

const Atlas = atlasOf('map/areas_file.js');
const square = (from, to) => [[from, from], [from, to], [to, to], [to, from], [from, from]]; // clockwise
const turns = (ring) => ring.slice(1).reduce((sum, [x, y], n) => sum + ring[n][0] * y - x * ring[n][1], 0);

test('a ring around runs anticlockwise and a hole clockwise, however they were drawn', () => {
  for (const drawn of [(ring) => ring, (ring) => [...ring].reverse()]) {
    const polygons = plain(Atlas.polygonsOf([square(0, 9), square(1, 8), square(2, 3), square(20, 30)].map(drawn)));
    assert.deepEqual(polygons.map((polygon) => polygon.map((ring) => turns(ring) > 0)), [[true, false], [true], [true]]);
  }
});

test('a corner has six decimals at most', () => {
  assert.deepEqual(plain(Atlas.ringOf([[52.84375944342187, 3.6045374222049724], [52, 4], [52, 3]])),
    [[3.604537, 52.843759], [4, 52], [3, 52], [3.604537, 52.843759]]);
});

/* Where the letters of areas stand that are too small for one. */
import assert from 'node:assert/strict';
import test from 'node:test';

import { atlasOf, plain } from './scripts.mjs';

const Atlas = atlasOf('sheets/letter_lines.js');
const FRAME = [48, -10, 52, 210]; // one line of it, as wide as it is drawn
const square = (left, top, right, foot) => [[[left, top], [right, top], [right, foot], [left, foot], [left, top]]];

/** The place of a letter of 12 units for each area on a ground of 200 by 200. */
const places = (areas, edges) => plain(Atlas.letterPlaces(
  { areas, edges, width: 200, height: 200, kept: [], isElsewhere: () => false }, 12, 1));

test('the dot of an area stands in its middle', () => {
  assert.deepEqual(places([square(40, 90, 58, 100)], [])[0].from[0], 49);
});

test('a dot keeps clear of a frame that runs through its area', () => {
  const [{ from }] = places([square(40, 90, 58, 100)], [FRAME]);
  assert.ok(from[0] > 40 && from[0] < FRAME[0] - 2 && from[1] >= 90 && from[1] < 100, String(from));
});

test('an area that lies on a frame as a whole keeps its letter', () => {
  assert.ok(places([square(48, 90, 52, 100)], [FRAME])[0].spot);
});

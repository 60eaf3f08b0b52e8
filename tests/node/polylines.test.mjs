/* Encoded borders, as Python writes them. */
import assert from 'node:assert/strict';
import test from 'node:test';

import { atlasOf, cases, plain } from './scripts.mjs';

const Atlas = atlasOf('map/polylines.js');

test('every vertex comes back', () => {
  for (const { text, vertices } of cases('polylines')) assert.deepEqual(plain(Atlas.decode(text)), vertices);
});

test('nothing is no vertex', () => assert.deepEqual(plain(Atlas.decode('')), []));

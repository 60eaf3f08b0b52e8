/* Counts in words, as the sentences that Python writes above the map. */
import assert from 'node:assert/strict';
import test from 'node:test';

import { atlasOf, cases } from './scripts.mjs';

const Atlas = atlasOf('legend/country.js');
const said = (count, all) => Atlas.ofAll(count, all, ['buurt', 'buurten']);

test('a count of all says all', () => {
  for (const { count, all, said: wanted } of cases('all_of')) assert.equal(said(count, all), wanted);
});

test('none has no figure, and one of one is no part', () => {
  assert.equal(said(0, 46), 'geen van de 46 buurten');
  assert.equal(said(1, 1), '1 buurt');
});

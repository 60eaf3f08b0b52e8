/* Addresses: what stands after the # comes back as it was. */
import assert from 'node:assert/strict';
import test from 'node:test';

import { atlasOf } from './scripts.mjs';

const Atlas = atlasOf('page/hash.js');

test('keys and values come back, whatever stands in them', () => {
  const pairs = [['kaart', 'veerkracht'], ['buurt', 'A&B=C#d é'], ['zicht', '52.1,5.2,12']];
  assert.deepEqual([...Atlas.readHash(Atlas.hashOf(pairs))], pairs);
});

test('commas stay readable', () => assert.equal(Atlas.hashOf([['zicht', '52.1,5.2,12']]), '#zicht=52.1,5.2,12'));

test('a hash without = is an anchor', () => {
  assert.deepEqual([...Atlas.readHash('#kaarten')], []);
  assert.deepEqual([...Atlas.readHash('')], []);
});

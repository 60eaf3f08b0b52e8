/* Text as people type it: compared as the addresses of places are made. */
import assert from 'node:assert/strict';
import test from 'node:test';

import { atlasOf, cases } from './scripts.mjs';

const Atlas = atlasOf('page/text.js');

test('a name is spelled as in its address', () => {
  for (const { name, slug } of cases('slugs')) assert.equal(Atlas.letters(name).replaceAll(' ', '-'), slug);
});

test("a leading 's or 't does not count, and inside a name it does", () => {
  for (const name of ['Gravenhage', "'s-Gravenhage", '’s Gravenhage', 's-Gravenhage']) assert.equal(Atlas.fold(name), 'gravenhage');
  assert.equal(Atlas.fold('De ’t Zand'), 'de t zand');
  assert.equal(Atlas.fold('Tiel'), 'tiel');
});

test('a better answer has a lower number', () => {
  const names = ['ede', 'edeveen', 'veldhuizen ede', 'bredevoort', 'tiel'];
  assert.deepEqual(names.map((name) => Atlas.match(name, 'ede')), [0, 1, 2, 3, Atlas.NO_MATCH]);
  assert.equal(Atlas.match('oud zuid', 'oudz'), 3);
});

test('a code is asked for with a digit, whole or from its beginning', () => {
  const code = Atlas.foldCode('BU 0228-01.02');
  assert.equal(code, 'bu02280102');
  assert.deepEqual(['bu 0228 0102', 'bu0228', '0228', 'bu'].map((asked) => Atlas.matchCode(code, asked)), [0, 3, 4, 4]);
});

test('names between braces are filled in, and strange ones stay', () => {
  assert.equal(Atlas.fill('{n} van {all}, {strange}', { n: 0, all: '12' }), '0 van 12, {strange}');
});

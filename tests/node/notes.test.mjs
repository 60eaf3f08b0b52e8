/* Notes of a workshop: a file comes back as it was written, and another's file is refused by its reason. */
import assert from 'node:assert/strict';
import test from 'node:test';

import { atlasOf, plain } from './scripts.mjs';

const page = (municipality, edition = 'e-1') => atlasOf('notes/notes.js', { dataset: { edition, municipality } }).notes;
const notes = page('gm0001');
const note = (number, text = 'a') => ({ number, text, area: 'BU1', areaName: 'Eén', map: 'focus', year: '2020', lat: 52.123457, lon: 5.5 });

test('what is written is read', () => {
  const all = [note(1, '<b>&"\n'), note(7, '')];
  assert.deepEqual(plain(notes.read(notes.written(all))), { notes: all, wrong: '', detail: '' });
});

test('the file of another edition or municipality is refused, and what is no file of notes', () => {
  const text = notes.written([note(1)]);
  assert.equal(page('gm0002').read(text).wrong, 'municipality');
  assert.equal(page('gm0001', 'e-2').read(text).wrong, 'edition');
  assert.equal(notes.read('{').wrong, 'unreadable');
  assert.equal(notes.read('{"type": "FeatureCollection"}').wrong, 'other');
});

test('a note that is none is named by its place', () => {
  for (const wrong of [{ number: 0 }, { number: 1.5 }, { lat: 91 }, { text: 3 }, { text: 'x'.repeat(notes.LONGEST + 1) }, { area: null }]) {
    assert.deepEqual(plain(notes.read(notes.written([note(1), { ...note(2), ...wrong }]))), { notes: [], wrong: 'note', detail: '2' });
  }
  assert.equal(notes.read(notes.written(Array.from({ length: notes.MOST + 1 }, (_, n) => note(n + 1)))).wrong, 'many');
});

test('two lists become one: nothing twice, no number twice, nothing lost', () => {
  const merged = plain(notes.merged([note(1), note(2)], [note(2), note(9), note(1, 'b')]));
  assert.deepEqual(merged.map(({ number, text }) => [number, text]), [[1, 'a'], [2, 'a'], [3, 'b']]);
});

test('after the highest number the free ones are used', () => {
  assert.equal(notes.next([]), 1);
  assert.equal(notes.next([note(1), note(9999)]), 2);
});

/* What leads to one person or one home for the build does so for the notes of a workshop. */
import assert from 'node:assert/strict';
import test from 'node:test';

import { atlasOf, cases, plain } from './scripts.mjs';

const Atlas = atlasOf('notes/contacts.js');

test('a mail address, a telephone number and an address are told from numbers and days', () => {
  for (const { text, kind, said } of cases('contacts')) assert.deepEqual(plain(Atlas.contactIn(text)), kind ? { kind, said } : null, text);
});

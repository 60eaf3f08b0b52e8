/* Who is a person for the build is one for the form of an agreement. */
import assert from 'node:assert/strict';
import test from 'node:test';

import { atlasOf, cases } from './scripts.mjs';

const Atlas = atlasOf('notes/persons.js');

test('a person is told from an organisation', () => {
  for (const { text, named } of cases('persons')) assert.equal(Atlas.namedIn(text), named, text);
});

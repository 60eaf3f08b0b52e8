/* What the search says when it finds nothing. */
import assert from 'node:assert/strict';
import test from 'node:test';

import { atlasOf } from './scripts.mjs';

const Atlas = atlasOf('search/nothing_found.js');
const place = (foldedCode = '', postcodes = undefined) => ({ foldedCode, postcodes });
const said = (question, places = [], sorts = ['gemeente', 'buurt'], ...unnamed) => Atlas.nothingFound(places, question, sorts, ...unnamed);

test('a name that is not found may be a slip, and is told what can be found', () => {
  for (const typed of ['xyzzy', '12', '12345', '1234 abc']) {
    assert.equal(said(typed), 'Niets gevonden. Let op de spelling. Zoek de naam van een gemeente of buurt.');
  }
  assert.match(said('xyzzy', [], ['gemeente', 'wijk', 'dorp', 'wijk']), /een gemeente, wijk of dorp\.$/);
});

test('what is no postcode is not searched for once more: the page may say what it is', () => {
  assert.equal(Atlas.findAmong, undefined);
  assert.match(said('Kust', [place()], ['dorp'], 'Geen gemeente.'), /^Geen gemeente\. Zoek/);
  assert.match(said('1234', [place()], ['dorp'], 'Geen gemeente.'), /^Op postcode/);
});

test('a postcode is told apart from a name, and an unknown one from an edition without postcodes', () => {
  for (const typed of ['1234', ' 1234AB', '1234 ab']) {
    assert.match(said(typed, [place('bu1', ['', ''])]), /^Op postcode zoeken kan hier niet\. Zoek/);
    for (const known of [place('bu1', ['6711', '']), place('6711'), place('6711ab')]) {
      assert.match(said(typed, [place(), known]), /^Postcode 1234 komt in deze uitgave niet voor\. Zoek/);
    }
  }
});

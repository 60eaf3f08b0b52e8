/* What answers a question in the search: spelling, words of name and place, postcodes. */
import assert from 'node:assert/strict';
import test from 'node:test';

import { atlasOf, plain } from './scripts.mjs';

const Atlas = atlasOf('search/find_among.js');
const place = (name, hint = '', more = {}) =>
  ({ name, hint, folded: [Atlas.fold(name)], code: '', foldedCode: '', href: '', kind: hint ? 2 : 0, ...more });
const PLACES = [
  place('Nijmegen'), place('Ede'), place('Fryslân', 'provincie'), place('Veldhuizen', 'Ede'), place('Veldhuizen', 'Utrecht'),
  place('Kernhem', 'Ede', { postcodes: ['6711', '6718'] }), place('Op tafel in Ede', 'praktijkvoorbeeld', { kind: 3 }),
];
const matches = (question) => plain(Atlas.findAmong(PLACES, question)).map(({ name, hint }) => [name, hint].filter(Boolean).join(', '));

test('a name that is spelled almost so is found when nothing else is', () => {
  for (const typed of ['nijmgeen', 'Nijmegem', 'nijmegn']) assert.deepEqual(matches(typed), ['Nijmegen']);
  assert.deepEqual(matches('ede')[0], 'Ede');
  assert.deepEqual(matches('xyzzy'), []);
  assert.deepEqual(matches('eda'), []); // three letters are almost anything
});

test('the words of a name and of where it is find it in any order', () => {
  for (const typed of ['veldhuizen ede', 'ede veldh']) assert.deepEqual(matches(typed), ['Veldhuizen, Ede']);
});

test('a misspelt word finds a longer name, and beside a municipality only what lies there', () => {
  assert.deepEqual(matches('veldhuyzen ede'), ['Veldhuizen, Ede']);
  const longer = [place('Ede-Veldhuizen', 'Ede'), place('Veldhuizen', 'Utrecht'), place('Veldkamp', 'Ede')];
  const names = (typed) => Atlas.findAmong(longer, typed).map(({ name }) => name);
  assert.deepEqual(names('veldhuyzen'), ['Veldhuizen', 'Ede-Veldhuizen']);
  for (const typed of ['veldhuisen ede', 'ede veldhuizn']) assert.deepEqual(names(typed), ['Ede-Veldhuizen']);
});

test('a slip in a name of this municipality, or in that of another, follows what begins so elsewhere', () => {
  const berg = [place('De Berg-Noord', 'Amersfoort'), place('De Berg', 'Ede', { kind: 1 }), place('De Burgen', 'Assen'), place('De Bergen')];
  const names = (typed) => plain(Atlas.findAmong(berg, typed).map(({ name }) => name));
  assert.deepEqual(names('De Bergn'), ['De Berg-Noord', 'De Berg', 'De Bergen']);
  assert.deepEqual(names('De Berg').slice(0, 1), ['De Berg']);
});

test('a slip in the name of a municipality comes before names elsewhere that hold it inside a word', () => {
  const names = (typed, more = []) =>
    plain(Atlas.findAmong([place('Onstwedde', 'Stadskanaal'), place('Ede'), ...more], typed).map(({ name }) => name));
  assert.deepEqual(names('Edde'), ['Ede', 'Onstwedde']);
  assert.deepEqual(names('Edde', [place('Eddepark', 'Assen'), place('Het Edde', 'Assen'), place('Ed Dekker', 'Assen')]),
    ['Eddepark', 'Het Edde', 'Ed Dekker', 'Ede', 'Onstwedde']);
  assert.equal(names('Edde', [place('Vledderbos', 'Emmen', { kind: 1 })])[0], 'Vledderbos'); // of this municipality
});

test('a slip in the name of this municipality comes before what lies in it', () => {
  const here = [place('Centrum Ede', 'Ede', { kind: 1 }), place('Ede-Oost', 'Ede', { kind: 1 }), place('Onstwedde', 'Stadskanaal'), place('Ede')];
  assert.deepEqual(plain(Atlas.findAmong(here, 'edde').map(({ name }) => name)), ['Ede', 'Centrum Ede', 'Ede-Oost', 'Onstwedde']);
});

test('what is often written short finds the whole name', () => {
  const krimpen = [place('Krimpen aan den IJssel'), place('Krimpenerwaard')];
  for (const typed of ['krimpen a/d ijssel', 'Krimpen ad IJss']) assert.equal(Atlas.findAmong(krimpen, typed)[0].name, 'Krimpen aan den IJssel');
});

test('a name of which every word was asked comes before longer ones', () => {
  const noord = [place('Banne-Noord', 'Amsterdam'), place('Noord', 'wijk in Amsterdam')];
  assert.equal(Atlas.findAmong(noord, 'amsterdam noord')[0].name, 'Noord');
});

test('what lies in a municipality is found beside each of its names, and not by these alone', () => {
  const names = (typed, within = ['gravenhage', 'den haag']) => {
    const there = ['Scheveningen', 'Bezuidenhout', 'Wijk 28 Centrum'].map((name) => place(name, "'s-Gravenhage", { within }));
    const all = [place("'s-Gravenhage", '', { folded: within }), ...there, place('Centrum', 'Delft', { within: ['delft'] })];
    return plain(Atlas.findAmong(all, typed).map(({ name }) => name));
  };
  for (const typed of ['scheveningen den haag', 'Den Haag, Schev', 'scheveningen gravenhage', 'schevenigen den haag']) {
    assert.deepEqual(names(typed), ['Scheveningen']);
  }
  assert.deepEqual(names('den haag centrum'), ['Wijk 28 Centrum']);
  assert.deepEqual(names('den haag'), ["'s-Gravenhage"]);
  assert.deepEqual(names('den hage'), ["'s-Gravenhage"]);
});

test('what lies in a municipality of just that name comes before what lies in one of a longer name', () => {
  const centres = [['Centrum', 'Utrechtse Heuvelrug'], ['Leidsche Rijn-Centrum', 'Utrecht'], ['Centrum', 'Utrecht']]
    .map(([name, hint]) => place(name, hint, { within: [Atlas.fold(hint)] }));
  const answers = (typed) => plain(Atlas.findAmong(centres, typed).map(({ name, hint }) => name + ', ' + hint));
  for (const typed of ['utrecht centrum', 'Centrum Utrecht']) {
    assert.deepEqual(answers(typed), ['Centrum, Utrecht', 'Leidsche Rijn-Centrum, Utrecht', 'Centrum, Utrechtse Heuvelrug']);
  }
  assert.deepEqual(answers('utrechtse centrum')[0], 'Centrum, Utrechtse Heuvelrug');
});

test('a municipality comes before areas that are called like it without what tells it apart', () => {
  const bergen = [place('Bergen', 'Drimmelen'), { ...place('Bergen (L.)'), folded: ['bergen l', 'bergen'] }];
  for (const typed of ['bergen', 'Bergen']) assert.equal(Atlas.findAmong(bergen, typed)[0].name, 'Bergen (L.)');
});

test('a municipality is told from its namesake by its province, however that is called', () => {
  const bergen = [['Bergen (L.)', 'Limburg'], ['Bergen (NH.)', 'Noord-Holland'], ['Tytsjerk', 'Fryslân Friesland']].map(([name, province]) =>
    place(name, '', { within: [Atlas.fold(province)], folded: [name, name.replace(/ \(.+/, '')].map(Atlas.fold) }));
  const names = (typed) => plain(Atlas.findAmong(bergen, typed).map(({ name }) => name));
  for (const typed of ['bergen limburg', 'Limburg, Bergen', 'bergen limbrug']) assert.deepEqual(names(typed), ['Bergen (L.)']);
  assert.deepEqual(names('bergen noord-holland'), ['Bergen (NH.)']);
  assert.deepEqual(names('tytsjerk friesland'), ['Tytsjerk']);
  for (const typed of ['limburg', 'noord-holland', 'noord holand']) assert.deepEqual(names(typed), []); // they ask for the province
});

test('a district is found by its number and municipality, with and without zeroes', () => {
  const named = (name, hint) => place(name, hint, { folded: Atlas.districtNames(name) });
  const all = [named('Wijk 01 Hout', 'wijk in Delft'), named('Wijk 11 Bos', 'wijk in Delft'), named('Otterlo', 'wijk 11 in Ede'),
    named('Harskamp', 'wijk 1 in Ede'), named('Ede-Oost', 'wijk 12 in Ede')];
  const names = (typed) => plain(Atlas.findAmong(all, typed).map(({ name }) => name));
  for (const typed of ['wijk 11 ede', 'Ede, wijk 11', '11 ede']) assert.deepEqual(names(typed), ['Otterlo']);
  for (const typed of ['wijk 1 ede', 'wijk 01 ede', 'ede wijk 01']) assert.deepEqual(names(typed), ['Harskamp']);
  for (const typed of ['wijk 01 delft', 'wijk 1 delft', 'wijk 1 hout', 'hout']) assert.deepEqual(names(typed), ['Wijk 01 Hout']);
  assert.deepEqual(names('wijk 1')[0], 'Wijk 01 Hout');
  assert.deepEqual(names('wijk 0'), ['Wijk 01 Hout']); // while somebody types
});

test('a province is found with and without accents, and an example by its title', () => {
  for (const typed of ['fryslan', 'Fryslân']) assert.deepEqual(matches(typed), ['Fryslân, provincie']);
  assert.deepEqual(matches('tafel'), ['Op tafel in Ede, praktijkvoorbeeld']);
});

test('a postcode with and without letters finds its area', () => {
  for (const typed of ['6711', '6711 AB', '6711ab']) assert.deepEqual(matches(typed), ['Kernhem, Ede · 6711']);
});

test('one slip is a letter added, left out, changed or exchanged with the next', () => {
  for (const other of ['edee', 'ed', 'eda', 'dee']) assert.equal(Atlas.slips('ede', other, 2), 1);
  assert.equal(Atlas.slips('ede', 'utrecht', 2), 3);
});

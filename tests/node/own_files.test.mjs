/* Files of one's own: what spreadsheets and maps write is read, or told at its line. */
import assert from 'node:assert/strict';
import test from 'node:test';

import { atlasOf, cases, plain } from './scripts.mjs';

const Atlas = atlasOf('overlay/overlay_csv.js');
const Geo = atlasOf('overlay/overlay_geojson.js');
const Places = atlasOf('overlay/overlay_places.js');

const read = (text) => plain(Atlas.readCsv(text));
const points = (text) => read(text).parts.map(({ name, shape }) => [name, shape]);
const MIDDLE = [52.1, 5.4];

test('one table in every dress', () => {
  const expected = [['Flat "A"; zuid', [155000.5, 463000]], ['B', [155010, 463010]]];
  const dresses = [
    'naam;x;y\n"Flat ""A""; zuid";155000,5;463000\nB;155010;463010\n',
    'sep=;\r\nNaam;X;Y\r\n"Flat ""A""; zuid";155.000,5;463.000,0\r\nB;155010;463010\r\n',
    'Y\tPOINT_X\tComplexnaam\r463000\t155000.5\t"Flat ""A""; zuid"\r\r463010\t155010\tB',
    'rd x (m);Y (RD);naam\n155000,5;463000;"Flat ""A""; zuid"\n155010;463010;B',
    'id,X-coordinate,Y coordinate,naam\n7,155000.5,463000,"Flat ""A""; zuid"\n8,155010,463010,B',
  ];
  for (const dress of dresses) assert.deepEqual(points(dress), expected, dress);
});

test('a word in a longer head tells a column, and a whole head goes before', () => {
  assert.deepEqual(points('geo_lat;geo_lon;adres\n52;5;A'), [['A', [5, 52]]]);
  assert.deepEqual(points('Breedtegraad (WGS84);Lengtegraad (WGS84);adres\n52;5;A'), [['A', [5, 52]]]);
  assert.deepEqual(points('zone y;x;y\n7;5;52')[0][1], [5, 52]);
});

test('what cannot be read is told at its line', () => {
  const { parts } = read('naam;x;y\n"twee\nregels";1;2\nleeg;;2\nfout;3;een\n');
  assert.deepEqual(parts.map(({ place, why }) => [place, Boolean(why)]), [[2, false], [4, true], [5, true]]);
  assert.match(parts[2].why, /een/);
});

test('quotes that do not end and columns that are not there are refused by name', () => {
  assert.deepEqual(read('x;y\n1;2\n"3;4'), { unit: 'line', parts: [], wrong: 'quote', detail: '3' });
  assert.equal(read('naam;straat\na;b').wrong, 'columns');
  assert.equal(read('').wrong, 'columns');
});

test('GeoJSON: shapes with their names, its system, and what is no shape', () => {
  const point = { type: 'Feature', properties: { Naam: 'A', id: 3 }, geometry: { type: 'Point', coordinates: [5, 52] } };
  const { system, parts } = plain(Geo.readGeojson(JSON.stringify({
    type: 'FeatureCollection', crs: { properties: { name: 'urn:ogc:def:crs:EPSG::28992' } },
    features: [point, { type: 'Feature', geometry: null }, { type: 'Polygon', coordinates: [[5, 52]] }, { type: 'Ring', coordinates: [] }],
  })));
  assert.equal(system, 'rd');
  assert.deepEqual(parts[0], { place: 1, name: 'A', kind: 'Point', shape: [5, 52] });
  assert.deepEqual(parts.slice(1).map(({ why }) => typeof why), ['string', 'string', 'string']);
  assert.equal(Geo.readGeojson('<html>').wrong, 'unreadable');
  assert.equal(Geo.readGeojson('{"crs": {"properties": {"name": "EPSG:3857"}}}').wrong, 'system');
});

test('coordinates in metres lie where PROJ lays them, within a metre', () => {
  for (const { x, y, lat, lon } of cases('rd')) {
    const { drawn } = Places.locate([{ place: 1, name: '', kind: 'Point', shape: [x, y] }], undefined, MIDDLE);
    const [[foundLat, foundLon]] = [drawn[0].at];
    assert.ok(Math.hypot((foundLat - lat) * 111_000, (foundLon - lon) * 68_000) < 1);
  }
});

test('what stands the wrong way round is turned, in degrees and in metres', () => {
  for (const shape of [[52.1, 5.4], [463000, 155000]]) {
    const { drawn, isTurned } = Places.locate([{ place: 1, name: '', kind: 'Point', shape }], undefined, MIDDLE);
    assert.ok(isTurned);
    assert.ok(Math.abs(drawn[0].at[0] - 52.1) < 0.1 && Math.abs(drawn[0].at[1] - 5.4) < 0.1);
  }
});

test('a place that is nowhere is lost and told', () => {
  const { drawn, lost } = Places.locate([{ place: 4, name: '', kind: 'Point', shape: [1e7, 1e7] }], undefined, MIDDLE);
  assert.equal(drawn.length, 0);
  assert.match(lost[0].why, /10000000/);
});

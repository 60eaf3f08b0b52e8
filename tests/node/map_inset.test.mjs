/* What stands enlarged at the edge of a map. */
import assert from 'node:assert/strict';
import test from 'node:test';

import { atlasOf } from './scripts.mjs';

const Atlas = atlasOf('sheets/sheet_drawing.js');

/** One number of a polyline, as polylines.py writes it. */
const number = (step) => {
  let left = step < 0 ? ~(step << 1) : step << 1;
  let text = '';
  for (; left >= 32; left >>= 5) text += String.fromCharCode((left & 31 | 32) + 63);
  return text + String.fromCharCode(left + 63);
};

/** The outline of a box of degrees: south, west, north, east. */
const ring = (south, west, north, east) => {
  let before = [0, 0];
  return [[south, west], [south, east], [north, east], [north, west], [south, west]].map((spot) => {
    const at = spot.map((degrees) => Math.round(degrees * 1e5));
    const text = at.map((value, n) => number(value - before[n])).join('');
    before = at;
    return text;
  }).join('');
};

test('the dot of an area that its frame cuts stands within the frame, clear of it', () => {
  const data = {
    names: [''], area: ['buurt', 'buurten'], around: [], border: [ring(52, 5, 52.3, 5.1)],
    shapes: [[ring(52.105, 5.016, 52.1056, 5.0242)]], cores: [[52.1, 5.02, 52.12, 5.05]],
  };
  const { ground } = Atlas.insetOf(data, Atlas.mapGround(data, 900, 600), 11);
  const [place] = Atlas.letterPlaces(ground, 11, 1);
  assert.ok(place.from[0] > 4 && place.from[0] < ground.width * 0.14, place.from + ' of ' + ground.width);
});

/* Every script says what it needs: no more and no less than what it uses. */
import assert from 'node:assert/strict';
import test from 'node:test';

import { saidBy, withNeeds } from './scripts.mjs';
import { scripts } from './uses.mjs';

const all = scripts();
const makers = new Map();
for (const [name, { makes }] of all) makes.forEach((made) => makers.set(made, [...(makers.get(made) || []), name]));

/** Of each shared name that a script uses, the scripts that make it; its own work apart. */
const usedBy = (name) => [...all.get(name).uses].map((made) => makers.get(made) || []).filter((by) => by.length && !by.includes(name));

for (const [name, { leaflet }] of all) {
  test(name + ' needs whatever it uses', () => {
    const before = withNeeds(name);
    for (const by of usedBy(name)) assert.ok(by.some((script) => before.has(script)), name + ' uses what ' + by.join(' or ') + ' makes');
    if (leaflet) assert.ok([...before].some((script) => saidBy(script).needs.includes('leaflet')), name + ' uses Leaflet');
  });

  test(name + ' needs nothing that it does not use', () => {
    const used = usedBy(name).flat();
    for (const need of saidBy(name).needs.filter((asked) => asked !== 'leaflet')) assert.ok(used.includes(need), name + ' does not use ' + need);
    if (saidBy(name).needs.includes('leaflet')) assert.ok(leaflet);
  });
}

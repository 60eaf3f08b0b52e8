/* Runs scripts of static/ without a browser: each after what it needs, on a page as bare as can be. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const STATIC = path.join(ROOT, 'static');

const lineOf = (text, key) => [...text.matchAll(new RegExp('^// ' + key + ': (.*)$', 'gm'))].map(([, said]) => said);

/** What stands in the head of a script. */
export const saidBy = (name) => {
  const text = fs.readFileSync(path.join(STATIC, name), 'utf8');
  const needs = lineOf(text, 'needs').flatMap((said) => said.split(', ')).filter((need) => need !== 'nothing');
  return { needs, after: lineOf(text, 'after').map((said) => said.split(': ')[0]) };
};

/** All that must come before a script, and the script. */
export const withNeeds = (name, taken = new Set()) => {
  const { needs, after } = saidBy(name);
  [...needs, ...after].filter((script) => script !== 'leaflet' && !taken.has(script)).forEach((script) => withNeeds(script, taken));
  return taken.add(name);
};

/**
 * The global after a script ran.
 * @param {string} name  Below static/.
 * @param {object} [page]  dataset of the body, hash of the address.
 */
export const atlasOf = (name, { dataset = {}, hash = '' } = {}) => {
  const document = {
    body: { dataset }, querySelector: () => null, querySelectorAll: () => [],
    createElement: () => ({ getContext: () => ({}) }),
  };
  const context = { document, location: { hash, pathname: '/a/b/index.html' }, URLSearchParams, Intl, Map, Set };
  context.window = context;
  vm.createContext(context);
  for (const script of withNeeds(name)) vm.runInContext(fs.readFileSync(path.join(STATIC, script), 'utf8'), context, { filename: script });
  return context.Atlas;
};

/** Golden cases that Python is held to as well. */
export const cases = (name) => JSON.parse(fs.readFileSync(path.join(ROOT, 'tests/cases', name + '.json'), 'utf8'));
/** Without the prototypes of the other context. */
export const plain = (value) => JSON.parse(JSON.stringify(value));

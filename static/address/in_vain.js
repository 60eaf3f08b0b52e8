// @ts-check
// needs: page/elements.js
/* What an address asks for in vain is told, one sentence for each. Every kind of page has one table: by key of its
   address, what is told of the value, "" when it can be had. */
(function (Atlas) {
  'use strict';

  const LONGEST = 20; // letters of a word from elsewhere
  const MOST = 5; // unknown words that are named

  const shortened = (/** @type {string} */ word) => (word.length > LONGEST ? word.slice(0, LONGEST) + '…' : word);
  const listed = (/** @type {string[]} */ words) =>
    words.slice(0, MOST).map(shortened).join(', ') + (words.length > MOST ? ' …' : '');

  const words = {
    key: (/** @type {string[]} */ keys) => 'Dit adres vraagt iets dat deze pagina niet kent: ' + listed(keys) + '.',
    value: (/** @type {string} */ key, /** @type {string[]} */ values) =>
      'Bij “' + key + '” vraagt dit adres iets dat er niet is: ' + listed(values) + '.',
    twice: (/** @type {string} */ key) => 'Dit adres noemt “' + key + '” meer dan eens: alleen de eerste keer telt.',
    map: 'De kaart in dit adres bestaat niet in deze uitgave: u ziet een andere.',
    year: 'Het jaar in dit adres bestaat niet op deze kaart: u ziet het laatste.',
    noYears: 'Deze kaart heeft maar één jaar: het jaar in dit adres telt niet mee.',
  };

  /** A reader of one of these words, or of several with commas between.  @type {(key: string, values: string[]) => (value: string) => string} */
  const among = (key, values) => (value) => {
    const unknown = value.split(',').filter((part) => part && !values.includes(part));
    return unknown.length ? words.value(key, unknown) : '';
  };

  /** A reader of a year of a map, of which the last stands in no layer of its own.  @type {(layers: string[], map: string, lastYear: string) => (value: string) => string} */
  const year = (layers, map, lastYear) => (asked) => {
    if (!asked || asked === lastYear || layers.includes(map + '@' + asked)) return '';
    return layers.some((layer) => layer.startsWith(map + '@')) ? words.year : words.noYears;
  };

  /** The sentences about an address.  @type {(given: URLSearchParams, readers: AddressKeys) => string[]} */
  const sentences = (given, readers) => {
    const keys = [...new Set(given.keys())];
    const [known, unknown] = [true, false].map((wanted) => keys.filter((key) => Object.hasOwn(readers, key) === wanted));
    return [...new Set([
      ...known.map((key) => readers[key](given.get(key) || '')),
      ...known.filter((key) => given.getAll(key).length > 1).map(words.twice),
      unknown.length ? words.key(unknown.map((key) => key || '=')) : '',
    ])].filter(Boolean);
  };

  /** Tells it right after an element of the page, in the place of what was told there before.  @type {(sentences: string[], after: Element) => void} */
  const tell = (all, after) => {
    if (after.nextElementSibling?.matches('.in-vain')) after.nextElementSibling.remove();
    if (!all.length) return;
    const box = Atlas.element('div', 'in-vain', ...all.map((sentence) => Atlas.element('p', '', sentence)));
    box.setAttribute('role', 'status');
    after.after(box);
  };

  Atlas.inVain = { words, among, year, sentences, tell };
})(window.Atlas);

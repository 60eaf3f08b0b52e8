// @ts-check
/* Everything around the compared maps that is written: who is chosen, title and sentence, bars, and who resembles whom. */
(function (Atlas) {
  'use strict';

  const listing = new Intl.ListFormat('nl');
  let alike = {};
  let reasons = [];

  /**
   * Called by lijkt.js.
   * @param {Record<string, [string, number][]>} all  Per municipality those that resemble it, and the place of the reason.
   * @param {string[]} words
   */
  Atlas.similar = (all, words) => { [alike, reasons] = [all, words]; };

  const link = (text, href) => {
    const made = Atlas.element('a', '', text);
    made.setAttribute('href', href);
    return made;
  };

  /**
   * @param {object} it  The comparison: box, places by key, choice, master.
   * @param {string[]} keys
   */
  Atlas.namesCompared = ({ places }, keys) => listing.format(keys.map((key) => places.get(key).name));

  /** A sentence of the page, by the name of its attribute. */
  Atlas.compareSentence = ({ box }, name, values) => Atlas.fill(box.getAttribute('data-' + name) || '', values);

  /** The way to the page of a municipality. */
  Atlas.municipalityLink = ({ places }, key) => link(places.get(key).name, places.get(key).href);

  const part = ({ box }, name) => box.querySelector('.compare__' + name);

  /** Each with the way to leave it out. */
  Atlas.writeChosen = (it) => part(it, 'chosen').replaceChildren(...it.choice.keys.map((key) => {
    const { name } = it.places.get(key);
    const keys = it.choice.keys.filter((one) => one !== key);
    const away = link('×', Atlas.comparisonAddress({ ...it.choice, keys }));
    away.setAttribute('aria-label', name + ' ' + Atlas.words.leaveOut);
    return Atlas.element('li', 'compare__choice', name, ' ', away);
  }));

  /** With the reason, and the way to lay it beside the others, or beside this one when there is no room. */
  const likeOne = (it, key) => (alike[key] || []).filter(([other]) => it.places.has(other)).map(([other, reason]) => {
    const { name } = it.places.get(other);
    const { keys } = it.choice;
    const together = keys.length < Atlas.mostCompared(it.choice) ? [...keys, other] : [key, other];
    const to = keys.includes(other) ? name : link(name, Atlas.comparisonAddress({ ...it.choice, keys: together }));
    return Atlas.element('li', '', to, ' ', Atlas.element('span', 'soft', reasons[reason]));
  });

  const writeAlike = (it) => part(it, 'alike').replaceChildren(...it.choice.keys.map((key) => {
    const title = Atlas.compareSentence(it, 'alike', { gemeenten: it.places.get(key).name });
    return Atlas.element('div', '', Atlas.element('h3', '', title), Atlas.element('ul', 'plain', ...likeOne(it, key)));
  }));

  const writeBars = (it) => {
    let start = 0;
    const own = it.choice.keys.map((key, n) => {
      const codes = it.master.codes.slice(start, start += it.master.data.sizes[n]);
      return Atlas.namedBar(it.places.get(key).name, it.master, codes);
    });
    const together = it.choice.as ? [Atlas.namedBar(Atlas.words.together, it.master, it.master.codes)] : [];
    part(it, 'bars').replaceChildren(...together, ...own);
  };

  const writeTitle = (it) => {
    const { keys, as, scale } = it.choice;
    const { panel } = it.master.legend;
    const gemeenten = Atlas.namesCompared(it, keys);
    const values = { nummer: panel.dataset.number, kaart: panel.querySelector('.panel__title').textContent, gemeenten };
    part(it, 'title').textContent = Atlas.compareSentence(it, 'title', values);
    const way = keys.length === 1 ? 'one' : as ? 'region' : 'beside';
    const scales = way === 'beside' ? [Atlas.compareSentence(it, scale ? 'same-scale' : 'own-scale', {})] : [];
    part(it, 'sentence').textContent = [Atlas.compareSentence(it, way, values), ...scales].join(' ');
  };

  /** Rows for count_table.js to fill. */
  Atlas.writeRows = (it) => {
    const rows = it.choice.keys.map((key) => {
      const head = Atlas.element('th', '', Atlas.municipalityLink(it, key));
      head.setAttribute('scope', 'row');
      return Atlas.element('tr', '', head);
    });
    it.box.querySelector('tbody').replaceChildren(...rows);
  };

  /** All that follows from the chosen municipalities, map and year. */
  Atlas.writeComparison = (it) => {
    [Atlas.writeChosen, writeTitle, writeBars, writeAlike].forEach((write) => write(it));
  };
})((window.Atlas = window.Atlas || {}));

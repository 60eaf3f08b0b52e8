// @ts-check
// needs: compare/compare_bars.js, compare/compare_choice.js, page/text.js, page/words.js
/* Everything around the compared maps that is written: who is chosen, title and sentence, bars, and who resembles whom. */
(function (Atlas) {
  'use strict';

  const listing = new Intl.ListFormat('nl');
  const built = document.title;
  /** @type {Record<string, [string, number][]>} */
  let alike = {};
  /** @type {string[]} */
  let reasons = [];

  /**
   * Called by lijkt.js.
   * @param {Record<string, [string, number][]>} all  Per municipality those that resemble it, and the place of the reason.
   * @param {string[]} words
   */
  Atlas.similar = (all, words) => { [alike, reasons] = [all, words]; };

  /** @type {(text: string, href: string) => HTMLAnchorElement} */
  const link = (text, href) => {
    const made = Atlas.element('a', '', text);
    made.setAttribute('href', href);
    return made;
  };

  /** The place of a municipality that is known.  @type {AtlasGlobal['placeCompared']} */
  const placeOf = ({ places }, key) => /** @type {KeyedPlace} */ (places.get(key));
  Atlas.placeCompared = placeOf;

  /**
   * @param {Comparison} it
   * @param {string[]} keys
   */
  Atlas.namesCompared = (it, keys) => listing.format(keys.map((key) => placeOf(it, key).name));

  /** A sentence of the page, by the name of its attribute. */
  Atlas.compareSentence = ({ box }, name, values) => Atlas.fill(box.getAttribute('data-' + name) || '', values);

  /** The way to the page of a municipality. */
  Atlas.municipalityLink = (it, key) => link(placeOf(it, key).name, placeOf(it, key).href);

  /** @type {(it: Comparison, name: string) => HTMLElement} */
  const part = ({ box }, name) => Atlas.find('.compare__' + name, box);

  /** Each with the way to leave it out. */
  Atlas.writeChosen = (it) => {
    part(it, 'chosen').replaceChildren(...it.choice.keys.map((key) => {
      const { name } = placeOf(it, key);
      const keys = it.choice.keys.filter((other) => other !== key);
      const away = link('×', Atlas.comparisonAddress({ ...it.choice, keys }));
      away.setAttribute('aria-label', name + ' ' + Atlas.words.leaveOut);
      return Atlas.element('li', 'compare__choice', name, ' ', away);
    }));
    if (!it.choice.keys.length) document.title = built;
  };

  /**
   * With the reason, and the way to lay it beside the others, or beside this one when there is no room.
   * @param {Comparison} it
   * @param {string} key
   */
  const likeOne = (it, key) => (alike[key] || []).filter(([other]) => it.places.has(other)).map(([other, reason]) => {
    const { name } = placeOf(it, other);
    const { keys } = it.choice;
    const together = keys.length < Atlas.mostCompared(it.choice) ? [...keys, other] : [key, other];
    const to = keys.includes(other) ? name : link(name, Atlas.comparisonAddress({ ...it.choice, keys: together }));
    return Atlas.element('li', '', to, ' ', Atlas.element('span', 'soft', reasons[reason]));
  });

  /** @param {Comparison} it */
  const writeAlike = (it) => part(it, 'alike').replaceChildren(...it.choice.keys.map((key) => {
    const title = Atlas.compareSentence(it, 'alike', { gemeenten: placeOf(it, key).name });
    return Atlas.element('div', '', Atlas.element('h3', '', title), Atlas.element('ul', 'plain', ...likeOne(it, key)));
  }));

  /** @param {ShownComparison} it */
  const writeBars = (it) => {
    const { sizes = [] } = it.master.data;
    let start = 0;
    const separate = it.choice.keys.map((key, n) => {
      const codes = it.master.codes.slice(start, start += sizes[n]);
      return Atlas.namedBar(placeOf(it, key).name, it.master, codes);
    });
    const together = it.choice.as ? [Atlas.namedBar(Atlas.words.together, it.master, it.master.codes)] : [];
    part(it, 'bars').replaceChildren(...together, ...separate);
  };

  /** @param {ShownComparison} it */
  const writeTitle = (it) => {
    const { keys, as, scale } = it.choice;
    const { legend: { panel }, choice: { year }, hasYears } = it.master;
    const gemeenten = Atlas.namesCompared(it, keys);
    const values = { nummer: panel.dataset.number, kaart: Atlas.find('.panel__title', panel).textContent || '', gemeenten };
    part(it, 'title').textContent = Atlas.compareSentence(it, 'title', values);
    document.title = 'K' + Atlas.words.onMap(panel.dataset.number || '', hasYears ? year : '').slice(1) + ': ' + gemeenten + ' – ' + built;
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
    Atlas.find('tbody', it.box).replaceChildren(...rows);
  };

  /** All that follows from the chosen municipalities, map and year. */
  Atlas.writeComparison = (it) => {
    [Atlas.writeChosen, writeTitle, writeBars, writeAlike].forEach((write) => write(it));
  };
})(window.Atlas);

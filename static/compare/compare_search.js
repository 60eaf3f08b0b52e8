// @ts-check
// needs: compare/compare_choice.js, search/search.js
/* The field that chooses what is compared: municipalities and, when none is called so but in the middle of a word, after
   these those in which something is that the field of the header finds. */
(function (Atlas) {
  'use strict';

  const MOST = 12; // as many as the field of the header gives
  const words = {
    chosen: 'al gekozen',
    elsewhere: 'Geen gemeente gevonden.', // by a name that the header finds
    has: (/** @type {string} */ name) => 'met ' + name,
  };

  /** Each once: those whose name holds it, and others with what of that name lies there first.
   * @type {(municipalities: KeyedPlace[], question: string, there: SearchAnswer[]) => KeyedPlace[]} */
  const around = (municipalities, question, there) => {
    const pages = new Map(municipalities.map((place) => [place.href, place]));
    const answers = new Map(Atlas.spelledAmong(municipalities, question).map((place) => [place.key, place]));
    there.forEach(({ name, href }) => {
      const place = pages.get(href.split('#')[0]);
      if (place && !answers.has(place.key)) answers.set(place.key, href === place.href ? place : { ...place, hint: words.has(name) });
    });
    return [...answers.values()].slice(0, MOST);
  };

  Atlas.compareSearch = (it) => {
    const municipalities = [...it.places.values()];
    const field = Atlas.find('#vergelijk-zoek', document, HTMLInputElement);
    /** A municipality that is chosen stands there too: nobody looks for it in vain.  @type {(place: KeyedPlace) => SearchAnswer} */
    const answer = ({ key, name, hint }) => {
      const { keys } = it.choice;
      const isChosen = keys.includes(key);
      const href = Atlas.comparisonAddress({ ...it.choice, keys: isChosen ? keys : [...keys, key] });
      return { name, hint: isChosen ? words.chosen : hint, href };
    };
    /** @type {SearchAnswer[]} */
    let there = []; // what the header finds, where municipalities alone do not do
    const find = (/** @type {string} */ question) => {
      if (Atlas.isAmong(municipalities, question)) return Atlas.findAmong(municipalities, question).map(answer);
      there = Atlas.findAmong(Atlas.findable.places(), question);
      return around(municipalities, question, there).map(answer);
    };
    const nothing = (/** @type {string} */ question) => Atlas.findable.nothing(question, there.length ? words.elsewhere : undefined);
    const list = Atlas.combobox(field, Atlas.find('#vergelijk-gevonden'), find, nothing);
    field.addEventListener('input', () => { Atlas.findable.load().then(list.refresh); }, { once: true });
  };
})(window.Atlas);

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
   * @type {(municipalities: KeyedPlace[], question: string) => KeyedPlace[]} */
  const around = (municipalities, question) => {
    const pages = new Map(municipalities.map((place) => [place.href, place]));
    const answers = new Map(Atlas.spelledAmong(municipalities, question).map((place) => [place.key, place]));
    Atlas.findAmong(Atlas.findable.places(), question).forEach(({ name, href }) => {
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
    const find = (/** @type {string} */ question) =>
      (Atlas.isAmong(municipalities, question) ? Atlas.findAmong : around)(municipalities, question).map(answer);
    const nothing = (/** @type {string} */ question) => {
      const isElsewhere = Atlas.findAmong(Atlas.findable.places(), question).length;
      return Atlas.findable.nothing(question, isElsewhere ? words.elsewhere : undefined);
    };
    const list = Atlas.combobox(field, Atlas.find('#vergelijk-gevonden'), find, nothing);
    field.addEventListener('input', () => { Atlas.findable.load().then(list.refresh); }, { once: true });
  };
})(window.Atlas);

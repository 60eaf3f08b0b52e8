// @ts-check
// needs: choice/area_card.js, map/pointer.js, map/shapes.js, page/text.js
/* The field that reaches every area by keyboard. */
(function (Atlas) {
  'use strict';

  /**
   * What stands in the list of suggestions: names, with the code where two areas share a name.
   * @param {Pick<AtlasData, 'names' | 'codes'>} data
   */
  const labels = ({ names, codes }) => {
    const times = new Map();
    names.forEach((name) => times.set(name, (times.get(name) || 0) + 1));
    return names.map((name, area) => (times.get(name) > 1 ? name + ' (' + codes[area] + ')' : name));
  };

  /**
   * The area that answers best by name or code, -1 for none.
   * @param {string[]} names  Folded.
   * @param {string[]} codes  Folded.
   * @param {string} question  Folded.
   */
  const best = (names, codes, question) => {
    const ranks = names.map((name, area) =>
      Math.min(Atlas.match(name, question), Atlas.matchCode(codes[area], question)));
    const least = Math.min(...ranks);
    return question && least < Atlas.NO_MATCH ? ranks.indexOf(least) : -1;
  };

  Atlas.parts.push((page) => {
    const field = Atlas.find('#zoek-gebied', document, HTMLInputElement);
    const { first } = Atlas.shapesOf(page.data); // of squares the neighbourhoods are found
    const all = labels({ names: page.data.names.slice(first), codes: page.data.codes.slice(first) });
    const names = all.map(Atlas.fold);
    const codes = page.data.codes.slice(first).map(Atlas.foldCode);

    /** @param {number} place  In the list. */
    const choose = (place) => {
      page.change({ area: first + place });
      if (page.choice.area >= 0) page.nearer(page.choice.area);
      page.showCard();
    };

    field.addEventListener('focus', () => {
      Atlas.find('#gebieden').replaceChildren(...all.map((label) => new Option('', label)));
    }, { once: true });
    field.addEventListener('input', () => {
      const place = all.indexOf(field.value);
      if (place >= 0) choose(place);
    });
    field.addEventListener('change', () => {
      if (!field.value.trim()) return;
      const place = best(names, codes, Atlas.fold(field.value));
      if (place < 0) page.change({ area: -1 });
      else choose(place);
      if (place >= 0 && page.choice.area >= 0) field.value = all[place];
      else if (place < 0) page.say(Atlas.words.noArea(field.dataset.word || page.data.area[0]));
    });
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') page.closeCard();
    });
  });
})(window.Atlas);

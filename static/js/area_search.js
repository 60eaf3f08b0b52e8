// @ts-check
/* The field that reaches every area by keyboard. */
(function (Atlas) {
  'use strict';

  /**
   * What stands in the list of suggestions: names, with the code where two areas share a name.
   * @param {object} data
   */
  const labels = ({ names, codes }) => {
    const times = new Map();
    names.forEach((name) => times.set(name, (times.get(name) || 0) + 1));
    return names.map((name, area) => (times.get(name) > 1 ? name + ' (' + codes[area] + ')' : name));
  };

  /**
   * The area that answers best, -1 for none.
   * @param {string[]} folded
   * @param {string} question
   */
  const best = (folded, question) => {
    const ranks = folded.map((name) => (name === question ? -1 : Atlas.match(name, question)));
    const least = Math.min(...ranks);
    return question && least < 3 ? ranks.indexOf(least) : -1;
  };

  Atlas.parts.push((page) => {
    const field = /** @type {HTMLInputElement} */ (document.getElementById('zoek-gebied'));
    const all = labels(page.data);
    const folded = all.map(Atlas.fold);

    field.addEventListener('focus', () => {
      document.getElementById('gebieden').replaceChildren(...all.map((label) => new Option('', label)));
    }, { once: true });
    field.addEventListener('input', () => {
      const area = all.indexOf(field.value);
      if (area >= 0) page.change({ area });
    });
    field.addEventListener('change', () => {
      if (!field.value.trim()) return;
      const area = best(folded, Atlas.fold(field.value));
      page.change({ area });
      if (area >= 0) field.value = all[area];
      else page.say(Atlas.words.noArea(page.data.area[0]));
    });
  });
})((window.Atlas = window.Atlas || {}));

// @ts-check
// needs: choice/area_card.js, map/pointer.js, map/shapes.js, page/bring.js
/* The field that reaches every area by keyboard. Who types no whole name is answered by area_answer.js. */
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

  Atlas.parts.push((page) => {
    const field = Atlas.find('#zoek-gebied', document, HTMLInputElement);
    const { first } = Atlas.shapesOf(page.data); // of squares the neighbourhoods are found
    const all = labels({ names: page.data.names.slice(first), codes: page.data.codes.slice(first) });

    /** @param {number} area */
    const choose = (area) => {
      page.change({ area });
      if (page.choice.area >= 0) page.nearer(area);
      page.showCard();
    };

    field.addEventListener('focus', () => {
      Atlas.find('#gebieden').replaceChildren(...all.map((label) => new Option('', label)));
    }, { once: true });
    field.addEventListener('input', () => {
      const place = all.indexOf(field.value);
      if (place >= 0) choose(first + place);
    });
    field.addEventListener('change', async () => {
      const [asked, { area }] = [field.value, page.choice];
      if (!asked.trim()) return;
      await Atlas.bring('area-answer');
      if (field.value === asked && page.choice.area === area) Atlas.answerArea?.(page, field, all, choose); // else another was chosen since
    });
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') page.closeCard();
    });
  });
})(window.Atlas);

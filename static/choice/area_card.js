// @ts-check
// needs: map/drawing.js, map/page.js, page/elements.js, page/hash.js, page/words.js
/* The card of the chosen area: its name, its class, and where two maps of a pair seem to contradict each other. */
(function (Atlas) {
  'use strict';

  const DOUBLE = 300; // ms between the halves of a double click

  /**
   * The sentence about the pair of maps to which the shown map belongs, "" when none holds.
   * @param {ChoicePage} page
   */
  const pairSentence = ({ data, choice, legend, lastYear }) => {
    const [link] = Atlas.findAll('.panel__partner a', legend.panel, HTMLAnchorElement);
    const partner = link ? Atlas.readHash(link.hash).get('kaart') : '';
    const known = choice.year === lastYear; // the sentences are about the last year
    const [sentences, holds] = (known && (data.pairs[choice.map] || data.pairs[partner || ''])) || [[], ''];
    const which = holds[choice.area];
    return which && which !== '.' ? sentences[Number(which)] : '';
  };

  Atlas.parts.push((page) => {
    const card = Atlas.find('#gebied');
    const field = Atlas.find('#zoek-gebied', document, HTMLInputElement);
    const close = Atlas.element('button', 'area-card__close', Atlas.words.close);
    close.type = 'button';
    close.addEventListener('click', (event) => {
      page.closeCard();
      if (event.detail === 0 || matchMedia('(pointer: fine)').matches) field.focus(); // a finger would call the keyboard
    });
    page.closeCard = () => {
      field.value = '';
      card.hidden = true;
      page.change({ area: -1 });
    };

    /** The same area on the map beside this one.  @param {number} area */
    const beside = (area) => (page.beside
      ? [Atlas.element('p', 'area-card__class map-' + page.beside.choice.map, ...Atlas.areaWords(page.beside, area))]
      : []);

    const fill = () => {
      const { area, map } = page.choice;
      const sentence = pairSentence(page);
      card.className = 'area-card map-' + map;
      card.replaceChildren(
        Atlas.element('p', 'area-card__name', page.data.names[area]),
        Atlas.element('p', 'area-card__class', ...Atlas.areaWords(page, area)),
        ...beside(area),
        ...(sentence ? [Atlas.element('p', 'area-card__pair', sentence)] : []),
        close);
    };

    /** With what is told of the address, and as much of the map above it as there is room for. */
    page.showCard = () => card.parentElement?.scrollIntoView({
      block: page.frame.getBoundingClientRect().top < 0 ? 'end' : 'nearest', behavior: 'instant',
    });
    /* A click shows what it chose, unless it was the first half of a double one. */
    let timer = 0;
    page.map.on('dblclick', () => clearTimeout(timer));
    const click = () => {
      clearTimeout(timer);
      timer = setTimeout(() => { if (!card.hidden && !Atlas.inWorkshop) page.showCard(); }, DOUBLE);
    };
    page.group.on('click', click);
    return {
      click,
      close: page.closeCard,
      choose() {
        card.hidden = page.choice.area < 0;
        if (!card.hidden) fill();
      },
    };
  });
})(window.Atlas);

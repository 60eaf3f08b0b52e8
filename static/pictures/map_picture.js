// @ts-check
/* The map that shows, as a picture: the whole municipality with its legend beside it. */
(function (Atlas) {
  'use strict';

  const LEGEND = 560;
  const GAP = 50;
  const LETTERS = 18; // size of the names on the map and of the words at its scale bar

  /** @type {(page: ChoicePage) => (room: Room) => Element[]} */
  const drawn = ({ data, choice, codes, legend }) => ({ left: x, top: y, right, bottom }) => {
    const ground = Atlas.mapGround(data, right - x - LEGEND - GAP, bottom - y);
    const { width, height } = ground;
    const map = Atlas.mapSvg(ground, { map: choice.map, codes, items: legend.items }, { names: LETTERS, scale: LETTERS });
    return [
      Atlas.mark('g', { transform: 'translate(' + x + ' ' + y + ')' }, ...map.childNodes),
      Atlas.mark('rect', { x, y, width, height, fill: 'none', stroke: Atlas.token('line') }),
      ...Atlas.legendMarks(legend.panel, { x: right - LEGEND, y, width: LEGEND, bottom }),
    ];
  };

  /** @param {ChoicePage} page */
  const picture = (page) => {
    const { panel } = page.legend;
    const fictional = document.querySelector('.atlas__fictional') !== null;
    const said = (/** @type {string} */ part) => Atlas.textOf(panel.querySelector('.panel__' + part));
    const menu = Atlas.find('#kaartkeuze [value="' + page.choice.map + '"]').parentElement?.lastElementChild;
    return {
      picture: Atlas.picture({
        number: said('number'),
        title: said('title'),
        sentence: said('compared'),
        source: said('sources p').replace(/^\S+ /, ''), // the page says "Bron:" itself
        fictional,
      }, drawn(page)),
      what: ['kaart', (panel.dataset.number || '').padStart(2, '0'), Atlas.fileWords(Atlas.textOf(menu))].join('-'),
      year: page.hasYears ? 'jaar-' + page.choice.year : '',
      fictional,
    };
  };

  Atlas.parts.push((page) => {
    const buttons = Atlas.pictureButtons(() => picture(page));
    Atlas.find('.atlas__under').append(Atlas.element('div', 'picture-tools', ...buttons));
  });
})(window.Atlas);

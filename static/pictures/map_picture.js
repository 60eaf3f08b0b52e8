// @ts-check
// needs: legend/legend_marks.js, pictures/picture_file.js, pictures/picture_frame.js, pictures/picture_view.js
/* The map that shows, as a picture with its legend beside it: the whole municipality, or the view that the reader chose, with
   the chosen area and what lies over the map. */
(function (Atlas) {
  'use strict';

  const LEGEND = 560;
  const GAP = 50;
  const LETTERS = 18; // size of the names on the map and of the words at its scale bar

  /** @type {(page: MapPage) => (room: Room) => Element[]} */
  const drawn = (page) => ({ left: x, top: y, right, bottom }) => {
    const [width, height] = [right - x - LEGEND - GAP, bottom - y];
    return [
      Atlas.mark('g', { transform: 'translate(' + x + ' ' + y + ')' }, ...Atlas.drawnView(page, width, height, LETTERS)),
      Atlas.mark('rect', { x, y, width, height, fill: 'none', stroke: Atlas.token('line') }),
      ...Atlas.legendMarks(page.legend.panel, { x: right - LEGEND, y, width: LEGEND, bottom }, Atlas.viewNote(page, true)),
    ];
  };

  Atlas.mapPicture = (page) => {
    const { panel } = page.legend;
    const fictional = document.querySelector('.atlas__fictional') !== null;
    const said = (/** @type {string} */ part) => Atlas.textOf(panel.querySelector('.panel__' + part));
    const menu = Atlas.find('#kaartkeuze [value="' + page.choice.map + '"]').parentElement?.lastElementChild;
    return {
      picture: Atlas.picture({
        number: said('number'),
        title: said('title'),
        sentence: said('compared'),
        source: said('sources p:has(.panel__word)').replace(/^\S+ /, ''), // the page says "Bron:" itself
        fictional,
      }, drawn(page)),
      what: ['kaart', (panel.dataset.number || '').padStart(2, '0'), Atlas.fileWords(Atlas.textOf(menu)),
        ...(Atlas.viewOf(page) ? ['uitsnede'] : [])].join('-'),
      year: page.hasYears ? 'jaar-' + page.choice.year : '',
      fictional,
    };
  };
})(window.Atlas);

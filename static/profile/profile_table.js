// @ts-check
// needs: page/elements.js, page/text.js
/* One area on all maps: its class, its years, and how many areas of the municipality share it. */
(function (Atlas) {
  'use strict';

  const make = Atlas.element;
  const words = {
    heads: (/** @type {string} */ year, /** @type {string} */ place) => ['Kaart', 'Klasse in ' + year, 'In ' + place],
    beside: (/** @type {number} */ same, /** @type {number} */ all, /** @type {string} */ many) =>
      same + ' van de ' + all + ' ' + many + ' met een klasse',
  };

  /**
   * The layers of a map by year, rising; the last has no year of its own.
   * @param {MainPage} page
   * @param {string} slug
   */
  const layersOf = ({ data, lastYear }, slug) => [
    ...Object.keys(data.layers).filter((layer) => layer.startsWith(slug + '@')).map((layer) => [layer.split('@')[1], layer]),
    [lastYear, slug],
  ].sort(([a], [b]) => Number(a) - Number(b));

  /** @type {(page: MainPage, slug: string, layer: string, area: number) => LegendItem} */
  const itemOf = ({ data, legends }, slug, layer, area) => legends[slug].items[data.layers[layer][area]];

  /**
   * Class after class, each under its year.
   * @param {MainPage} page
   * @param {string} slug
   * @param {number} area
   */
  const strip = (page, slug, area) => {
    const layers = layersOf(page, slug);
    if (layers.length < 2) return [];
    return [make('ol', 'profile__years', ...layers.map(([year, layer]) => {
      const item = itemOf(page, slug, layer, area);
      return make('li', 'swatched class-' + item.slug, ' ' + year + ' ', make('span', 'soft', item.mark || item.label));
    }))];
  };

  /**
   * How many areas of the municipality are in the same class; nothing for an area without one.
   * @param {MainPage} page
   * @param {string} slug
   * @param {number} area
   */
  const beside = ({ data, legends }, slug, area) => {
    const codes = data.layers[slug];
    if (!legends[slug].items[codes[area]].mark) return '';
    const shown = [...codes].filter((code) => legends[slug].items[code].mark);
    return words.beside(shown.filter((code) => code === codes[area]).length, shown.length, data.area[1]);
  };

  /**
   * The maps of the edition, by number.
   * @param {MainPage} page
   */
  const mapsOf = ({ data, legends }) => Object.keys(legends).filter((slug) => data.layers[slug])
    .sort((a, b) => Number(legends[a].panel.dataset.number) - Number(legends[b].panel.dataset.number));

  /** @type {(page: MainPage, slug: string, area: number) => HTMLElement} */
  const row = (page, slug, area) => {
    const { panel } = page.legends[slug];
    const compared = Atlas.textOf(panel.querySelector('.panel__compared'));
    const menu = Atlas.textOf(Atlas.find('#kaartkeuze [value="' + slug + '"]').parentElement?.lastElementChild);
    const head = make('th', '', panel.dataset.number + ' ' + menu, make('span', 'profile__compared soft', compared));
    head.setAttribute('scope', 'row');
    return make('tr', 'map-' + slug, head,
      make('td', '', make('p', 'profile__class', ...Atlas.classWords(itemOf(page, slug, slug, area))), ...strip(page, slug, area)),
      make('td', 'soft', beside(page, slug, area)));
  };

  Atlas.profileTable = (page, area) => {
    const heads = words.heads(page.lastYear, page.data.name).map((text) => {
      const head = make('th', '', text);
      head.setAttribute('scope', 'col');
      return head;
    });
    return make('table', 'table profile__table', make('thead', '', make('tr', '', ...heads)),
      make('tbody', '', ...mapsOf(page).map((slug) => row(page, slug, area))));
  };
})(window.Atlas);

// @ts-check
// needs: legend/country.js, legend/legend.js, squares/hoods.js, map/page.js, map/shapes.js, page/elements.js, page/text.js
/* How many of the chosen areas are in each class of the shown map, beside the municipality and the country. */
(function (Atlas) {
  'use strict';

  const make = Atlas.element;
  const words = {
    chosen: 'Uw keuze',
    caption: (/** @type {string} */ many, /** @type {string} */ map) => 'Aantal ' + many + ' per klasse: ' + map,
    apart: 'Zonder klasse, apart geteld',
    relative: 'Deze kaart vergelijkt met de eigen gemeente. Tellen over uw keuze zegt hier niets; u ziet alleen de omtrek.',
    few: (/** @type {string} */ many) => 'Bij minder dan twintig ' + many + ' met een klasse staan er geen percentages.',
  };

  /** The number of areas, or of squares in neighbourhoods, by character.  @type {(page: MainPage, areas: number[]) => Record<string, number>} */
  const countsOf = ({ data, codes }, areas) => {
    const { first } = Atlas.shapesOf(data);
    if (areas.every((area) => area < codes.length)) return Atlas.counted(areas.map((area) => codes[area]).join(''));
    const hoods = Atlas.hoodCounts(data, codes);
    /** @type {Record<string, number>} */
    const counts = {};
    areas.flatMap((area) => Object.entries(hoods[area - first])).forEach(([character, count]) => {
      counts[character] = (counts[character] || 0) + count;
    });
    return counts;
  };

  const ROLES = [['table', 'table'], ['thead, tbody', 'rowgroup'], ['tr', 'row'], ['td', 'cell'], ['th[scope="row"]', 'rowheader'],
    ['th[scope="col"]', 'columnheader']];

  /** What each part is, also where it is not laid out as a table.  @param {HTMLElement} box  With a table in it. */
  const withRoles = (box) => {
    ROLES.forEach(([part, role]) => box.querySelectorAll(part).forEach((node) => node.setAttribute('role', role)));
    return box;
  };

  /** @type {(item: LegendItem, numbers: string[]) => HTMLElement} */
  const row = (item, numbers) => {
    const head = make('th', '', ...Atlas.classWords(item));
    head.setAttribute('scope', 'row');
    return make('tr', '', head, ...numbers.map((number) => make('td', 'table__number', number)));
  };

  /** @param {string[]} titles */
  const heads = (titles) => make('tr', '', ...titles.map((title) => {
    const head = make('th', '', title);
    head.setAttribute('scope', 'col');
    return head;
  }));

  /** A heading, and the table or the sentence instead of it. */
  Atlas.selectionTable = (page, areas, country) => {
    const { legend, layer, data, codes, choice } = page;
    if (!country.layers[layer]) return [make('p', '', words.relative)];
    const counts = [countsOf(page, areas), Atlas.counted(codes), country.layers[layer]];
    const shares = counts.map((counted) => Atlas.shareOf(legend, counted));
    const plain = counts.map((counted) => (/** @type {string} */ character) => Atlas.number(counted[character] || 0));
    const ranked = Object.entries(legend.items).sort(([, a], [, b]) => a.rank - b.rank);
    const classes = ranked.filter(([, { mark }]) => mark).map(([character, item]) => row(item, shares.map((share) => share(character))));
    const states = ranked.filter(([character, { mark }]) => !mark && counts.some((counted) => counted[character]))
      .map(([character, item]) => row(item, plain.map((number) => number(character))));
    const apart = make('th', 'soft', words.apart);
    apart.colSpan = 4;
    const table = make('table', 'table selection__table map-' + choice.map, make('caption', '',
      words.caption(data.area[1], Atlas.textOf(legend.panel.querySelector('.panel__title')))),
    make('thead', '', heads(['Klasse', words.chosen, data.name, country.name])),
    make('tbody', '', ...classes), make('tbody', '', ...(states.length ? [make('tr', '', apart)] : []), ...states));
    return [withRoles(make('div', '', table)), ...(Atlas.hasShares(legend, counts[0]) ? [] : [make('p', 'soft', words.few(data.area[1]))])];
  };
})(window.Atlas);

// @ts-check
// needs: legend/country.js, legend/legend.js, squares/hoods.js, squares/cell_shapes.js, page/elements.js, page/text.js
/* One area on all maps: its class, its years, and how many areas of municipality and country share it. Of a square also how
   many squares of its neighbourhood; of a neighbourhood of squares how many each class has. */
(function (Atlas) {
  'use strict';

  const make = Atlas.element;
  const words = {
    heads: (/** @type {string} */ year, /** @type {string[]} */ places) => ['Kaart', 'Klasse in ' + year, ...places],
    counted: (/** @type {string} */ year, /** @type {string} */ many) => ['Kaart', 'Aantal ' + many + ' in ' + year],
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
   * Class after class, each under its year; a state without a class is only named where it is not that of the last year.
   * @param {MainPage} page
   * @param {string} slug
   * @param {number} area
   */
  const strip = (page, slug, area) => {
    const layers = layersOf(page, slug);
    if (layers.length < 2) return [];
    const items = layers.map(([, layer]) => itemOf(page, slug, layer, area));
    return [make('ol', 'profile__years', ...items.map((item, n) => {
      const said = item.mark || (item === items[items.length - 1] ? '' : item.label);
      return make('li', 'swatched class-' + item.slug, ' ' + layers[n][0] + ' ', make('span', 'soft', said));
    }))];
  };

  /**
   * Of a neighbourhood of squares how many each class has, year under year; those without a class are only told where they are
   * not as many as in the last year.
   * @param {MainPage} page
   * @param {string} slug
   * @param {number} area
   */
  const counts = (page, slug, area) => {
    const [{ data }, legend] = [page, page.legends[slug]];
    const layers = layersOf(page, slug);
    const ofLayer = (/** @type {string} */ layer) => Atlas.hoodCounts(data, data.layers[layer])[Atlas.hoodOf(data, area)];
    const shown = (/** @type {Record<string, number>} */ counted) => Object.fromEntries(Object.entries(counted)
      .filter(([character, count]) => legend.items[character].mark || count !== ofLayer(slug)[character]));
    const years = layers.length < 2 ? [] : [make('ol', 'profile__years profile__years--counts', ...layers.map(([year, layer]) =>
      make('li', '', year + ' ', Atlas.hoodBar(legend, ofLayer(layer)), ' ',
        make('span', 'soft', Atlas.countWords(legend, shown(ofLayer(layer)))))))];
    const lines = Atlas.countedClasses(legend, ofLayer(slug)).map(({ item, count }) =>
      make('span', 'hood-class', ...Atlas.classWords(item), ': ' + Atlas.number(count)));
    return make('td', '', ...(lines.length ? lines : Atlas.hoodLines({ data, codes: data.layers[slug], legend }, area)), ...years);
  };

  /**
   * How many areas of a place are in the same class; nothing for an area without one, and for the country on a map that
   * compares with the municipality.
   * @param {Legend} legend
   * @param {string} character  The class of the area.
   * @param {Record<string, number> | undefined} counted  Of the place.
   * @param {[string, string]} unit
   */
  const among = (legend, character, counted, unit) => {
    if (!counted || !legend.items[character].mark) return '';
    const [same, all] = [counted[character] || 0, Atlas.withClass(legend, counted)];
    return Atlas.ofAll(same, all, unit) + (same < all ? Atlas.percent(same, all) : '');
  };

  /**
   * The maps of the edition, by number.
   * @param {MainPage} page
   */
  const mapsOf = ({ data, legends }) => Object.keys(legends).filter((slug) => data.layers[slug])
    .sort((a, b) => Number(legends[a].panel.dataset.number) - Number(legends[b].panel.dataset.number));

  /** The neighbourhood of a square, if there is one.  @type {(data: AtlasData, area: number) => {name: string, place: number}[]} */
  const hoodOf = (data, area) => {
    if (!data.hoods) return [];
    const place = Atlas.hoodOf(data, area);
    return [{ name: Atlas.squaresOf(data).hoods.names[place], place }];
  };

  /** @type {(page: MainPage, slug: string, area: number, country: Country) => HTMLElement} */
  const row = (page, slug, area, country) => {
    const { data, legends } = page;
    const { panel } = legends[slug];
    const codes = data.layers[slug];
    /** @type {(place: string, counted: Record<string, number> | undefined) => HTMLElement} */
    const beside = (place, counted) => {
      const cell = make('td', 'soft profile__place', among(legends[slug], codes[area], counted, data.area));
      cell.dataset.place = place + ': ';
      return cell;
    };
    const compared = Atlas.textOf(panel.querySelector('.panel__compared'));
    const menu = Atlas.textOf(Atlas.find('#kaartkeuze [value="' + slug + '"]').parentElement?.lastElementChild);
    const head = make('th', '', panel.dataset.number + ' ' + menu, make('span', 'profile__compared soft', compared));
    head.setAttribute('scope', 'row');
    if (area >= codes.length) return make('tr', 'map-' + slug, head, counts(page, slug, area));
    const hood = hoodOf(data, area);
    return make('tr', 'map-' + slug, head,
      make('td', '', make('p', 'profile__class', ...Atlas.classWords(itemOf(page, slug, slug, area))), ...strip(page, slug, area)),
      ...hood.map(({ name, place }) => beside(name, Atlas.hoodCounts(data, codes)[place])),
      beside(data.name, Atlas.counted(codes)), beside(country.name, country.layers[slug]));
  };

  Atlas.profileTable = (page, area, country) => {
    const { data, codes, lastYear } = page;
    const places = [...hoodOf(data, area).map(({ name }) => name), data.name, country.name];
    const heads = (area < codes.length ? words.heads(lastYear, places) : words.counted(lastYear, data.area[1])).map((text) => {
      const head = make('th', '', text);
      head.setAttribute('scope', 'col');
      return head;
    });
    return make('table', 'table profile__table' + (area < codes.length ? '' : ' profile__table--counts'), make('thead', '', make('tr', '', ...heads)),
      make('tbody', '', ...mapsOf(page).map((slug) => row(page, slug, area, country))));
  };
})(window.Atlas);

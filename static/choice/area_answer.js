// @ts-check
// needs: choice/area_card.js, map/drawing.js, map/shapes.js, page/elements.js, page/words.js, search/find_among.js
/* What the field under the map answers, by the rule of the search in the header: the area that is meant, or the district
   with its areas. Comes when somebody types. */
(function (Atlas) {
  'use strict';

  const AIR = 0.05; // of its size, around a district

  const words = {
    district: (/** @type {string} */ name, /** @type {number} */ count, /** @type {AtlasData} */ data, /** @type {string} */ area) =>
      name + ' is een wijk met ' + count + ' ' + Atlas.words.places(data) + '. Kies een ' + data.area[0] + ' op de kaart of typ de naam van een ' + area + '.',
    nothing: (/** @type {string} */ area) => 'Geen ' + area + ' gevonden met die naam. '
      + (Atlas.inWorkshop ? 'Klik op de kaart. Plaatsen en gemeenten zoekt u na ‘Sluit workshop’, boven aan de pagina.'
        : 'Het zoekveld boven aan de pagina kent ook plaatsen, gemeenten en soms postcodes.'),
  };

  /**
   * The areas of each district of this municipality.
   * @param {AtlasData} data
   * @param {number} first
   */
  const districtsOf = (data, first) => {
    /** @type {Map<string, number[]>} */
    const districts = new Map();
    /** @type {[string, number][]} */
    const pairs = !document.body.dataset.municipality ? [] : data.hoods
      ? data.hoods.districts.map((name, hood) => [name, first + hood])
      : Atlas.findAll('#gebieden-tabel th .soft').map((node) => [Atlas.textOf(node), Number(node.closest('tr')?.dataset.area)]);
    pairs.filter(([name]) => name).forEach(([name, area]) => districts.set(name, [...(districts.get(name) || []), area]));
    return [...districts];
  };

  /** "wijk 4", where the codes of all its areas say so; see search_views.py.  @param {string[]} codes */
  const numberOf = (codes) => {
    const [number, ...others] = new Set(codes.map((code) => /^BU\d{4}(\d\d)\d\d$/.exec(code)?.[1] || ''));
    return number && !others.length ? ['wijk ' + Number(number)] : [];
  };

  /**
   * @param {AtlasData} data
   * @param {string[]} labels  Of all areas, as they stand in the list of suggestions.
   */
  const placesOf = (data, labels) => {
    const { first } = Atlas.shapesOf(data);
    /** @type {(name: string, folded: string[], code: string, kind: number, areas: number[]) => Place & { areas: number[] }} */
    const place = (name, folded, code, kind, areas) =>
      ({ name, folded, code, foldedCode: Atlas.foldCode(code), hint: data.name, href: '', kind, areas });
    return [
      ...labels.map((label, n) => place(label, [data.names[first + n], label].map(Atlas.fold), data.codes[first + n], 1, [first + n])),
      ...districtsOf(data, first).map(([name, areas]) => place(name,
        [...Atlas.districtNames(name), ...numberOf(areas.map((area) => data.codes[area]))], '', 2, areas)), // after areas
    ];
  };

  /** On the card of the chosen area.  @param {string} answer */
  const say = (answer) => {
    const card = Atlas.find('#gebied');
    card.className = 'area-card';
    card.replaceChildren(Atlas.element('p', '', answer));
    card.hidden = false;
  };

  Atlas.answerArea = (page, field, labels, choose) => {
    const { data, map } = page;
    const area = field.dataset.word || data.area[0];
    const [found] = Atlas.findAmong(placesOf(data, labels), field.value);
    if (found?.areas.length === 1) {
      choose(found.areas[0]);
      if (page.choice.area >= 0) field.value = labels[found.areas[0] - Atlas.shapesOf(data).first];
      return;
    }
    page.change({ area: -1 });
    say(found ? words.district(found.name, found.areas.length, data, area) : words.nothing(area));
    if (!found) return;
    field.value = found.name;
    map.fitBounds(found.areas.map(page.boundsOf).reduce((all, bounds) => all.extend(bounds), L.latLngBounds([])).pad(AIR), { animate: false });
    page.showCard();
  };
})(window.Atlas);

// @ts-check
// needs: choice/address.js, legend/country.js, map/map_ground.js, map/map_svg.js, map/page.js, profile/profile_table.js
/* Everything about one area: its class on every map, its years, what the municipality has beside it, and what was done
   there. A view of the page of the municipality, which prints on one sheet: #profiel=<area code>. */
(function (Atlas) {
  'use strict';

  const MAP = { width: 420, height: 360 }; // pixels: the municipality with the area outlined
  const make = Atlas.element;
  const words = {
    back: 'Terug naar de kaarten',
    print: 'Druk dit af',
    drawing: (/** @type {string} */ name, /** @type {string} */ place) => name + ' op de kaart van ' + place,
    pairs: 'Let op',
    practice: 'Uit de praktijk',
    note: 'De klasse hoort bij het gebied als geheel, niet bij de mensen of straten daarin.'
      + ' Het is op elke plek anders: bespreek dit met mensen die er wonen en werken.',
  };

  /**
   * The whole municipality on the chosen map, with the area outlined.
   * @param {MainPage} page
   * @param {number} area
   */
  const drawing = ({ data, choice, codes, legend }, area) => {
    const ground = Atlas.mapGround(data, MAP.width, MAP.height);
    const svg = Atlas.mapSvg(ground, { map: choice.map, codes, items: legend.items }, {});
    const d = ground.outline(area);
    svg.append(.../** @type {[string, number][]} */ ([['paper', 6], ['ink', 3]]).map(([colour, width]) =>
      Atlas.mark('path', { d, fill: 'none', stroke: Atlas.token(colour), 'stroke-width': width, 'stroke-linejoin': 'round' })));
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', words.drawing(data.names[area], data.name));
    return make('figure', 'profile__map', svg, make('figcaption', 'soft', Atlas.textOf(legend.panel.querySelector('.panel__title'))));
  };

  /**
   * What two maps of a pair seem to contradict.
   * @param {MainPage} page
   * @param {number} area
   */
  const sentences = ({ data }, area) => [...new Set(Object.values(data.pairs)
    .map(([all, holds]) => (holds[area] === '.' ? '' : all[Number(holds[area])])).filter(Boolean))];

  /** @param {string} code */
  const practice = (code) => Atlas.findAll('.practice-box[data-areas]')
    .filter((box) => (box.dataset.areas || '').split(' ').includes(code))
    .map((box) => make('li', '', Atlas.copyOf(Atlas.find('.practice-box__title a', box))));

  /** @type {(title: string, items: HTMLElement[]) => HTMLElement[]} */
  const listed = (title, items) => (items.length ? [make('h3', '', title), make('ul', '', ...items)] : []);

  const box = make('section', 'profile');
  box.hidden = true;
  box.id = 'profiel';
  const main = Atlas.find('main');

  Atlas.closeProfile = (page) => {
    box.hidden = true;
    main.classList.remove('page--profile');
    page.remembered.profiel = '';
    page.map.getContainer().focus();
    page.resumeWorkshop?.();
  };

  /**
   * Name, where it lies, and what one can do.
   * @param {MainPage} page
   * @param {number} area
   * @param {HTMLElement} title
   */
  const head = (page, area, title) => {
    const { data } = page;
    const place = document.querySelector('#gebieden-tabel tr[data-area="' + area + '"] th .soft');
    return make('div', 'profile__head', title,
      make('p', 'soft', [Atlas.textOf(place), data.name, data.codes[area], area < page.codes.length ? Atlas.find('#gebied').dataset.cell : ''].filter(Boolean).join(' · ')),
      make('p', 'profile__tools', Atlas.button(words.print, () => print()), ' ', Atlas.button(words.back, () => {
        if (page.leave()) return;
        Atlas.closeProfile?.(page);
        page.tell('choose');
      })));
  };

  /** @type {(page: MainPage, area: number) => HTMLElement} */
  const side = (page, area) => make('div', 'profile__side', drawing(page, area),
    ...listed(words.pairs, sentences(page, area).map((text) => make('li', '', text))),
    ...listed(words.practice, practice(page.data.codes[area])),
    make('p', 'soft', words.note),
    ...[...page.legend.panel.querySelectorAll('.panel__sources p')].map((source) => make('p', 'profile__source soft', Atlas.textOf(source))));

  Atlas.openProfile = async (page, area) => {
    const country = await Atlas.wholeCountry();
    if (page.remembered.profiel !== page.data.codes[area]) return; // closed again before all had come
    const title = make('h2', 'profile__name', page.data.names[area]);
    title.id = 'profiel-naam';
    title.tabIndex = -1;
    const table = make('div', 'profile__window', Atlas.profileTable(page, area, country));
    Object.entries({ role: 'region', 'aria-labelledby': title.id, tabindex: '0' }).forEach(([name, value]) => table.setAttribute(name, value));
    page.screen.before(box, Atlas.find('.patterns', document, SVGSVGElement)); // what is hidden has no patterns to lend
    box.hidden = false;
    main.classList.add('page--profile');
    box.replaceChildren(head(page, area, title),
      make('div', 'profile__parts', table, side(page, area)));
    title.focus();
    scrollTo({ top: 0, behavior: 'instant' });
  };
})(window.Atlas);

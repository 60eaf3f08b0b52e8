// @ts-check
/* Two maps beside each other: any map or year of this municipality, made when somebody asks for it.
   #naast=<map>&naastjaar=<year> in the address. */
(function (Atlas) {
  'use strict';

  const NOT_TWICE = '.panel__partner, .pair, .practice-notes, .panel__states';

  /**
   * What one would lay beside a map first: another year of it, else the other map of its pair, else the next map.
   * @param {object} page
   * @param {string} firstYear
   */
  const other = ({ choice, hasYears, lastYear, legends, legend }, firstYear) => {
    if (hasYears) return { map: choice.map, year: choice.year === lastYear ? firstYear : lastYear };
    const partner = legend.panel.querySelector('.panel__partner a');
    const slugs = Object.keys(legends);
    const next = slugs[(slugs.indexOf(choice.map) + 1) % slugs.length];
    return { map: partner ? new URLSearchParams(partner.hash.slice(1)).get('kaart') : next, year: lastYear };
  };

  /** Heading, legend with its own numbers, reading help and source of the map that is shown. */
  const panelOf = ({ legend, choice, codes, hasYears }) => {
    const panel = legend.panel.cloneNode(true);
    panel.removeAttribute('id');
    panel.removeAttribute('data-map');
    panel.querySelectorAll(NOT_TWICE).forEach((node) => node.remove());
    panel.hidden = false;
    Atlas.writeCounts(Atlas.readLegend(panel), codes);
    if (hasYears) Atlas.writeYear(panel, choice.year);
    return panel;
  };

  const titleOf = ({ dataset }, panel) => ({ number: dataset.number, title: panel.querySelector('.panel__title').textContent });

  /** A copy of something around the first map; what makes it the only one of its kind stays behind. */
  const copy = (/** @type {string} */ id) => {
    const made = document.getElementById(id).cloneNode(true);
    made.removeAttribute('id');
    return made;
  };

  /** Everything around the second map: what chooses, the map with its drawing for paper, and room for the panel. */
  const build = () => {
    const { element, words } = Atlas;
    const [list, years, panel] = [copy('kaartkeuze-smal'), copy('jaarkeuze'), element('div', '')];
    years.querySelectorAll('input').forEach((radio) => { radio.name = 'naastjaar'; });
    const close = element('button', 'button', words.close);
    close.setAttribute('type', 'button');
    const choice = element('div', 'beside__choice', element('label', 'beside__label', words.beside, list), close);
    const frame = element('div', 'map', copy('kaart-svg'), element('div', 'map__live'));
    const box = element('div', 'beside', choice, frame, years, panel);
    const title = element('h2', 'beside__title');
    title.setAttribute('aria-live', 'polite');
    frame.setAttribute('role', 'region');
    frame.setAttribute('aria-label', words.beside);
    return { title, box, frame, list, years, panel, close };
  };

  /** Makes the second map; it stays when it is closed, for the next time. */
  const makeSide = (page, parts, choice) => {
    const { frame, list, years } = parts;
    frame.classList.add('map-' + choice.map);
    const { map, data, legends, lastYear, bounds } = page;
    const side = Atlas.sideMap({
      frame, options: map.options, credit: map.attributionControl.options.prefix,
      data, legends, lastYear, bounds, choice: { ...choice, area: -1 },
    });
    list.addEventListener('change', () => side.change({ map: list.value }));
    years.addEventListener('change', (event) => side.change({ year: event.target.value }));
    side.join({ show: () => page.tell('beside'), close: () => page.tell('close') });
    return side;
  };

  Atlas.parts.push((page) => {
    const button = document.querySelector('[data-beside]');
    const firstYear = document.querySelector('#jaarkeuze input').value;
    let parts = null;
    let side = null;

    const write = () => {
      const { choice, hasYears, legend } = side;
      const panel = panelOf(side);
      parts.panel.replaceWith(panel);
      parts.panel = panel;
      parts.list.value = choice.map;
      parts.years.hidden = !hasYears;
      parts.years.querySelectorAll('input').forEach((radio) => { radio.checked = radio.value === choice.year; });
      const [one, two] = [titleOf(page.legend.panel, page.legend.panel), titleOf(legend.panel, panel)];
      parts.title.textContent = Atlas.fill(button.dataset.beside,
        { nummer: one.number, kaart: one.title, nummer2: two.number, kaart2: two.title });
      page.remembered.naast = choice.map;
      page.remembered.naastjaar = choice.year === page.lastYear ? '' : choice.year;
    };

    const toggle = (open) => {
      page.beside = open ? side : null;
      parts.title.hidden = parts.box.hidden = !open;
      page.screen.classList.toggle('atlas--beside', open);
      button.setAttribute('aria-pressed', String(open));
      if (open) write();
      else Object.assign(page.remembered, { naast: '', naastjaar: '' });
      page.tell('choose');
    };

    const open = (choice) => {
      if (side) side.change(choice);
      else {
        parts = build();
        page.screen.append(parts.title, parts.box);
        side = makeSide(page, parts, choice);
        Atlas.tie(page, side);
        parts.close.addEventListener('click', () => { toggle(false); button.focus(); });
      }
      toggle(true);
    };

    button.addEventListener('click', () => {
      if (page.beside) toggle(false);
      else {
        open(other(page, firstYear));
        parts.list.focus();
      }
    });
    Object.assign(page.remembered, { naast: '', naastjaar: '' });
    return {
      show() { if (page.beside) write(); },
      beside() { if (page.beside) { write(); page.tell('choose'); } },
      read() {
        const map = page.given.get('naast');
        if (map && Object.hasOwn(page.legends, map)) open({ map, year: page.given.get('naastjaar') || page.lastYear });
        else if (page.beside) toggle(false);
      },
    };
  });
})((window.Atlas = window.Atlas || {}));

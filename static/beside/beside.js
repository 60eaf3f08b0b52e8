// @ts-check
// needs: choice/address.js, beside/beside_frame.js, beside/side_map.js, map/start.js, page/text.js
/* Two maps beside each other: any map or year of this municipality. beside_button.js brings it when somebody asks. */
(function (Atlas) {
  'use strict';

  const { page } = Atlas;

  /** What one would lay beside a map first: the last year of it, else the other map of its pair, else the next map. */
  const other = () => {
    const { choice, hasYears, lastYear, legends, legend } = page;
    if (hasYears) return { map: choice.map, year: lastYear };
    const [partner] = Atlas.findAll('.panel__partner a', legend.panel, HTMLAnchorElement);
    const slugs = Object.keys(legends);
    const next = slugs[(slugs.indexOf(choice.map) + 1) % slugs.length];
    return { map: (partner && Atlas.readHash(partner.hash).get('kaart')) || next, year: lastYear };
  };

  /** @param {HTMLElement} panel */
  const titleOf = (panel) => Atlas.find('.panel__title', panel).textContent || '';

  /**
   * Makes the second map; it stays when it is closed, for the next time.
   * @param {BesideFrame} parts
   * @param {{map: string, year: string}} choice
   */
  const makeSide = (parts, choice) => {
    const { frame, list, years } = parts;
    frame.classList.add('map-' + choice.map);
    const { map, data, legends, lastYear, bounds } = page;
    const side = Atlas.sideMap({
      frame, options: map.options, credit: map.attributionControl.options.prefix ?? false,
      data, legends, lastYear, bounds, choice: { ...choice, area: -1 },
    });
    list.addEventListener('change', () => side.change({ map: list.value }));
    years.addEventListener('change', (event) => {
      side.change({ year: /** @type {HTMLInputElement} */ (event.target).value });
    });
    side.join({ show: () => page.tell('beside'), close: () => page.tell('close') });
    return side;
  };

  const button = Atlas.find('[data-beside]');
  const firstYear = Atlas.find('#jaarkeuze input', document, HTMLInputElement).value;
  /** @type {BesideFrame} */
  let parts;
  /** @type {MapPage | null} */
  let side = null;
  let wasLast = false; // the first map showed the last year

  /** @param {ChoicePage} shown */
  const write = (shown) => {
    const { choice, hasYears, legend } = shown;
    const panel = Atlas.besidePanel(shown);
    parts.panel.replaceWith(panel);
    parts.panel = panel;
    parts.list.value = choice.map;
    parts.years.hidden = !hasYears;
    parts.years.querySelectorAll('input').forEach((radio) => { radio.checked = radio.value === choice.year; });
    const first = page.legend.panel;
    parts.title.textContent = Atlas.fill(button.dataset.beside || '', {
      nummer: first.dataset.number, kaart: titleOf(first), nummer2: legend.panel.dataset.number, kaart2: titleOf(panel),
    });
    page.remembered.naast = choice.map;
    page.remembered.naastjaar = choice.year === page.lastYear ? '' : choice.year;
  };

  /** @param {boolean} open */
  const toggle = (open) => {
    page.beside = open ? side : null;
    parts.title.hidden = parts.box.hidden = !open;
    page.screen.classList.toggle('atlas--beside', open);
    button.setAttribute('aria-pressed', String(open));
    if (page.beside) write(page.beside);
    else Object.assign(page.remembered, { naast: '', naastjaar: '' });
    page.tell('choose');
  };

  /** @param {{map: string, year: string}} choice */
  const open = (choice) => {
    if (side) side.change(choice);
    else {
      parts = Atlas.besideFrame();
      page.screen.append(parts.title, parts.box);
      side = makeSide(parts, choice);
      Atlas.tie(page, side);
      parts.close.addEventListener('click', () => { close(); button.focus(); });
    }
    toggle(true);
  };

  const close = () => {
    toggle(false);
    if (wasLast && page.hasYears && page.choice.year === firstYear) page.change({ year: page.lastYear });
    wasLast = false;
  };

  page.toggleBeside = () => {
    if (page.beside) close();
    else {
      wasLast = page.hasYears && page.choice.year === page.lastYear;
      open(other());
      if (wasLast) page.change({ year: firstYear }); // years stand in their order
      parts.list.focus({ preventScroll: true });
      Atlas.find('.chooser').scrollIntoView({ block: 'start', behavior: 'instant' }); // both maps in the window
    }
  };
  page.readBeside = () => {
    const map = page.given.get('naast');
    if (map && Object.hasOwn(page.legends, map)) open({ map, year: page.given.get('naastjaar') || page.lastYear });
    else if (page.beside) toggle(false);
  };
  page.join({
    show() { if (page.beside) write(page.beside); },
    beside() {
      if (!page.beside) return;
      write(page.beside);
      page.tell('choose');
    },
  });
})(window.Atlas);

// @ts-check
// needs: legend/country.js, map/shapes.js, page/elements.js, selection/selection_counts.js
/* What is told about a choice of areas: how many, which, and how many are in each class. */
(function (Atlas) {
  'use strict';

  const make = Atlas.element;
  const NAMED = 15;
  const words = {
    title: 'Uw keuze',
    hoods: ['buurt', 'buurten'],
    none: 'U hebt nog niets gekozen.',
    count: (/** @type {number} */ count, /** @type {string} */ unit) => Atlas.number(count) + ' ' + unit + ' gekozen',
    rest: (/** @type {number} */ count) => 'en nog ' + count,
  };

  Atlas.selectionPanel = (page) => {
    const status = make('p', 'selection__status', words.none);
    status.setAttribute('role', 'status');
    const [hint, names, counts] = [make('p', 'soft'), make('p', 'selection__names soft'), make('div', 'selection__counts')];
    const classes = make('ul', ''); // where the panel stands in the place of the legend, until its table names them
    const title = make('h2', 'selection__title', words.title);
    title.id = 'uw-keuze';
    title.tabIndex = -1;
    const box = make('section', 'selection', title);
    box.hidden = true;
    box.setAttribute('aria-labelledby', title.id);
    const opener = Atlas.find('[data-select]');
    Atlas.find('.atlas__below').append(box);
    const isBesideMap = () => Atlas.inWorkshop || getComputedStyle(box).position === 'sticky'; // or over it
    const intoWindow = (/** @type {Element} */ node) => node.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    box.addEventListener('toggle', () => { if (isBesideMap()) intoWindow(box); }, { capture: true }); // of the conditions

    const count = async () => {
      const country = await Atlas.wholeCountry();
      counts.replaceChildren(...(page.selected.length ? Atlas.selectionTable(page, page.selected, country) : []));
      classes.className = 'selection__classes map-' + page.choice.map;
      classes.replaceChildren(...Object.values(page.legend.items).sort((a, b) => a.rank - b.rank)
        .map((item) => make('li', '', ...Atlas.classWords(item))));
    };

    return {
      hint,
      count,
      isSeen: () => box.checkVisibility(), // in the workshop another may lie in its place
      open(on) {
        box.hidden = !on;
        opener.setAttribute('aria-expanded', String(on));
        count();
        if (Atlas.inWorkshop) page.openDrawer?.('choice', on);
      },
      show() {
        title.focus({ preventScroll: true });
        intoWindow(isBesideMap() ? box : hint); // with the buttons above it, below the map
      },
      showStatus: () => intoWindow(isBesideMap() ? box : status), // with the map above it
      fill(tools, conditions) { box.append(status, tools, hint, ...conditions, names, counts, classes); },
      tell(notes) {
        const { selected, data } = page;
        const hoods = data.hoods && selected[0] >= Atlas.shapesOf(data).first;
        const unit = (hoods ? words.hoods : data.area)[selected.length === 1 ? 0 : 1];
        const said = notes.filter(Boolean);
        if (selected.length && !page.remembered.voorwaarden) said.unshift(words.count(selected.length, unit) + '.');
        status.textContent = said.join(' ') || words.none;
        const every = selected.map((area) => data.names[area]);
        const named = data.hoods ? [...new Set(every)] : every; // of squares: where they lie
        const rest = named.length - NAMED;
        names.textContent = [...named.slice(0, NAMED), ...(rest > 0 ? [words.rest(rest)] : [])].join(', ');
        count();
      },
    };
  };
})(window.Atlas);

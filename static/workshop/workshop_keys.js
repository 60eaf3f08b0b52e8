// @ts-check
// needs: map/start.js, workshop/drawer.js
/* The keys of the workshop: digits choose a map, arrows a year or the map next to it, and Page Up and Page Down, which a
   presenter holds in the hand, a map. They do so wherever somebody clicked; who came with Tab to the map or the legend
   moves it with the same keys. */
(function (Atlas) {
  'use strict';

  const { page } = Atlas;

  /** By number; the menu has another order. */
  const panels = () => Atlas.findAll('section[data-number]').sort((a, b) => Number(a.dataset.number) - Number(b.dataset.number));

  /** @param {HTMLElement | undefined} panel */
  const choose = (panel) => { if (panel) page.change({ map: panel.dataset.map }); };

  /** @param {number} step */
  const stepMap = (step) => {
    const all = panels();
    choose(all[all.findIndex((panel) => panel.dataset.map === page.choice.map) + step]);
  };

  /** To another year; past the last one, or on a map without years, to another map.  @param {number} step */
  const stepYear = (step) => {
    const radios = Atlas.findAll('#jaarkeuze input', document, HTMLInputElement);
    const next = radios[radios.findIndex((radio) => radio.checked) + step];
    if (page.hasYears && next) page.change({ year: next.value });
    else stepMap(step);
  };

  page.workshopKeys = {
    ArrowLeft: () => stepYear(-1),
    ArrowRight: () => stepYear(1),
    PageUp: () => stepMap(-1),
    PageDown: () => stepMap(1),
    l: () => page.toggleLegend(),
  };

  /** @param {string} digit  0 is map 10. */
  const chooseMap = (digit) => choose(panels().find(({ dataset }) => dataset.number === (digit === '0' ? '10' : digit)));

  let isByKeys = false;
  document.addEventListener('pointerdown', () => { isByKeys = false; }, true);
  document.addEventListener('keydown', ({ key }) => { if (key === 'Tab') isByKeys = true; }, true);

  /** Whether a key belongs to what has the focus.  @param {KeyboardEvent} event */
  const isTaken = ({ key, target }) => {
    const at = /** @type {Element} */ (target);
    if (at.matches('textarea, input:not([type="radio"], [type="file"])')) return true;
    if (key.startsWith('Page')) return isByKeys && at.matches('.panel__side');
    if (!key.startsWith('Arrow')) return false;
    return (isByKeys && at.matches('.leaflet-container')) || (at.matches('select, input') && !at.closest('#kaartkeuze, #jaarkeuze'));
  };

  document.addEventListener('keydown', (event) => {
    if (!Atlas.inWorkshop || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const act = /^\d$/.test(event.key) ? () => chooseMap(event.key) : page.workshopKeys[event.key.length > 1 ? event.key : event.key.toLowerCase()];
    if (!act || isTaken(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // a map that was clicked would move as well
    act();
  });
})(window.Atlas);

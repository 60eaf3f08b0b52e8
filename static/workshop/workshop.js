// @ts-check
// needs: map/start.js, page/text.js, workshop/drawer.js, workshop/workshop_words.js
/* The workshop: the map fills the screen, or the window where a browser refuses that; keys choose map and year, and
   Escape ends it. What a group can add to the map lies in its drawer. */
(function (Atlas) {
  'use strict';

  const { page } = Atlas;
  const words = Atlas.words.workshop;
  const frame = Atlas.find('.atlas');
  const button = Atlas.find('[data-workshop]');
  const field = Atlas.find('#zoek-gebied', document, HTMLInputElement);
  const picker = 'input[type="file"]';

  /** What is not the map: everything beside the way down to it; patterns (svg) stand where a profile was opened. */
  const around = () => Atlas.findAll('body > :not(svg), main > :not(svg)')
    .filter((node) => node.localName !== 'script' && !node.contains(frame));

  /** @param {boolean} on */
  const set = (on) => {
    Atlas.inWorkshop = on;
    frame.classList.toggle('atlas--workshop', on);
    field.placeholder = on ? Atlas.textOf(field.labels?.[0]) : '';
    around().forEach((node) => { node.inert = on; });
    document.dispatchEvent(new Event('workshop'));
  };

  /** The whole page, so that paper still gets a page; where a browser refuses, the window is enough. */
  const fill = () => document.documentElement.requestFullscreen().catch(() => {});

  let height = 0;
  page.beginWorkshop = () => {
    height = scrollY;
    set(true);
    frame.focus();
    if (document.fullscreenEnabled) fill();
  };

  const end = async () => {
    if (!Atlas.inWorkshop) return;
    set(false);
    if (document.fullscreenElement) await document.exitFullscreen();
    button.focus({ preventScroll: true });
    scrollTo({ top: height, behavior: 'instant' });
  };
  page.endWorkshop = end;

  /** @param {EventTarget | null} target */
  const isPicker = (target) => /** @type {Element} */ (target).matches(picker);

  /** A browser leaves full screen to let somebody choose a file: that is no wish to stop. */
  const watchScreen = () => {
    let choosing = false;
    frame.addEventListener('click', ({ target }) => { choosing = isPicker(target); });
    ['change', 'cancel'].forEach((kind) => frame.addEventListener(kind, ({ target }) => {
      if (!isPicker(target)) return;
      if (choosing && !document.fullscreenElement && document.fullscreenEnabled) fill();
      choosing = false;
    }));
    document.addEventListener('fullscreenchange', () => {
      if (!document.fullscreenElement && !choosing) end();
    });
  };

  /** @param {number} step */
  const stepYear = (step) => {
    const radios = Atlas.findAll('#jaarkeuze input', document, HTMLInputElement);
    const next = radios[radios.findIndex((radio) => radio.checked) + step];
    if (page.hasYears && next) page.change({ year: next.value });
  };

  page.workshopKeys = {
    Escape: end,
    ArrowLeft: () => stepYear(-1),
    ArrowRight: () => stepYear(1),
    l: () => page.toggleLegend(),
  };

  /** @param {string} digit  0 is map 10. */
  const chooseMap = (digit) => {
    const [panel] = Atlas.findAll('section[data-number="' + (digit === '0' ? '10' : digit) + '"]');
    if (panel) page.change({ map: panel.dataset.map });
  };

  /** Whether a key belongs to what has the focus: a text, or the arrows of a list, a choice or the map.  @param {KeyboardEvent} event */
  const isTaken = (event) => {
    const target = /** @type {Element} */ (event.target);
    return target.matches('textarea, input:not([type="radio"], [type="file"])')
      || (event.key.startsWith('Arrow') && target.closest('select, input, #leaflet'));
  };

  document.addEventListener('keydown', (event) => {
    if (!Atlas.inWorkshop || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const act = /^\d$/.test(event.key) ? () => chooseMap(event.key) : page.workshopKeys[event.key.length > 1 ? event.key : event.key.toLowerCase()];
    if (!act || isTaken(event)) return;
    event.preventDefault();
    act();
  });

  const guide = Object.assign(Atlas.element('a', '', words.guide),
    { href: document.body.dataset.root + 'draaiboek/index.html', target: '_blank', rel: 'noopener' });
  const keyWords = Atlas.element('p', 'soft', words.keys + ' ', guide);
  /** @param {Element} part  Something the group can add to the map. */
  page.addTool = (part) => keyWords.before(part);
  frame.append(Atlas.element('div', 'workshop', keyWords),
    Atlas.element('div', 'workshop-bar', ...page.drawerButtons, Atlas.button(words.close, end)));
  frame.tabIndex = -1;
  watchScreen();
})(window.Atlas);

// @ts-check
/* The workshop: the map fills the screen, or the window where a browser refuses that; keys choose map and year, and
   Escape ends it. What a group can add to the map stands beside it. */
(function (Atlas) {
  'use strict';

  const { page } = Atlas;
  const words = Atlas.words.workshop;
  const frame = document.querySelector('.atlas');
  const button = document.querySelector('[data-workshop]');
  const picker = 'input[type="file"]';

  /** What is not the map: everything beside the way down to it. */
  const around = () => [...document.body.children, ...document.querySelectorAll('main > *')]
    .filter((node) => node.localName !== 'script' && !node.contains(frame));

  /** @param {boolean} on */
  const set = (on) => {
    Atlas.inWorkshop = on;
    if (!on) page.showTools(false); // what stands beside the map there has no place on the page
    frame.classList.toggle('atlas--workshop', on);
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

  /** A browser leaves full screen to let somebody choose a file: that is no wish to stop. */
  const watchScreen = () => {
    let choosing = false;
    frame.addEventListener('click', (event) => { choosing = event.target.matches(picker); });
    ['change', 'cancel'].forEach((kind) => frame.addEventListener(kind, (event) => {
      if (!event.target.matches(picker)) return;
      if (choosing && !document.fullscreenElement && document.fullscreenEnabled) fill();
      choosing = false;
    }));
    document.addEventListener('fullscreenchange', () => {
      if (!document.fullscreenElement && !choosing) end();
    });
  };

  /** @param {number} step */
  const stepYear = (step) => {
    const radios = [...document.querySelectorAll('#jaarkeuze input')];
    const next = radios[radios.findIndex((radio) => radio.checked) + step];
    if (page.hasYears && next) page.change({ year: next.value });
  };

  const keys = {
    Escape: end,
    ArrowLeft: () => stepYear(-1),
    ArrowRight: () => stepYear(1),
    n: () => page.placeNote(),
  };

  /** @param {string} digit  0 is map 10. */
  const chooseMap = (digit) => {
    const panel = document.querySelector('section[data-number="' + (digit === '0' ? '10' : digit) + '"]');
    if (panel) page.change({ map: panel.dataset.map });
  };

  /** Whether a key belongs to what has the focus: a text, or the arrows of a list, a choice or the map. */
  const isTaken = ({ key, target }) => target.matches('textarea, input:not([type="radio"], [type="file"])')
    || (key.startsWith('Arrow') && target.closest('select, input, #leaflet'));

  document.addEventListener('keydown', (event) => {
    if (!Atlas.inWorkshop || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const act = /^\d$/.test(event.key) ? () => chooseMap(event.key) : keys[event.key.length > 1 ? event.key : event.key.toLowerCase()];
    if (!act || isTaken(event)) return;
    event.preventDefault();
    act();
  });

  const tools = Atlas.button(words.tools, () => page.showTools(!frame.classList.contains('atlas--tools')));

  /** @param {boolean} on  Whether the notes stand beside the map. */
  page.showTools = (on) => {
    frame.classList.toggle('atlas--tools', on);
    tools.setAttribute('aria-pressed', String(on));
  };

  const guide = Object.assign(Atlas.element('a', '', words.guide),
    { href: document.body.dataset.root + 'draaiboek/index.html', target: '_blank', rel: 'noopener' });
  const keyWords = Atlas.element('p', 'soft', words.keys + ' ', guide);
  /** @param {Element} part  Something the group can add to the map. */
  page.addTool = (part) => keyWords.before(part);
  page.showTools(false);
  frame.append(Atlas.element('div', 'workshop', keyWords),
    Atlas.element('div', 'workshop-bar', tools, Atlas.button(words.close, end)));
  frame.tabIndex = -1;
  watchScreen();
})((window.Atlas = window.Atlas || {}));

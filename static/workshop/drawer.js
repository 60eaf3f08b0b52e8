// @ts-check
// needs: map/start.js, map/view.js, page/elements.js, workshop/workshop_words.js
/* The drawer over the map of the workshop: the legend, or over it the notes or the reader's own choice. One at a time,
   so that the map keeps most of the window; who closes what lies over the legend gets the legend back. */
(function (Atlas) {
  'use strict';

  const { page } = Atlas;
  const words = Atlas.words.workshop;
  const frame = Atlas.find('.atlas');
  /** @type {Drawer[]} */
  const PARTS = ['legend', 'tools', 'choice'];
  const isWide = () => matchMedia('(min-width: 48rem)').matches;
  let hasLegend = false;
  let isBeside = false;
  /** @type {Drawer | ''} */
  let over = '';

  /** @returns {Drawer | ''} */
  const seen = () => over || (hasLegend ? 'legend' : '');

  /** @param {Drawer} part */
  const toggle = (part) => open(part, seen() !== part);

  const buttons = {
    legend: Atlas.button(words.legend, () => toggle('legend')),
    tools: Atlas.button(words.tools, () => toggle('tools')),
  };

  /** The first view leaves free what title, buttons and drawer cover, where the map keeps most of its room. */
  const uncover = () => {
    const size = (/** @type {string} */ name, /** @type {'width' | 'height'} */ side) => Math.max(0, ...Atlas.findAll(name, frame)
      .filter((element) => Atlas.inWorkshop && element.checkVisibility())
      .map((element) => element.getBoundingClientRect()[side]));
    const right = page.beside ? 0 : size('.panel__side, .workshop, .selection', 'width');
    const top = size('.panel__head', 'height');
    page.covered = { right: right < innerWidth / 2 ? right : 0, top: top < innerHeight / 4 ? top : 0, bottom: size('.map__buttons', 'height') };
    if (page.beside) page.beside.covered = page.covered;
    if (!page.moved) page.home(); // the map beside it follows
  };

  const draw = () => {
    PARTS.forEach((part) => frame.classList.toggle('atlas--' + part, part === seen()));
    Atlas.findAll('.panel__side', frame).forEach((side) => { // one can scroll in it there, with the keyboard as well
      if (hasLegend) side.tabIndex = 0;
      else side.removeAttribute('tabindex');
    });
    buttons.legend.setAttribute('aria-pressed', String(seen() === 'legend'));
    buttons.tools.setAttribute('aria-pressed', String(seen() === 'tools'));
    uncover();
  };

  /** @type {(part: Drawer, on: boolean) => void} */
  function open(part, on) {
    if (part === 'legend') hasLegend = on;
    if (part !== 'legend' && on) over = part;
    else if (part === 'legend' || part === over) over = '';
    draw();
  }

  /** Over two maps the legend would hide most of both: it comes when somebody asks. */
  const follow = () => {
    if (Boolean(page.beside) !== isBeside) {
      isBeside = !isBeside;
      hasLegend = Atlas.inWorkshop === true && !isBeside && isWide();
      draw();
    } else uncover();
  };
  page.openDrawer = open;
  page.showTools = (on) => open('tools', on);
  page.toggleLegend = () => toggle('legend');

  document.addEventListener('workshop', () => { // what lies over the map there has no place on the page
    isBeside = Boolean(page.beside);
    hasLegend = Atlas.inWorkshop === true && !isBeside && isWide();
    over = Atlas.inWorkshop && frame.querySelector('.selection:not([hidden])') ? 'choice' : '';
    draw();
  });

  /** What the tints without a class are stands with the classes: a line of its own would take it from the map. */
  const addKeys = () => Atlas.findAll('section[data-map] .panel__side', frame).forEach((side) => {
    side.append(Atlas.element('div', 'drawer-key', ...Atlas.findAll('.atlas__under .map-key', frame).map(Atlas.copyOf)));
  });

  addKeys();
  page.drawerButtons = [buttons.legend, buttons.tools];
  page.join({ show: follow, choose: follow });
})(window.Atlas);

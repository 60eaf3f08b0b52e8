// @ts-check
// needs: map/start.js, map/view.js, page/elements.js, workshop/workshop_words.js
/* The drawer over the map of the workshop: the legend, or over it the notes or the reader's own choice. One at a time,
   so that the map keeps most of the window; who closes what lies over the legend gets the legend back. */
(function (Atlas) {
  'use strict';

  const { page } = Atlas;
  const words = Atlas.words.workshop;
  const frame = Atlas.find('.atlas');
  const field = Atlas.find('#zoek-gebied');
  /** @type {Drawer[]} */
  const PARTS = ['legend', 'tools', 'choice'];
  const wide = matchMedia('(min-width: 75rem)'); // the legend lies beside the map, not over most of it
  let hasLegend = false;
  let isBeside = false;
  let area = -1;
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

  /** Names keep clear of what grows, comes or goes over the maps. */
  const watch = new ResizeObserver(() => [page, page.beside].forEach((shown) => shown?.tell('room')));

  /** The first view leaves free what title, buttons and drawer cover, where the map keeps most of its room. */
  const uncover = () => {
    const boxes = (/** @type {string} */ name) => Atlas.findAll(name, frame)
      .filter((element) => Atlas.inWorkshop && element.checkVisibility()).map((element) => element.getBoundingClientRect());
    const widest = Math.max(0, ...boxes('.panel__side, .workshop, .selection').map(({ width }) => width));
    const right = page.beside || widest > innerWidth / 2 ? 0 : widest;
    const top = Math.max(0, ...boxes('.panel__head').map(({ height }) => height));
    const end = page.map.getContainer().getBoundingClientRect().bottom;
    const bottom = end - Math.min(end, ...boxes('.map__buttons, .atlas__fictional').map((box) => box.top));
    page.covered = { right, top: top < innerHeight / 4 ? top : 0, bottom };
    if (page.beside) page.beside.covered = page.covered;
    if (!page.moved) page.home(); // the map beside it follows
    watch.disconnect();
    Atlas.findAll('.panel__side, .workshop, .selection, .panel__head, .area-card, .map__buttons', frame).forEach((part) => watch.observe(part));
  };

  const draw = () => {
    PARTS.forEach((part) => frame.classList.toggle('atlas--' + part, part === seen()));
    Atlas.findAll('.panel__side', frame).forEach((side) => { // one can scroll in it there, with the keyboard as well
      if (hasLegend) side.tabIndex = 0;
      else side.removeAttribute('tabindex');
    });
    const isCovered = Atlas.inWorkshop && seen() !== 'choice';
    if (isCovered) page.restSelection?.(); // nobody sees that a click picks
    const isOpen = !isCovered && frame.querySelector('.selection:not([hidden])') !== null;
    Atlas.findAll('[data-select]', frame).forEach((button) => button.setAttribute('aria-expanded', String(isOpen)));
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

  const hasRoom = () => Atlas.inWorkshop === true && !page.beside && wide.matches;

  /** Over most of the maps the legend comes when somebody asks, and makes place for what is told of an area. */
  const makePlace = () => {
    if (!hasLegend || hasRoom()) return;
    hasLegend = false;
    draw();
  };

  const follow = () => {
    if (page.choice.area !== area && page.choice.area >= 0) makePlace();
    area = page.choice.area;
    if (Boolean(page.beside) === isBeside) return uncover();
    isBeside = !isBeside;
    hasLegend = hasRoom();
    return draw();
  };
  wide.addEventListener('change', () => { if (!wide.matches) open('legend', false); });
  field.addEventListener('change', makePlace); // it may answer that nothing is found
  page.openDrawer = open;
  page.showTools = (on) => open('tools', on);
  page.toggleLegend = () => toggle('legend');

  /** @param {boolean} on */
  const explain = (on) => {
    frame.classList.toggle('atlas--explained', on);
    Atlas.findAll('.drawer-explain', frame).forEach((button) => button.setAttribute('aria-expanded', String(on)));
  };

  document.addEventListener('workshop', () => { // what lies over the map there has no place on the page
    isBeside = Boolean(page.beside);
    hasLegend = hasRoom();
    explain(Atlas.inWorkshop === true && matchMedia('(min-width: 75rem) and (min-height: 64rem)').matches);
    over = Atlas.inWorkshop && frame.querySelector('.selection:not([hidden])') ? 'choice' : '';
    draw();
  });

  /** Names of groups, and what the tints without a class are, stand with the classes where there is room, or one asks. */
  const addExplanation = () => Atlas.findAll('section[data-map] .panel__side', frame).forEach((side) => {
    side.append(Atlas.element('div', 'drawer-key', ...Atlas.findAll('.atlas__under .map-key', frame).map(Atlas.copyOf)));
    Atlas.find('.panel__columns', side).firstElementChild?.after(
      Atlas.element('button', 'drawer-close', words.hide), Atlas.element('button', 'drawer-explain', words.explain));
  });

  addExplanation();
  frame.addEventListener('click', ({ target }) => { // also of the copies beside a second map
    const at = /** @type {Element} */ (target);
    if (at.matches('.drawer-close')) open('legend', false);
    if (at.matches('.drawer-explain')) explain(!frame.matches('.atlas--explained'));
  });
  page.drawerButtons = [buttons.legend, buttons.tools];
  page.join({ show: follow, choose: follow });
})(window.Atlas);

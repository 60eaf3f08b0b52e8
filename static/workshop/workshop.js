// @ts-check
// needs: map/start.js, page/text.js, workshop/drawer.js, workshop/workshop_keys.js, workshop/workshop_words.js
/* The workshop: the map fills the screen, or the window where a browser refuses that, and Escape ends it. What a group can
   add to the map lies in its drawer. */
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
  page.workshopKeys.Escape = end;

  let isPaused = false;
  page.pauseWorkshop = async () => {
    if (!Atlas.inWorkshop) return;
    isPaused = true;
    await end();
  };
  page.resumeWorkshop = () => {
    const before = height; // of the page, not of what took its place
    if (isPaused) page.beginWorkshop?.();
    [isPaused, height] = [false, before];
  };

  /** @param {EventTarget | null} target */
  const isPicker = (target) => /** @type {Element} */ (target).matches(picker);

  /** A browser leaves full screen to let somebody choose a file, or a printer: that is no wish to stop. Some leave it late,
      so it counts until full screen is back, or somebody does something else. */
  const watchScreen = () => {
    let isAway = false;
    const comeBack = () => {
      if (isAway && Atlas.inWorkshop && !document.fullscreenElement && document.fullscreenEnabled) fill();
    };
    ['pointerdown', 'keydown'].forEach((kind) => frame.addEventListener(kind, () => { isAway = false; }));
    frame.addEventListener('click', ({ target }) => { if (isPicker(target)) isAway = true; });
    ['change', 'cancel'].forEach((kind) => frame.addEventListener(kind, ({ target }) => { if (isPicker(target)) comeBack(); }));
    window.addEventListener('beforeprint', () => { isAway = document.fullscreenElement !== null; });
    window.addEventListener('afterprint', comeBack);
    document.addEventListener('fullscreenchange', () => {
      if (document.fullscreenElement) isAway = false;
      else if (!isAway) end();
    });
  };

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

// @ts-check
// needs: page/elements.js, page/hash.js
/* One share class, type or series of a figure stands out when a reader asks for it; the address keeps it.
   #figuur=<view of a figure>&groep=<group>; other keys of the address stay as they are. */
(function (Atlas) {
  'use strict';

  /** @param {Element} figure */
  const views = (figure) => Atlas.findAll('[data-view]', figure);

  /** @param {Element} row */
  const groupsAt = (row) => (row.getAttribute('data-group') || '').split(' ');

  /**
   * @param {Element} row
   * @param {string} group
   */
  const belongs = (row, group) => groupsAt(row).includes(group);

  /** Which view shows, and which rows stand out; "" for all of them.  @type {(figure: Element, view: string, group: string) => void} */
  const show = (figure, view, group) => {
    views(figure).forEach((element) => { element.hidden = element.dataset.view !== view; });
    figure.querySelectorAll('.chart').forEach((chart) => {
      chart.classList.toggle('chart--picked', group !== '');
      chart.querySelectorAll('[data-group]').forEach((row) =>
        row.classList.toggle('chart__row--picked', group !== '' && belongs(row, group)));
    });
  };

  /** The words of each group of a figure, by group, in the order in which they are drawn. */
  Atlas.groupsOf = (figure) => {
    /** @type {Map<string, string>} */
    const words = new Map();
    /** @type {(group: string, node: Element | null | undefined) => void} */
    const name = (group, node) => { if (node && !words.has(group)) words.set(group, (node.textContent || '').trim()); };
    for (const row of figure.querySelectorAll('[data-group]')) {
      const [first, second] = groupsAt(row);
      name(first, row.querySelector('.chart__label')
        || figure.querySelector('.chart-legend .class-' + first)?.closest('li'));
      if (second) name(second, row.querySelector('.chart__bar-label'));
    }
    return words;
  };

  /**
   * The only way to another view or group of a figure.
   * @param {FigureState} state
   * @param {{view?: string, group?: string}} wanted
   */
  Atlas.chooseInFigure = (state, wanted) => {
    Object.assign(state, wanted);
    show(state.figure, state.view, state.group);
    state.show();
  };

  /** Writes what was chosen last into the address. */
  Atlas.rememberFigure = ({ view, group }) => {
    const given = Atlas.readHash();
    ['figuur', 'groep'].forEach((key) => given.delete(key));
    given.set('figuur', view);
    if (group) given.set('groep', group);
    history.replaceState(null, '', Atlas.hashOf(given.entries()));
  };

  /** Does what the address asks for, if it names one of these figures. */
  Atlas.readFigureAddress = (states) => {
    const given = Atlas.readHash();
    const asked = given.get('figuur');
    const state = states.find(({ figure }) => views(figure).some((element) => element.dataset.view === asked));
    if (!state || !asked) return;
    const group = given.get('groep') || '';
    Atlas.chooseInFigure(state, { view: asked, group: Atlas.groupsOf(state.figure).has(group) ? group : '' });
    state.figure.scrollIntoView();
  };
})(window.Atlas);

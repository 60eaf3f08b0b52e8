// @ts-check
/* One share class, type or series of a figure stands out when a reader asks for it; the address keeps it.
   #figuur=<view of a figure>&groep=<group>; other keys of the address stay as they are. */
(function (Atlas) {
  'use strict';

  /** @returns {URLSearchParams} */
  const parameters = () => new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : '');

  /** @param {Element} figure */
  const views = (figure) => [...figure.querySelectorAll('[data-view]')];

  /**
   * @param {Element} row
   * @param {string} group
   */
  const belongs = (row, group) => row.getAttribute('data-group').split(' ').includes(group);

  /** Which view shows, and which rows stand out; "" for all of them. */
  const show = (figure, view, group) => {
    views(figure).forEach((one) => { one.hidden = one.dataset.view !== view; });
    figure.querySelectorAll('.chart').forEach((chart) => {
      chart.classList.toggle('chart--picked', group !== '');
      chart.querySelectorAll('[data-group]').forEach((row) =>
        row.classList.toggle('chart__row--picked', group !== '' && belongs(row, group)));
    });
  };

  /** The words of each group of a figure, by group, in the order in which they are drawn. */
  Atlas.groupsOf = (/** @type {Element} */ figure) => {
    const words = new Map();
    const name = (group, node) => { if (node && !words.has(group)) words.set(group, node.textContent.trim()); };
    for (const row of figure.querySelectorAll('[data-group]')) {
      const [first, second] = row.getAttribute('data-group').split(' ');
      name(first, row.querySelector('.chart__label')
        || figure.querySelector('.chart-legend .class-' + first)?.closest('li'));
      if (second) name(second, row.querySelector('.chart__bar-label'));
    }
    return words;
  };

  /**
   * The only way to another view or group of a figure.
   * @param {{figure: Element, view: string, group: string, show: () => void}} state  Of one figure.
   * @param {{view?: string, group?: string}} wanted
   */
  Atlas.chooseInFigure = (state, wanted) => {
    Object.assign(state, wanted);
    show(state.figure, state.view, state.group);
    state.show();
  };

  /** Writes what was chosen last into the address. */
  Atlas.rememberFigure = ({ view, group }) => {
    const given = parameters();
    ['figuur', 'groep'].forEach((key) => given.delete(key));
    given.set('figuur', view);
    if (group) given.set('groep', group);
    history.replaceState(null, '', '#' + given.toString().replaceAll('%2C', ','));
  };

  /** Does what the address asks for, if it names one of these figures. */
  Atlas.readFigureAddress = (states) => {
    const given = parameters();
    const asked = given.get('figuur');
    const state = states.find(({ figure }) => views(figure).some((one) => one.dataset.view === asked));
    if (!state) return;
    const group = given.get('groep') || '';
    Atlas.chooseInFigure(state, { view: asked, group: Atlas.groupsOf(state.figure).has(group) ? group : '' });
    state.figure.scrollIntoView();
  };
})((window.Atlas = window.Atlas || {}));

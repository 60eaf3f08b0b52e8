// @ts-check
// needs: figures/figure_choice.js, page/words.js, pictures/picture_buttons.js
/* What a reader can do with a figure: choose its view, let a group stand out, save it as a picture. */
(function (Atlas) {
  'use strict';

  const make = Atlas.element;

  /** @typedef {(wanted: {view?: string, group?: string}) => void} Act */

  /** A list of the groups; the first of its items is all of them.  @type {(state: FigureState, act: Act) => HTMLSelectElement} */
  const groupList = (state, act) => {
    const list = make('select', 'select');
    const groups = new Map([['', Atlas.words.allGroups], ...Atlas.groupsOf(state.figure)]);
    groups.forEach((words, value) => {
      const option = make('option', '', words);
      option.value = value;
      list.append(option);
    });
    list.addEventListener('change', () => act({ group: list.value }));
    list.setAttribute('aria-label', Atlas.words.standOut);
    return list;
  };

  /** Radio buttons for the views of a figure, in place of their headings.  @type {(state: FigureState, act: Act) => HTMLInputElement[]} */
  const viewSwitch = (state, act) => {
    const all = Atlas.findAll('[data-view]', state.figure);
    const set = make('fieldset', 'figure__switch', make('legend', 'unseen', Atlas.words.views));
    for (const view of all) {
      const radio = make('input', '');
      Object.assign(radio, { type: 'radio', name: 'view-' + state.figure.dataset.figure, value: view.dataset.view });
      radio.addEventListener('change', () => act({ view: radio.value }));
      set.append(make('label', 'figure__choice', radio, ' ' + view.dataset.name));
      view.querySelector('.figure__name')?.remove();
    }
    all[0].before(set);
    return [...set.querySelectorAll('input')];
  };

  /** @param {HTMLElement} figure */
  const equip = (figure) => {
    const all = Atlas.findAll('[data-view]', figure);
    /** @type {FigureState} */
    const state = { figure, view: all[0].dataset.view || '', group: '', show: () => {} };
    /** @type {Act} */
    const act = (wanted) => {
      Atlas.chooseInFigure(state, wanted);
      Atlas.rememberFigure(state);
    };
    const shown = () => all.find((view) => !view.hidden) || all[0];
    const radios = all.length > 1 ? viewSwitch(state, act) : [];
    const list = Atlas.groupsOf(figure).size > 1 ? groupList(state, act) : null;
    const tools = make('div', 'figure__tools', ...(list ? [list] : []),
      ...Atlas.pictureButtons('figure-picture', () => Atlas.figurePicture?.(shown())));
    all[all.length - 1].after(tools);
    state.show = () => {
      if (list) list.value = state.group;
      radios.forEach((radio) => { radio.checked = radio.value === state.view; });
    };
    Atlas.chooseInFigure(state, {});
    return state;
  };

  const drawn = Atlas.findAll('[data-figure]').filter((figure) => figure.querySelector('[data-view]')); // some are words only
  const states = drawn.map(equip);
  Atlas.readFigureAddress(states);
  window.addEventListener('hashchange', () => Atlas.readFigureAddress(states));
})(window.Atlas);

// @ts-check
// needs: page/elements.js, page/text.js
/* The conditions of a choice in words, for paper, where nobody sees which classes were ticked. */
(function (Atlas) {
  'use strict';

  const make = Atlas.element;

  Atlas.conditionsAsked = ({ legends }, asked, titles) => asked.map(({ map, characters }, place) => {
    const { panel, items } = legends[map];
    const title = [titles[place], panel.dataset.number, Atlas.textOf(panel.querySelector('.panel__title'))].join(' ');
    const classes = characters.map((character) => make('span', 'conditions__class', ...Atlas.classWords(items[character])));
    return make('li', 'map-' + map, title + ': ', ...classes);
  });
})(window.Atlas);

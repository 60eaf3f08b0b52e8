// @ts-check
// needs: choice/chooser.js, page/elements.js, page/text.js
/* The conditions of a choice in words, for paper, where nobody sees which classes were ticked. They are about the last year. */
(function (Atlas) {
  'use strict';

  const make = Atlas.element;

  Atlas.conditionsAsked = ({ legends, lastYear }, asked, titles) => asked.map(({ map, characters }, place) => {
    const { panel, items } = legends[map];
    const head = Atlas.copyOf(Atlas.find('.panel__title', panel));
    Atlas.writeYear(head, lastYear);
    const title = [titles[place], panel.dataset.number, Atlas.textOf(head)].join(' ');
    const classes = characters.map((character) => make('span', 'conditions__class', ...Atlas.classWords(items[character])));
    return make('li', 'map-' + map, title + ': ', ...classes);
  });
})(window.Atlas);

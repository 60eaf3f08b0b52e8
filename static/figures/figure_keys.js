// @ts-check
// needs: figures/figure_choice.js, page/elements.js
/* The keys of an address that figures read, for what it asks in vain. */
(function (Atlas) {
  'use strict';

  const words = {
    figure: 'De figuur in dit adres staat niet op deze pagina.',
    group: 'De groep in dit adres komt in die figuur niet voor: u ziet alle groepen.',
    lonelyGroup: 'Dit adres noemt een groep, maar geen figuur waarin die staat.',
  };

  /** @param {string | null} view */
  const figureWith = (view) => Atlas.findAll('[data-figure]')
    .find((figure) => Atlas.findAll('[data-view]', figure).some((element) => element.dataset.view === view));

  Atlas.figureKeys = (given) => ({
    figuur: (view) => (view && !figureWith(view) ? words.figure : ''),
    groep(group) {
      const view = given.get('figuur');
      const figure = figureWith(view);
      if (!group || (view && !figure)) return ''; // that was told
      if (!figure) return words.lonelyGroup;
      return Atlas.groupsOf(figure).has(group) ? '' : words.group;
    },
  });
})(window.Atlas);

// @ts-check
// needs: map/page.js, page/words.js
/* The title of the page names the map, area or profile that is chosen: by it a tab, a bookmark and a PDF are known. */
(function (Atlas) {
  'use strict';

  const built = document.title; // of the place and the atlas

  /** "kaart 6, 2020"  @param {ChoicePage} page */
  const mapOf = ({ legend, hasYears, choice }) => Atlas.words.onMap(legend.panel.dataset.number || '', hasYears ? choice.year : '');

  /** What goes before the title as built, "" for what shows when nobody chose.  @param {MainPage} page */
  const chosen = (page) => {
    const { choice, data, beside, first, lastYear, remembered: { profiel } } = page;
    if (profiel) return 'Alles over ' + data.names[data.codes.indexOf(profiel)] + ', ';
    if (choice.map === first && choice.year === lastYear && choice.area < 0 && !beside) return '';
    const maps = 'K' + mapOf(page).slice(1) + (beside ? ' en ' + mapOf(beside) : '');
    return maps + ': ' + (choice.area < 0 ? '' : data.names[choice.area] + ', ');
  };

  Atlas.parts.push((page) => {
    const write = () => { document.title = chosen(page) + built; };
    const read = () => queueMicrotask(write); // the profile reads the address as well
    return { show: write, choose: write, read };
  });
})(window.Atlas);

// @ts-check
// needs: page/atlas.js, page/elements.js
/* How many areas of the whole atlas are in each class, by layer; on maps that compare with the own municipality nothing is
   counted together. The numbers come in static/land.js, when somebody asks for what shows them. */
(function (Atlas) {
  'use strict';

  /** @type {Country} */
  let known = { name: '', layers: {} };

  /** Called by static/land.js. */
  Atlas.country = (name, layers) => { known = { name, layers }; };

  /** @type {Promise<Country> | null} */
  let asked = null;

  Atlas.wholeCountry = () => (asked = asked || new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: (document.body.dataset.root || '') + 'static/land.js' });
    script.onload = () => resolve(known);
    script.onerror = reject;
    document.head.append(script);
  }));

  const FEWEST = 20; // areas with a class, under which a percentage says nothing

  Atlas.withClass = (legend, counts) =>
    Object.entries(counts).reduce((sum, [character, count]) => sum + (legend.items[character].mark ? count : 0), 0);

  Atlas.percent = (count, all) =>
    (all < FEWEST ? '' : ' (' + (Math.round(100 * count / all) || (count ? '<1' : 0)) + '%)'); // some are never none

  Atlas.ofAll = (count, all, [single, plural]) => {
    if (count < all) return (count ? Atlas.number(count) : 'geen') + ' van de ' + Atlas.number(all) + ' ' + plural;
    return count === 1 ? '1 ' + single : (count === 2 ? 'beide ' : 'alle ' + Atlas.number(count) + ' ') + plural;
  };

  Atlas.hasShares = (legend, counts) => Atlas.withClass(legend, counts) >= FEWEST;

  Atlas.shareOf = (legend, counts) => {
    const all = Atlas.withClass(legend, counts);
    return (character) => Atlas.number(counts[character] || 0) + Atlas.percent(counts[character] || 0, all);
  };
})(window.Atlas);

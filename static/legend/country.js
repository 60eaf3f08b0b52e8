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

  /** How many have a class, or 0 when they are too few for percentages.  @type {(legend: Legend, counts: Record<string, number>) => number} */
  const wholeOf = (legend, counts) => {
    const shown = Object.entries(counts).reduce((sum, [character, count]) => sum + (legend.items[character].mark ? count : 0), 0);
    return shown < FEWEST ? 0 : shown;
  };

  Atlas.hasShares = (legend, counts) => wholeOf(legend, counts) > 0;

  Atlas.shareOf = (legend, counts) => {
    const whole = wholeOf(legend, counts);
    return (character) => {
      const count = counts[character] || 0;
      const percent = Math.round(100 * count / whole) || (count ? '<1' : 0); // some are never none
      return Atlas.number(count) + (whole ? ' (' + percent + '%)' : '');
    };
  };
})(window.Atlas);

// @ts-check
// needs: page/elements.js, address/in_vain.js
/* The keys of the address of a comparison, for what it asks in vain; which municipalities it names compare.js tells. */
(function (Atlas) {
  'use strict';

  const { inVain } = Atlas;
  /** @param {string} box */
  const radios = (box) => Atlas.findAll(box + ' input', document, HTMLInputElement).map(({ value }) => value);

  Atlas.comparisonInVain = (given, master) => inVain.sentences(given, {
    met: () => '',
    kaart: (map) => (map && !radios('#kaartkeuze').includes(map) ? inVain.words.map : ''),
    jaar: master ? inVain.year(Object.keys(master.data.layers), master.choice.map, master.lastYear)
      : (year) => (!year || radios('#jaarkeuze').includes(year) ? '' : inVain.words.year),
    als: inVain.among('als', ['regio']),
    schaal: inVain.among('schaal', ['gelijk']),
  });
})(window.Atlas);

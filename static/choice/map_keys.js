// @ts-check
// needs: choice/address.js, figures/figure_keys.js, map/start.js, address/in_vain.js
/* The keys of the address of a page with one map, for what it asks in vain; address.js brings this. */
(function (Atlas) {
  'use strict';

  const { inVain } = Atlas;
  const words = {
    area: 'Het gebied in dit adres bestaat niet in deze uitgave.',
    view: 'Het zicht in dit adres, plaats en zoom, is niet te lezen.',
    far: 'Het zicht in dit adres ligt buiten deze kaart.',
    beside: 'De kaart ernaast in dit adres bestaat niet in deze uitgave.',
    besideYear: 'Het jaar van de kaart ernaast in dit adres bestaat niet op die kaart: u ziet het laatste.',
    lonelyYear: 'Dit adres noemt een jaar voor een kaart ernaast, maar geen kaart.',
    profile: 'Het gebied van het profiel in dit adres bestaat niet in deze uitgave.',
    both: 'Dit adres noemt een keuze en voorwaarden: alleen de voorwaarden tellen.',
  };

  /** What every page with one map reads.  @type {(page: MainPage) => AddressKeys} */
  const mapReaders = (page) => {
    const area = (/** @type {string} */ key) => (/** @type {string} */ value) =>
      (value && Atlas.areaIn(page, new URLSearchParams([[key, value]])) === -1 ? words.area : '');
    return {
      kaart: (map) => (map && !Object.hasOwn(page.legends, map) ? inVain.words.map : ''),
      jaar: inVain.year(Object.keys(page.data.layers), page.choice.map, page.lastYear),
      ...Object.fromEntries(['buurt', 'vak', 'gebied'].map((key) => [key, area(key)])),
      zicht(text) {
        const view = Atlas.readView(text);
        if (text && !view) return words.view;
        return view && !Atlas.isNear(page, view) ? words.far : '';
      },
    };
  };

  /** What parts of the page read that not every page has.  @type {(page: MainPage) => AddressKeys} */
  const partReaders = ({ data, legends, lastYear, given }) => ({
    naast: (map) => (map && !Object.hasOwn(legends, map) ? words.beside : ''),
    naastjaar(year) {
      const map = given.get('naast') || '';
      if (!year || (map && !Object.hasOwn(legends, map))) return ''; // that was told
      if (!map) return words.lonelyYear;
      return year === lastYear || Object.hasOwn(data.layers, map + '@' + year) ? '' : words.besideYear;
    },
    profiel: (code) => (code && !data.codes.includes(code) ? words.profile : ''),
    keuze: (asked) => (asked && given.get('voorwaarden') ? words.both : ''), // its panel tells the rest
    voorwaarden: () => '', // likewise
  });

  /** @param {MainPage} page */
  const readersOf = (page) => ({
    ...mapReaders(page),
    ...Object.fromEntries(Object.entries(partReaders(page)).filter(([key]) => Object.hasOwn(page.remembered, key))),
    ...Atlas.figureKeys(page.given),
  });

  const card = Atlas.find('#gebied');
  let choice = '';

  Atlas.tellInVain = (page) => {
    choice = JSON.stringify(page.choice);
    const sentences = inVain.sentences(page.given, readersOf(page));
    inVain.tell(sentences, card);
    if (sentences.length && !page.given.has('figuur')) page.showCard(); // a figure that is shown stays in view
  };

  /** Who chooses something else has read it. */
  const forget = () => {
    if (JSON.stringify(Atlas.page.choice) !== choice) inVain.tell([], card);
  };
  Atlas.page.join({ show: forget, choose: forget });
})(window.Atlas);

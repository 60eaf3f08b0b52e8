// @ts-check
// needs: map/page.js, page/hash.js
/* What is compared stands in the address: #met=<municipalities>&kaart=<map>&jaar=<year>&als=regio&schaal=gelijk. */
(function (Atlas) {
  'use strict';

  const MOST = { '': 4, regio: 8 };

  /** As asked for; what exists is for others to say. */
  Atlas.readComparison = () => {
    const given = Atlas.readHash();
    const keys = (given.get('met') || '').toLowerCase().split(',').map((key) => key.trim()).filter(Boolean);
    return {
      keys: [...new Set(keys)],
      map: given.get('kaart') || '',
      year: given.get('jaar') || '',
      as: given.get('als') === 'regio' ? 'regio' : '',
      scale: given.get('schaal') === 'gelijk',
    };
  };

  /**
   * The part of the address from the # on.
   * @param {ComparedChoice} choice
   */
  Atlas.comparisonAddress = ({ keys, map, year, as, scale }) => {
    const all = { met: keys.join(','), kaart: map, jaar: year, als: as, schaal: scale ? 'gelijk' : '' };
    return Atlas.hashOf(Object.entries(all).filter(([, value]) => value));
  };

  /**
   * How many municipalities fit.
   * @param {ComparedChoice} choice
   */
  Atlas.mostCompared = ({ as }) => MOST[as];

  /** @type {Record<string, Promise<boolean>>} */
  const loading = {};

  /**
   * Asks for the data of a municipality, once.
   * @param {string} key
   * @param {string} address  Of its data.js.
   * @returns {Promise<boolean>}  Whether it came.
   */
  Atlas.fetchData = (key, address) => {
    loading[key] = loading[key] || new Promise((done) => {
      const script = document.createElement('script');
      script.src = address;
      script.onload = () => done(Object.hasOwn(Atlas.data, key));
      script.onerror = () => {
        delete loading[key];
        done(false);
      };
      document.body.append(script);
    });
    return loading[key];
  };
})(window.Atlas);

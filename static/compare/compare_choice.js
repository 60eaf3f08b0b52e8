// @ts-check
/* What is compared stands in the address: #met=<municipalities>&kaart=<map>&jaar=<year>&als=regio&schaal=gelijk. */
(function (Atlas) {
  'use strict';

  const MOST = { '': 4, regio: 8 };

  /** @typedef {{keys: string[], map: string, year: string, as: string, scale: boolean}} Choice */

  /** @returns {Choice}  As asked for; what exists is for others to say. */
  Atlas.readComparison = () => {
    const given = new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : '');
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
   * @param {Choice} choice
   * @returns {string}  The part of the address from the # on.
   */
  Atlas.comparisonAddress = ({ keys, map, year, as, scale }) => {
    const all = { met: keys.join(','), kaart: map, jaar: year, als: as, schaal: scale ? 'gelijk' : '' };
    const pairs = Object.entries(all).filter(([, value]) => value);
    return '#' + pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&').replaceAll('%2C', ',');
  };

  /**
   * How many municipalities fit.
   * @param {Choice} choice
   */
  Atlas.mostCompared = ({ as }) => MOST[as];

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
})((window.Atlas = window.Atlas || {}));

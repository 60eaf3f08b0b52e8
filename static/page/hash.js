// @ts-check
// needs: page/atlas.js
/* What the part of an address from the # on says, and how it is written. */
(function (Atlas) {
  'use strict';

  /**
   * What stands after the #; a hash without "=" is an anchor and says nothing.
   * @param {string} [hash]
   */
  Atlas.readHash = (hash = location.hash) => new URLSearchParams(hash.includes('=') ? hash.slice(1) : '');

  /**
   * @param {Iterable<[string, string]>} pairs  Keys and values, in this order; commas stay readable.
   * @returns {string}  With its #.
   */
  Atlas.hashOf = (pairs) =>
    '#' + [...pairs].map((pair) => pair.map(encodeURIComponent).join('=')).join('&').replaceAll('%2C', ',');
})(window.Atlas);

// @ts-check
// needs: page/bring.js, page/hash.js
/* A page that reads nothing from its address: what tells so comes when an address asks something all the same. */
(function (Atlas) {
  'use strict';

  const tell = async () => {
    if (Atlas.tellAnyKey || [...Atlas.readHash()].length) await Atlas.bring('any-key');
    Atlas.tellAnyKey?.();
  };
  window.addEventListener('hashchange', tell);
  tell();
})(window.Atlas);

// @ts-check
// needs: figures/figure_keys.js, page/hash.js, address/in_vain.js
/* Tells what an address asks for in vain, on a page where only figures read it. */
(function (Atlas) {
  'use strict';

  const tell = () => {
    const given = Atlas.readHash();
    Atlas.inVain.tell(Atlas.inVain.sentences(given, Atlas.figureKeys(given)), Atlas.find('h1'));
  };
  window.addEventListener('hashchange', tell);
  tell();
})(window.Atlas);

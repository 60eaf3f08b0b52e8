// @ts-check
// needs: address/in_vain.js, page/elements.js, page/hash.js
/* Every key of an address is asked in vain on a page that reads none; no_keys.js brings this. */
(function (Atlas) {
  'use strict';

  const top = Atlas.element('div', '');
  Atlas.find('main').prepend(top);
  Atlas.tellAnyKey = () => Atlas.inVain.tell(Atlas.inVain.sentences(Atlas.readHash(), {}), top);
})(window.Atlas);

// @ts-check
// needs: map/page.js, page/elements.js
/* When to look again at what was agreed, and the way from it to its area on the map; the address in the link does the
   rest. */
(function (Atlas) {
  'use strict';

  Atlas.showDue();
  Atlas.parts.push((page) => {
    Atlas.findAll('.agreement [data-on-map]').forEach((link) => link.addEventListener('click', () => {
      page.frame.scrollIntoView({ block: 'center' });
    }));
  });
})(window.Atlas);

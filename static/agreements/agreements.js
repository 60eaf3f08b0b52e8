// @ts-check
// needs: map/page.js, page/elements.js
/* From what was agreed about an area to that area on the map; the address in the link does the rest. */
(function (Atlas) {
  'use strict';

  Atlas.parts.push((page) => {
    Atlas.findAll('.agreement [data-on-map]').forEach((link) => link.addEventListener('click', () => {
      page.frame.scrollIntoView({ block: 'center' });
    }));
  });
})(window.Atlas);

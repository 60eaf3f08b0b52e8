// @ts-check
// needs: legend/legend.js, map/page.js
/* The numbers in the legend are those of the layer that shows. */
(function (Atlas) {
  'use strict';

  Atlas.parts.push(() => ({ show(page) { Atlas.writeCounts(page.legend, page.codes); } }));
})(window.Atlas);

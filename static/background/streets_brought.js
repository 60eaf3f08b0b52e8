// @ts-check
// needs: map/page.js, page/bring.js
/* Streets come once a reader has zoomed in so far that they help: their file, and what draws them. */
(function (Atlas) {
  'use strict';

  const FROM = 13; // levels of zoom, from which streets can be told apart

  Atlas.parts.push(({ map, data }) => {
    if (!data.streets) return;
    const ask = () => {
      if (map.getZoom() < FROM) return;
      map.off('zoomend', ask);
      Atlas.bring('streets');
    };
    map.on('zoomend', ask);
    return { begin: ask };
  });
})(window.Atlas);

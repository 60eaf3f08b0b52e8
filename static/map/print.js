// @ts-check
// needs: map/page.js, page/elements.js
/* Paper shows the inline drawing of a map, with the classes of the layer that is chosen. */
(function (Atlas) {
  'use strict';

  Atlas.mapParts.push((page) => {
    window.addEventListener('beforeprint', () => {
      for (const path of Atlas.findAll('.map__print [data-area]', page.frame, SVGElement)) {
        path.setAttribute('class', 'area class-' + page.classAt(Number(path.dataset.area)).slug);
      }
    }, { signal: page.gone.signal });
  });

  Atlas.parts.push(() => {
    document.querySelectorAll('[data-print]').forEach((button) => button.addEventListener('click', () => print()));
  });
})(window.Atlas);

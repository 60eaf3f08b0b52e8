// @ts-check
/* Paper shows the inline drawing of the map, with the classes of the layer that is chosen. */
(function (Atlas) {
  'use strict';

  Atlas.parts.push((page) => {
    const paths = [...document.querySelectorAll('#kaart-svg [data-area]')];
    window.addEventListener('beforeprint', () => {
      for (const path of paths) {
        path.setAttribute('class', 'area class-' + page.classAt(Number(path.dataset.area)).slug);
      }
    });
    document.querySelectorAll('[data-print]').forEach((button) => button.addEventListener('click', () => print()));
  });
})((window.Atlas = window.Atlas || {}));

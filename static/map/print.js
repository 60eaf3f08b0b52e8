// @ts-check
// needs: map/page.js, page/bring.js, page/elements.js
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

  Atlas.parts.push(({ data }) => {
    const prepare = async () => { if (data.cores) await Atlas.bring('map-picture'); }; // it draws what stands enlarged
    document.documentElement.addEventListener('mouseleave', prepare); // to the menu of the browser, where one prints as well
    document.addEventListener('keydown', ({ key }) => { if (key === 'Control' || key === 'Meta') prepare(); }); // before the P
    document.querySelectorAll('[data-print]').forEach((button) => button.addEventListener('click', async () => {
      await prepare();
      print();
    }));
  });
})(window.Atlas);

// @ts-check
/* Paper shows the inline drawing: it gets the areas of all municipalities when somebody prints, in the shown classes. */
(function (Atlas) {
  'use strict';

  /** @param {object} page */
  const drawAreas = (page, svg) => {
    const { width, height } = svg.viewBox.baseVal;
    const { areas, border } = Atlas.mapGround(page.data, width, height).paths;
    const paths = areas.map((d) => Atlas.mark('path', { d }));
    svg.querySelector('a').before(Atlas.mark('g', {}, ...paths, Atlas.mark('path', { d: border, class: 'map__border' })));
    svg.classList.add('map__print--areas');
    return paths;
  };

  Atlas.parts.push((page) => {
    const svg = document.getElementById('kaart-svg');
    let paths = [];
    window.addEventListener('beforeprint', () => {
      if (!paths.length) paths = drawAreas(page, svg);
      paths.forEach((path, area) => path.setAttribute('class', 'area class-' + page.classAt(area).slug));
    });
  });
})((window.Atlas = window.Atlas || {}));

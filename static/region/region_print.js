// @ts-check
// needs: map/map_ground.js, map/page.js, page/elements.js, pictures/picture_marks.js
/* Paper shows the inline drawing: it gets the areas of all municipalities when somebody prints, in the shown classes. */
(function (Atlas) {
  'use strict';

  /**
   * @param {AtlasData} data
   * @param {SVGSVGElement} svg
   */
  const drawAreas = (data, svg) => {
    const { width, height } = svg.viewBox.baseVal;
    const { areas, border } = Atlas.mapGround(data, width, height).paths;
    const paths = areas.map((d) => Atlas.mark('path', { d }));
    Atlas.find('a', svg, SVGElement).before(Atlas.mark('g', {}, ...paths, Atlas.mark('path', { d: border, class: 'map__border' })));
    svg.classList.add('map__print--areas');
    return paths;
  };

  Atlas.mapParts.push((page) => {
    const svg = Atlas.find('.map__print', page.frame, SVGSVGElement);
    /** @type {Element[]} */
    let paths = [];
    window.addEventListener('beforeprint', () => {
      if (!paths.length) paths = drawAreas(page.data, svg);
      paths.forEach((path, area) => path.setAttribute('class', 'area class-' + page.classAt(area).slug));
    });
  });
})(window.Atlas);

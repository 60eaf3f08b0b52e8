// @ts-check
// needs: map/map_ground.js, map/page.js, page/elements.js, pictures/picture_marks.js
/* Paper shows the inline drawing: it gets the areas of all municipalities when somebody prints, in the shown classes. */
(function (Atlas) {
  'use strict';

  /**
   * @param {AtlasData} data
   * @param {SVGSVGElement} svg
   */
  const makeRoom = (data, svg) => {
    const { width, height } = svg.viewBox.baseVal;
    const ground = Atlas.mapGround(data, width, height);
    const group = Atlas.mark('g', {});
    const border = Atlas.mark('path', { d: ground.paths.border, class: 'map__border' });
    Atlas.find('a', svg, SVGElement).before(Atlas.mark('g', {}, group, border));
    svg.classList.add('map__print--areas');
    return { ground, group };
  };

  Atlas.mapParts.push((page) => {
    const svg = Atlas.find('.map__print', page.frame, SVGSVGElement);
    /** @type {ReturnType<typeof makeRoom> | null} */
    let room = null;
    window.addEventListener('beforeprint', () => {
      room = room || makeRoom(page.data, svg);
      const { ground, group } = room;
      group.replaceChildren(...ground.shapes(page.codes).map(({ character, d }) =>
        Atlas.mark('path', { d, class: ground.style + ' class-' + page.legend.items[character].slug })));
    });
  });
})(window.Atlas);

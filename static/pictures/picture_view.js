// @ts-check
// needs: map/view.js, pictures/patterns.js
/* What a picture and paper keep of the map: the view, the chosen area, and what lies over the map. */
(function (Atlas) {
  'use strict';

  /** The corners of what the reader moved the map to; undefined for the whole municipality. */
  Atlas.viewOf = ({ map, moved, isWhole }) => {
    const seen = map.getBounds();
    return moved && !isWhole ? [[seen.getSouth(), seen.getWest()], [seen.getNorth(), seen.getEast()]] : undefined;
  };

  /** The outline of the chosen area, and what other parts lay over the map. */
  Atlas.overMap = (page, ground) => {
    const { width, height } = ground;
    const { area } = page.choice;
    const chosen = area < 0 ? [] : /** @type {[string, number][]} */ ([['paper', 8], ['ink', 4]]).map(([colour, weight]) => Atlas.mark('path',
      { d: ground.outline(area), fill: 'none', stroke: Atlas.token(colour), 'stroke-width': weight, 'stroke-linejoin': 'round' }));
    const others = page.overlays.flatMap((draw) => draw(ground));
    if (!chosen.length && !others.length) return [];
    return [Atlas.mark('g', { 'clip-path': Atlas.clipBox(width, height), 'data-layer': 'chosen' }, ...others, ...chosen)];
  };
})(window.Atlas);

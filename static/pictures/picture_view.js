// @ts-check
// needs: map/map_ground.js, map/map_svg.js, map/view.js, pictures/map_inset.js, pictures/patterns.js
/* What a picture and paper show of the map: the view that the reader chose, else the whole with what stands enlarged; the chosen
   area, and what lies over the map. */
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

  /** In a box of that size. words: size of the names and of the words at the scale bar. */
  Atlas.drawnView = (page, width, height, words) => {
    const { data, choice, codes, legend } = page;
    const view = Atlas.viewOf(page);
    const ground = Atlas.mapGround(data, width, height, view);
    const inset = view ? null : Atlas.insetOf(data, ground, words);
    const layer = { map: choice.map, codes, items: legend.items };
    const map = Atlas.mapSvg(ground, layer, { names: words, scale: words });
    return [
      ...map.children,
      ...Atlas.overMap(page, ground),
      ...(inset ? Atlas.drawInset(inset, layer, {}, Atlas.overMap(page, inset.ground)) : []),
    ];
  };
})(window.Atlas);

// @ts-check
// needs: background/names.js, map/map_ground.js, map/map_svg.js, map/view.js, page/elements.js, pictures/map_inset.js, pictures/patterns.js
/* What a picture and paper show of the map: the view that the reader chose, else the whole with what stands enlarged; the chosen
   area, and what lies over the map. */
(function (Atlas) {
  'use strict';

  /** The corners of what the reader moved the map to; undefined for the whole municipality. */
  Atlas.viewOf = ({ map, moved, isWhole }) => {
    const seen = map.getBounds();
    return moved && !isWhole ? [[seen.getSouth(), seen.getWest()], [seen.getNorth(), seen.getEast()]] : undefined;
  };

  /** What the chosen area is, where it is seen, and its class; a neighbourhood of squares has none.  @type {(page: MapPage) => string[]} */
  const chosenNote = (page) => {
    const { map, choice: { area }, codes, shapes } = page;
    if (area < 0 || (Atlas.viewOf(page) && !map.getBounds().intersects(shapes.rings(area).flat()))) return [];
    const { mark, label } = area < codes.length ? page.classAt(area) : { mark: '', label: '' };
    const words = [mark, label].filter(Boolean).join(' ');
    return ['Omlijnd: ' + [Atlas.areaTitle(page, area), words].filter(Boolean).join(', ')];
  };

  /** What the legend says of a part of the map, as its numbers stay those of the whole, of the chosen area and of
   what lies over the map. */
  Atlas.viewNote = (page, isPicture) => [
    ...(Atlas.viewOf(page) ? ['Dit is een uitsnede; de aantallen gelden voor heel ' + page.data.name + '.'] : []),
    ...chosenNote(page),
    ...page.keys.flatMap((key) => key(isPicture)),
  ].map((words) => Atlas.element('p', 'panel__note', words));

  /** The outlines of what is chosen.  @type {(page: MapPage, ground: Ground) => Element[]} */
  const outlines = (page, ground) => {
    const { area } = page.choice;
    const chosen = area < 0 ? [] : /** @type {[string, number][]} */ ([['paper', 8], ['ink', 4]]).map(([colour, weight]) => Atlas.mark('path',
      { d: ground.outline(area), fill: 'none', stroke: Atlas.token(colour), 'stroke-width': weight, 'stroke-linejoin': 'round' }));
    return [...page.outlines.flatMap((draw) => draw(ground)), ...chosen];
  };

  /** What other parts lay over the map and its names. */
  Atlas.overMap = ({ overlays }, ground) => {
    const marks = overlays.flatMap((draw) => draw(ground));
    return marks.length ? [Atlas.mark('g', { 'clip-path': Atlas.clipBox(ground.width, ground.height, ground.bleed), 'data-layer': 'chosen' }, ...marks)] : [];
  };

  /** In a box of that size. words: size of the names and of the words at the scale bar.
   bleed: units beyond the box that are drawn as well. */
  Atlas.drawnView = (page, width, height, words, bleed = 0) => {
    const { data, choice, codes, legend } = page;
    const view = Atlas.viewOf(page);
    const ground = Atlas.mapGround(data, width, height, view, bleed);
    if (view) ground.names.push(...Atlas.areaNames(page, ground.place, [0, 0, width, height], [], Atlas.wantedRoom(words, Infinity)));
    const inset = view ? null : Atlas.insetOf(data, ground, words);
    const layer = { map: choice.map, codes, items: legend.items };
    const map = Atlas.mapSvg(ground, layer, { names: words, scale: words, outlines: outlines(page, ground) });
    return [
      ...map.children,
      ...Atlas.overMap(page, ground),
      ...(inset ? Atlas.drawInset(inset, layer, { outlines: outlines(page, inset.ground) }, Atlas.overMap(page, inset.ground)) : []),
    ];
  };
})(window.Atlas);

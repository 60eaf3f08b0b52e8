// @ts-check
// needs: map/map_ground.js, map/shapes.js, pictures/picture_marks.js
/* Blots in the units of an inline drawing; svg_map.py draws those of the first map. */
(function (Atlas) {
  'use strict';

  const LONGEST = 10000; // the longer side of the inline drawing, in the tenths of units in which blots are drawn

  /** seen: what the drawing shows, south west and north east. */
  Atlas.blotSheet = ([[south, west], [north, east]]) => {
    const [left, top] = Atlas.mercator([north, west]);
    const [right, foot] = Atlas.mercator([south, east]);
    const scale = LONGEST / Math.max(right - left, foot - top);
    /** @type {(ring: Pair[]) => Pair[]} */
    const placed = (ring) => ring.map(([x, y]) => [scale * (x - left), scale * (y - top)]);
    return {
      path: (rings) => Atlas.pathOf(rings.map(placed), 'z'),
      spot: (x, y) => [left + x / scale, top + y / scale],
    };
  };

  Atlas.drawBlots = (group, sheet, shapes, slugOf) => group.replaceChildren(
    ...shapes.map(({ character, rings }) => Atlas.mark('path', { class: 'blot class-' + slugOf(character), d: sheet.path(rings) })));
})(window.Atlas);

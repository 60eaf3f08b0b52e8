// @ts-check
// needs: squares/cell_shapes.js, map/drawing.js, page/bring.js, page/elements.js, pictures/picture_marks.js
/* Chosen areas on the map, outlined; and drawing around areas with mouse, pen or finger. */
(function (Atlas) {
  'use strict';

  const ABOVE = 412; // over what runs across, under names
  const STEP = 4; // pixels from corner to corner while drawing
  const FAR = 20000; // pixels, beyond any map
  const LINES = /** @type {const} */ ([['paper', 10], ['ink', 6]]); // their inner half is not seen

  /** What outlines areas on a map, by map.  @type {Map<MapPage, (areas: number[]) => void>} */
  const outliners = new Map();

  /**
   * Everything but what is chosen, slivers between neighbours too: so that a line around each area shows around all of them only.
   * @param {string} id
   * @param {string} d
   */
  const outside = (id, d) => Atlas.mark('mask', { id, maskUnits: 'userSpaceOnUse', x: -FAR, y: -FAR, width: 3 * FAR, height: 3 * FAR },
    Atlas.mark('rect', { x: -FAR, y: -FAR, width: 3 * FAR, height: 3 * FAR, fill: '#fff' }),
    Atlas.mark('path', { d, fill: '#000', stroke: '#000', 'stroke-width': 1.5 }));

  /** On paper and in a picture.  @type {(ground: Ground, page: MapPage) => Element[]} */
  const drawn = (ground, { selected, shapes: { first } }) => {
    const squares = selected[0] < first ? Atlas.chosenShape(ground.shapes, selected, first) : [];
    const d = [...selected.filter((area) => area >= first).map((area) => ground.outline(area)), ...squares.map((shape) => shape.d)].join('');
    const id = 'outside-' + ground.width + '-' + ground.height;
    return d ? [outside(id, d), Atlas.mark('g', { mask: 'url(#' + id + ')' }, ...LINES.map(([colour, width]) => Atlas.mark('path',
      { d, fill: 'none', stroke: Atlas.token(colour), 'stroke-width': width, 'stroke-linejoin': 'round' })))] : [];
  };

  /** Once for each map, a place on it.  @type {(page: MapPage) => (areas: number[]) => void} */
  const begin = (page) => {
    Atlas.bring('map-picture'); // what draws for paper
    const pane = page.map.createPane('selection');
    pane.style.zIndex = String(ABOVE);
    pane.style.pointerEvents = 'none';
    const renderer = L.svg({ pane: 'selection', padding: 0.5 });
    const lines = ['selection__halo', 'selection__line'].map((className) => L.polygon([],
      { pane: 'selection', renderer, className, fill: false, interactive: false, smoothFactor: 0, noClip: true }).addTo(page.map));
    const id = 'outside' + (outliners.size || '');
    const mask = outside(id, '');
    const path = /** @type {SVGElement} */ (lines[0].getElement());
    path.parentElement?.prepend(mask);
    lines.forEach((line) => line.getElement()?.setAttribute('mask', 'url(#' + id + ')'));
    const copy = () => mask.lastElementChild?.setAttribute('d', path.getAttribute('d') || '');
    renderer.on('update', copy);
    page.outlines.push((ground) => drawn(ground, page));
    return (areas) => {
      lines.forEach((line) => line.setLatLngs(page.shapes.around(areas)));
      copy();
    };
  };

  Atlas.outlineSelection = (page, areas) => {
    const outline = outliners.get(page) || begin(page);
    outliners.set(page, outline);
    page.selected = areas;
    outline(areas);
  };

  Atlas.drawAround = (page, done) => {
    const { map } = page;
    Atlas.outlineSelection(page, page.selected);
    const sheet = Atlas.element('div', 'selection__sheet');
    const line = L.polygon([], { pane: 'selection', className: 'selection__drawn', fill: false, interactive: false, smoothFactor: 0 }).addTo(map);
    /** @type {Pair[]} */
    let corners = [];
    let isDrawing = false;
    let last = { x: 0, y: 0 };
    const end = (/** @type {Pair[]} */ around) => {
      sheet.remove();
      line.remove();
      document.removeEventListener('keydown', stop, true);
      document.removeEventListener('workshop', cancel);
      done(around);
    };
    const cancel = () => end([]);
    /** Before it can end the workshop.  @param {KeyboardEvent} event */
    const stop = (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      cancel();
    };
    const add = (/** @type {PointerEvent} */ event) => {
      const { lat, lng } = map.mouseEventToLatLng(event);
      corners.push([lat, lng]);
      last = { x: event.clientX, y: event.clientY };
      line.setLatLngs(corners);
    };
    sheet.addEventListener('pointerdown', (event) => {
      isDrawing = true;
      corners = [];
      sheet.setPointerCapture(event.pointerId);
      add(event);
    });
    sheet.addEventListener('pointermove', (event) => {
      if (isDrawing && Math.hypot(event.clientX - last.x, event.clientY - last.y) > STEP) add(event);
    });
    sheet.addEventListener('pointerup', () => {
      if (corners.length > 2) end(corners);
      isDrawing = false; // a click goes around nothing: one draws on
    });
    sheet.addEventListener('pointercancel', cancel);
    L.DomEvent.disableClickPropagation(sheet);
    document.addEventListener('keydown', stop, true);
    document.addEventListener('workshop', cancel); // a browser that leaves full screen by Escape tells no key
    map.getContainer().append(sheet);
    return cancel;
  };
})(window.Atlas);

// @ts-check
// needs: beside/side_map.js, map/start.js, page/elements.js, pictures/map_inset.js
/* While a map shows a whole municipality, the place where many small areas lie together stands enlarged at its edge, as on
   paper: a map of its own, in which one points and chooses as in the other. controls.js brings it. */
(function (Atlas) {
  'use strict';

  const WORDS = 14; // pixels
  const LEAST = 150; // pixels: a smaller one shows too little
  const AIR = 0.01; // of the whole, which has more around it
  const LEVEL = 620; // over the names (420), under the tooltip (650)

  const { page } = Atlas;
  const { map, data } = page;
  const title = Atlas.element('p', 'inset__title');
  const frame = Atlas.element('div', 'inset', title, Atlas.element('div', 'map__live'));
  const part = Atlas.element('div', 'inset__part');
  const pane = map.createPane('inset');
  const whole = L.latLngBounds(page.bounds).pad(-AIR);
  /** @type {MapPage | null} */
  let side = null;
  let corner = L.point(0, 0); // of the enlarged map, on the other
  /** @type {{shown: string, inset: Inset | null}} */
  let known = { shown: '', inset: null };

  /** Where it stands, null where there is no room for it.  @returns {Inset | null} */
  const place = () => {
    const seen = map.getBounds();
    if (page.beside || Atlas.inWorkshop || !seen.contains(whole)) return null;
    const { x, y } = map.getSize();
    const view = /** @type {[Pair, Pair]} */ ([[seen.getSouth(), seen.getWest()], [seen.getNorth(), seen.getEast()]]);
    const shown = [x, y, ...view.flat()].join(' ');
    if (shown === known.shown) return known.inset;
    const inset = Atlas.insetOf(data, Atlas.mapGround(data, x, y, view), WORDS);
    known = { shown, inset: inset && Math.min(inset.ground.width, inset.ground.height) >= LEAST ? inset : null };
    return known.inset;
  };

  /** Also before its styles are there: names keep clear of it.  @type {(node: HTMLElement, box: Box) => void} */
  const lay = (node, [left, top, right, foot]) => {
    Object.assign(node.style, { position: 'absolute', left: left + 'px', top: top + 'px', width: right - left + 'px', height: foot - top + 'px' });
  };

  /** @param {[Pair, Pair]} bounds */
  const make = (bounds) => {
    const locked = { dragging: false, scrollWheelZoom: false, doubleClickZoom: false, boxZoom: false, touchZoom: false, keyboard: false };
    const { legends, lastYear, choice } = page;
    frame.classList.add('map-' + choice.map);
    const made = Atlas.sideMap({
      frame, options: { ...map.options, ...locked }, credit: false, data, legends, lastYear, bounds, choice: { ...choice },
    });
    made.join({
      point() {
        const { area, spot } = made.pointed;
        page.showPointed(area, spot && map.containerPointToLatLng(made.map.latLngToContainerPoint(spot).add(corner)));
      },
      choose() { page.change({ area: made.choice.area }); },
    });
    made.group.on('click', () => page.tell('click'));
    made.outline('chosen', choice.area);
    return made;
  };

  const update = () => {
    const inset = place();
    const hidden = !inset;
    if (hidden && frame.hidden) return;
    frame.hidden = part.hidden = hidden;
    if (inset) {
      L.DomUtil.setPosition(pane, map.containerPointToLayerPoint([0, 0]));
      lay(frame, inset.box);
      lay(part, inset.frame);
      const room = inset.box[2] - inset.box[0] - 2 * WORDS;
      title.textContent = Atlas.textWidth(inset.words, { size: WORDS }) > room ? inset.words.split(', ')[1] : inset.words;
      corner = L.point(inset.box[0], inset.box[3] - inset.ground.height);
      side = page.inset = side || make(inset.view);
      Object.assign(side, { bounds: inset.view });
      side.fit();
    }
    page.tell('room');
  };

  pane.style.zIndex = String(LEVEL);
  pane.append(part, frame);
  frame.hidden = part.hidden = true;
  L.DomEvent.disableClickPropagation(frame);
  L.DomEvent.on(frame, 'mousedown', L.DomEvent.preventDefault); // it would mark words beside it
  frame.addEventListener('wheel', (event) => {
    if (!side || !(event.ctrlKey || event.metaKey)) return;
    L.DomEvent.stop(event); // what lies below is not what one points at
    map.fitBounds(side.bounds);
  });
  const { light, outline } = page;
  page.light = (slug) => {
    light(slug);
    side?.light(slug);
  };
  page.outline = (which, area) => {
    outline(which, area);
    side?.outline(which, area);
  };
  map.on('movestart', () => { frame.hidden = part.hidden = true; });
  map.on('moveend', update);
  page.join({
    show() { side?.change({ map: page.choice.map, year: page.choice.year }); },
    choose() { if (side) side.choice.area = page.choice.area; },
  });
  update();
})(window.Atlas);

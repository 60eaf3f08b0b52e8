// @ts-check
// needs: leaflet, map/drawing.js, map/map_ground.js, background/name_room.js, page/elements.js, page/hash.js
/* Names on the map: of places, where the delivery has them, of neighbouring municipalities and, once a reader zooms in, of
   the areas that have room for theirs, the largest first. A name that would touch another or what lies over the map, or leave
   the map, waits until there is room, and so does that of a neighbour which would lie over the municipality: it leads there. */
(function (Atlas) {
  'use strict';

  /** @typedef {{text: Element, marker: L.Marker, box: HTMLElement, isPlace: boolean}} WrittenName */

  const ABOVE_ALL = 420; // the panes of drawing.js end at 410
  const AIR = 2; // pixels between two names
  const SLACK = 4; // pixels between a name and the border
  const NEARER = 0.5; // levels of zoom from the whole municipality to the names of areas
  const SMALL = 0.875; // rem: --text-small
  const LETTER = 0.36; // of the size: as narrow as a letter can be
  const LINE = 1.3;
  const WIDEST = 160; // pixels: a longer name has more lines
  const OVER = ['.leaflet-control', '.practice-marker', '.inset', // what lies over a map, the others in the workshop only
    '.panel__head', '.panel__side', '.workshop', '.selection', '.area-card', '.map__buttons', '.atlas__fictional'].join();

  /** Whoever goes to a neighbour, on the map or in the list under it, keeps the map and year that are shown.  @param {Event} event */
  const keepShown = ({ target: way }) => {
    if (!(way instanceof HTMLAnchorElement)) return;
    const shown = [...Atlas.readHash()].filter(([key]) => ['kaart', 'jaar'].includes(key));
    way.hash = shown.length ? Atlas.hashOf(shown) : '';
  };
  Atlas.findAll('.neighbours__list').forEach((list) => list.addEventListener('click', keepShown)); // once, for all maps

  /** The way to a neighbour, as the list of neighbours under the map has it for everybody.  @param {string} name */
  const linkTo = (name) => {
    const [listed] = Atlas.findAll('.neighbours__list a', document, HTMLAnchorElement).filter(({ textContent }) => textContent === name);
    if (!listed) return null;
    const link = Object.assign(Atlas.element('a', 'map__neighbour', name), { href: listed.href, tabIndex: -1 });
    link.addEventListener('click', keepShown);
    return link;
  };

  /** Text in one of Leaflet's own boxes, never markup.  @type {(map: L.Map, name: MapName) => WrittenName} */
  const write = (map, { name, spot, isPlace }) => {
    const text = (isPlace ? null : linkTo(name)) || Atlas.element('span', '', name);
    const className = isPlace ? 'map__place' : 'map__place map__place--around';
    const icon = L.divIcon({ className, html: text, iconSize: [WIDEST, 20] });
    const marker = L.marker(spot, { icon, pane: 'names', interactive: false, keyboard: false });
    return { text, marker, isPlace, box: /** @type {HTMLElement} */ (marker.addTo(map).getElement()) };
  };

  /** @type {(box: DOMRect, frame: DOMRect) => boolean} */
  const inside = (box, frame) =>
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

  /** @type {(box: DOMRect, other: DOMRect) => boolean} */
  const apart = (box, other) => box.right + AIR < other.left || other.right + AIR < box.left
    || box.bottom + AIR < other.top || other.bottom + AIR < box.top;

  /**
   * Shows the names that fit; earlier ones go first.
   * @param {WrittenName[]} names
   * @param {L.Map} map
   * @param {Rings} border
   * @param {DOMRect[]} over  What lies over the map.
   */
  const arrange = (names, map, border, over) => {
    const frame = map.getContainer();
    /** @type {(place: DOMRect, edge: DOMRect) => boolean} */
    const isOverBorder = (place, edge) => {
      const low = map.containerPointToLatLng([place.left - edge.left - SLACK, place.bottom - edge.top + SLACK]);
      const high = map.containerPointToLatLng([place.right - edge.left + SLACK, place.top - edge.top - SLACK]);
      return Atlas.isOver(border, [low.lat, low.lng, high.lat, high.lng]);
    };
    names.forEach(({ box }) => { box.hidden = false; });
    const edge = frame.getBoundingClientRect();
    const places = names.map(({ text }) => text.getBoundingClientRect()); // all at once: one layout
    const taken = [...over];
    places.forEach((place, n) => {
      const fits = inside(place, edge) && taken.every((other) => apart(place, other))
        && (names[n].isPlace || !isOverBorder(place, edge));
      if (fits) taken.push(place);
      names[n].box.hidden = !fits;
    });
  };

  /** @type {(spot: Pair, box: Box) => boolean} */
  const isIn = ([x, y], [left, top, right, foot]) => left < x && x < right && top < y && y < foot;

  Atlas.wantedRoom = (size, widest) => (name) => [Math.min(widest, LETTER * size * name.length), LINE * size];

  Atlas.areaNames = (page, place, sight, over, room) => {
    const { map, data } = page;
    if (map.getZoom() < page.wholeZoom() + NEARER) return [];
    const { first } = Atlas.shapesOf(data); // of squares their neighbourhoods
    const sized = data.names.flatMap((name, area) => {
      if (area < first) return [];
      const bounds = page.boundsOf(area);
      const [[left, top], [right, foot]] = [place([bounds.getNorth(), bounds.getWest()]), place([bounds.getSouth(), bounds.getEast()])];
      /** @type {Box} */
      const part = [Math.max(left, sight[0]), Math.max(top, sight[1]), Math.min(right, sight[2]), Math.min(foot, sight[3])];
      const [width, height] = [part[2] - part[0], part[3] - part[1]];
      const [wide, high] = room(name);
      const size = area === page.choice.area ? Infinity : width * height;
      return width > wide && height > high ? [{ area, name, part, wide, size }] : [];
    });
    return sized.sort((a, b) => b.size - a.size).flatMap(({ area, name, part, wide }) => {
      const { lat, lng } = page.middleOf(area);
      const middle = place([lat, lng]);
      const spot = isIn(middle, sight) && !over.some((box) => isIn(middle, box)) ? middle
        : Atlas.middleIn(page.shapes.rings(area).map((ring) => ring.map(place)), part, over, wide);
      return spot ? [{ name, spot, isPlace: true }] : [];
    });
  };

  /** The names of areas on the screen.  @type {(page: MapPage, over: DOMRect[]) => MapName[]} */
  const nearerNames = (page, over) => {
    const { map } = page;
    const size = SMALL * parseFloat(getComputedStyle(document.documentElement).fontSize);
    const { x, y } = map.getSize();
    const edge = map.getContainer().getBoundingClientRect();
    const boxes = over.map((box) => /** @type {Box} */ ([
      box.left - edge.left, box.top - edge.top - size, box.right - edge.left, box.bottom - edge.top + size])); // there half a line fits
    /** @type {(spot: Pair) => Pair} */
    const place = (spot) => {
      const at = map.latLngToContainerPoint(spot);
      return [at.x, at.y];
    };
    return Atlas.areaNames(page, place, [0, 0, x, y], boxes, Atlas.wantedRoom(size, WIDEST)).map(({ name, spot, isPlace }) => {
      const { lat, lng } = map.containerPointToLatLng(spot);
      return { name, spot: [lat, lng], isPlace };
    });
  };

  Atlas.mapParts.push((page) => {
    const { map, data } = page;
    const pane = map.createPane('names');
    pane.style.zIndex = String(ABOVE_ALL);
    pane.style.pointerEvents = 'none';
    const names = Atlas.namesOn(data).map((name) => write(map, name));
    const border = (data.border.length ? data.border : data.shapes.flat()).map(Atlas.decode);
    /** @type {WrittenName[]} */
    let nearer = [];
    const again = () => {
      nearer.forEach(({ marker }) => marker.remove());
      const over = Atlas.findAll(OVER).filter((node) => !node.contains(map.getContainer())).map((node) => node.getBoundingClientRect());
      nearer = nearerNames(page, over).map((name) => write(map, name));
      arrange([...names, ...nearer], map, border, over);
    };
    map.on('moveend', again); // after a zoom and after another size too
    return { begin: again, room: again };
  });
})(window.Atlas);

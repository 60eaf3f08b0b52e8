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
  const NEARER = 0.9; // levels of zoom from the whole municipality to the names of areas
  const LETTER = 5; // pixels: as narrow as a letter can be
  const LINE = 18;
  const OVER = ['.leaflet-control', '.practice-marker', '.inset', // what lies over a map, the others in the workshop only
    '.panel__head', '.panel__side', '.workshop', '.selection', '.area-card', '.map__buttons', '.atlas__fictional'].join();

  /** The way to a neighbour, as the list of neighbours under the map has it for everybody.  @param {string} name */
  const linkTo = (name) => {
    const [listed] = Atlas.findAll('.neighbours__list a', document, HTMLAnchorElement).filter(({ textContent }) => textContent === name);
    if (!listed) return null;
    const link = Object.assign(Atlas.element('a', 'map__neighbour', name), { href: listed.href, tabIndex: -1 });
    link.addEventListener('click', () => { link.hash = Atlas.readHash().has('kaart') ? '#kaart=' + Atlas.readHash().get('kaart') : ''; });
    return link;
  };

  /** Text in one of Leaflet's own boxes, never markup.  @type {(map: L.Map, name: MapName) => WrittenName} */
  const write = (map, { name, spot, isPlace }) => {
    const text = (isPlace ? null : linkTo(name)) || Atlas.element('span', '', name);
    const className = isPlace ? 'map__place' : 'map__place map__place--around';
    const icon = L.divIcon({ className, html: text, iconSize: [160, 20] });
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
   */
  const arrange = (names, map, border) => {
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
    const taken = Atlas.findAll(OVER).filter((node) => !node.contains(frame)).map((node) => node.getBoundingClientRect());
    places.forEach((place, n) => {
      const fits = inside(place, edge) && taken.every((other) => apart(place, other))
        && (names[n].isPlace || !isOverBorder(place, edge));
      if (fits) taken.push(place);
      names[n].box.hidden = !fits;
    });
  };

  /**
   * The areas in sight that may have room for their name, the largest first.
   * @param {MapPage} page
   * @returns {MapName[]}
   */
  const areaNames = (page) => {
    const { map, data, bounds } = page;
    if (map.getZoom() < map.getBoundsZoom(bounds) + NEARER) return [];
    const seen = map.getBounds();
    const { first } = Atlas.shapesOf(data); // of squares their neighbourhoods
    const sized = data.names.flatMap((name, area) => {
      if (area < first) return [];
      const box = page.boundsOf(area);
      if (!seen.intersects(box)) return [];
      const [start, end] = [map.latLngToContainerPoint(box.getNorthWest()), map.latLngToContainerPoint(box.getSouthEast())];
      const [width, height] = [end.x - start.x, end.y - start.y];
      return width > LETTER * name.length && height > LINE ? [{ area, name, size: width * height }] : [];
    });
    return sized.sort((a, b) => b.size - a.size).map(({ area, name }) => {
      const { lat, lng } = page.middleOf(area);
      return { name, spot: [lat, lng], isPlace: true };
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
      nearer = areaNames(page).map((name) => write(map, name));
      arrange([...names, ...nearer], map, border);
    };
    map.on('moveend', again); // after a zoom and after another size too
    return { begin: again, room: again };
  });
})(window.Atlas);

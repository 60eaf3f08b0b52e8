// @ts-check
// needs: leaflet, map/map_ground.js, map/page.js, page/elements.js
/* Names on the map: of places, where the delivery has them, and of neighbouring municipalities. A name that would touch
   another or the scale bar, or leave the map, waits until there is room. */
(function (Atlas) {
  'use strict';

  const ABOVE_ALL = 420; // the panes of drawing.js end at 410
  const AIR = 2; // pixels between two names

  /** Text in one of Leaflet's own boxes, never markup.  @type {(map: L.Map, name: MapName) => {text: Element, box: HTMLElement}} */
  const write = (map, { name, spot, own }) => {
    const text = Atlas.element('span', '', name);
    const className = own ? 'map__place' : 'map__place map__place--around';
    const icon = L.divIcon({ className, html: text, iconSize: [160, 20] });
    const marker = L.marker(spot, { icon, pane: 'names', interactive: false, keyboard: false });
    return { text, box: /** @type {HTMLElement} */ (marker.addTo(map).getElement()) };
  };

  /** @type {(one: DOMRect, frame: DOMRect) => boolean} */
  const inside = (one, frame) =>
    one.left >= frame.left && one.right <= frame.right && one.top >= frame.top && one.bottom <= frame.bottom;

  /** @type {(one: DOMRect, other: DOMRect) => boolean} */
  const apart = (one, other) => one.right + AIR < other.left || other.right + AIR < one.left
    || one.bottom + AIR < other.top || other.bottom + AIR < one.top;

  /**
   * Shows the names that fit; earlier ones go first.
   * @param {{text: Element, box: HTMLElement}[]} names
   * @param {Element} frame
   */
  const arrange = (names, frame) => {
    names.forEach(({ box }) => { box.hidden = false; });
    const edge = frame.getBoundingClientRect();
    const places = names.map(({ text }) => text.getBoundingClientRect()); // all at once: one layout
    const taken = [...frame.querySelectorAll('.leaflet-control')].map((control) => control.getBoundingClientRect());
    places.forEach((place, n) => {
      const fits = inside(place, edge) && taken.every((other) => apart(place, other));
      if (fits) taken.push(place);
      names[n].box.hidden = !fits;
    });
  };

  Atlas.mapParts.push(({ map, data }) => {
    const pane = map.createPane('names');
    pane.style.zIndex = String(ABOVE_ALL);
    pane.style.pointerEvents = 'none';
    const names = Atlas.namesOn(data).map((one) => write(map, one));
    const again = () => arrange(names, map.getContainer());
    map.on('moveend', again); // after a zoom and after another size too
    return { begin: again };
  });
})(window.Atlas);

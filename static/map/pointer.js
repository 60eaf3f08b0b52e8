// @ts-check
// needs: map/drawing.js, map/view.js, page/elements.js
/* The area under the pointer or the finger: a dark outline and one shared tooltip with its name and class. */
(function (Atlas) {
  'use strict';

  const ABOVE = 12; // pixels between the pointer and the tooltip
  const BELOW = 24;
  const SMALL = 40; // pixels: what was found is no speck
  const AROUND = 3; // times its size of what lies around it
  const ARROW = 6; // pixels that Leaflet leaves between a tooltip and its place

  /**
   * Puts the tooltip above or below a spot, and never over the edge of the map or under what lies on it.
   * @param {MapPage} page
   * @param {L.Tooltip} tooltip
   * @param {L.LatLng} spot
   */
  const place = ({ map, covered }, tooltip, spot) => {
    const { x, y } = map.latLngToContainerPoint(spot);
    const box = tooltip.getElement();
    const half = (box?.offsetWidth || 0) / 2;
    const edge = map.getSize().x;
    const free = edge - covered.right;
    const inside = Math.max(half, Math.min(x, (x < free ? free : edge) - half)); // under a low drawer is room too
    const above = y - covered.top > (box?.offsetHeight || 0) + ABOVE + ARROW;
    tooltip.options.direction = above ? 'top' : 'bottom';
    tooltip.options.offset = [inside - x, above ? -ABOVE : BELOW];
    tooltip.setLatLng(spot);
  };

  Atlas.mapParts.push((page) => {
    const { map } = page;
    const tooltip = L.tooltip({ className: 'map__tooltip', opacity: 1 });
    const card = document.getElementById('gebied');
    const byFinger = card && matchMedia('(pointer: coarse)').matches;
    let pointed = -1;
    let chosen = -1;

    /** @param {number} area */
    const write = (area) => tooltip.setContent(Atlas.element('div', '',
      Atlas.element('strong', 'map__name', Atlas.areaTitle(page, area)),
      Atlas.element('div', 'map__class', ...Atlas.areaWords(page, area))));

    /** The area under the pointer, -1 for none. */
    page.pointedAt = () => pointed;

    const leave = () => {
      pointed = -1;
      page.outline('pointed', -1);
      map.closeTooltip(tooltip);
    };

    /** Points at an area, -1 for none, without telling. */
    page.showPointed = (area, spot) => {
      if (area < 0 || !spot) {
        leave();
        return;
      }
      pointed = area;
      page.outline('pointed', area);
      if (byFinger) return; // a finger covers the tooltip, and the tooltip the area: the card says the same
      write(area);
      map.openTooltip(tooltip.setLatLng(spot));
      place(page, tooltip, spot);
    };

    /** @type {(area: number, spot?: L.LatLng) => void} */
    const point = (area, spot) => {
      page.showPointed(area, spot);
      page.pointed = { area, spot };
      page.tell('point');
    };

    /** Brings an area in sight, and points at it.  @param {number} area */
    const bring = (area) => {
      const bounds = page.boundsOf(area);
      if (!map.getBounds().intersects(bounds)) map.panTo(bounds.getCenter());
      page.showPointed(area, page.middleOf(area));
    };

    page.nearer = (area) => {
      const box = page.boundsOf(area);
      const [low, high] = [map.latLngToContainerPoint(box.getSouthWest()), map.latLngToContainerPoint(box.getNorthEast())];
      if (Math.max(high.x - low.x, low.y - high.y) < SMALL) map.setView(box.getCenter(), map.getBoundsZoom(box.pad(AROUND)), { animate: false });
    };

    page.group.on('mouseover', (event) => point(page.areaOf(event), event.latlng));
    page.group.on('mousemove', (event) => {
      const area = page.areaOf(event); // within a blot the square changes
      if (area !== pointed) point(area, event.latlng);
      else if (map.hasLayer(tooltip)) place(page, tooltip, event.latlng);
    });
    page.group.on('mouseout', () => point(-1));
    page.group.on('click', (event) => {
      const area = page.areaOf(event);
      page.change({ area });
      point(area, event.latlng);
      if (card && byFinger) card.scrollIntoView({ block: 'nearest' });
    });
    map.on('click', () => {
      point(-1);
      page.change({ area: -1 });
    });
    map.on('zoomstart', () => point(-1));
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      leave();
      if (map.getContainer().contains(/** @type {Node} */ (event.target))) page.tell('close');
    }, { signal: page.gone.signal });
    return {
      show() { if (pointed >= 0) write(pointed); },
      choose() {
        if (page.choice.area === chosen) return;
        chosen = page.choice.area;
        if (chosen < 0) leave();
        else bring(chosen);
      },
    };
  });
})(window.Atlas);

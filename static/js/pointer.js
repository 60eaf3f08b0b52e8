// @ts-check
/* The area under the pointer or the finger: a dark outline and one shared tooltip with its name and class. */
(function (Atlas) {
  'use strict';

  const ABOVE = 12; // pixels between the pointer and the tooltip
  const BELOW = 24;
  const HEADROOM = 100; // pixels a tooltip above the pointer needs

  /**
   * Puts the tooltip above or below a spot, and never over the edge of the map.
   * @param {L.Map} map
   * @param {L.Tooltip} tooltip
   * @param {L.LatLng} spot
   */
  const place = (map, tooltip, spot) => {
    const { x, y } = map.latLngToContainerPoint(spot);
    const half = tooltip.getElement().offsetWidth / 2;
    const inside = Math.max(half, Math.min(x, map.getSize().x - half));
    const above = y > HEADROOM;
    tooltip.options.direction = above ? 'top' : 'bottom';
    tooltip.options.offset = [inside - x, above ? -ABOVE : BELOW];
    tooltip.setLatLng(spot);
  };

  Atlas.parts.push((page) => {
    const { map } = page;
    const tooltip = L.tooltip({ className: 'map__tooltip', opacity: 1 });
    const byFinger = matchMedia('(pointer: coarse)');
    const card = document.getElementById('gebied');
    let pointed = -1;
    let chosen = -1;

    const write = (area) => tooltip.setContent(Atlas.element('div', '',
      Atlas.element('strong', 'map__name', page.data.names[area]),
      Atlas.element('div', 'map__class', ...Atlas.classWords(page.classAt(area)))));

    const point = (area, spot) => {
      pointed = area;
      page.outline('pointed', area);
      if (byFinger.matches) return; // a finger covers the tooltip, and the tooltip the area: the card says the same
      write(area);
      map.openTooltip(tooltip.setLatLng(spot));
      place(map, tooltip, spot);
    };

    const leave = () => {
      pointed = -1;
      page.outline('pointed', -1);
      map.closeTooltip(tooltip);
    };

    page.group.on('mouseover', (event) => point(event.layer.options.index, event.latlng));
    page.group.on('mousemove', (event) => { if (map.hasLayer(tooltip)) place(map, tooltip, event.latlng); });
    page.group.on('mouseout', leave);
    page.group.on('click', (event) => {
      page.change({ area: event.layer.options.index });
      point(event.layer.options.index, event.latlng);
      if (byFinger.matches) card.scrollIntoView({ block: 'nearest' });
    });
    map.on('click', () => {
      leave();
      page.change({ area: -1 });
    });
    map.on('zoomstart', leave);
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      leave();
      if (map.getContainer().contains(event.target)) page.closeCard();
    });
    return {
      show() { if (pointed >= 0) write(pointed); },
      choose() {
        if (page.choice.area === chosen) return;
        chosen = page.choice.area;
        if (chosen >= 0) point(chosen, page.areas[chosen].getCenter());
        else leave();
      },
    };
  });
})((window.Atlas = window.Atlas || {}));

// @ts-check
/* The area under the pointer or the finger: a dark outline and one shared tooltip with its name and class. */
(function (Atlas) {
  'use strict';

  const EDGE = { across: 150, down: 90 }; // pixels: nearer to an edge the tooltip stands on the other side
  const OFFSETS = { top: [0, -10], bottom: [0, 22], left: [-14, 0], right: [14, 0] };

  /**
   * @param {L.Map} map
   * @param {L.LatLng} spot
   */
  const side = (map, spot) => {
    const { x, y } = map.latLngToContainerPoint(spot);
    if (x < EDGE.across) return 'right';
    if (x > map.getSize().x - EDGE.across) return 'left';
    return y < EDGE.down ? 'bottom' : 'top';
  };

  Atlas.parts.push((page) => {
    const { map } = page;
    const tooltip = L.tooltip({ className: 'map__tooltip', opacity: 1 });
    let pointed = -1;

    const place = (spot) => {
      tooltip.options.direction = side(map, spot);
      tooltip.options.offset = OFFSETS[tooltip.options.direction];
      tooltip.setLatLng(spot);
    };

    const write = (area) => tooltip.setContent(Atlas.element('div', '',
      Atlas.element('strong', 'map__name', page.data.names[area]),
      Atlas.element('div', 'map__class', ...Atlas.classWords(page.classAt(area)))));

    const point = (area, spot) => {
      pointed = area;
      page.outline('pointed', area);
      write(area);
      place(spot);
      map.openTooltip(tooltip);
    };

    const leave = () => {
      pointed = -1;
      page.outline('pointed', -1);
      map.closeTooltip(tooltip);
    };

    page.group.on('mouseover', (event) => point(event.layer.options.index, event.latlng));
    page.group.on('mousemove', (event) => place(event.latlng));
    page.group.on('mouseout', leave);
    page.group.on('click', (event) => {
      page.change({ area: event.layer.options.index });
      point(event.layer.options.index, event.latlng);
    });
    map.on('click', () => {
      leave();
      page.change({ area: -1 });
    });
    map.on('zoomstart', leave);
    map.getContainer().addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      leave();
      page.change({ area: -1 });
    });
    return {
      show() { if (pointed >= 0) write(pointed); },
      choose() {
        if (page.choice.area >= 0) point(page.choice.area, page.areas[page.choice.area].getCenter());
        else leave();
      },
    };
  });
})((window.Atlas = window.Atlas || {}));

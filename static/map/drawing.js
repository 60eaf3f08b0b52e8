// @ts-check
/* Draws a municipality in Leaflet: around it, its areas, what runs across and its border.
   Sets classes only (colours are CSS): area class-<slug>, area--active and, under it, area--halo, map__around, map__water, map__road,
   map__rail, map__border. */
(function (Atlas) {
  'use strict';

  const PANES = { around: 350, across: 410 }; // from below; Leaflet's overlayPane, for areas, is 400
  const ROOM = 0.5; // drawn beyond each edge of the map, so that a short drag shows no empty paper

  /**
   * @param {L.Map} map
   * @param {string} name
   * @param {number} order
   */
  const pane = (map, name, order) => {
    const made = map.createPane(name);
    made.style.zIndex = String(order);
    made.style.pointerEvents = 'none';
  };

  /** @param {string} name  Of a pane. */
  const svg = (name) => L.svg({ pane: name, padding: ROOM });

  /** @param {string[]} rings */
  const shape = (rings) => rings.map(Atlas.decode);

  const plain = { interactive: false, smoothFactor: 0, noClip: true, fillOpacity: 1 };

  /** @param {object} page */
  const drawBackground = (page, under, over) => {
    const { map, data } = page;
    const area = (rings, className, renderer, fillRule = 'evenodd') =>
      L.polygon(shape(rings), { ...plain, className, renderer, fillRule }).addTo(map);
    const lines = (all, className) =>
      L.polyline(shape(all), { ...plain, className, renderer: over, fill: false }).addTo(map);
    // One path, as in the inline drawing; nonzero, because simplified neighbours overlap a little.
    area(data.around.flatMap(([, rings]) => rings), 'map__around', under, 'nonzero');
    if (data.water) area(data.water, 'map__water', over);
    if (data.roads) lines(data.roads, 'map__road');
    if (data.rail) lines(data.rail, 'map__rail');
    area(data.border, 'map__border', over);
  };

  const drawAreas = (page) => {
    const renderer = svg('overlayPane');
    page.areas = page.data.shapes.map((rings, index) =>
      L.polygon(shape(rings), { ...plain, renderer, index, interactive: true, bubblingMouseEvents: false }));
    page.group = L.featureGroup(page.areas).addTo(page.map);
    page.paths = page.areas.map((area) => area.getElement());
  };

  /** Outlines on top of everything: of the area under the pointer and of the chosen one. */
  const drawOutlines = (page, renderer) => {
    const line = (className) => L.polygon([], { ...plain, renderer, fill: false, className }).addTo(page.map);
    const outline = () => [line('area--halo'), line('area--active')];
    const outlines = { pointed: outline(), chosen: outline() };
    page.outline = (which, area) => {
      const rings = area < 0 ? [] : page.areas[area].getLatLngs();
      outlines[which].forEach((polygon) => polygon.setLatLngs(rings));
    };
  };

  Atlas.mapParts.push((page) => {
    const { frame } = page;
    Object.entries(PANES).forEach(([name, order]) => pane(page.map, name, order));
    const over = svg('across');
    page.map.getPane('mapPane').setAttribute('aria-hidden', 'true'); // the table says it all
    drawBackground(page, svg('around'), over);
    drawAreas(page);
    drawOutlines(page, over);
    frame.classList.add('map--live');
    let scope = 'map-' + page.choice.map;
    return {
      show() {
        page.paths.forEach((path, area) =>
          path.setAttribute('class', 'area class-' + page.classAt(area).slug + ' leaflet-interactive'));
        frame.classList.replace(scope, 'map-' + page.choice.map);
        scope = 'map-' + page.choice.map;
      },
      choose() { page.outline('chosen', page.choice.area); },
    };
  });
})((window.Atlas = window.Atlas || {}));

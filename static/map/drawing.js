// @ts-check
// needs: map/map_ground.js, map/page.js, map/polylines.js, map/shapes.js
// after: map/view.js: nothing is drawn before the map has a view
/* Draws a municipality in Leaflet: around it, its areas or blots of squares, what runs across and its border.
   Sets classes only (colours are CSS): area or blot class-<slug>, area--active and, under it, area--halo, map__around, map__hood,
   map__water, map__road, map__rail, map__frontier, map__border. */
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

  /** @type {(page: MapPage, under: L.Renderer, over: L.Renderer) => void} */
  const drawBackground = (page, under, over) => {
    const { map, data } = page;
    /** @type {(rings: string[], className: string, renderer: L.Renderer, fillRule?: L.FillRule) => L.Polygon} */
    const area = (rings, className, renderer, fillRule = 'evenodd') =>
      L.polygon(shape(rings), { ...plain, className, renderer, fillRule }).addTo(map);
    /** @type {(all: string[], className: string) => L.Polyline} */
    const lines = (all, className) =>
      L.polyline(shape(all), { ...plain, className, renderer: over, fill: false }).addTo(map);
    // One path, as in the inline drawing; nonzero, because simplified neighbours overlap a little.
    area(Atlas.landOf(data), 'map__around', under, 'nonzero');
    if (data.hoods) area(data.hoods.shapes.flat(), 'map__hood', over);
    if (data.water) area(data.water, 'map__water', over);
    if (data.roads) lines(data.roads, 'map__road');
    if (data.rail) lines(data.rail, 'map__rail');
    area(Atlas.frontierOf(data), 'map__frontier', over);
    area(data.border, 'map__border', over);
  };

  /** @param {L.Renderer} renderer */
  const coloured = (renderer) => ({ ...plain, renderer, interactive: true, bubblingMouseEvents: false });

  /** One path per area, whose class changes. */
  Atlas.drawShapes = (page, options) => {
    const areas = page.data.shapes.map((rings, index) => {
      const placed = { ...options, index }; // its place in the data: the pointer asks for it
      return L.polygon(shape(rings), placed);
    });
    page.group = L.featureGroup(areas).addTo(page.map);
    const paths = areas.map((area) => /** @type {Element} */ (area.getElement()));
    page.boundsOf = (area) => areas[area].getBounds();
    page.middleOf = (area) => areas[area].getCenter();
    page.areaOf = ({ layer }) => layer.options.index;
    page.areaOn = ({ target }) => paths.indexOf(/** @type {Element} */ (target));
    page.light = (slug) => paths.forEach((path, area) =>
      path.classList.toggle('area--lit', slug !== '' && page.classAt(area).slug === slug));
    return () => paths.forEach((path, area) =>
      path.setAttribute('class', 'area class-' + page.classAt(area).slug + ' leaflet-interactive'));
  };

  /**
   * Outlines on top of everything: of the area under the pointer and of the chosen one.
   * @param {MapPage} page
   * @param {L.Renderer} renderer
   */
  const drawOutlines = (page, renderer) => {
    /** @param {string} className */
    const line = (className) => L.polygon([], { ...plain, renderer, fill: false, className }).addTo(page.map);
    const outline = () => [line('area--halo'), line('area--active')];
    const outlines = { pointed: outline(), chosen: outline() };
    page.outline = (which, area) => {
      const rings = area < 0 ? [] : page.shapes.rings(area);
      outlines[which].forEach((polygon) => polygon.setLatLngs(rings));
    };
  };

  Atlas.mapParts.push((page) => {
    const { frame } = page;
    Object.entries(PANES).forEach(([name, order]) => pane(page.map, name, order));
    const over = svg('across');
    page.map.getPanes().mapPane.setAttribute('aria-hidden', 'true'); // the table says it all
    drawBackground(page, svg('around'), over);
    page.shapes = Atlas.shapesOf(page.data);
    const draw = Atlas.drawShapes(page, coloured(svg('overlayPane')));
    drawOutlines(page, over);
    frame.classList.add('map--live');
    let scope = 'map-' + page.choice.map;
    return {
      show() {
        draw();
        frame.classList.replace(scope, 'map-' + page.choice.map);
        scope = 'map-' + page.choice.map;
      },
      choose() { page.outline('chosen', page.choice.area); },
    };
  });
})(window.Atlas);

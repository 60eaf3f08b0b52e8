// @ts-check
// needs: leaflet, map/polylines.js, map/start.js, pictures/picture_marks.js
/* Draws the streets of a municipality over its blots or areas, more of them the nearer one comes, and writes the name of
   each along its longest stretch in sight. Sets classes only (colours are CSS): street street--<class>. */
(function (Atlas) {
  'use strict';

  const CLASSES = /** @type {(1 | 2 | 3)[]} */ ([3, 2, 1]); // the widest last, on top
  const FROM = { 1: 13, 2: 14, 3: 15 }; // levels of zoom, by class
  const NAMED = 16; // from where names of streets can be read
  const LETTER = 7; // pixels of a name per letter
  const AIR = 12; // pixels of a street beyond its name
  const MOST_NAMES = 80;
  const PANE = { name: 'streets', order: '405' }; // between the areas and what drawing.js draws across them

  /**
   * What draws the edges of all streets, and over it what draws the streets.
   * @param {L.Map} map
   */
  const renderers = (map) => {
    const pane = map.createPane(PANE.name);
    pane.style.zIndex = PANE.order;
    pane.style.pointerEvents = 'none';
    return { edge: L.svg({ pane: PANE.name }).addTo(map), street: L.svg({ pane: PANE.name }).addTo(map) };
  };

  /** @param {L.Point[]} points */
  const lengthOf = (points) => points.slice(1).reduce((sum, point, n) => sum + point.distanceTo(points[n]), 0);

  /**
   * The stretches of a line that lie in sight.
   * @param {L.Point[]} line
   * @param {L.Bounds} seen
   */
  const inSight = (line, seen) => {
    /** @type {L.Point[][]} */
    const parts = [];
    line.slice(1).forEach((end, n) => {
      const cut = L.LineUtil.clipSegment(line[n], end, seen);
      if (!cut) return;
      const last = parts[parts.length - 1];
      if (last && last[last.length - 1].equals(cut[0])) last.push(cut[1]);
      else parts.push([...cut]);
    });
    return parts;
  };

  /**
   * Of each name that has room in sight its longest stretch, from left to right.
   * @param {L.Map} map
   * @param {{name: string, lines: L.LatLng[][]}[]} streets
   */
  const stretches = (map, streets) => {
    const { min = L.point(0, 0), max = min } = map.getPixelBounds();
    const seen = L.bounds(min.subtract(map.getPixelOrigin()), max.subtract(map.getPixelOrigin()));
    return streets.flatMap(({ name, lines }) => {
      const placed = lines.map((line) => line.map((spot) => map.latLngToLayerPoint(spot)));
      const sized = placed.flatMap((line) => inSight(line, seen)).map((points) => ({ name, points, length: lengthOf(points) }));
      const [longest] = sized.sort((a, b) => b.length - a.length);
      if (!longest || longest.length < name.length * LETTER + AIR) return [];
      if (longest.points[0].x > longest.points[longest.points.length - 1].x) longest.points.reverse();
      return [longest];
    }).slice(0, MOST_NAMES);
  };

  let maps = 0; // so far: each names its own ways

  /**
   * A name along a line.
   * @type {(stretch: {name: string, points: L.Point[]}, id: string) => Element[]}
   */
  const written = ({ name, points }, id) => {
    const way = Atlas.mark('path', { id, class: 'street__way', d: 'M' + points.map(({ x, y }) => x + ' ' + y).join('L') });
    const along = Atlas.mark('textPath', { href: '#' + id, startOffset: '50%' }, name);
    return [way, Atlas.mark('text', { class: 'street__name', dy: '0.35em' }, along)];
  };

  /**
   * @param {L.Map} map
   * @param {WrittenStreet[]} all
   */
  const draw = (map, all) => {
    const id = 'straat-' + (maps += 1) + '-';
    const streets = all.map(([kind, name, lines]) => ({
      kind, name, lines: lines.map((line) => Atlas.decode(line).map(([lat, lng]) => L.latLng(lat, lng))),
    }));
    const drawn = Object.entries(renderers(map)).flatMap(([part, renderer]) => CLASSES.map((kind) => ({
      from: FROM[kind],
      line: L.polyline(streets.filter((street) => street.kind === kind).flatMap(({ lines }) => lines), {
        renderer, interactive: false, className: part + ' ' + part + '--' + kind,
      }),
    })));
    /** @type {Element[]} */
    let names = [];
    const show = () => {
      const zoom = map.getZoom();
      drawn.forEach(({ line, from }) => (zoom >= from ? line.addTo(map) : line.remove()));
      names.forEach((element) => element.remove());
      const group = map.getPane(PANE.name)?.querySelector('svg:last-child g');
      if (!group || zoom < NAMED) return;
      const named = streets.filter(({ name, kind }) => name && zoom >= FROM[kind]);
      names = stretches(map, named).flatMap((stretch, n) => written(stretch, id + n));
      group.append(...names);
    };
    map.on('moveend', show);
    show();
  };

  /** Called by straten.js: on the map of the page, and on those that are laid beside it. */
  Atlas.addStreets = (_, streets) => {
    const { page } = Atlas;
    [page, page.beside].forEach((shown) => { if (shown) draw(shown.map, streets); });
    Atlas.mapParts.push(({ map }) => draw(map, streets));
  };

  document.head.append(Object.assign(document.createElement('script'), { src: 'straten.js' }));
})(window.Atlas);

// @ts-check
// needs: map/map_ground.js, overlay/file_picker.js, overlay/overlay_csv.js, overlay/overlay_geojson.js, overlay/overlay_places.js, pictures/picture_marks.js, workshop/workshop.js
// after: notes/notes_list.js: the notes stand above it
/* Somebody's own file over the map: read in this browser only, drawn, told in full what was not, and removed again. */
(function (Atlas) {
  'use strict';

  const { page } = Atlas;
  const words = Atlas.words.own;
  const make = Atlas.element;
  const LARGEST = 10e6; // bytes
  const MOST = 50000;
  const MANY = 2000; // from here on a picture of dots: so many elements make a browser slow
  const MOST_POSITIONS = 200000;
  const DOTS = [{ radius: 7, weight: 2 }, { radius: 2.5, weight: 0.5 }]; // pixels, also on paper: few, and many that would be one blot
  const TOLD = 5; // reasons, before we only count them
  const HEAD = 200; // characters in which a file shows that it is no text
  const LONGEST = 100; // characters of a name
  const ABOVE = 415; // between what runs across and the names

  page.map.createPane('own').style.zIndex = String(ABOVE);
  const renderers = [L.svg, L.canvas].map((kind) => kind({ pane: 'own', padding: 0.5 }));
  const ink = { fillColor: Atlas.token('ink'), color: Atlas.token('paper'), weight: 2 }; // own.css does not reach a canvas
  const group = L.featureGroup().addTo(page.map);
  const tooltip = L.tooltip({ className: 'map__tooltip', opacity: 1, direction: 'top' });
  const point = (/** @type {L.LeafletEvent & {latlng?: L.LatLng}} */ { layer, latlng }) => {
    if (layer.options.title && latlng) page.map.openTooltip(tooltip.setContent(make('div', '', layer.options.title)).setLatLng(latlng));
  };
  group.on('mouseover', point);
  group.on('click', point);
  group.on('mouseout', () => page.map.closeTooltip(tooltip));

  let [dot] = DOTS;

  /**
   * Our own drawing of each kind of shape; Leaflet nests lines and areas as GeoJSON does.
   * @type {(renderer: L.Renderer) => (part: LocatedPart) => L.Layer[]}
   */
  const layersOf = (renderer) => ({ kind, at, name }) => {
    const style = { ...ink, renderer, pane: 'own', bubblingMouseEvents: false, fillOpacity: 1, title: name.slice(0, LONGEST) };
    const drop = { ...style, ...dot, className: 'own' };
    const line = { ...style, color: ink.fillColor, className: 'own own--line' };
    if (kind === 'Point') return [L.circleMarker(/** @type {Pair} */ (at), drop)];
    if (kind === 'MultiPoint') return /** @type {Pair[]} */ (at).map((spot) => L.circleMarker(spot, drop));
    const lines = /** @type {Pair[][]} */ (at);
    return [kind.endsWith('Polygon') ? L.polygon(lines, line) : L.polyline(lines, line)];
  };

  const status = make('p', 'workshop__status');
  status.setAttribute('role', 'status');
  const shown = make('p', 'own-file');
  shown.hidden = true;

  /** The same on paper and in a picture.  @type {(ground: Ground) => (part: LocatedPart) => Element[]} */
  const markOf = (ground) => ({ kind, at }) => {
    const style = { r: dot.radius, fill: Atlas.token('ink'), stroke: Atlas.token('paper'), 'stroke-width': dot.weight };
    const mark = (/** @type {Pair} */ spot) => {
      const [cx, cy] = ground.place(spot);
      return Atlas.mark('circle', { cx, cy, ...style });
    };
    if (kind === 'Point') return [mark(/** @type {Pair} */ (at))];
    if (kind === 'MultiPoint') return /** @type {Pair[]} */ (at).map(mark);
    const isArea = kind.endsWith('Polygon');
    const deep = kind === 'MultiPolygon' ? /** @type {Pair[][][]} */ (at).flat() : kind === 'LineString' ? [/** @type {Pair[]} */ (at)] : /** @type {Pair[][]} */ (at);
    return [Atlas.mark('path', { d: Atlas.pathOf(deep.map((line) => line.map(ground.place)), isArea ? 'z' : ''),
      fill: 'none', stroke: Atlas.token('ink'), 'stroke-width': 2.5 })];
  };

  /** @type {LocatedPart[]} */
  let shownParts = [];
  let fileName = '';
  page.overlays.push((ground) => shownParts.flatMap(markOf(ground)));
  page.keys.push(() => (shownParts.length ? [words.key(fileName)] : []));

  const remove = () => {
    shownParts = [];
    group.clearLayers();
    page.map.closeTooltip(tooltip);
    shown.hidden = true;
    status.textContent = '';
  };

  /** @type {(wrong: keyof OwnWrong, detail?: string) => void} */
  const refuse = (wrong, detail = '') => { status.textContent = Atlas.words.ownWrong[wrong](detail) + ' ' + words.nothing; };

  /** Where a shape begins.  @type {(shape: Shape) => Pair} */
  const start = ([first, second]) => (Array.isArray(first) ? start(first) : [Number(first), Number(second)]);

  /**
   * What was drawn, and every part that was not, as far as anybody reads on.
   * @param {OwnFile['unit']} unit
   * @param {ReturnType<AtlasGlobal['locate']>} located
   * @param {string} text  Of the file.
   */
  const tell = (unit, { drawn, lost, isTurned }, text) => {
    const isOutside = (/** @type {LocatedPart} */ { at }) => !L.latLngBounds(page.bounds).contains(start(at));
    const outside = drawn.filter(isOutside).length;
    status.textContent = [
      drawn.length ? words.drawn(drawn.length, drawn.length + lost.length, words[unit]) : words.nothing,
      ...lost.slice(0, TOLD).map(({ place, why }) => words.lost(words[unit], place, why)),
      lost.length > TOLD ? words.more(lost.length - TOLD) : '',
      isTurned && drawn.length ? words.swapped : '',
      outside ? words.outside(outside, page.data.name) : '',
      Atlas.isDamaged(text) ? words.damaged : '',
    ].filter(Boolean).join(' ');
  };

  /** A workbook, a zip or a map of another program.  @param {string} text */
  const isForeign = (text) => text.trimStart().startsWith('<') || [...text.slice(0, HEAD)].some((sign) => sign < '\t');

  /** @param {File} file */
  const open = async (file) => {
    remove();
    if (file.size > LARGEST) return refuse('large', Atlas.number(Math.ceil(file.size / 1e6)));
    const text = await Atlas.fileText(file);
    if (!text.trim()) return refuse('empty');
    if (isForeign(text)) return refuse('unreadable');
    const { unit, parts, system, wrong, detail } = (/^\s*[[{]/.test(text) ? Atlas.readGeojson : Atlas.readCsv)(text);
    if (wrong) return refuse(wrong, detail);
    if (!parts.length) return refuse('empty');
    if (parts.length > MOST) return refuse('many', Atlas.number(parts.length));
    const { lat, lng } = L.latLngBounds(page.bounds).getCenter();
    const located = Atlas.locate(parts, system, [lat, lng]);
    if (located.positions > MOST_POSITIONS) return refuse('heavy');
    const size = Number(located.positions > MANY);
    dot = DOTS[size];
    located.drawn.flatMap(layersOf(renderers[size])).forEach((layer) => group.addLayer(layer));
    shownParts = located.drawn;
    fileName = file.name;
    shown.replaceChildren(make('span', 'own-file__mark'), ' ' + file.name + ' ', Atlas.button(words.remove, remove));
    shown.hidden = !located.drawn.length;
    return tell(unit, located, text);
  };

  page.addTool(make('section', 'workshop__part', make('h2', '', words.title), shown,
    Atlas.filePicker(words.choose, '.csv,.txt,.geojson,.json', open), status, make('p', 'soft', words.promise)));
})(window.Atlas);

// @ts-check
// needs: map/map_ground.js, map/map_svg.js, page/words.js, pictures/picture_marks.js, sheets/map_letters.js
/* Where many small areas lie together (cores.py), they stand enlarged at the edge of the map, outside the municipality, as large
   as there is room; the map shows which part it is. One drawing in another view: the same map, year, patterns and letters. */
(function (Atlas) {
  'use strict';

  const SHARES = Array.from({ length: 24 }, (_, n) => 0.6 - n * 0.02); // of the width or height of the map
  const ENOUGH = [2, 1.5]; // times: twice as large where there is room, less where not
  const EDGE = 14; // units from the edge of the map
  const SPACE = 8; // units from the municipality
  const STEP = 4; // units from line to line, along which there is land or not
  const PLACES = 12; // along each edge of the map
  const SCALE = 0.18; // of the width, below on the left: the scale bar
  const LINE = 2; // on both sides of where a frame runs
  const FAR = 1e5; // units: beyond everything
  const HEAD = 1.5; // of the words above what is enlarged, in sizes of these words

  /**
   * Whether a box lies on the municipality.
   * @type {(ground: Ground) => (box: Box) => boolean}
   */
  const landOn = ({ border, height }) => {
    const lines = Array.from({ length: Math.ceil(height / STEP) }, (_, n) => Atlas.insides(border, n * STEP));
    return ([left, top, right, foot]) => lines.slice(Math.max(0, Math.floor((top - SPACE) / STEP)), Math.ceil((foot + SPACE) / STEP))
      .some((spans) => spans.some(([from, to]) => from < right + SPACE && left - SPACE < to));
  };

  /**
   * Places along the edges of the map, clear of the scale bar and the north arrow, the corners first.
   * @type {(ground: Ground, width: number, height: number, words: number) => Box[]}
   */
  const places = (ground, width, height, words) => {
    const [right, foot] = [ground.width - EDGE - width, ground.height - EDGE - height];
    const [scale, arrow] = [[SCALE * ground.width + 3 * EDGE, ground.height - 4 * words], [ground.width - 4 * words, 5 * words]];
    const steps = Array.from({ length: PLACES }, (_, n) => n / (PLACES - 1)).sort((a, b) => Math.abs(b - 0.5) - Math.abs(a - 0.5));
    return steps.flatMap((part) => {
      const [x, y] = [EDGE + part * (right - EDGE), EDGE + part * (foot - EDGE)];
      return /** @type {Pair[]} */ ([[x, foot], [x, EDGE], [EDGE, y], [right, y]]);
    }).map(([x, y]) => /** @type {Box} */ ([Math.round(x), Math.round(y), Math.round(x) + width, Math.round(y) + height]))
      .filter((box) => !(box[0] < scale[0] && box[3] > scale[1]) && !(box[2] > arrow[0] && box[1] < arrow[1]));
  };

  /**
   * Where a part of the map may stand, as large as there is room, with the words above it.
   * @type {(ground: Ground, isOn: (box: Box) => boolean, frame: Box, words: number, enough: number) => Box | undefined}
   */
  const roomFor = (ground, isOn, [left, top, right, foot], words, enough) => {
    const [wide, high] = [right - left, foot - top];
    for (const share of SHARES) {
      const times = Math.min(share * ground.width / wide, share * ground.height / high);
      if (times < enough) return undefined;
      const room = places(ground, Math.round(times * wide), Math.round(times * high + HEAD * words), words).find((box) => !isOn(box));
      if (room) return room;
    }
    return undefined;
  };

  /**
   * The widest part for which there is room.
   * @type {(cores: NonNullable<AtlasData['cores']>, ground: Ground, words: number) => {box: Box, frame: Box, view: [Pair, Pair]} | undefined}
   */
  const bestPart = (cores, ground, words) => {
    const isOn = landOn(ground);
    for (const enough of ENOUGH) {
      for (const [south, west, north, east] of cores) {
        const frame = Atlas.boxAround([[ground.place([north, west]), ground.place([south, east])]]);
        const box = roomFor(ground, isOn, frame, words, enough);
        if (box) return { box, frame, view: [[south, west], [north, east]] };
      }
    }
    return undefined;
  };

  /** The four lines of a frame, as wide as they are drawn.  @type {(frame: Box) => Box[]} */
  const edgesOf = ([left, top, right, foot]) => [
    [left - LINE, top - LINE, right + LINE, top + LINE], [left - LINE, foot - LINE, right + LINE, foot + LINE],
    [left - LINE, top - LINE, left + LINE, foot + LINE], [right - LINE, top - LINE, right + LINE, foot + LINE],
  ];

  /** Beyond a frame and as far within it as it is drawn, on each of its sides.  @type {(width: number, height: number) => Box[]} */
  const outsides = (width, height) => [
    [-FAR, -FAR, LINE, FAR], [width - LINE, -FAR, FAR, FAR], [-FAR, -FAR, FAR, LINE], [-FAR, height - LINE, FAR, FAR],
  ];

  /** @type {WeakMap<Ground, Inset | null>} */
  const known = new WeakMap();

  /** @type {(data: AtlasData, ground: Ground, words: number) => Inset | null} */
  const make = (data, ground, words) => {
    const { cores } = data;
    const first = cores ? bestPart(cores, ground, words) : undefined;
    if (!first) return null;
    const { box, frame, view } = first;
    const [left, top, right, foot] = box;
    const enlarged = Atlas.mapGround(data, right - left, Math.round(foot - top - HEAD * words), view);
    const times = enlarged.metre / ground.metre;
    const isInside = enlarged.areas.map((rings) => {
      const middle = Atlas.middleOf(rings);
      return middle !== null && middle[0] > 0 && middle[1] > 0 && middle[0] < enlarged.width && middle[1] < enlarged.height;
    });
    enlarged.edges = outsides(enlarged.width, enlarged.height);
    enlarged.isElsewhere = (area) => !isInside[area];
    ground.kept = [box];
    ground.edges = edgesOf(frame);
    return { box, frame, view, ground: enlarged, words: Atlas.words.enlarged(Atlas.words.places(data), times), size: words };
  };

  /**
   * What stands enlarged on a map, null where nothing does; the rest of the drawing keeps clear of it from then on.
   * @param {AtlasData} data
   * @param {Ground} ground
   * @param {number} words  Size of the words on the map.
   */
  Atlas.insetOf = (data, ground, words) => {
    const inset = known.has(ground) ? known.get(ground) || null : make(data, ground, words);
    known.set(ground, inset);
    return inset;
  };

  /** @type {(box: Box, looks: Attributes) => SVGRectElement} */
  const rectangle = ([x, y, right, foot], looks) => Atlas.mark('rect', { x, y, width: right - x, height: foot - y, ...looks });

  /**
   * @param {Inset} inset
   * @param {DrawnLayer} layer
   * @param {DrawnBeside} shown
   * @param {Element[]} over  What lies over the map.
   */
  Atlas.drawInset = ({ box, frame, ground, words, size }, layer, shown, over = []) => {
    const [x, top, right, foot] = box;
    const y = foot - ground.height;
    const drawing = Atlas.mapSvg(ground, layer, shown);
    Object.entries({ x, y }).forEach(([name, value]) => drawing.setAttribute(name, String(value)));
    drawing.append(...over);
    const wide = Atlas.textWidth(words, { size }) / (right - x - size);
    const line = { fill: 'none', stroke: Atlas.token('ink'), 'stroke-width': 1.5 };
    return [Atlas.mark('g', { 'data-layer': 'inset' },
      rectangle(frame, { ...line, stroke: Atlas.token('paper'), 'stroke-width': 4 }),
      rectangle(frame, line),
      rectangle(box, { fill: Atlas.token('paper') }),
      drawing,
      rectangle([x, y, right, foot], line),
      rectangle(box, line),
      Atlas.mark('text', { x: x + size / 2, y: top + size * 1.1, 'font-size': size / Math.max(1, wide), fill: Atlas.token('ink') }, words))];
  };
})(window.Atlas);

// @ts-check
// needs: page/words.js, pictures/patterns.js
/* One layer of a municipality as an SVG that needs no style sheet: print sheets and pictures draw with it.
   Every colour comes from the style sheets of the page (classes.css, drawing.css, lines.css), written out as attributes;
   hatch, dots and lines are patterns of the page's svg.patterns: a file of its own adds Atlas.takePatterns(drawing). */
(function (Atlas) {
  'use strict';

  const KINDS = /** @type {const} */ (['around', 'hood', 'water', 'road', 'rail', 'border']); // from below; the areas lie on the first
  const SHAPE = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin'];
  const LONGEST = 0.18; // of the sheet's width: the scale bar
  const EDGE = 12; // units between scale bar, north arrow and the edges
  const FITS = 2; // units between two names

  /**
   * How things of the page look on this map: one element of each class, put in the page for a moment.
   * @param {string} map
   * @param {string[]} classNames
   */
  const looksOn = (map, classNames) => {
    const stage = Atlas.mark('svg', { class: 'picture-stage map-' + map });
    const probes = classNames.map((name) => Atlas.mark('path', { class: name }));
    stage.append(...probes);
    document.body.append(stage);
    const looks = probes.map((probe) => {
      const style = getComputedStyle(probe);
      const [distance, colour] = ['--lines', '--lines-colour'].map((name) => style.getPropertyValue(name));
      return {
        look: Atlas.looks(probe, SHAPE),
        lines: () => (distance ? { fill: Atlas.linesPattern(Number(distance), colour) } : null),
      };
    });
    stage.remove();
    return looks;
  };

  /** @type {(text: string, at: Attributes & {'font-size': number}) => Element[]} */
  const edged = (text, at) => Atlas.edgedText(text, { fill: Atlas.token('ink'), ...at },
    { stroke: Atlas.token('paper'), 'stroke-width': at['font-size'] / 5 });

  /**
   * Names that stay on the sheet and touch no earlier one, nor the corners of the scale bar and the north arrow.
   * @param {Ground} ground
   * @param {number} size
   */
  const drawNames = ({ names, width, height }, size) => {
    const taken = [[0, height - 3 * size, width * LONGEST + 2 * EDGE, height], [width - 3 * size, 0, width, 4 * size]];
    return names.flatMap(({ name, spot: [x, y], isPlace }) => {
      const half = Atlas.textWidth(name, { size }) / 2 + FITS;
      const box = [x - half, y - size, x + half, y + size / 2];
      /** @param {number[]} other */
      const apart = ([left, top, right, foot]) => box[2] < left || right < box[0] || box[3] < top || foot < box[1];
      if (box[0] < 0 || box[1] < 0 || box[2] > width || box[3] > height || !taken.every(apart)) return [];
      taken.push(box);
      const at = { x: Math.round(x), y: Math.round(y + size / 3), 'font-size': size, 'text-anchor': 'middle' };
      return edged(name, isPlace ? at : { ...at, fill: Atlas.token('ink-soft') });
    });
  };

  /**
   * The longest of 1, 2, 5, 10, … metres that fits, and a needle to the north.
   * @param {Ground} ground
   * @param {number} size
   */
  const drawScale = ({ width, height, metre }, size) => {
    const longest = LONGEST * width / metre;
    const power = 10 ** Math.max(0, Math.floor(Math.log10(longest)));
    const metres = power * ([5, 2].find((step) => step * power <= longest) || 1);
    const [foot, right] = [height - EDGE, Math.round(EDGE + metres * metre)];
    const bar = 'M' + EDGE + ' ' + (foot - 8) + 'V' + foot + 'H' + right + 'V' + (foot - 8);
    const words = metres < 1000 ? metres + ' m' : metres / 1000 + ' km';
    const [x, top] = [width - EDGE - size / 2, EDGE + size];
    const needle = ['M' + x, top + 4, 'l', size / 2, size * 1.4, 'l', -size / 2, -size * 0.4, 'l', -size / 2, size * 0.4, 'z'].join(' ');
    return [
      ...Object.entries({ paper: 5, ink: 1.5 }).map(([colour, weight]) => Atlas.mark('path',
        { d: bar, fill: 'none', stroke: Atlas.token(colour), 'stroke-width': weight })),
      ...edged(words, { x: EDGE, y: foot - 14, 'font-size': size }),
      Atlas.mark('path', { d: needle, fill: Atlas.token('ink'), stroke: Atlas.token('paper') }),
      ...edged(Atlas.words.north, { x, y: top, 'font-size': size, 'font-weight': 700, 'text-anchor': 'middle' }),
    ];
  };

  /** @type {(ground: Ground, layer: DrawnLayer, lines: boolean | undefined) => Element[]} */
  const drawAreas = (ground, { map, codes, items }, lines) => {
    const characters = Object.keys(items);
    const looks = looksOn(map, characters.map((character) => ground.style + ' class-' + items[character].slug));
    const of = Object.fromEntries(characters.map((character, n) => [character, looks[n]]));
    /** @type {Attributes} */
    const crisp = ground.style === 'blot' ? { 'shape-rendering': 'crispEdges' } : {};
    const shapes = ground.shapes(codes);
    /** @type {(layer: string, attributesOf: (paint: (typeof looks)[0]) => Attributes | null) => Element} */
    const group = (layer, attributesOf) => Atlas.mark('g', { 'data-layer': layer, 'fill-rule': 'evenodd', ...crisp },
      ...shapes.flatMap(({ character, d }) => {
        const attributes = attributesOf(of[character]);
        return attributes ? [Atlas.mark('path', { d, ...attributes })] : [];
      }));
    return [
      group('areas', (paint) => paint.look),
      ...(lines ? [group('lines', (paint) => paint.lines())] : []),
    ];
  };

  /** Each letter in its area.  @param {{size: number, placed: PlacedLetter[]}} letters */
  const drawLetters = ({ size, placed }) => placed.flatMap(({ text, spot: [x, y] }) => edged(text,
    { x, y: y + size / 3, 'font-size': size, 'font-weight': 700, 'text-anchor': 'middle' }));

  /**
   * @param {Ground} ground  Of mapGround(), reckoned once for all layers of this size; the look of lines and patterns is
   *   made for pixels.
   * @param {DrawnLayer} layer
   * @param {DrawnBeside} shown
   * @returns {SVGSVGElement}  With width, height and viewBox; its name for who cannot see it (role, aria-label) is the
   *   caller's to write.
   */
  Atlas.mapSvg = (ground, layer, { names, letters, scale, lines } = {}) => {
    const { width, height } = ground;
    const looks = looksOn(layer.map, KINDS.map((kind) => 'map__' + kind));
    const [around, ...across] = KINDS.map((kind, n) => (ground.paths[kind]
      ? [Atlas.mark('path', { d: ground.paths[kind], 'fill-rule': 'evenodd', ...looks[n].look })] : []));
    return Atlas.mark('svg', { width, height, viewBox: '0 0 ' + width + ' ' + height },
      Atlas.mark('g', { 'clip-path': Atlas.clipBox(width, height) },
        ...around,
        ...drawAreas(ground, layer, lines),
        ...across.flat()),
      ...(letters ? drawLetters(letters) : []),
      ...(names ? drawNames(ground, names) : []),
      ...(scale ? drawScale(ground, scale) : []));
  };
})(window.Atlas);

// @ts-check
// needs: map/map_words.js, pictures/patterns.js
/* One layer of a municipality as an SVG that needs no style sheet: print sheets and pictures draw with it.
   Every colour comes from the style sheets of the page (classes.css, drawing.css, lines.css), written out as attributes;
   hatch, dots and lines are patterns of the page's svg.patterns: a file of its own adds Atlas.takePatterns(drawing). */
(function (Atlas) {
  'use strict';

  const KINDS = /** @type {const} */ (['around', 'hood', 'water', 'road', 'rail', 'frontier', 'border']); // from below; the areas lie on the first
  const SHAPE = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin'];

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
        return attributes && d ? [Atlas.mark('path', { d, ...attributes })] : [];
      }));
    return [
      group('areas', (paint) => paint.look),
      ...(lines ? [group('lines', (paint) => paint.lines())] : []),
    ];
  };

  /**
   * @param {Ground} ground  Of mapGround(), reckoned once for all layers of this size; the look of lines and patterns is
   *   made for pixels.
   * @param {DrawnLayer} layer
   * @param {DrawnBeside} shown
   * @returns {SVGSVGElement}  With width, height and viewBox; its name for who cannot see it (role, aria-label) is the
   *   caller's to write.
   */
  Atlas.mapSvg = (ground, layer, { names, letters, scale, lines, outlines } = {}) => {
    const { width, height, bleed } = ground;
    const looks = looksOn(layer.map, KINDS.map((kind) => 'map__' + kind));
    const [around, ...across] = KINDS.map((kind, n) => (ground.paths[kind]
      ? [Atlas.mark('path', { d: ground.paths[kind], 'fill-rule': kind === 'water' ? 'evenodd' : 'nonzero', ...looks[n].look })] : []));
    return Atlas.mark('svg', { width, height, viewBox: '0 0 ' + width + ' ' + height },
      Atlas.mark('g', { 'clip-path': Atlas.clipBox(width, height, bleed) },
        ...around,
        ...drawAreas(ground, layer, lines),
        ...across.flat(),
        ...(outlines?.length ? [Atlas.mark('g', { 'data-layer': 'chosen' }, ...outlines)] : [])),
      ...(letters ? Atlas.drawLetters(letters) : []),
      ...(names ? Atlas.drawNames(ground, names, letters) : []),
      ...(scale ? Atlas.drawScale(ground, scale) : []));
  };
})(window.Atlas);

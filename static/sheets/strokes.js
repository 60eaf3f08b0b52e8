// @ts-check
// needs: page/elements.js, pictures/picture_marks.js, background/name_room.js
/* Hatch, dots and lines of a drawing as strokes within the outline of their areas. A browser that prints makes a coarse
   picture of every pattern: slow, large and not sharp. What a stroke looks like follows from the patterns of the page. */
(function (Atlas) {
  'use strict';

  /** @typedef {{x: number, y: number, width: number, height: number}} Box */

  const NAMED = /^url\("?#([^")]+)"?\)$/;
  let clips = 0;

  /**
   * How a pattern repeats, as it says itself: a browser need not measure what is only in a pattern, and Firefox does not.
   * @param {SVGPatternElement} pattern
   */
  const repeats = (pattern) => {
    const mark = /** @type {SVGGraphicsElement} */ (pattern.lastElementChild);
    const tile = { width: pattern.width.baseVal.value, height: pattern.height.baseVal.value };
    const turn = pattern.patternTransform.baseVal.consolidate();
    return {
      kind: pattern.dataset.mark,
      tile,
      weight: Number(pattern.dataset.weight),
      colour: getComputedStyle(mark).fill,
      turned: turn ? turn.matrix : null,
      ground: pattern.children.length > 1 ? getComputedStyle(pattern.children[0]).fill : 'none',
    };
  };

  /** @typedef {ReturnType<typeof repeats>} Repeated */

  /** The multiples of a step between two numbers.  @type {(from: number, to: number, step: number) => number[]} */
  const steps = (from, to, step) => {
    const first = Math.ceil(from / step);
    return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, n) => (first + n) * step);
  };

  /**
   * What covers a box: strokes on the grid of the whole drawing, so that neighbours go on in each other.
   * @param {Repeated} look
   * @param {Box} box
   */
  const cover = ({ kind, tile }, { x, y, width, height }) => {
    const down = steps(y, y + height, tile.height);
    const across = steps(x, x + width, tile.width);
    const lying = () => down.map((top) => 'M' + x + ' ' + top + 'h' + width).join('');
    const upright = () => across.map((left) => 'M' + left + ' ' + y + 'v' + height).join('');
    if (kind === 'lying') return lying();
    if (kind === 'upright') return upright();
    return kind === 'crossed' ? lying() + upright() : '';
  };

  /** The rings of a path of pathOf().  @param {string} d */
  const ringsOf = (d) => d.split('M').slice(1).map((ring) => {
    const numbers = ring.replace('z', '').trim().split(' ').map(Number);
    const points = numbers.flatMap((x, n) => (n % 2 ? [] : [/** @type {Pair} */ ([x, numbers[n + 1]])]));
    return [...points, points[0]];
  });

  /** One row of those that overlap.  @param {Pair[]} spans */
  const joined = (spans) => spans.sort((a, b) => a[0] - b[0]).reduce((made, [from, to]) => {
    const last = made[made.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else made.push([from, to]);
    return made;
  }, /** @type {Pair[]} */ ([]));

  /**
   * Dots on the grid of the whole drawing, only where the area is: a browser that prints writes every one of them, also
   * those that nobody sees. Dashes of lines, from one dot on.
   * @type {(d: string, look: Repeated, box: Box) => string}
   */
  const dots = (d, { tile, weight }, { y, height }) => {
    const rings = ringsOf(d);
    return steps(y - weight, y + height + weight, tile.height).flatMap((top) => {
      const spans = [top - weight / 2, top, top + weight / 2].flatMap((line) => Atlas.insides(rings, line));
      return joined(spans.map(([from, to]) => [Math.floor(from / tile.width - 1) * tile.width, Math.ceil(to / tile.width + 1) * tile.width]))
        .map(([from, to]) => 'M' + from + ' ' + top + 'h' + (to - from));
    }).join('');
  };

  /** The box of an area in the turned grid of its pattern.  @type {(box: Box, matrix: DOMMatrix | null) => Box} */
  const turnedBox = (box, matrix) => {
    if (!matrix) return box;
    const back = matrix.inverse();
    const corners = [[0, 0], [1, 0], [0, 1], [1, 1]]
      .map(([a, b]) => new DOMPoint(box.x + a * box.width, box.y + b * box.height).matrixTransform(back));
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  };

  /** Strokes in the outline of one area, on their ground: colour and strokes share that outline, of which there is one only.
   * @type {(path: SVGGraphicsElement, look: Repeated, ground: string) => Element[]} */
  const strokes = (path, look, ground) => {
    const id = 'strokes-' + (clips += 1);
    const { kind, tile, weight, colour, turned } = look;
    const outline = path.getAttribute('d') || '';
    const box = path.getBBox();
    const isDotted = kind === 'dot';
    const d = isDotted ? dots(outline, look, box) : cover(look, turnedBox(box, turned));
    const dashes = isDotted && { 'stroke-dasharray': weight + ' ' + (tile.width - weight) };
    const drawn = { d, ...dashes, fill: 'none', stroke: colour, 'stroke-width': weight, ...(turned && { transform: `matrix(${turned.a} ${turned.b} ${turned.c} ${turned.d} 0 0)` }) };
    return [
      Atlas.mark('clipPath', { id }, Atlas.mark('path', { d: outline, 'clip-rule': 'evenodd' })),
      Atlas.mark('g', { 'clip-path': 'url(#' + id + ')' },
        ...(ground === 'none' ? [] : [Atlas.mark('rect', { x: box.x, y: box.y, width: box.width, height: box.height, fill: ground })]),
        Atlas.mark('path', drawn)),
    ];
  };

  /** The colour below strokes, taken away from where it is drawn; shapes with a line around them keep theirs.
   * @type {(path: SVGPathElement, look: Repeated, below: Map<string | null, SVGPathElement>) => string} */
  const groundOf = (path, look, below) => {
    if (path.hasAttribute('stroke')) return 'none';
    const coloured = path.closest('[data-layer="lines"]') ? below.get(path.getAttribute('d')) : undefined;
    const ground = coloured?.getAttribute('fill') || look.ground;
    coloured?.remove();
    return ground;
  };

  /**
   * @param {SVGSVGElement} drawing  In the page: its paths that are filled with a pattern of the page are changed.
   */
  Atlas.strokePatterns = (drawing) => {
    /** @type {Record<string, Repeated>} */
    const looks = {};
    const plain = Atlas.findAll('[data-layer="areas"] path:not([stroke])', drawing, SVGPathElement);
    const below = new Map(plain.map((path) => [path.getAttribute('d'), path]));
    for (const path of Atlas.findAll('path[fill^="url("]', drawing, SVGPathElement)) {
      const [, name] = NAMED.exec(path.getAttribute('fill') || '') || ['', ''];
      looks[name] = looks[name] || repeats(Atlas.find('#' + name, document, SVGPatternElement));
      const look = looks[name];
      const ground = groundOf(path, look, below);
      path.after(...strokes(path, look, ground));
      if (ground === 'none') path.setAttribute('fill', look.ground);
      else path.remove();
    }
  };
})(window.Atlas);

// @ts-check
// needs: page/elements.js, pictures/picture_marks.js
/* A chart of the page as marks of a picture: every place and look written out, at the size of the picture. */
(function (Atlas) {
  'use strict';

  /** @type {Record<string, string[]>} */
  const PLACES = {
    rect: ['x', 'y', 'width', 'height'],
    line: ['x1', 'y1', 'x2', 'y2'],
    circle: ['cx', 'cy', 'r'],
  };
  const LOOKS = ['fill', 'stroke', 'stroke-width', 'font-weight', 'text-anchor', 'paint-order', 'letter-spacing',
    'stroke-dasharray'];

  /** @param {number} number */
  const round = (number) => Math.round(number * 100) / 100;

  /** The row of a mark.  @param {SVGGraphicsElement} mark */
  const rowOf = (mark) => /** @type {SVGSVGElement} */ (mark.ownerSVGElement);

  /** @param {SVGAnimatedLengthList} list */
  const lengths = ({ baseVal }) => Array.from({ length: baseVal.numberOfItems }, (_, n) => baseVal.getItem(n).value);

  /**
   * Where a mark stands in the whole chart; its own row begins lower.
   * @param {SVGGraphicsElement} mark
   * @returns {Attributes}
   */
  const place = (mark) => {
    const top = rowOf(mark).y.baseVal.value;
    if (mark instanceof SVGTextElement) {
      const [shift = 0] = lengths(mark.dx);
      const x = lengths(mark.x).map((left) => round(left + shift)).join(' ');
      return { x, y: round(lengths(mark.y)[0] + top), 'font-size': parseFloat(getComputedStyle(mark).fontSize) };
    }
    const sizes = /** @type {Record<string, SVGAnimatedLength>} */ (/** @type {unknown} */ (mark));
    /** @param {string} name */
    const at = (name) => sizes[name].baseVal.value + (['y', 'y1', 'y2', 'cy'].includes(name) ? top : 0);
    return Object.fromEntries(PLACES[mark.tagName].map((name) => [name, round(at(name))]));
  };

  /**
   * One mark, or two for a text with an edge.
   * @param {SVGGraphicsElement} mark
   * @returns {Element[]}
   */
  const written = (mark) => {
    const { 'paint-order': edged, ...look } = Atlas.looks(mark, LOOKS);
    const attributes = { ...place(mark), ...look, ...Atlas.looks(rowOf(mark), ['opacity']) };
    const tag = /** @type {'rect' | 'line' | 'circle' | 'text'} */ (mark.tagName);
    if (!edged) return [Atlas.mark(tag, attributes, ...(tag === 'text' ? [mark.textContent || ''] : []))];
    const { stroke, 'stroke-width': width, ...inner } = /** @type {Attributes} */ (attributes);
    return Atlas.edgedText(mark.textContent || '', inner, { stroke, 'stroke-width': width });
  };

  /**
   * A chart as some shorter ones, each with the words above and the axis below all rows; only where a row under a
   * heading tells that there are groups to keep together.
   * @param {SVGSVGElement} chart
   * @param {number} count
   * @returns {SVGSVGElement[]}
   */
  Atlas.chartColumns = (chart, count) => {
    const rows = [...chart.children].filter(({ tagName }) => tagName === 'svg');
    /** @param {Element} row */
    const top = (row) => parseFloat(row.getAttribute('y') || '') || 0;
    const starts = rows.filter((row) => row.querySelector('.chart__label'));
    const axis = rows.findIndex((row) => row.querySelector('.chart__tick'));
    if (count < 2 || starts.length < count || axis < 0 || !chart.querySelector('.chart__bar-label')) return [chart];
    const first = rows.indexOf(starts[0]);
    const each = Math.ceil(starts.length / count);
    return starts.filter((_, n) => n % each === 0).map((start, n) => {
      const [from, end] = [rows.indexOf(start), rows.indexOf(starts[(n + 1) * each] || rows[axis])];
      const made = /** @type {SVGSVGElement} */ (chart.cloneNode(false));
      /** @type {(part: Element[], up: number) => void} */
      const add = (part, up) => part.forEach((row) => {
        const copy = Atlas.copyOf(row);
        copy.setAttribute('y', top(row) - up + 'em');
        made.append(copy);
      });
      add(rows.slice(0, first), 0);
      add(rows.slice(from, end), top(rows[from]) - top(starts[0]));
      const up = top(rows[axis]) - top(rows[end]) + top(rows[from]) - top(starts[0]);
      add(rows.slice(axis), up);
      made.setAttribute('height', parseFloat(chart.getAttribute('height') || '') - up + 'em');
      return made;
    });
  };

  /**
   * A chart of the page at another size. Text has that size too, so it is measured in a stage outside the window.
   * @param {SVGSVGElement} chart
   * @param {number} width  In pixels of the picture.
   * @param {number} size  Of its text.
   */
  Atlas.flatten = (chart, width, size) => {
    const stage = Atlas.element('div', 'picture-stage');
    const copy = Atlas.copyOf(chart);
    copy.querySelectorAll('title, desc, .chart__stamp').forEach((node) => node.remove());
    copy.removeAttribute('aria-labelledby');
    stage.append(copy);
    document.body.append(stage);
    stage.style.width = width + 'px';
    copy.style.fontSize = size + 'px';
    const marks = Atlas.findAll('rect, line, circle, text', copy, SVGGraphicsElement).flatMap(written);
    stage.remove();
    return marks;
  };
})(window.Atlas);

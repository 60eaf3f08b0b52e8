// @ts-check
/* A chart of the page as marks of a picture: every place and look written out, at the size of the picture. */
(function (Atlas) {
  'use strict';

  const PLACES = {
    rect: ['x', 'y', 'width', 'height'],
    line: ['x1', 'y1', 'x2', 'y2'],
    circle: ['cx', 'cy', 'r'],
  };
  const LOOKS = ['fill', 'stroke', 'stroke-width', 'font-weight', 'text-anchor', 'paint-order', 'letter-spacing',
    'stroke-dasharray'];

  const round = (number) => Math.round(number * 100) / 100;

  /** Where a mark stands in the whole chart; its own row begins lower. */
  const place = (mark) => {
    const top = mark.ownerSVGElement.y.baseVal.value;
    if (mark.tagName !== 'text') {
      const at = (name) => mark[name].baseVal.value + (['y', 'y1', 'y2', 'cy'].includes(name) ? top : 0);
      return Object.fromEntries(PLACES[mark.tagName].map((name) => [name, round(at(name))]));
    }
    const shift = mark.dx.baseVal.numberOfItems ? mark.dx.baseVal.getItem(0).value : 0;
    const numbers = (list) => Array.from({ length: list.baseVal.numberOfItems }, (_, n) => list.baseVal.getItem(n).value);
    const x = numbers(mark.x).map((place) => round(place + shift)).join(' ');
    return { x, y: round(numbers(mark.y)[0] + top), 'font-size': parseFloat(getComputedStyle(mark).fontSize) };
  };

  /** One mark, or two for a text with an edge. */
  const written = (mark) => {
    const { 'paint-order': edged, ...look } = Atlas.looks(mark, LOOKS);
    const attributes = { ...place(mark), ...look, ...Atlas.looks(mark.ownerSVGElement, ['opacity']) };
    if (!edged) return [Atlas.mark(mark.tagName, attributes, ...(mark.tagName === 'text' ? [mark.textContent] : []))];
    const { stroke, 'stroke-width': width, ...inner } = attributes;
    return Atlas.edgedText(mark.textContent, inner, { stroke, 'stroke-width': width });
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
    const top = (row) => parseFloat(row.getAttribute('y')) || 0;
    const starts = rows.filter((row) => row.querySelector('.chart__label'));
    const axis = rows.findIndex((row) => row.querySelector('.chart__tick'));
    if (count < 2 || starts.length < count || axis < 0 || !chart.querySelector('.chart__bar-label')) return [chart];
    const first = rows.indexOf(starts[0]);
    const each = Math.ceil(starts.length / count);
    return starts.filter((_, n) => n % each === 0).map((start, n) => {
      const [from, end] = [rows.indexOf(start), rows.indexOf(starts[(n + 1) * each] || rows[axis])];
      const made = chart.cloneNode(false);
      const add = (part, up) => part.forEach((row) => {
        const copy = row.cloneNode(true);
        copy.setAttribute('y', top(row) - up + 'em');
        made.append(copy);
      });
      add(rows.slice(0, first), 0);
      add(rows.slice(from, end), top(rows[from]) - top(starts[0]));
      const up = top(rows[axis]) - top(rows[end]) + top(rows[from]) - top(starts[0]);
      add(rows.slice(axis), up);
      made.setAttribute('height', parseFloat(chart.getAttribute('height')) - up + 'em');
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
    const copy = chart.cloneNode(true);
    copy.querySelectorAll('title, desc, .chart__stamp').forEach((node) => node.remove());
    copy.removeAttribute('aria-labelledby');
    stage.append(copy);
    document.body.append(stage);
    stage.style.width = width + 'px';
    copy.style.fontSize = size + 'px';
    const marks = [...copy.querySelectorAll('rect, line, circle, text')].flatMap(written);
    stage.remove();
    return marks;
  };
})((window.Atlas = window.Atlas || {}));

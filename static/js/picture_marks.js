// @ts-check
/* Marks of a picture: a chart of the page with every place and colour written out, and lines of text. */
(function (Atlas) {
  'use strict';

  const SVG = 'http://www.w3.org/2000/svg';
  const PLACES = {
    rect: ['x', 'y', 'width', 'height'],
    line: ['x1', 'y1', 'x2', 'y2'],
    circle: ['cx', 'cy', 'r'],
  };
  const LOOKS = ['fill', 'stroke', 'stroke-width', 'font-weight', 'text-anchor', 'paint-order', 'letter-spacing',
    'stroke-dasharray'];

  /**
   * @param {string} tag
   * @param {Record<string, string | number>} attributes
   * @param {...(Node | string)} content
   */
  Atlas.mark = (tag, attributes, ...content) => {
    const made = document.createElementNS(SVG, tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, String(value)));
    made.append(...content);
    return made;
  };

  const round = (number) => Math.round(number * 100) / 100;

  /** How a mark looks now, as attributes that need no style sheet. */
  const looks = (mark) => {
    const style = getComputedStyle(mark);
    const written = LOOKS.map((name) => [name, style.getPropertyValue(name).replace(/"/g, '')]);
    const { opacity } = getComputedStyle(mark.ownerSVGElement);
    return Object.fromEntries([...written, ['opacity', opacity]]
      .filter(([, value]) => !['', 'normal', 'none 1px', '1'].includes(value) || value === 'none'));
  };

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
    const marks = [...copy.querySelectorAll('rect, line, circle, text')].map((mark) =>
      Atlas.mark(mark.tagName, { ...place(mark), ...looks(mark) }, ...(mark.tagName === 'text' ? [mark.textContent] : [])));
    stage.remove();
    return marks;
  };

  /** The hatch of the page, with its colours written out. */
  Atlas.flatHatch = () => {
    const hatch = document.getElementById('hatch');
    if (!hatch) return [];
    const copy = hatch.cloneNode(true);
    [...hatch.children].forEach((child, n) => {
      copy.children[n].setAttribute('fill', getComputedStyle(child).fill);
      copy.children[n].removeAttribute('class');
    });
    return [Atlas.mark('defs', {}, copy)];
  };

  const ruler = document.createElement('canvas').getContext('2d');

  /**
   * Words on lines that are no wider than asked.
   * @param {string} text
   * @param {{width: number, size: number, weight?: number}} room
   * @returns {string[]}
   */
  const wrap = (text, { width, size, weight = 400 }) => {
    ruler.font = weight + ' ' + size + 'px ' + getComputedStyle(document.body).fontFamily;
    const lines = [''];
    for (const word of text.trim().split(/\s+/)) {
      const longer = (lines[lines.length - 1] + ' ' + word).trim();
      if (ruler.measureText(longer).width <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };

  /**
   * A text on as many lines as it needs; returns its marks and where the next thing can begin.
   * @param {string} text
   * @param {{x: number, y: number, width: number, size: number, weight?: number, fill?: string}} look
   */
  Atlas.paragraph = (text, look) => {
    const { x, y, size, weight = 400, fill = '#14202b' } = look;
    const lines = text ? wrap(text, look) : [];
    const marks = lines.map((line, n) => Atlas.mark('text',
      { x, y: round(y + size + n * size * 1.3), 'font-size': size, 'font-weight': weight, fill }, line));
    return { marks, bottom: y + lines.length * size * 1.3 };
  };
})((window.Atlas = window.Atlas || {}));

// @ts-check
// needs: page/atlas.js
/* Marks of a picture: any SVG element with its looks written out, and lines of text. */
(function (Atlas) {
  'use strict';

  const SVG = 'http://www.w3.org/2000/svg';
  const LINE = 1.3; // from line to line, against the size of the letters

  /**
   * @template {keyof SVGElementTagNameMap} K
   * @param {K} tag
   * @param {Attributes} attributes
   * @param {...(Node | string)} content
   */
  Atlas.mark = (tag, attributes, ...content) => {
    const made = document.createElementNS(SVG, tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, String(value)));
    made.append(...content);
    return made;
  };

  /** @param {string} name  Of a colour in tokens.css. */
  Atlas.token = (name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name);

  /**
   * The same text twice, for programs that do not know paint-order: its edge in the colour of the paper, and itself.
   * @param {string} text
   * @param {Attributes} attributes
   * @param {Attributes} edge  stroke and stroke-width.
   */
  Atlas.edgedText = (text, attributes, edge) => [{ fill: 'none', ...edge }, {}].map((drawn) =>
    Atlas.mark('text', { ...attributes, ...drawn, 'stroke-linejoin': 'round' }, text));

  /**
   * How an element of the page looks now, as attributes that need no style sheet.
   * @param {Element} element
   * @param {string[]} names
   */
  Atlas.looks = (element, names) => {
    const style = getComputedStyle(element);
    return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name).replace(/"/g, '')])
      .filter(([name, value]) => !['', 'normal', 'miter', '1'].includes(value) && (value !== 'none' || name === 'fill')));
  };

  const ruler = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));

  /**
   * How wide a text is in a picture.
   * @param {string} text
   * @param {{size: number, weight?: number}} look
   */
  Atlas.textWidth = (text, { size, weight = 400 }) => {
    ruler.font = weight + ' ' + size + 'px ' + getComputedStyle(document.body).fontFamily;
    return ruler.measureText(text).width;
  };

  /** A word that is wider than a line, in pieces that are not.  @type {(word: string, fits: (line: string) => boolean) => string[]} */
  const pieces = (word, fits) => {
    if (fits(word)) return [word];
    const made = [''];
    for (const letter of word) {
      if (fits(made[made.length - 1] + letter)) made[made.length - 1] += letter;
      else made.push(letter);
    }
    return made;
  };

  /** Words on lines that are no wider than asked.  @type {(text: string, look: Look) => string[]} */
  const wrap = (text, look) => {
    const fits = (/** @type {string} */ line) => Atlas.textWidth(line, look) <= look.width;
    const lines = [''];
    for (const word of text.trim().split(/\s+/).flatMap((whole) => pieces(whole, fits))) {
      const longer = (lines[lines.length - 1] + ' ' + word).trim();
      if (fits(longer)) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };

  /**
   * A text on as many lines as it needs; returns its marks and where the next thing can begin.
   * @param {string} text
   * @param {Look} look
   */
  Atlas.paragraph = (text, look) => {
    const { x, y, size, weight = 400, fill = Atlas.token('ink') } = look;
    const lines = text ? wrap(text, look) : [];
    const marks = lines.map((line, n) => Atlas.mark('text',
      { x, y: Math.round(y + size + n * size * LINE), 'font-size': size, 'font-weight': weight, fill }, line));
    return { marks, bottom: y + lines.length * size * LINE };
  };

  /**
   * One thing under the other.
   * @param {((y: number) => Drawn)[]} makers  Each draws from where the one before ends.
   * @param {number} top
   */
  Atlas.column = (makers, top) => makers.reduce(({ marks, bottom }, make) => {
    const made = make(bottom);
    return { marks: [...marks, ...made.marks], bottom: made.bottom };
  }, /** @type {Drawn} */ ({ marks: [], bottom: top }));

  /**
   * Something at the largest size at which it ends in time, or at the smallest.
   * @template {{bottom: number}} T
   * @param {number[]} sizes  Falling.
   * @param {number} bottom
   * @param {(size: number) => T} make
   */
  Atlas.fitted = (sizes, bottom, make) => {
    const [size, ...smaller] = sizes;
    const made = make(size);
    return made.bottom <= bottom || !smaller.length ? made : Atlas.fitted(smaller, bottom, make);
  };
})(window.Atlas);

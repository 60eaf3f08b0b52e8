// @ts-check
// needs: page/elements.js, pictures/picture_marks.js
/* What fills and frames refer to by name: the patterns of the page (svg.patterns), more of them where a drawing asks,
   and a copy of those it uses for a drawing that leaves the page. */
(function (Atlas) {
  'use strict';

  /**
   * Adds to the page's own what is not there yet.
   * @param {'pattern' | 'clipPath'} tag
   * @param {string} id
   * @param {Attributes} attributes
   * @param {Element} content
   */
  const define = (tag, id, attributes, content) => {
    if (!document.getElementById(id)) {
      Atlas.find('.patterns defs', document, SVGElement).append(Atlas.mark(tag, { id, ...attributes }, content));
    }
    return 'url(#' + id + ')';
  };

  /**
   * Horizontal lines and nothing between them.
   * @param {number} distance  From line to line.
   * @param {string} fill
   * @returns {string}  For a fill attribute.
   */
  Atlas.linesPattern = (distance, fill) => define('pattern', ['lines', distance, ...(fill.match(/\w+/g) || [])].join('-'),
    { width: 8, height: distance, patternUnits: 'userSpaceOnUse', 'data-mark': 'lying', 'data-weight': 1 },
    Atlas.mark('rect', { width: 8, height: 1, fill }));

  /**
   * @param {number} width
   * @param {number} height
   * @param {number} bleed  Units around it.
   * @returns {string}  For a clip-path attribute: nothing is drawn outside the box.
   */
  Atlas.clipBox = (width, height, bleed) => define('clipPath', ['box', width, height, bleed].join('-'), {},
    Atlas.mark('rect', { x: -bleed, y: -bleed, width: width + 2 * bleed, height: height + 2 * bleed }));

  /** @param {SVGElement} drawing  Gets a copy of every pattern it uses, colours written out. */
  Atlas.takePatterns = (drawing) => {
    const used = [...document.querySelectorAll('.patterns defs > [id]')]
      .filter(({ id }) => drawing.querySelector('[fill$="#' + id + ')"], [clip-path$="#' + id + ')"]'));
    drawing.prepend(Atlas.mark('defs', {}, ...used.map((pattern) => {
      const copy = Atlas.copyOf(pattern);
      [...pattern.children].forEach((child, n) => {
        copy.children[n].setAttribute('fill', getComputedStyle(child).fill);
        copy.children[n].removeAttribute('class');
      });
      return copy;
    })));
  };
})(window.Atlas);

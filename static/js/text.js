// @ts-check
/* Text as people type it, and text in the page: always as text, never as markup. */
(function (Atlas) {
  'use strict';

  const LETTERS = { æ: 'ae', ø: 'o', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd' };

  /**
   * What is compared when somebody searches: lower case, no accents or signs, no leading 's or 't.
   * @param {string} text
   */
  Atlas.fold = (text) => text.toLowerCase()
    .replace(/[æøœßłđ]/g, (letter) => LETTERS[letter])
    .normalize('NFKD').replace(/\p{M}/gu, '')
    .replace(/^['’‘]?[st][-\s]+(?=\S)/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

  /**
   * How well a folded name answers a folded question: 0 begins with it, 1 a word does, 2 holds it, 3 does not.
   * @param {string} name
   * @param {string} question
   */
  Atlas.match = (name, question) => {
    const at = name.indexOf(question);
    if (at <= 0) return at < 0 ? 3 : 0;
    return name.includes(' ' + question) ? 1 : 2;
  };

  /**
   * @param {string} tag
   * @param {string} className
   * @param {...(Node | string)} content
   */
  Atlas.element = (tag, className, ...content) => {
    const made = document.createElement(tag);
    made.className = className;
    made.append(...content);
    return made;
  };

  /**
   * A swatch, the class mark and the class words.
   * @param {{slug: string, mark: string, label: string}} item  Of a legend.
   */
  Atlas.classWords = (item) => {
    const swatch = Atlas.element('span', 'swatch class-' + item.slug);
    swatch.setAttribute('aria-hidden', 'true');
    return [swatch, ' ' + (item.mark ? item.mark + ' ' : '') + item.label];
  };
})((window.Atlas = window.Atlas || {}));

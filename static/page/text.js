// @ts-check
/* Text as people type it, and text in the page: always as text, never as markup. */
(function (Atlas) {
  'use strict';

  const LETTERS = { æ: 'ae', ø: 'o', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd' };

  /**
   * Lower case, no accents.
   * @param {string} text
   */
  const plain = (text) => text.toLowerCase()
    .replace(/[æøœßłđ]/g, (letter) => LETTERS[letter])
    .normalize('NFKD').replace(/\p{M}/gu, '');

  /** @param {string} text  Without signs, one space between words. */
  const words = (text) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

  /**
   * What is compared when somebody searches: lower case, no accents or signs, no leading 's or 't.
   * @param {string} text
   */
  Atlas.fold = (text) => words(plain(text).replace(/^['’‘]?[st][-\s]+(?=\S)/, ''));

  /**
   * The same with the leading 's or 't: tells 't Zand from Zand.
   * @param {string} text
   */
  Atlas.letters = (text) => words(plain(text));

  /** @param {string} folded */
  const tight = (folded) => folded.replaceAll(' ', '');

  /**
   * How well a folded name answers a folded question: 0 is it, 1 begins with it, 2 a word does, 3 holds it or begins
   * with it when spaces do not count, 4 does not.
   * @param {string} name
   * @param {string} question
   */
  Atlas.match = (name, question) => {
    if (name === question) return 0;
    const at = name.indexOf(question);
    if (at === 0) return 1;
    if (at > 0) return name.includes(' ' + question) ? 2 : 3;
    return tight(name).startsWith(tight(question)) ? 3 : Atlas.NO_MATCH;
  };
  Atlas.NO_MATCH = 4;

  /**
   * Letters and digits only, in lower case.
   * @param {string} code
   */
  Atlas.foldCode = (code) => code.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

  /**
   * The same for a code: whole, or its beginning; a question without a digit asks for no code.
   * @param {string} code  Folded.
   * @param {string} question  Folded.
   */
  Atlas.matchCode = (code, question) => {
    const asked = tight(question);
    if ( !/\d/.test(asked) || !code.startsWith(asked)) return Atlas.NO_MATCH;
    return code === asked ? 0 : 3;
  };

  /**
   * A sentence of the page with its {names} replaced.
   * @param {string} text
   * @param {Record<string, string>} values
   */
  Atlas.fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

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
   * @param {string} words
   * @param {() => void} act
   */
  Atlas.button = (words, act) => {
    const made = Atlas.element('button', 'button', words);
    made.setAttribute('type', 'button');
    made.addEventListener('click', act);
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

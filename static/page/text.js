// @ts-check
// needs: page/atlas.js
/* Text as people type it, made comparable. */
(function (Atlas) {
  'use strict';

  /** @type {Record<string, string>} */
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
   * What an element of the page says, one space between words; "" for no element.
   * @param {Element | null | undefined} node
   */
  Atlas.textOf = (node) => (node?.textContent || '').replace(/\s+/g, ' ').trim();

  /**
   * A sentence of the page with its {names} replaced.
   * @param {string} text
   * @param {Record<string, string | number | undefined>} values  What stays between braces is not ours.
   */
  Atlas.fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
})(window.Atlas);

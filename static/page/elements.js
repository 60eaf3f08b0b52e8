// @ts-check
// needs: page/atlas.js
/* Elements of the page: those that must be there, and new ones; text goes in as text, never as markup. */
(function (Atlas) {
  'use strict';

  /**
   * The elements that a selector names, each of the kind that a script reckons with. TypeError for another kind.
   * @template {Element} T
   * @param {string} selector
   * @param {ParentNode} within
   * @param {new () => T} [kind]
   */
  Atlas.findAll = (selector, within = document, kind) => {
    const wanted = kind || HTMLElement;
    return [...within.querySelectorAll(selector)].map((node) => {
      if (!(node instanceof wanted)) throw new TypeError('Atlas.findAll: ' + selector + ' is no ' + wanted.name);
      return /** @type {T} */ (node);
    });
  };

  /**
   * The first of them; Error when there is none.
   * @template {Element} T
   * @param {string} selector
   * @param {ParentNode} within
   * @param {new () => T} [kind]
   */
  Atlas.find = (selector, within = document, kind) => {
    const node = within.querySelector(selector);
    const wanted = kind || HTMLElement;
    if (!(node instanceof wanted)) throw new Error('Atlas.find: no ' + wanted.name + ' ' + selector);
    return /** @type {T} */ (node);
  };

  /**
   * @template {keyof HTMLElementTagNameMap} K
   * @param {K} tag
   * @param {string} className
   * @param {...(Node | string)} content
   */
  Atlas.element = (tag, className, ...content) => {
    const made = document.createElement(tag);
    made.className = className;
    made.append(...content);
    return made;
  };

  /** Shows what holds from a day on; a page of a year ago does not know which day it is. */
  Atlas.showDue = () => Atlas.findAll('[data-due]').forEach((part) => {
    part.hidden &&= new Date(part.dataset.due + 'T00:00') > new Date();
  });

  /**
   * @param {string} words
   * @param {() => void} act
   */
  Atlas.button = (words, act) => {
    const made = Atlas.element('button', 'button', words);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
  };

  /**
   * A copy with everything in it.
   * @template {Node} T
   * @param {T} node
   */
  Atlas.copyOf = (node) => /** @type {T} */ (node.cloneNode(true));

  const NUMBERS = new Intl.NumberFormat('nl-NL');
  /** A number as it is written: 1.234.  @param {number} count */
  Atlas.number = (count) => NUMBERS.format(count);

  /**
   * A swatch, the class mark and the class words.
   * @param {ClassWords} item  Of a legend.
   */
  Atlas.classWords = (item) => {
    const swatch = Atlas.element('span', 'swatch class-' + item.slug);
    swatch.setAttribute('aria-hidden', 'true');
    return [swatch, ' ' + (item.mark ? item.mark + ' ' : '') + item.label];
  };
})(window.Atlas);

// @ts-check
// needs: page/elements.js
/* Says which municipality of the small map is under the pointer, before anybody clicks. */
(function (Atlas) {
  'use strict';

  const hint = document.querySelector('.home__hint');
  const map = document.querySelector('.home__map svg');
  if (!hint || !map) return;
  const name = Atlas.element('strong', 'home__name');
  const before = document.createTextNode('');
  hint.append(before, name);

  /** @param {Event} event */
  const show = (event) => {
    const link = /** @type {Element} */ (event.target).closest('a');
    const text = link?.querySelector('title')?.textContent || '';
    before.data = text ? ': ' : '';
    name.textContent = text;
  };
  ['pointerover', 'pointerleave', 'focusin', 'focusout'].forEach((kind) => map.addEventListener(kind, show));
})(window.Atlas);

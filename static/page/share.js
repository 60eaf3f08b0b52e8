// @ts-check
// needs: map/page.js, page/elements.js, page/words.js
/* The Share button: the address of what is shown now, to the clipboard, or through what a phone has for it. */
(function (Atlas) {
  'use strict';

  /** Selected, to be copied by hand.  @param {string} address */
  const inField = (address) => {
    const field = Object.assign(Atlas.element('input', 'field share__field'), { value: address, readOnly: true });
    field.setAttribute('aria-label', Atlas.words.share.byHand);
    return field;
  };

  /** @param {HTMLElement} said */
  const copy = async (said) => {
    const { copied, onlyHere, byHand } = Atlas.words.share;
    try {
      await navigator.clipboard.writeText(location.href);
      said.textContent = location.protocol === 'file:' ? copied + ' ' + onlyHere : copied;
    } catch { // a browser may refuse
      const field = inField(location.href);
      said.replaceChildren(byHand + ' ', field);
      field.select();
    }
  };

  Atlas.parts.push(() => {
    const [button] = Atlas.findAll('[data-share]');
    const said = Atlas.element('p', 'share soft');
    said.setAttribute('role', 'status');
    button.after(said);
    const clear = () => said.replaceChildren();
    ['pointerdown', 'focusin'].forEach((elsewhere) => document.addEventListener(elsewhere, ({ target }) => {
      if (!said.contains(/** @type {Node} */ (target))) clear();
    }));
    document.addEventListener('keydown', ({ key }) => { if (key === 'Escape') clear(); });
    button.addEventListener('click', () => {
      if (typeof navigator.share === 'function' && matchMedia('(pointer: coarse)').matches) {
        navigator.share({ title: document.title, url: location.href }).catch((error) => { if (error.name !== 'AbortError') copy(said); });
      } else copy(said);
    });
  });
})(window.Atlas);

// @ts-check
// needs: choice/address.js, page/bring.js, page/words.js
/* The button that lets a reader choose areas: what it needs comes when somebody asks, or when the address names a choice.
   #keuze=<codes of areas, at most 60, or a drawn outline>&voorwaarden=<classes of maps>. */
(function (Atlas) {
  'use strict';

  const KEYS = ['keuze', 'voorwaarden'];

  Atlas.parts.push((page) => {
    KEYS.forEach((key) => { page.remembered[key] = ''; });
    const button = Atlas.button(Atlas.words.select(Atlas.words.places(page.data)), async () => {
      await Atlas.bring('selection');
      page.toggleSelection?.();
    });
    button.setAttribute('aria-expanded', 'false');
    button.dataset.select = '';
    Atlas.find('[data-beside]').after(button);
    return {
      async read() {
        const asked = KEYS.filter((key) => page.given.get(key));
        if (asked.length) {
          asked.forEach((key) => { page.remembered[key] = page.given.get(key) || ''; }); // until it has come
          await Atlas.bring('selection');
        }
        page.readSelection?.();
      },
    };
  });
})(window.Atlas);

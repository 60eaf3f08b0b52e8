// @ts-check
// needs: map/page.js, page/bring.js, page/elements.js
/* The Workshop button: its scripts and styles come when it is pressed. */
(function (Atlas) {
  'use strict';

  Atlas.parts.push((page) => {
    const button = Atlas.find('[data-workshop]');
    button.addEventListener('click', async () => {
      await Atlas.bring('workshop');
      page.beginWorkshop?.();
    });
  });
})(window.Atlas);

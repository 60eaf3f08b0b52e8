// @ts-check
// needs: page/bring.js, page/elements.js, page/words.js
/* The buttons that save a picture; what draws it comes when somebody presses one. */
(function (Atlas) {
  'use strict';

  /**
   * @param {string} brings  Name of what draws it (bring.js).
   * @param {() => Picture | undefined} make
   */
  Atlas.pictureButtons = (brings, make) => /** @type {const} */ ([['png', 'savePng'], ['svg', 'saveSvg']]).map(([kind, words]) =>
    Atlas.button(Atlas.words[words], async () => {
      await Atlas.bring(brings);
      const made = make();
      if (made) Atlas.savePicture?.(made, kind);
    }));
})(window.Atlas);

// @ts-check
// needs: nothing
/* The one global: every script puts in it what it has for others. What that is, atlas.d.ts says. */
(function () {
  'use strict';

  window.Atlas = /** @type {AtlasGlobal} */ ({});
})();

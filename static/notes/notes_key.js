// @ts-check
// needs: page/atlas.js
/* Under which name a browser keeps the notes about this municipality. */
(function (Atlas) {
  'use strict';

  const { edition, municipality: here } = document.body.dataset;
  const municipality = here || location.pathname.split('/').slice(-3, -1).join('/'); // a region or province: its folder

  Atlas.notesKept = { municipality, key: ['atlas-notes', edition, municipality].join(':') };
})(window.Atlas);

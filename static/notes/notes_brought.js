// @ts-check
// needs: map/page.js, notes/notes_key.js, page/bring.js
/* Notes are printed with the map; what does that comes where this browser keeps any, or gets some in another window. */
(function (Atlas) {
  'use strict';

  Atlas.parts.push(() => {
    const { key } = Atlas.notesKept;
    window.addEventListener('storage', (event) => { if (event.key === key) Atlas.bring('notes'); });
    return {
      begin() {
        try {
          if (localStorage.getItem(key)) Atlas.bring('notes');
        } catch { /* a browser may refuse storage: it keeps no notes */ }
      },
    };
  });
})(window.Atlas);

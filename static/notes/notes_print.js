// @ts-check
// needs: notes/notes.js
/* The notes on paper: a numbered list in the place for it. */
(function (Atlas) {
  'use strict';

  const [place] = Atlas.findAll('#notities');
  if (!place) return;
  const list = Atlas.element('ol', '');
  place.append(Atlas.element('h2', '', Atlas.words.notes), list);

  /** @param {Note} note */
  const item = (note) => {
    const where = Atlas.element('span', 'soft', Atlas.notes.where(note));
    return Object.assign(Atlas.element('li', '', note.text, ' ', where), { value: note.number });
  };

  const fill = () => {
    const all = Atlas.notes.kept();
    list.replaceChildren(...all.map(item));
    place.hidden = all.length === 0;
  };

  window.addEventListener('beforeprint', fill);
  if (!place.closest('.atlas')) fill(); // a page that is made for paper shows them at once
})(window.Atlas);

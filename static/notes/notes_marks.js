// @ts-check
// needs: map/start.js, notes/notes.js, page/bring.js, page/text.js, pictures/picture_marks.js
// after: notes/notes_print.js: how long the list is says where it goes
/* The numbers of the notes on paper and in a picture, and their list under the map that is printed. */
(function (Atlas) {
  'use strict';

  const RADIUS = 16; // units of the drawing
  const FEW_IN_PICTURE = 400; // characters, below the legend
  const FEW = 700; // characters, as many as fit under the map

  const left = (/** @type {number} */ count) => (count === 1 ? 'Er is nog 1 notitie.' : 'Er zijn nog ' + count + ' notities.');

  const { page } = Atlas;
  const place = Atlas.find('#notities');
  Atlas.bring('map-picture'); // what draws for paper
  page.overlays.push((ground) => Atlas.notes.kept().map((note) => {
    const [x, y] = ground.place([note.lat, note.lon]).map(Math.round);
    const number = { 'data-note': note.number, x, y: y + RADIUS * 0.45, 'text-anchor': 'middle', fill: Atlas.token('paper') };
    return Atlas.mark('g', {},
      Atlas.mark('circle', { cx: x, cy: y, r: RADIUS, fill: Atlas.token('ink'), stroke: Atlas.token('paper'), 'stroke-width': 2 }),
      Atlas.mark('text', { ...number, 'font-size': RADIUS * 1.25, 'font-weight': 700 }, String(note.number)));
  }));
  page.keys.push((isPicture) => {
    const all = isPicture ? Atlas.notes.kept().map(({ number, text }) => number + '. ' + text) : [];
    const shown = all.filter((_, n) => all.slice(0, n + 1).join('').length <= FEW_IN_PICTURE);
    return shown.length < all.length ? [...shown, left(all.length - shown.length)] : shown;
  });
  window.addEventListener('beforeprint', () => {
    const isMany = Atlas.textOf(place).length > FEW;
    (isMany ? document.documentElement : page.screen).append(place); // many get a sheet of their own
  });
})(window.Atlas);

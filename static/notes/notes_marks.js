// @ts-check
// needs: map/start.js, notes/notes.js, page/bring.js, page/text.js, pictures/picture_marks.js
// after: notes/notes_print.js: how long the list is says where it goes
/* The numbers of the notes on paper and in a picture, and their list under the map that is printed. */
(function (Atlas) {
  'use strict';

  const RADIUS = 16; // units of the drawing
  const FEW = 700; // characters, as many as fit under the map

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
  window.addEventListener('beforeprint', () => {
    const isMany = Atlas.textOf(place).length > FEW;
    (isMany ? document.documentElement : page.screen).append(place); // many get a sheet of their own
  });
})(window.Atlas);

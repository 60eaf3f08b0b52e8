// @ts-check
// needs: map/start.js, notes/notes.js, page/text.js, pictures/picture_marks.js
// after: notes/notes_print.js: how long the list is says where it goes
/* The numbers of the notes on the drawing of the map that is printed, and their list under it. */
(function (Atlas) {
  'use strict';

  const RADIUS = 22; // units of the drawing
  const FEW = 700; // characters, as many as fit under the map

  /** Web Mercator, as the drawing.  @param {number} lat */
  const northing = (lat) => Math.atanh(Math.sin((lat * Math.PI) / 180));

  /**
   * @param {SVGSVGElement} drawing  It shows exactly the bounds of the page.
   * @param {[Pair, Pair]} bounds
   * @param {Note} note
   */
  const mark = (drawing, bounds, note) => {
    const [[south, west], [north, east]] = bounds;
    const { width, height } = drawing.viewBox.baseVal;
    const x = ((note.lon - west) / (east - west)) * width;
    const y = ((northing(north) - northing(note.lat)) / (northing(north) - northing(south))) * height;
    return Atlas.mark('g', { class: 'note-mark', transform: 'translate(' + x.toFixed(1) + ' ' + y.toFixed(1) + ')' },
      Atlas.mark('circle', { r: RADIUS }), Atlas.mark('text', { dy: '.36em' }, String(note.number)));
  };

  const { bounds, screen } = Atlas.page;
  const place = Atlas.find('#notities');
  const drawing = Atlas.find('#kaart-svg', document, SVGSVGElement);
  window.addEventListener('beforeprint', () => {
    const isMany = Atlas.textOf(place).length > FEW;
    (isMany ? document.documentElement : screen).append(place); // many get a sheet of their own
    drawing.querySelectorAll('.note-mark').forEach((old) => old.remove());
    drawing.append(...Atlas.notes.kept().map((note) => mark(drawing, bounds, note)));
  });
})(window.Atlas);

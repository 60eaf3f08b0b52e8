// @ts-check
/* The notes on paper: a numbered list in the place for it, and their numbers on the drawing of the map. */
(function (Atlas) {
  'use strict';

  const RADIUS = 22; // units of the drawing
  const FEW = 700; // characters, as many as fit under the map

  const place = document.getElementById('notities');
  if (!place) return;
  const list = Atlas.element('ol', '');
  const underMap = place.closest('.atlas');
  place.append(Atlas.element('h2', '', Atlas.words.notes), list);

  /** @param {Note} note */
  const item = (note) => {
    const where = Atlas.element('span', 'soft', Atlas.notes.where(note));
    return Object.assign(Atlas.element('li', '', note.text, ' ', where), { value: note.number });
  };

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

  const fill = () => {
    const all = Atlas.notes.kept();
    const [drawing] = Atlas.findAll('#kaart-svg', document, SVGSVGElement);
    list.replaceChildren(...all.map(item));
    place.hidden = all.length === 0;
    if (!drawing || !Atlas.page) return;
    const isMany = !underMap || Atlas.textOf(list).length > FEW;
    (isMany ? document.documentElement : underMap).append(place); // many get a sheet of their own
    drawing.querySelectorAll('.note-mark').forEach((old) => old.remove());
    drawing.append(...all.map((note) => mark(drawing, Atlas.page.bounds, note)));
  };

  window.addEventListener('beforeprint', fill);
  if (!underMap) fill(); // a page that is made for paper shows them at once
})(window.Atlas);

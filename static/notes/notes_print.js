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

  const item = (note) => {
    const where = Atlas.element('span', 'soft', Atlas.notes.where(note));
    return Object.assign(Atlas.element('li', '', note.text, ' ', where), { value: note.number });
  };

  const svg = (tag, attributes, text = '') => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    made.textContent = text;
    return made;
  };

  /** @param {number} lat  @returns {number}  Web Mercator, as the drawing. */
  const northing = (lat) => Math.atanh(Math.sin((lat * Math.PI) / 180));

  /** @param {SVGSVGElement} drawing  It shows exactly the bounds of the page. */
  const mark = (drawing, bounds, note) => {
    const [[south, west], [north, east]] = bounds;
    const { width, height } = drawing.viewBox.baseVal;
    const x = ((note.lon - west) / (east - west)) * width;
    const y = ((northing(north) - northing(note.lat)) / (northing(north) - northing(south))) * height;
    const group = svg('g', { class: 'note-mark', transform: 'translate(' + x.toFixed(1) + ' ' + y.toFixed(1) + ')' });
    group.append(svg('circle', { r: RADIUS }), svg('text', { dy: '.36em' }, String(note.number)));
    return group;
  };

  const fill = () => {
    const all = Atlas.notes.kept();
    const drawing = document.querySelector('#kaart-svg');
    list.replaceChildren(...all.map(item));
    place.hidden = all.length === 0;
    if (!drawing || !Atlas.page) return;
    (list.textContent.length > FEW ? document.documentElement : underMap).append(place); // many get a sheet of their own
    drawing.querySelectorAll('.note-mark').forEach((old) => old.remove());
    drawing.append(...all.map((note) => mark(drawing, Atlas.page.bounds, note)));
  };

  window.addEventListener('beforeprint', fill);
  if (!underMap) fill(); // a page that is made for paper shows them at once
})((window.Atlas = window.Atlas || {}));

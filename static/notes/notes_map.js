// @ts-check
// needs: map/drawing.js, notes/notes_board.js, workshop/workshop_keys.js
/* Notes on the map: a click, a tap or the choice of an area places one, dragging moves it, a click opens it. */
(function (Atlas) {
  'use strict';

  const SIZE = 40; // pixels
  const ORDER = 610; // above Leaflet's own markers, under its tooltips

  const { page } = Atlas;
  const { map, board } = page;
  const box = map.getContainer();
  const layer = L.layerGroup().addTo(map);
  map.createPane('notes').style.zIndex = String(ORDER);

  /** The area under a spot of the window, whatever lies on top of it.  @type {(x: number, y: number) => number} */
  const areaAt = (clientX, clientY) => Math.max(-1, ...document.elementsFromPoint(clientX, clientY)
    .map((target) => page.areaOn({ target, clientX, clientY })));

  /** @param {Note} note */
  const mark = (note) => {
    const html = Atlas.element('span', 'note-number', String(note.number));
    const icon = L.divIcon({ className: 'note-marker', html, iconSize: [SIZE, SIZE] });
    const marker = L.marker([note.lat, note.lon], { icon, pane: 'notes', draggable: true, keyboard: false });
    marker.on('click', () => {
      page.showTools(true);
      board.show(note.number);
    });
    marker.on('dragend', () => {
      const { x, y } = map.latLngToContainerPoint(marker.getLatLng());
      const { left, top } = box.getBoundingClientRect();
      board.put(note.number, marker.getLatLng(), areaAt(left + x, top + y));
    });
    return marker;
  };

  const draw = () => {
    layer.clearLayers();
    board.all.forEach((note) => layer.addLayer(mark(note)));
  };

  /** @param {number} moving  Number of the note that gets a place, 0 for a new one, -1 for none. */
  const wait = (moving) => {
    page.placing = moving;
    if (moving >= 0) page.showTools(true);
    box.classList.toggle('map__live--placing', moving >= 0);
    page.tell('notes');
  };
  page.placing = -1;

  /** @type {(spot: L.LatLng, area: number) => void} */
  const put = (spot, area) => {
    const moving = page.placing;
    wait(-1);
    board.put(moving, spot, area);
  };

  /** Waits for a place; a second call stops waiting. */
  page.placeNote = (number = 0) => wait(page.placing === number ? -1 : number);
  page.workshopKeys.n = () => page.placeNote();
  page.placeInArea = () => put(page.middleOf(page.choice.area), page.choice.area);

  const dragging = /** @type {L.Handler & {moved(): boolean}} */ (map.dragging); // its types forget one method

  box.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target);
    if (page.placing < 0 || dragging.moved() || target.closest('.leaflet-control')) return;
    event.stopPropagation(); // no area is chosen by the way
    put(map.mouseEventToLatLng(event), areaAt(event.clientX, event.clientY));
  }, true);

  let chosen = page.choice.area;
  draw();
  document.addEventListener('workshop', () => { if (!Atlas.inWorkshop && page.placing >= 0) wait(-1); });
  page.join({
    notes: draw,
    choose() {
      const isNew = page.choice.area !== chosen;
      chosen = page.choice.area;
      if (isNew && chosen >= 0 && page.placing >= 0) page.placeInArea();
    },
  });
})(window.Atlas);

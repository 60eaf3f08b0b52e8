// @ts-check
// needs: choice/address.js, choice/area_card.js, squares/cell_shapes.js, map/start.js, page/bring.js, selection/conditions.js, selection/chosen_codes.js, selection/draw_button.js, selection/drawn_outline.js, selection/selection_map.js, selection/selection_panel.js
/* A choice of areas of one's own: picked on the map or by name, drawn around, or those that meet conditions. The address
   keeps it; what is told of it stands in selection_panel.js. */
(function (Atlas) {
  'use strict';

  const { page } = Atlas;
  const words = {
    pick: 'Kies op de kaart',
    clear: 'Wis de keuze',
    print: 'Druk de keuze af',
    picking: 'Klik op de kaart, of zoek een naam onder de kaart. Nog een keer kiezen haalt weg.',
    long: 'Een link bewaart hooguit ' + Atlas.MOST_CODES + ' namen. Teken eromheen om ook deze keuze te bewaren.',
    unread: 'De omtrek in dit adres is niet te lezen.',
    outside: 'Binnen deze omtrek ligt van geen gebied het midden.',
  };

  const { first } = Atlas.shapesOf(page.data); // of squares their neighbourhoods are chosen, but by conditions the squares
  const squares = first ? Atlas.squaresOf(page.data).parts.flatMap(({ hoods }) => hoods) : [];
  const panel = Atlas.selectionPanel(page);
  /** @type {Pair[]} */
  let outline = [];
  let [isPicking, isReading] = [false, false];

  /** Writes the choice in the address; false when it is too long for that. */
  const remember = () => {
    const isShort = page.selected.length <= Atlas.MOST_CODES;
    const codes = page.selected.map((area) => page.data.codes[area]).join(',');
    const isByConditions = page.remembered.voorwaarden !== '';
    const drawn = outline.length ? Atlas.outlineWords(outline) : '';
    page.remembered.keuze = isByConditions ? '' : isShort ? codes : drawn;
    if (!isReading) page.tell('move');
    return isShort || isByConditions || drawn !== '';
  };

  const outlineOthers = () => [page.beside, page.inset].forEach((other) => {
    if (other && other.selected !== page.selected) Atlas.outlineSelection(other, page.selected);
  });

  /** @type {(areas: number[], note?: string) => void} */
  const select = (areas, note = '') => {
    page.selected = [...new Set(areas)].sort((a, b) => a - b);
    const isKept = remember();
    Atlas.outlineSelection(page, page.selected);
    outlineOthers();
    panel.tell([note, isKept ? '' : words.long]);
  };

  const conditions = Atlas.conditions(page, (areas, note) => {
    outline = [];
    select(areas, note);
  });

  /** Another choice than that of the conditions.  @type {(areas: number[], drawn: Pair[], note?: string) => void} */
  const choose = (areas, drawn, note) => {
    conditions.clear();
    outline = drawn;
    select(areas, note);
  };

  /** Those whose middle lies inside.  @param {Pair[]} drawn */
  const within = (drawn) => page.data.names.flatMap((_, area) => {
    if (area < first) return [];
    const { lat, lng } = page.middleOf(area);
    return Atlas.isInside([lat, lng], drawn) ? [area] : [];
  });

  /** @param {Pair[]} corners */
  const chooseWithin = (corners) => {
    const areas = within(corners);
    choose(areas, corners, areas.length ? '' : words.outside);
  };

  const picker = Atlas.button(words.pick, () => pick(!isPicking));
  /** @param {boolean} on */
  const pick = (on) => {
    if (on) page.closeCard(); // else another map would pick what was chosen before
    isPicking = on;
    page.screen.classList.toggle('atlas--picking', on);
    picker.setAttribute('aria-pressed', String(on));
    panel.hint.textContent = on ? words.picking : '';
  };

  const drawer = Atlas.drawButton(page, panel.hint, () => pick(false), chooseWithin);

  panel.fill(Atlas.element('div', 'selection__tools', picker, drawer.node, Atlas.button(words.clear, () => choose([], [])),
    Atlas.button(words.print, () => Atlas.bring('map-picture').then(() => print()))), conditions.nodes);

  let bringBack = () => {}; // what was chosen when the panel was put away

  const putAway = () => {
    const [areas, drawn, met] = [page.selected, outline, page.remembered.voorwaarden];
    bringBack = () => {
      if (met) conditions.read(met);
      else choose(areas, drawn);
      bringBack = () => {};
    };
    choose([], []);
  };

  page.restSelection = () => {
    drawer.stop();
    pick(false);
  };

  page.toggleSelection = () => {
    const isOpening = !panel.isSeen();
    panel.open(isOpening);
    drawer.stop();
    pick(isOpening);
    if (!isOpening) return putAway();
    if (!page.selected.length) bringBack();
    return panel.show();
  };

  page.readSelection = () => {
    isReading = true;
    bringBack = () => {};
    const [asked, met] = ['keuze', 'voorwaarden'].map((key) => page.given.get(key) || '');
    const drawn = Atlas.readOutline(asked);
    if (asked || met) panel.open(true);
    if (met) conditions.read(met);
    else if (drawn?.length) chooseWithin(drawn);
    else if (drawn) choose([], [], words.unread);
    else {
      const { areas, note } = Atlas.chosenIn(asked, page.data.codes, first);
      choose(areas, [], note);
    }
    isReading = false;
    if (asked || met) panel.showStatus();
  };

  page.join({
    room: outlineOthers,
    choose() {
      outlineOthers();
      const { area } = page.choice;
      if (!isPicking || area < 0) return;
      const wanted = area < first ? first + squares[area] : area;
      const chosen = page.selected.filter((other) => other >= first); // without squares that meet conditions
      const others = chosen.filter((other) => other !== wanted);
      choose(others.length < chosen.length ? others : [...chosen, wanted], []);
      page.closeCard(); // empties the field too: the next name can be typed
    },
    show: panel.count,
  });
})(window.Atlas);

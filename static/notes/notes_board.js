// @ts-check
/* The notes of this workshop: which there are, which one is open, and how they change. Every change is kept at once;
   every part that shows notes hears of it as notes(page). */
(function (Atlas) {
  'use strict';

  const { page, notes } = Atlas;

  /** open: number of the note that is being written, 0 for none. isKept: as far as we know. */
  const board = { all: notes.kept(), open: 0, isKept: true };
  page.board = board;

  /** @param {Note[]} all  In any order. */
  board.change = (all) => {
    board.all = [...all].sort((one, other) => one.number - other.number);
    board.isKept = notes.keep(board.all);
    page.tell('notes');
  };

  /** @param {number} number  0 for none. */
  board.show = (number) => {
    board.open = number;
    page.tell('notes');
  };

  const others = (number) => board.all.filter((note) => note.number !== number);

  /** @param {number} number */
  board.remove = (number) => {
    board.open = 0;
    board.change(others(number));
  };

  /** Every letter is kept; nothing is drawn anew, so that the field stays where it is. */
  board.write = (number, text) => {
    board.all.find((note) => note.number === number).text = text;
    board.isKept = notes.keep(board.all);
  };

  /**
   * Puts a note somewhere, and opens it.
   * @param {number} number  0 for a new note.
   * @param {L.LatLng} spot
   * @param {number} area  Its place in the data, -1 outside all of them.
   */
  board.put = (number, { lat, lng }, area) => {
    const { data, choice, layer } = page;
    const place = { lat, lon: lng, area: data.codes[area] || '', areaName: data.names[area] || '' };
    const old = board.all.find((note) => note.number === number);
    const made = old || { number: notes.next(board.all), text: '', map: choice.map, year: layer === choice.map ? '' : choice.year };
    board.open = made.number;
    board.change([...others(number), { ...made, ...place }]);
  };

  window.addEventListener('storage', () => { // the same page in another window
    board.all = notes.kept();
    page.tell('notes');
  });
})((window.Atlas = window.Atlas || {}));

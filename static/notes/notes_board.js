// @ts-check
// needs: map/start.js, notes/notes.js
/* The notes of this workshop: which there are, which one is open, and how they change. Every change is kept at once;
   every part that shows notes hears of it as notes(page). */
(function (Atlas) {
  'use strict';

  const { page, notes } = Atlas;

  /** @param {Note[]} all  In any order. */
  const change = (all) => {
    board.all = [...all].sort((a, b) => a.number - b.number);
    board.isKept = notes.keep(board.all);
    page.tell('notes');
  };


  const show = (/** @type {number} */ number) => {
    board.open = number;
    page.tell('notes');
  };

  /** @param {number} number */
  const others = (number) => board.all.filter((note) => note.number !== number);

  /** @param {number} number */
  const remove = (number) => {
    board.open = 0;
    change(others(number));
  };

  /** Every letter is kept; nothing is drawn anew, so that the field stays where it is.  @type {NoteBoard['write']} */
  const write = (number, text) => {
    board.all.filter((note) => note.number === number).forEach((note) => { note.text = text; });
    board.isKept = notes.keep(board.all);
  };

  /**
   * Puts a note somewhere, and opens it.
   * @param {number} number  0 for a new note.
   * @param {L.LatLng} spot
   * @param {number} area  Its place in the data, -1 outside all of them.
   */
  const put = (number, { lat, lng }, area) => {
    const { data, choice, layer } = page;
    const place = { lat, lon: lng, area: data.codes[area] || '', areaName: data.names[area] || '' };
    const old = board.all.find((note) => note.number === number);
    const made = old || { number: notes.next(board.all), text: '', map: choice.map, year: layer === choice.map ? '' : choice.year };
    board.open = made.number;
    change([...others(number), { ...made, ...place }]);
  };

  /** @type {NoteBoard} */
  const board = { all: notes.kept(), open: 0, isKept: true, change, show, remove, write, put };
  page.board = board;

  window.addEventListener('storage', () => { // the same page in another window
    board.all = notes.kept();
    page.tell('notes');
  });
})(window.Atlas);

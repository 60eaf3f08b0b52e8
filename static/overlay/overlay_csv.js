// @ts-check
// needs: page/text.js, workshop/workshop_words.js
/* A CSV file with a name and a place on every line, as spreadsheets write it. */
(function (Atlas) {
  'use strict';

  const SEPARATORS = [';', '\t', ','];
  const X = ['x', 'rdx', 'xrd', 'xcoord', 'xcoordinaat', 'xcoordinate', 'coordx', 'pointx', 'coordinatex', 'coordinaatx', 'easting', 'lon', 'lng', 'long', 'longitude', 'lengtegraad', 'lengte'];
  const Y = ['y', 'rdy', 'yrd', 'ycoord', 'ycoordinaat', 'ycoordinate', 'coordy', 'pointy', 'coordinatey', 'coordinaaty', 'northing', 'lat', 'latitude', 'breedtegraad', 'breedte'];
  const NAME = ['naam', 'name', 'complex', 'complexnaam', 'titel', 'title', 'omschrijving', 'label', 'adres', 'address'];

  /** Words that tell in a longer head, such as "geo_lat" and "Breedtegraad (WGS84)". */
  const X_WORDS = ['x', 'lon', 'lng', 'long', 'longitude', 'easting', 'lengtegraad', 'oosterlengte'];
  const Y_WORDS = ['y', 'lat', 'latitude', 'northing', 'breedtegraad', 'noorderbreedte'];

  /** @typedef {{line: number, cells: string[]}} Row */

  /** Where the quotes end that begin at a place; two of them are one. -1 when they do not.  @type {(text: string, start: number) => number} */
  const endOfQuotes = (text, start) => {
    let end = text.indexOf('"', start + 1);
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
    return end;
  };

  /**
   * The cells of each line that is not empty; a cell between quotes may hold anything.
   * @param {string} text  Lines end with \n.
   * @param {string} separator
   * @returns {{rows: Row[], open: number}}  open: the line of quotes that do not end, 0.
   */
  const split = (text, separator) => {
    const stops = new RegExp('[\n' + separator + ']|$', 'g');
    /** @type {Row[]} */
    const rows = [];
    /** @type {Row} */
    let row = { line: 1, cells: [] };
    for (let at = 0, line = 1; at <= text.length; at += 1) {
      let quoted = '';
      if (text[at] === '"') {
        const end = endOfQuotes(text, at);
        if (end < 0) return { rows, open: line };
        quoted = text.slice(at + 1, end).replaceAll('""', '"');
        line += quoted.split('\n').length - 1;
        at = end + 1;
      }
      stops.lastIndex = at;
      const stop = stops.exec(text)?.index ?? text.length;
      row.cells.push((quoted + text.slice(at, stop)).trim());
      at = stop;
      if (text[at] === separator) continue;
      if (row.cells.some(Boolean)) rows.push(row);
      line += 1;
      row = { line, cells: [] };
    }
    return { rows, open: 0 };
  };

  /** "155.000,25" and "155000,25" with a decimal comma, "155000.25" without; null for anything else.  @type {(text: string) => number | null} */
  const number = (text) => {
    const comma = text.includes(',');
    const plain = comma ? text.replaceAll('.', '').replace(',', '.') : text;
    return /^[-+]?\d{1,12}(\.\d+)?$/.test(plain) ? Number(plain) : null;
  };

  /** The column with a known head, or with a known word in it; -1. heads: folded.
   * @type {(heads: string[], known: string[], told?: string[]) => number} */
  const column = (heads, known, told = []) => {
    const whole = heads.findIndex((head) => known.includes(head.replaceAll(' ', '')));
    return whole >= 0 ? whole : heads.findIndex((head) => head.split(' ').some((word) => told.includes(word)));
  };

  /** @type {(row: Row, columns: number[]) => OwnFile['parts'][number]} */
  const part = ({ line, cells }, [x, y, name]) => {
    const texts = [cells[x] || '', cells[y] || ''];
    const numbers = texts.map(number);
    const shape = numbers.flatMap((value) => value ?? []);
    if (texts.includes('')) return { place: line, why: Atlas.words.ownWrong.missing() };
    if (shape.length < 2) return { place: line, why: Atlas.words.ownWrong.number(texts[numbers.indexOf(null)].slice(0, 30)) };
    return { place: line, name: cells[name] || '', kind: 'Point', shape };
  };

  /** @type {AtlasGlobal['readCsv']} */
  Atlas.readCsv = (text) => {
    const plain = text.replace(/\r\n?/g, '\n');
    const named = /^sep=(.)$/i.exec(plain.split('\n', 1)[0]); // a line that spreadsheets write for themselves
    const first = plain.split('\n', 2)[named ? 1 : 0] || '';
    const count = (/** @type {string} */ mark) => first.split(mark).length;
    const separator = named ? named[1] : SEPARATORS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
    const { rows, open } = split(named ? plain.slice(plain.indexOf('\n')) : plain, separator);
    if (open) return { unit: 'line', parts: [], wrong: 'quote', detail: String(open) };
    const heads = (rows[0]?.cells || []).map(Atlas.fold);
    const columns = [column(heads, X, X_WORDS), column(heads, Y, Y_WORDS)];
    if (columns.includes(-1)) return { unit: 'line', parts: [], wrong: 'columns', detail: first.slice(0, 60) };
    const known = column(heads, NAME);
    const name = known >= 0 ? known : heads.findIndex((_, index) => !columns.includes(index));
    return { unit: 'line', parts: rows.slice(1).map((row) => part(row, [...columns, name])) };
  };
})(window.Atlas);

// @ts-check
// needs: notes/notes_key.js, page/elements.js, page/words.js
/* Numbered notes of a group about one municipality: they are kept in this browser only, and written as GeoJSON.
   Text in them is text. Every page of a municipality can read them; workshop mode changes them. */
(function (Atlas) {
  'use strict';

  const { edition } = document.body.dataset;
  const { key: KEY, municipality } = Atlas.notesKept;
  const DECIMALS = 6; // of a degree
  const MOST = 500;
  const LONGEST = 2000; // characters
  const HIGHEST = 9999;


  const round = (/** @type {number} */ degrees) => Number(degrees.toFixed(DECIMALS));

  /** @param {Note} note */
  const feature = (note) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [round(note.lon), round(note.lat)] },
    properties: {
      number: note.number, text: note.text, area: note.area, areaName: note.areaName, map: note.map, year: note.year,
    },
  });

  /**
   * The notes as the text of a file.
   * @param {Note[]} notes  By number.
   */
  const written = (notes) => JSON.stringify({
    type: 'FeatureCollection',
    edition,
    municipality,
    name: document.querySelector('.place__name')?.textContent || '',
    fictional: document.querySelector('.fictional__word') !== null,
    features: notes.map(feature),
  }, null, 1) + '\n';

  /** @type {(text: unknown, longest: number) => boolean} */
  const isText = (text, longest) => typeof text === 'string' && text.length <= longest;
  /** @type {(value: unknown, least: number, most: number) => boolean} */
  const isWithin = (value, least, most) => typeof value === 'number' && value >= least && value <= most;

  /** null when it is no note.  @type {(json: any) => Note | null} */
  const readFeature = (json) => {
    const point = json?.geometry?.type === 'Point' && json.geometry.coordinates;
    const [lon, lat] = Array.isArray(point) ? point : [];
    const { number, text, area, areaName, map, year } = json?.properties || {};
    const holds = isWithin(lon, -180, 180) && isWithin(lat, -90, 90) && Number.isInteger(number)
      && isWithin(number, 1, HIGHEST) && isText(text, LONGEST)
      && [area, areaName, map, year].every((short) => isText(short, 200));
    return holds ? { number, text, area, areaName, map, year, lat: round(lat), lon: round(lon) } : null;
  };

  /** @param {string} text */
  const parsed = (text) => {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  };

  /**
   * The notes in the text of a file, or what is wrong with it: a key of Atlas.words.notesWrong and what was found.
   * @type {Notes['read']}
   */
  const read = (text) => {
    /** @type {(wrong: NotesWrong, detail?: unknown) => ReturnType<Notes['read']>} */
    const refuse = (wrong, detail = '') => ({ notes: [], wrong, detail: String(detail).slice(0, 60) });
    const all = parsed(text);
    if (!all) return refuse('unreadable');
    if (all.type !== 'FeatureCollection' || !Array.isArray(all.features) || !all.edition) return refuse('other');
    if (all.edition !== edition) return refuse('edition', all.edition);
    if (all.municipality !== municipality) return refuse('municipality', all.name || all.municipality);
    if (all.features.length > MOST) return refuse('many', all.features.length);
    /** @type {(Note | null)[]} */
    const notes = all.features.map(readFeature);
    const right = notes.flatMap((note) => note || []);
    return right.length < notes.length ? refuse('note', notes.indexOf(null) + 1) : { notes: right, wrong: '', detail: '' };
  };

  /** A note but for its number.  @param {Note} note */
  const rest = (note) => JSON.stringify(feature({ ...note, number: 0 }));

  /**
   * A number that no note has: the one after the last, so that a group meets no number twice.
   * @param {Note[]} notes
   */
  const next = (notes) => {
    const taken = notes.map(({ number }) => number);
    const after = Math.max(0, ...taken) + 1;
    return after <= HIGHEST ? after : taken.findIndex((_, index) => !taken.includes(index + 1)) + 1;
  };

  /**
   * All notes of both, none of them twice; a number that is taken becomes the next free one.
   * @param {Note[]} notes
   * @param {Note[]} others
   */
  const merged = (notes, others) => {
    const all = [...notes];
    const known = new Set(notes.map(rest));
    for (const other of others.filter((note) => !known.has(rest(note)))) {
      const taken = all.some(({ number }) => number === other.number);
      all.push(taken ? { ...other, number: next(all) } : other);
    }
    return all.sort((a, b) => a.number - b.number);
  };

  /** @returns {Note[]}  What this browser keeps. */
  const kept = () => {
    try {
      return read(localStorage.getItem(KEY) || '').notes;
    } catch { // a browser may refuse storage
      return [];
    }
  };

  /**
   * @param {Note[]} notes
   * @returns {boolean}  Whether this browser keeps them.
   */
  const keep = (notes) => {
    try {
      if (notes.length) localStorage.setItem(KEY, written(notes));
      else localStorage.removeItem(KEY);
      return true;
    } catch {
      return false;
    }
  };

  /**
   * The area a note is in and the map it is about, as far as they are known.
   * @param {Note} note
   */
  const where = ({ areaName, map, year }) => {
    const panel = Atlas.findAll('[data-map][data-number]').find((element) => element.dataset.map === map);
    return [areaName, panel ? Atlas.words.onMap(panel.dataset.number || '', year) : ''].filter(Boolean).join(' · ');
  };

  Atlas.notes = { MOST, LONGEST, read, written, merged, next, where, kept, keep };
})(window.Atlas);

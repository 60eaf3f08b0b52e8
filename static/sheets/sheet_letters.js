// @ts-check
// needs: map/shapes.js, page/elements.js, page/text.js, sheets/map_letters.js
/* Letters in the areas of a large map, and beside it the key: which area each letter is. The largest areas come first;
   which have no letter, for want of room in the area or in the key, is counted. */
(function (Atlas) {
  'use strict';

  const ALPHABET = 26;
  const SPARE = 2; // lines of the last column, for a printer that breaks a name where the window does not
  const make = Atlas.element;

  /** @typedef {{data: AtlasData, texts: Record<string, string>}} Given */

  /** A to Z, then AA, AB, …  @type {(place: number) => string} */
  const letters = (place) => (place < ALPHABET ? '' : letters(Math.floor(place / ALPHABET) - 1))
    + String.fromCharCode(65 + place % ALPHABET);

  /** Of an area, twice: only their order counts.  @param {Rings} rings */
  const surface = (rings) => rings.reduce((sum, ring) => sum + Math.abs(ring.reduce((part, [x, y], n) => {
    const [before, above] = ring[n - 1] || ring[ring.length - 1];
    return part + before * y - x * above;
  }, 0)), 0);

  /**
   * The key, and the sentence about the areas that are not in it.
   * @param {HTMLElement} key
   * @param {Given} given
   * @param {[number, string][]} chosen  Areas in its order, each with its letter.
   */
  const write = (key, { data, texts }, chosen) => {
    const names = data.names.slice(Atlas.shapesOf(data).first);
    const left = names.length - chosen.length;
    const list = make('ol', 'sheet__areas', ...chosen.map(([area, letter]) =>
      make('li', 'sheet__area', make('b', 'sheet__mark', letter), ' ' + names[area])));
    key.replaceChildren(
      make('p', 'sheet__key-title', texts.letters),
      list,
      ...(left ? [make('p', 'sheet__left', Atlas.fill(texts[left === 1 ? 'unlettered-one' : 'unlettered-more'], { n: left }))] : []));
    return list;
  };

  /** A column for which there is no place stands beside the list.  @param {HTMLElement} list */
  const fits = (list) => {
    const last = /** @type {HTMLElement | null} */ (list.lastElementChild);
    if (!last) return true;
    const across = last.offsetLeft - list.offsetLeft + last.offsetWidth;
    const isLastColumn = across > list.clientWidth - last.offsetWidth;
    const spare = isLastColumn ? SPARE * parseFloat(getComputedStyle(last).lineHeight) : 0;
    return across <= list.clientWidth + 1 && last.offsetTop - list.offsetTop + last.offsetHeight + spare <= list.clientHeight + 1;
  };

  /**
   * As many areas as the key holds, with their letters, in alphabetical order.
   * @param {HTMLElement} key
   * @param {Given} given
   * @param {number[]} order
   */
  const choose = (key, given, order) => {
    const names = given.data.names.slice(Atlas.shapesOf(given.data).first);
    /** @type {(count: number) => [number, string][]} */
    const first = (count) => order.slice(0, count)
      .sort((a, b) => names[a].localeCompare(names[b], 'nl'))
      .map((area, place) => [area, letters(place)]);
    let [some, tooMany] = [0, order.length + 1];
    for (let tried = order.length; tooMany - some > 1; tried = Math.floor((some + tooMany) / 2)) {
      if (fits(write(key, given, first(tried)))) some = tried;
      else tooMany = tried;
    }
    return first(some);
  };

  /** The areas in which a letter fits, the largest first.  @type {(ground: Ground, size: number) => number[]} */
  const lettered = (ground, size) => {
    const sizes = ground.areas.map(surface);
    const room = Atlas.letterSpots(ground, size, letters(sizes.length - 1).length);
    return room.flatMap((spot, area) => (spot ? [area] : [])).sort((a, b) => sizes[b] - sizes[a]);
  };

  /** @type {WeakMap<object, [number, string][]>}  By ground: an area has the same letter on every sheet. */
  const known = new WeakMap();

  /**
   * Writes the key.
   * @param {HTMLElement} key  As large on every sheet.
   * @param {Given} given
   * @param {Ground} ground  Of map_ground.js.
   * @param {number} size  Of the letters, in units of the ground.
   * @returns {string[]}  The letter of each area, "" for none.
   */
  Atlas.sheetLetters = (key, given, ground, size) => {
    const chosen = known.get(ground) || choose(key, given, lettered(ground, size));
    known.set(ground, chosen);
    write(key, given, chosen);
    const texts = new Map(chosen);
    return ground.areas.map((_, area) => texts.get(area) || '');
  };
})(window.Atlas);

// @ts-check
// needs: map/shapes.js, page/elements.js, page/text.js, sheets/letter_lines.js
/* Letters at the areas of a large map, and beside it the key: which area each letter is. The smallest areas come first:
   the large ones are known by their place. Which have no letter, for want of room on the map or in the key, is counted. */
(function (Atlas) {
  'use strict';

  const ALPHABET = 26;
  const SPARE = 2; // lines of the last column, for a printer that breaks a name where the window does not
  const make = Atlas.element;

  /** @typedef {{data: AtlasData, texts: Record<string, string>}} Given */

  /** A to Z, then AA, AB, …  @type {(place: number) => string} */
  const letters = (place) => (place < ALPHABET ? '' : letters(Math.floor(place / ALPHABET) - 1))
    + String.fromCharCode(65 + place % ALPHABET);

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
      make('li', 'sheet__area', make('b', 'sheet__mark', letter), make('span', 'sheet__name', names[area].replace(/\//g, '/\u200b')))));
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

  /** @type {WeakMap<object, [number, string][]>}  By ground: an area has the same letter on every sheet. */
  const known = new WeakMap();

  /**
   * Writes the key.
   * @param {HTMLElement} key  As large on every sheet.
   * @param {Given} given
   * @param {Ground[]} grounds  Of map_ground.js: the map, and what stands enlarged on it.
   * @param {number} size  Of the letters, in units of the grounds.
   * @returns {PlacedLetter[][]}  By ground.
   */
  Atlas.sheetLetters = (key, given, grounds, size) => {
    const [ground] = grounds;
    const count = letters(ground.areas.length - 1).length;
    const placesOn = grounds.map((each) => Atlas.letterPlaces(each, size, count));
    const hasPlace = (/** @type {number} */ area) => placesOn.some((places) => places[area]);
    const chosen = known.get(ground) || choose(key, given, Atlas.smallestFirst(ground.areas).filter(hasPlace));
    known.set(ground, chosen);
    write(key, given, chosen);
    return placesOn.map((places) => chosen.flatMap(([area, text]) => {
      const place = places[area];
      return place ? [{ text, ...place }] : [];
    }));
  };
})(window.Atlas);

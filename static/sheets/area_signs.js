// @ts-check
// needs: map/shapes.js, page/elements.js
/* The letter of each area, in the order of their names: the same on every map, on every paper and in every list. */
(function (Atlas) {
  'use strict';

  const TAILS = 'buurt|centrum|dijk|dorp|eiland|gracht|haven|kwartier|park|plein|polder|straat|terrein|veld|wijk';
  const COMPOUND = new RegExp('(\\p{L}{4})(?=' + TAILS + ')', 'gu');

  const ALPHABET = 26;
  const make = Atlas.element;

  /** A to Z, then AA, AB, …  @type {(place: number) => string} */
  const letters = (place) => (place < ALPHABET ? '' : letters(Math.floor(place / ALPHABET) - 1))
    + String.fromCharCode(65 + place % ALPHABET);

  /** @type {WeakMap<AtlasData, AreaSigns>} */
  const known = new WeakMap();

  /** @type {(data: AtlasData) => AreaSigns} */
  const signsOf = (data) => {
    const names = data.names.slice(Atlas.shapesOf(data).first);
    const order = [...names.keys()].sort((a, b) => names[a].localeCompare(names[b], 'nl') || a - b);
    const signs = order.reduce((made, area, place) => {
      made[area] = letters(place);
      return made;
    }, /** @type {string[]} */ ([]));
    return { names, order, signs, length: letters(names.length - 1).length };
  };

  /** @param {AtlasData} data */
  Atlas.areaSigns = (data) => {
    const signs = known.get(data) || signsOf(data);
    known.set(data, signs);
    return signs;
  };

  /** A name that may break between the parts of a long word, as browsers do that know Dutch, and after a slash.  @param {string} name */
  const breakable = (name) => name.replace(COMPOUND, '$1\u00ad').replace(/\//g, '/\u200b');

  /**
   * Letters and names, and after each name what else there is to say.
   * @param {AreaSigns} signs
   * @param {number[]} areas  In any order.
   * @param {(area: number) => Node[]} after
   */
  Atlas.signList = ({ names, order, signs }, areas, after = () => []) => {
    const wanted = new Set(areas);
    return make('ol', 'sheet__areas', ...order.filter((area) => wanted.has(area)).map((area) => make('li', 'sheet__area',
      make('b', 'sheet__mark', signs[area]), make('span', 'sheet__name', breakable(names[area])), ...after(area))));
  };

  /** A column for which there is no place stands beside the list.  @type {(list: HTMLElement, spare: number) => boolean} */
  const isWithin = (list, spare) => {
    const last = /** @type {HTMLElement | null} */ (list.lastElementChild);
    if (!last) return true;
    const across = last.offsetLeft - list.offsetLeft + last.offsetWidth;
    const isLastColumn = across > list.clientWidth - last.offsetWidth;
    const below = isLastColumn ? spare * parseFloat(getComputedStyle(last).lineHeight) : 0;
    return across <= list.clientWidth + 1 && last.offsetTop - list.offsetTop + last.offsetHeight + below <= list.clientHeight + 1;
  };

  /**
   * How many of the first areas a list has room for.
   * @param {number} most
   * @param {(count: number) => HTMLElement} write  Puts a list of so many in its place.
   * @param {number} spare  Lines of the last column, for a printer that breaks a name where the window does not.
   */
  Atlas.mostInList = (most, write, spare) => {
    let [some, tooMany] = [0, most + 1];
    for (let tried = most; tooMany - some > 1; tried = Math.floor((some + tooMany) / 2)) {
      if (isWithin(write(tried), spare)) some = tried;
      else tooMany = tried;
    }
    return some;
  };
})(window.Atlas);

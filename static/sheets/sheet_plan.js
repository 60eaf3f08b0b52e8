// @ts-check
// needs: map/map_ground.js, page/elements.js, page/text.js, pictures/map_inset.js, sheets/area_signs.js, sheets/map_letters.js, sheets/sheet_drawing.js
/* What all large maps of a set share on one paper: how large the map is, which letters stand on it, and the key below the
   legends. The key gets the room that the tallest legend leaves, measured in the letters of this reader; the smallest areas
   come in it first, as the large ones are known by their place. */
(function (Atlas) {
  'use strict';

  const LETTERS = { a3: 3, a4: 2.4 }; // mm: of the areas
  const SIZES = ['1', '0.95', '0.9', '0.85']; // of the words of legends that make room for a key; sheet.js makes single ones smaller
  const SPARE = 4; // pixels under a legend, for a printer that breaks a line where the window does not
  const SPARE_LINES = 2;
  const make = Atlas.element;

  /** @type {(node: Element, name: string) => HTMLElement} */
  const slot = (node, name) => Atlas.find('[data-slot="' + name + '"]', node);

  /** @type {(nodes: HTMLElement[], side: 'clientWidth' | 'clientHeight') => number} */
  const least = (nodes, side) => Math.min(...nodes.map((node) => node[side]));

  /** Pixels between a legend, its words as large as given, and the foot of the sheet.  @type {(node: HTMLElement, size: string) => number} */
  const roomBelow = (node, size) => {
    const [side, last] = [Atlas.find('.sheet__legend', node), slot(node, 'outside')];
    side.style.setProperty('--fit', size);
    return Math.floor(side.offsetHeight - (last.offsetTop - side.offsetTop) - last.offsetHeight - SPARE);
  };

  /**
   * The key, and the sentence about the areas that are not in it.
   * @param {HTMLElement} key
   * @param {SheetGiven} given
   * @param {SheetKey} plan
   */
  Atlas.writeKey = (key, { data, words: { texts } }, { height, areas }) => {
    key.style.height = height + 'px';
    const signs = Atlas.areaSigns(data);
    const left = signs.names.length - areas.length;
    const list = Atlas.signList(signs, areas);
    key.replaceChildren(
      make('p', 'sheet__key-title', texts.letters),
      list,
      ...(left ? [make('p', 'sheet__left', Atlas.fill(texts[left === 1 ? 'unlettered-one' : 'unlettered-more'], { n: left }))] : []));
    return list;
  };

  /**
   * The least of the rooms in which the list of all areas is whole, or else the largest and as many as it has room for.
   * @type {(nodes: HTMLElement[], given: SheetGiven, order: number[]) => SheetKey}
   */
  const planKey = (nodes, given, order) => {
    const key = slot(nodes[0], 'key');
    key.style.height = '';
    const rooms = [key.offsetHeight, ...SIZES.map((size) => Math.min(...nodes.map((node) => roomBelow(node, size))))];
    let plan = { height: 0, areas: /** @type {number[]} */ ([]) };
    for (const height of rooms.filter((room) => room >= rooms[0])) {
      /** @param {number} count */
      const write = (count) => Atlas.writeKey(key, given, { height, areas: order.slice(0, count) });
      if (height > plan.height) plan = { height, areas: order.slice(0, Atlas.mostInList(order.length, write, SPARE_LINES)) };
      if (plan.areas.length === order.length) break;
    }
    key.replaceChildren();
    return plan;
  };

  /**
   * @param {HTMLElement[]} nodes  The sheets with a large map, in the page and seen.
   * @param {SheetGiven} given
   * @param {SheetLook['paper']} paper
   */
  Atlas.sheetPlan = (nodes, given, paper) => {
    const { data } = given;
    const drawings = nodes.map((node) => slot(node, 'drawing'));
    const ground = Atlas.mapGround(data, least(drawings, 'clientWidth'), least(drawings, 'clientHeight'));
    const part = { ground, inset: Atlas.insetOf(data, ground, Atlas.NAMES_ON_PAPER) };
    const letters = Atlas.partLetters(part, data, LETTERS[paper]);
    const lettered = Atlas.letteredAreas(letters);
    const key = planKey(nodes, given, Atlas.smallestFirst(ground.areas).filter((area) => lettered.has(area)));
    return { part, letters, key, isWhole: key.areas.length === ground.areas.length };
  };
})(window.Atlas);

// @ts-check
// needs: map/shapes.js, page/elements.js, page/text.js, sheets/area_signs.js, sheets/sheet_drawing.js, sheets/where_grid.js, sheets/where_parts.js
/* "Waar ligt wat": where the keys of the maps cannot hold every area, sheets on which each has its letter, and a list of all
   of them with the square of the map in which they lie. */
(function (Atlas) {
  'use strict';

  const LETTERS = { a3: 2.2, a4: 2 }; // mm
  const SPARE_LINES = 2;
  const { element } = Atlas;

  /** @type {(node: Element, name: string) => HTMLElement} */
  const slot = (node, name) => Atlas.find('[data-slot="' + name + '"]', node);

  /** A sheet with room for a map and a list, or for a list alone.  @type {(given: SheetGiven, hasMap: boolean) => HTMLElement} */
  const emptySheet = ({ blank, words: { texts } }, hasMap) => {
    const node = Atlas.copyOf(blank);
    node.hidden = false;
    node.removeAttribute('id');
    node.classList.add('sheet--large', hasMap ? 'sheet--where' : 'sheet--names');
    for (const name of ['write', 'legend', 'note', 'outside']) slot(node, name).remove();
    Atlas.find('.panel__columns', node).remove();
    Atlas.find('.sheet__caption', node).remove();
    if (!hasMap) slot(node, 'drawing').remove();
    slot(node, 'source').parentElement?.remove();
    slot(node, 'recipient').textContent = document.querySelector('[data-recipient]:not([hidden])')?.textContent || '';
    slot(node, 'key').replaceChildren(element('p', 'sheet__key-title', texts.letters), element('p', 'sheet__left', texts.squares), element('ol', 'sheet__areas'));
    return node;
  };

  /** How many of the areas come on a sheet.  @type {(node: HTMLElement, signs: AreaSigns, areas: number[], squares: string[]) => number} */
  const writeList = (node, signs, areas, squares) => {
    /** @param {number} count */
    const write = (count) => {
      const list = Atlas.signList(signs, areas.slice(0, count), (area) => [element('span', 'sheet__square', squares[area])]);
      Atlas.find('.sheet__areas', node).replaceWith(list);
      return list;
    };
    const count = Atlas.mostInList(areas.length, write, SPARE_LINES);
    write(count);
    if (!areas.length) slot(node, 'key').replaceChildren();
    return count;
  };

  /**
   * The list over the sheets, as much on each as it has room for.
   * @type {(nodes: HTMLElement[], given: SheetGiven, squares: string[], add: () => HTMLElement) => HTMLElement[]}
   * @returns The sheets that it needs besides.
   */
  const writeLists = (nodes, { data }, squares, add) => {
    const signs = Atlas.areaSigns(data);
    const added = [];
    let left = signs.order;
    for (const node of nodes) left = left.slice(writeList(node, signs, left, squares));
    while (left.length) {
      const node = add();
      added.push(node);
      left = left.slice(Math.max(1, writeList(node, signs, left, squares)));
    }
    return added;
  };

  /** Lines below the letters, names above everything.  @type {(svg: Element, marks: Element[]) => void} */
  const addGrid = (svg, [lines, ...names]) => {
    svg.firstElementChild?.after(lines);
    svg.append(...names);
  };

  /** @type {(part: WherePart, grid: WhereGrid, data: AtlasData, title: string) => SVGSVGElement} */
  const drawPart = (part, grid, data, title) => {
    const layer = { map: 'where', codes: '0'.repeat(Atlas.shapesOf(data).count), items: { 0: { slug: 'plain' } } };
    const svg = Atlas.sheetDrawing(part, layer, part.letters, false);
    if (part.inset) addGrid(Atlas.find('[data-layer="inset"] svg', svg, SVGSVGElement), grid.draw(part.inset.ground, Atlas.NAMES_ON_PAPER));
    addGrid(svg, grid.draw(part.ground, Atlas.NAMES_ON_PAPER));
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', title);
    return svg;
  };

  /** The sheets of one paper, drawn.  @type {(room: HTMLElement, given: SheetGiven, paper: SheetLook['paper']) => void} */
  const make = (room, given, paper) => {
    const { data, words: { texts } } = given;
    const grid = Atlas.whereGrid(data);
    /** @param {boolean} hasMap */
    const add = (hasMap) => {
      const node = emptySheet(given, hasMap);
      room.append(node);
      return node;
    };
    room.replaceChildren();
    const first = add(true);
    const { clientWidth: width, clientHeight: height } = slot(first, 'drawing');
    const { parts, squares } = Atlas.whereParts(data, grid, { width, height }, LETTERS[paper]);
    const nodes = [first, ...parts.slice(1).map(() => add(true))];
    nodes.push(...writeLists(nodes, given, squares, () => add(false)));
    nodes.forEach((node, n) => {
      const title = nodes.length > 1 ? Atlas.fill(texts['where-part'], { a: n + 1, b: nodes.length }) : texts.where;
      slot(node, 'title').textContent = title;
      if (parts[n]) slot(node, 'drawing').replaceChildren(drawPart(parts[n], grid, data, title));
    });
  };

  /** @param {SheetGiven} given */
  Atlas.whereSheets = (given) => {
    const node = element('section', 'sheets__set');
    let drawn = '';
    /** @param {SheetLook} look  The node is in the page; hidden, it waits. */
    const lay = ({ paper }) => {
      if (node.hidden || drawn === paper) return;
      drawn = paper;
      make(node, given, paper);
    };
    return { id: 'waar', title: given.words.texts.where, node, lay, draw: lay };
  };
})(window.Atlas);

// @ts-check
// needs: map/map_ground.js, map/map_svg.js, sheets/sheet_legend.js, sheets/sheet_drawing.js, sheets/sheet_plan.js, sheets/strokes.js, pictures/map_inset.js
/* One print sheet: a copy of the blank one in the page, with its words, its legends and, when asked for, its maps. */
(function (Atlas) {
  'use strict';

  const SIZES = ['1', '0.95', '0.9', '0.85', '0.8', '0.75']; // of the words of a legend, as its sheet gives them
  const SPARE = 4; // pixels under a legend, for a printer that breaks a line where the window does not

  /** @type {(node: Element, name: string) => HTMLElement} */
  const slot = (node, name) => Atlas.find('[data-slot="' + name + '"]', node);

  /** @type {Record<string, Ground>}  By size: the geometry is placed once for all maps of that size. */
  const grounds = {};

  /** @type {(data: AtlasData, width: number, height: number) => Ground} */
  const groundOf = (data, width, height) => {
    const size = width + ' ' + height;
    grounds[size] = grounds[size] || Atlas.mapGround(data, width, height);
    return grounds[size];
  };

  /** What the tints without a class are.  @param {HTMLElement} key  @param {string[]} outside */
  const describeOutside = (key, outside) => {
    for (const kind of Atlas.findAll('[data-outside][hidden]', key)) {
      kind.hidden = !outside.includes(kind.dataset.outside || '');
      if (outside.includes('abroad') && kind.dataset.besideAbroad) kind.textContent = kind.dataset.besideAbroad;
    }
    for (const line of Atlas.findAll('.map-key', key)) line.hidden = !line.querySelector('[data-outside]:not([hidden])');
  };

  /** The words and the legend of one map.  @type {(figure: HTMLElement, shown: ShownMap, given: SheetGiven) => HTMLElement} */
  const describe = (figure, { map, layer, year }, { words, data, name }) => {
    const fill = (/** @type {string} */ text) => Atlas.fill(text, { gemeente: name, jaar: year });
    figure.classList.add('map-' + map.slug);
    slot(figure, 'heading').textContent = map.number + ' ' + fill(map.heading);
    slot(figure, 'compared').textContent = fill(map.compared);
    slot(figure, 'legend').append(...Atlas.sheetLegend(map, data.layers[layer], words.axes));
    slot(figure, 'legend').classList.toggle('legend--square', map.square);
    slot(figure, 'note').textContent = map.note;
    describeOutside(slot(figure, 'outside'), data.outside || []);
    return figure;
  };

  /** The words of a legend as large as leave room for the key below it.  @param {HTMLElement} figure */
  const fitLegend = (figure) => {
    const side = Atlas.find('.sheet__legend', figure);
    const [key, last] = [slot(figure, 'key'), slot(figure, 'outside')];
    SIZES.some((size) => {
      side.style.setProperty('--fit', size);
      return last.offsetTop + last.offsetHeight + SPARE <= key.offsetTop;
    });
  };

  /**
   * A map among others, as large as its place on paper is.
   * @type {(place: HTMLElement, kind: Sheet['kind'], layer: DrawnLayer, given: SheetGiven, lines: boolean) => SVGSVGElement}
   */
  const besideOthers = (place, kind, layer, { data }, lines) => {
    const ground = groundOf(data, place.clientWidth, place.clientHeight);
    if (kind === 'small') return Atlas.mapSvg({ ...ground, paths: { ...ground.paths, hood: '' } }, layer, { lines }); // they would cover most squares
    const inset = Atlas.insetOf(data, ground, Atlas.NAMES_ON_PAPER);
    return Atlas.sheetDrawing({ ground, inset }, layer, [], lines);
  };

  /**
   * @param {Sheet['kind']} kind
   * @param {HTMLElement} figure
   * @param {ShownMap} shown
   * @param {SheetGiven} given
   * @param {SheetLook} look
   */
  const draw = (kind, figure, shown, given, { paper, lines }) => {
    const place = slot(figure, 'drawing');
    const layer = { map: shown.map.slug, codes: given.data.layers[shown.layer], items: Atlas.sheetItems(shown.map) };
    const plan = kind === 'large' ? given.planOf(paper) : null;
    if (plan) {
      Atlas.writeKey(slot(figure, 'key'), given, plan.key);
      fitLegend(figure);
    }
    const svg = plan ? Atlas.sheetDrawing(plan.part, layer, plan.letters, lines) : besideOthers(place, kind, layer, given, lines);
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', slot(figure, 'heading').textContent || '');
    place.replaceChildren(svg);
    Atlas.strokePatterns(svg);
  };

  /**
   * @param {Sheet} sheet
   * @param {SheetGiven} given
   */
  Atlas.sheet = (sheet, given) => {
    const { name, blank } = given;
    const node = Atlas.copyOf(blank);
    const figures = sheet.shown.map((shown) => describe(Atlas.copyOf(slot(blank, 'map')), shown, given));
    const { map, year } = sheet.shown[sheet.shown.length - 1]; // of a pair, the one that compares
    const title = sheet.kind === 'large' ? map.number + ' ' + Atlas.fill(map.heading, { gemeente: name, jaar: year }) : sheet.title;
    node.id = sheet.id;
    node.classList.add('sheet--' + sheet.kind);
    slot(node, 'title').textContent = title;
    slot(node, 'maps').replaceChildren(...figures);
    slot(node, 'source').textContent = [...new Set(sheet.shown.flatMap((shown) => shown.map.sources))].join('; ');
    slot(node, 'recipient').textContent = document.querySelector('[data-recipient]:not([hidden])')?.textContent || '';
    if (sheet.kind === 'small') slot(node, 'write').replaceChildren(Atlas.copyOf(Atlas.find('#goed-om-te-weten .prose')));
    else {
      slot(node, 'write').append(...map.questions.map((question) => Atlas.element('p', 'sheet__question', Atlas.fill(question, { gemeente: name, jaar: year }))));
    }
    let drawn = '';
    /** @param {SheetLook} look */
    const drawAll = (look) => {
      const now = look.paper + look.lines;
      if (drawn === now || node.hidden) return;
      drawn = now;
      figures.forEach((figure, n) => draw(sheet.kind, figure, sheet.shown[n], given, look));
    };
    return { id: sheet.id, title: sheet.title, node, draw: drawAll };
  };
})(window.Atlas);

// @ts-check
// needs: map/start.js, pictures/picture_view.js
/* Paper shows what the reader sees: the view, the chosen area, notes and own points. The inline drawing of the whole
   municipality comes back afterwards. */
(function (Atlas) {
  'use strict';

  const WIDTH = 1000;
  const FLAT = 0.5; // height against width: as wide as there is room for on a sheet
  const LETTERS = 18;
  const BLEED = 500; // no sheet is so high or so wide that white stands beside the land

  const { page } = Atlas;
  const [svg] = Atlas.findAll('#kaart-svg', document, SVGSVGElement);
  /** The drawings of the whole.  @type {{drawing: SVGSVGElement, box: string, nodes: Node[]}[]} */
  let kept = [];
  /** @type {Element[]} */
  const notes = [];

  /** What there is room for, height against width: beside another map as much as that has.  @param {string} box  Of the whole. */
  const shape = (box) => {
    if (!page.beside) return FLAT;
    const { x, y } = page.map.getSize();
    const [width, height] = Atlas.viewOf(page) ? [x, y] : box.split(' ').slice(2).map(Number);
    return height / width;
  };

  /** @type {(shown: MapPage, drawing: SVGSVGElement) => void} */
  const redraw = (shown, drawing) => {
    const box = drawing.getAttribute('viewBox') || '';
    kept.push({ drawing, box, nodes: [...drawing.childNodes] });
    const height = Math.round(WIDTH * shape(box));
    drawing.setAttribute('viewBox', [0, 0, WIDTH, height].join(' '));
    drawing.replaceChildren(...Atlas.drawnView(shown, WIDTH, height, page.beside ? 2 * LETTERS : LETTERS, BLEED));
  };

  /** @type {(shown: MapPage, panel: Element) => void} */
  const tell = (shown, panel) => {
    const said = Atlas.viewNote(shown, false);
    panel.querySelector('.panel__note')?.after(...said);
    notes.push(...said);
  };

  const draw = () => {
    const { beside, isWhole } = page;
    const hasMore = page.data.cores || page.choice.area >= 0 || page.overlays.length > 0 || page.outlines.length > 0;
    if (!svg || kept.length || (!Atlas.viewOf(page) && !hasMore)) return;
    tell(page, page.legend.panel);
    redraw(page, svg);
    if (!beside) return;
    const other = { ...beside, isWhole };
    tell(other, Atlas.find('.beside .panel'));
    redraw(other, Atlas.find('.map__print', beside.frame, SVGSVGElement));
  };

  window.addEventListener('beforeprint', draw);
  window.addEventListener('afterprint', () => {
    kept.forEach(({ drawing, box, nodes }) => {
      drawing.setAttribute('viewBox', box);
      drawing.replaceChildren(...nodes);
    });
    notes.splice(0).forEach((note) => note.remove());
    kept = [];
  });
})(window.Atlas);

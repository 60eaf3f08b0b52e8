// @ts-check
// needs: map/start.js, pictures/picture_view.js
/* Paper shows what the reader sees: the view, the chosen area, notes and own points. The inline drawing of the whole
   municipality comes back afterwards. */
(function (Atlas) {
  'use strict';

  const WIDTH = 1000;
  const HEIGHT = 500; // as wide as there is room for on a sheet
  const LETTERS = 18;
  const BLEED = 500; // no sheet is so high or so wide that white stands beside the land

  const { page } = Atlas;
  const [svg] = Atlas.findAll('#kaart-svg', document, SVGSVGElement);
  /** @type {{box: string, nodes: Node[], notes: Element[]} | null} */
  let whole = null;

  const draw = () => {
    const hasMore = page.data.cores || page.choice.area >= 0 || page.overlays.length > 0 || page.outlines.length > 0;
    if (!svg || whole || (!Atlas.viewOf(page) && !hasMore)) return;
    whole = { box: svg.getAttribute('viewBox') || '', nodes: [...svg.childNodes], notes: Atlas.viewNote(page, false) };
    page.legend.panel.querySelector('.panel__note')?.after(...whole.notes);
    svg.setAttribute('viewBox', [0, 0, WIDTH, HEIGHT].join(' '));
    svg.replaceChildren(...Atlas.drawnView(page, WIDTH, HEIGHT, page.beside ? 2 * LETTERS : LETTERS, BLEED));
  };

  window.addEventListener('beforeprint', draw);
  window.addEventListener('afterprint', () => {
    if (!whole) return;
    svg.setAttribute('viewBox', whole.box);
    svg.replaceChildren(...whole.nodes);
    whole.notes.forEach((note) => note.remove());
    whole = null;
  });
})(window.Atlas);

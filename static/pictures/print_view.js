// @ts-check
// needs: map/start.js, pictures/picture_view.js
/* Paper shows what the reader sees: the view, the chosen area, notes and own points. The inline drawing of the whole
   municipality comes back afterwards. */
(function (Atlas) {
  'use strict';

  const WIDTH = 1000;
  const LETTERS = 26; // of the inline drawing too

  const { page } = Atlas;
  const [svg] = Atlas.findAll('#kaart-svg', document, SVGSVGElement);
  /** @type {{box: string, nodes: Node[], notes: Element[]} | null} */
  let whole = null;

  const draw = () => {
    const hasMore = page.data.cores || page.choice.area >= 0 || page.overlays.length > 0 || page.outlines.length > 0;
    if (!svg || whole || (!Atlas.viewOf(page) && !hasMore)) return;
    const { x, y } = page.map.getSize();
    const height = Math.round(WIDTH * (y || 1) / (x || 1));
    whole = { box: svg.getAttribute('viewBox') || '', nodes: [...svg.childNodes], notes: Atlas.viewNote(page) };
    page.legend.panel.querySelector('.panel__note')?.after(...whole.notes);
    svg.setAttribute('viewBox', [0, 0, WIDTH, height].join(' '));
    svg.replaceChildren(...Atlas.drawnView(page, WIDTH, height, LETTERS));
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

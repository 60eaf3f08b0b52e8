// @ts-check
// needs: map/map_ground.js, map/map_svg.js, map/start.js, pictures/picture_view.js
/* Paper shows what the reader sees: the view, the chosen area, notes and own points. The inline drawing of the whole
   municipality comes back afterwards. */
(function (Atlas) {
  'use strict';

  const WIDTH = 1000;
  const LETTERS = 26; // of the inline drawing too

  const { page } = Atlas;
  const [svg] = Atlas.findAll('#kaart-svg', document, SVGSVGElement);
  /** @type {{box: string, nodes: Node[]} | null} */
  let whole = null;

  const draw = () => {
    const view = Atlas.viewOf(page);
    const hasMore = page.choice.area >= 0 || page.overlays.length > 0;
    if (!svg || whole || (!view && !hasMore)) return;
    const { x, y } = page.map.getSize();
    const ground = Atlas.mapGround(page.data, WIDTH, Math.round(WIDTH * (y || 1) / (x || 1)), view);
    const { choice, codes, legend } = page;
    const map = Atlas.mapSvg(ground, { map: choice.map, codes, items: legend.items }, { names: LETTERS, scale: LETTERS });
    whole = { box: svg.getAttribute('viewBox') || '', nodes: [...svg.childNodes] };
    svg.setAttribute('viewBox', map.getAttribute('viewBox') || '');
    svg.replaceChildren(...map.childNodes, ...Atlas.overMap(page, ground));
  };

  window.addEventListener('beforeprint', draw);
  window.addEventListener('afterprint', () => {
    if (!whole) return;
    svg.setAttribute('viewBox', whole.box);
    svg.replaceChildren(...whole.nodes);
    whole = null;
  });
})(window.Atlas);

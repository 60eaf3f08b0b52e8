// @ts-check
// needs: map/view.js, page/bring.js, page/elements.js, page/words.js
/* The strip under a map: who made it, and the buttons for zoom and everything. There no credit covers land. */
(function (Atlas) {
  'use strict';

  const WIDE = '(min-width: 64rem)'; // a map with room for what stands enlarged

  /**
   * @param {HTMLElement} box
   * @param {string} text
   * @param {string} label  What it is called when the text is only a sign, "" when the text says it.
   * @param {() => void} act
   */
  const button = (box, text, label, act) => {
    const made = Atlas.element('button', 'map__button', text);
    made.type = 'button';
    if (label) {
      made.setAttribute('aria-label', label);
      made.setAttribute('title', label);
    }
    made.addEventListener('click', act);
    box.append(made);
    return made;
  };

  /** @type {(box: HTMLElement, map: L.Map) => void} */
  const zoomButtons = (box, map) => {
    const nearer = button(box, '+', Atlas.words.zoomIn, () => map.zoomIn());
    const farther = button(box, '−', Atlas.words.zoomOut, () => map.zoomOut());
    const update = () => {
      nearer.setAttribute('aria-disabled', String(map.getZoom() >= map.getMaxZoom()));
      farther.setAttribute('aria-disabled', String(map.getZoom() <= map.getMinZoom()));
    };
    map.on('zoomend zoomlevelschange', update);
  };

  Atlas.mapParts.push((page) => {
    const { map, frame } = page;
    const box = Atlas.element('div', 'map__buttons', Atlas.element('span', 'map__where', page.data.name));
    zoomButtons(box, map);
    button(box, Atlas.words.whole[page.data.kind || 'municipality'], '', page.home);
    const { cores } = page.data;
    if (cores) {
      const [[south, west, north, east]] = cores;
      const nearer = button(box, Atlas.words.core(Atlas.words.places(page.data)), '', () => map.fitBounds([[south, west], [north, east]]));
      nearer.classList.add('map__button--core');
    }
    const credit = map.attributionControl?.getContainer();
    if (credit) box.prepend(credit);
    frame.append(box);
    map.getContainer().setAttribute('role', 'group');
    map.getContainer().setAttribute('aria-label', Atlas.words.map);
  });

  Atlas.parts.push(({ data }) => {
    if (!data.cores) return;
    const wide = matchMedia(WIDE);
    const bring = () => { if (wide.matches) Atlas.bring('inset'); };
    wide.addEventListener('change', bring);
    bring();
  });
})(window.Atlas);

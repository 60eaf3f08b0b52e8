// @ts-check
// needs: leaflet, map/page.js, page/elements.js, page/words.js
// after: map/controls.js: the button stands in its strip
/* A map of another service under the colours, where the atlas names one: only when a reader asks for it, and never on a
   page that was opened from disk. The policy of the page names that host and no other. */
(function (Atlas) {
  'use strict';

  const DEEPEST = 24; // levels of zoom: tiles are enlarged beyond those that the service has

  Atlas.parts.push(({ map, frame }) => {
    const { baseMap, baseCredit = '', baseZoom } = frame.dataset;
    if (!baseMap || location.protocol === 'file:') return;
    const tiles = L.tileLayer(baseMap, {
      maxNativeZoom: Number(baseZoom), maxZoom: DEEPEST, referrerPolicy: 'no-referrer',
    });
    const credit = Atlas.element('span', 'map__credit', baseCredit); // Leaflet would take it for markup
    credit.hidden = true;
    const button = Atlas.element('button', 'map__button', Atlas.words.baseMap);
    button.type = 'button';
    button.title = Atlas.words.baseMapFrom(new URL(baseMap).host);
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => {
      const on = !map.hasLayer(tiles);
      if (on) tiles.addTo(map);
      else tiles.remove();
      frame.classList.toggle('map--base', on);
      credit.hidden = !on;
      button.setAttribute('aria-pressed', String(on));
    });
    Atlas.find('.map__buttons', frame).append(button, credit);
  });
})(window.Atlas);

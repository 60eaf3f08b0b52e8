// @ts-check
// needs: leaflet, map/page.js, page/elements.js, page/words.js
/* A page that scrolls past a map: only Ctrl with the wheel, or two fingers, move the map. A short hint says so. */
(function (Atlas) {
  'use strict';

  const HINT_TIME = 1500; // ms
  const DRAG = 12; // pixels a finger goes before we call it a drag

  if (matchMedia('(pointer: coarse)').matches && window.L) L.Map.mergeOptions({ dragging: false });

  Atlas.mapParts.push(({ map, gone }) => {
    const box = map.getContainer();
    const hint = Atlas.element('div', 'map__hint');
    hint.setAttribute('aria-hidden', 'true');
    hint.hidden = true;
    box.append(hint);
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;

    /** @param {string} words */
    const say = (words) => {
      hint.textContent = words;
      hint.hidden = false;
      clearTimeout(timer);
      timer = setTimeout(() => { hint.hidden = true; }, HINT_TIME);
    };

    box.addEventListener('wheel', (event) => {
      if (event.ctrlKey || event.metaKey || Atlas.inWorkshop) return;
      event.stopPropagation(); // the page scrolls, Leaflet does not hear of it
      say(Atlas.words.scrollHint);
    }, { capture: true, passive: true });

    let start = { x: 0, y: 0 };
    box.addEventListener('touchstart', (event) => {
      start = { x: event.touches[0].clientX, y: event.touches[0].clientY };
    }, { passive: true });
    box.addEventListener('touchmove', (event) => {
      const finger = event.touches[0];
      const far = Math.hypot(finger.clientX - start.x, finger.clientY - start.y) > DRAG;
      if (event.touches.length === 1 && far && !map.dragging.enabled()) say(Atlas.words.touchHint);
    }, { passive: true });

    const byFinger = !map.dragging.enabled();
    const setDragging = () => { if (byFinger) map.dragging[Atlas.inWorkshop ? 'enable' : 'disable'](); };
    document.addEventListener('workshop', setDragging, { signal: gone.signal });
    setDragging();
  });
})(window.Atlas);

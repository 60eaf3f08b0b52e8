// @ts-check
// needs: leaflet, map/page.js
/* Which part of the world the map shows: the whole municipality until the reader moves it. */
(function (Atlas) {
  'use strict';

  const OUT = 0.75; // zoom levels beyond the first view: as far as extents.py draws
  const IN = 7;

  if (matchMedia('(prefers-reduced-motion: reduce)').matches && window.L) {
    L.Map.mergeOptions({ zoomAnimation: false, markerZoomAnimation: false, inertia: false });
  }

  Atlas.mapParts.push((page) => {
    const { map } = page;
    page.covered = { top: 0, right: 0, bottom: 0 }; // pixels of the map on which something lies
    let quiet = false;
    let zooming = false;

    /** Moves the map on our own account: that is no view to remember.  @param {() => void} move */
    const silently = (move) => {
      quiet = true;
      move();
      quiet = false;
    };

    /** What covered a wide window may be more than a narrow one has. */
    const covered = () => {
      const { x, y } = map.getSize();
      const { top, right, bottom } = page.covered;
      return { top: Math.min(top, y / 2), right: Math.min(right, x / 2), bottom: Math.min(bottom, y / 4) };
    };

    page.wholeZoom = () => {
      const { top, right, bottom } = covered();
      return map.getBoundsZoom(page.bounds, false, L.point(right, top + bottom));
    };

    page.fit = () => silently(() => {
      map.setMinZoom(0);
      map.setMaxZoom(Infinity);
      const { top, right, bottom } = covered();
      map.fitBounds(page.bounds, { animate: false, paddingTopLeft: [0, top], paddingBottomRight: [right, bottom] });
      map.setMinZoom(map.getZoom() - OUT);
      map.setMaxZoom(map.getZoom() + IN);
    });

    page.home = () => {
      if (zooming) { // Leaflet would finish its own zoom afterwards
        map.once('moveend', page.home);
        return;
      }
      page.moved = false;
      page.fit();
      page.tell('move');
    };
    map.on('zoomanim', () => { zooming = true; });
    map.on('zoomend', () => { zooming = false; });

    page.setView = (center, zoom) => {
      page.moved = true;
      silently(() => map.setView(center, zoom, { animate: false }));
    };

    map.on('moveend', () => {
      if (quiet) return;
      page.moved = true;
      page.tell('move');
    });

    new ResizeObserver(() => {
      if (!map.getContainer().offsetWidth) return; // hidden
      silently(() => map.invalidateSize({ animate: false }));
      if (!page.moved) page.fit();
    }).observe(map.getContainer());

    page.fit();
  });
})(window.Atlas);

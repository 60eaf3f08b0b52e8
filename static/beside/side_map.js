// @ts-check
// needs: map/pointer.js
/* One more map on a page, and two maps that show the same part of the world. */
(function (Atlas) {
  'use strict';

  /**
   * A page of its own that holds a map and nothing around it.
   * frame: with a .map__live in it. options: of Leaflet. credit: in the corner, as HTML.
   */
  Atlas.sideMap = ({ frame, options, credit, ...given }) => {
    const map = L.map(Atlas.find('.map__live', frame), options);
    L.control.scale({ imperial: false }).addTo(map);
    L.control.attribution({ prefix: credit }).addTo(map);
    const page = Atlas.makePage({ ...given, frame, map }, Atlas.mapParts);
    map.on('unload', () => page.gone.abort()); // whoever listens outside the map stops
    return page;
  };

  /**
   * While one map is dragged, the other is only shifted: it is drawn anew when the drag is done.
   * @param {L.Map} map
   * @param {L.LatLng} center
   */
  const shift = (map, center) => {
    const by = map.latLngToContainerPoint(center).subtract(map.getSize().divideBy(2)).round();
    const pane = map.getPanes().mapPane;
    L.DomUtil.setPosition(pane, L.DomUtil.getPosition(pane).subtract(by));
  };

  /**
   * Where one page's map goes, the other's goes. Both are as large as each other.
   * @param {MapPage} leader
   * @param {MapPage} other
   * @param {{busy: boolean}} shared  Between the two ways.
   */
  const lead = (leader, other, shared) => {
    const ready = () => !shared.busy && other.map.getSize().x > 0;
    leader.map.on('drag', () => { if (ready()) shift(other.map, leader.map.getCenter()); });
    leader.map.on('zoomanim', ({ center, zoom }) => {
      if (ready()) other.map.setView(center, zoom, { animate: true });
    });
    leader.join({
      move() {
        if (!ready()) return;
        shared.busy = true;
        other.setView(leader.map.getCenter(), leader.map.getZoom());
        other.moved = leader.moved;
        other.tell('move');
        shared.busy = false;
      },
    });
  };

  /**
   * Two pages of the same areas: view, chosen area and area pointed at are one.
   * @param {MapPage} page
   * @param {MapPage} side
   */
  Atlas.tie = (page, side) => {
    const shared = { busy: false };
    side.map.on('resize', () => { if (page.moved) page.tell('move'); }); // also the first time, with a view from the address
    for (const [leader, other] of [[page, side], [side, page]]) {
      lead(leader, other, shared);
      leader.join({
        point() { other.showPointed(leader.pointed.area, leader.pointed.spot); },
        choose() { other.change({ area: leader.choice.area }); },
      });
    }
  };
})(window.Atlas);

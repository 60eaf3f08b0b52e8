// @ts-check
// needs: choice/area_card.js, map/pointer.js, map/shapes.js, map/view.js, page/bring.js, page/hash.js
/* The address remembers map, year, area and view, so that a link opens the same page for somebody else.
   #kaart=<map>&jaar=<snapshot year>&buurt=<area code>&zicht=<lat,lon,zoom>; a hash without "=" is an anchor.
   Of squares buurt is a neighbourhood, and vak a square.
   gebied=<place in the data> comes from the search in the header and is rewritten as buurt. Other parts keep what is
   theirs in page.remembered, "" for nothing, and on "read" find what was asked for in page.given. What is asked for in
   vain map_keys.js tells. */
(function (Atlas) {
  'use strict';

  const DELAY = 100; // ms
  const OURS = ['kaart', 'jaar', 'buurt', 'vak', 'zicht', 'gebied'];

  Atlas.readView = (text) => {
    const numbers = (text || '').split(',').map((part) => (part.trim() ? Number(part) : NaN));
    const [lat, lon, zoom] = numbers;
    const whole = numbers.length === 3 && numbers.every(Number.isFinite);
    return whole && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 30 ? numbers : null;
  };

  /** A view that shows nothing of the municipality is no view. */
  Atlas.isNear = (page, [lat, lon]) => L.latLngBounds(page.bounds).pad(1).contains([lat, lon]);

  /**
   * @param {MainPage} page
   * @param {string | null} text
   */
  const openView = (page, text) => {
    const view = Atlas.readView(text);
    if (view && Atlas.isNear(page, view)) page.setView([view[0], view[1]], view[2]);
  };

  Atlas.areaIn = ({ data }, given) => {
    const code = given.get('vak') ?? given.get('buurt');
    if (code !== null) return data.codes.indexOf(code);
    if (!given.has('gebied')) return null;
    const place = Atlas.shapesOf(data).first + Number(given.get('gebied') || NaN);
    return place in data.codes ? place : -1;
  };

  /** @param {MainPage} page */
  const tellInVain = async (page) => {
    const { given } = page;
    if (Atlas.tellInVain || [...given].length) await Atlas.bring('map-keys');
    if (page.given === given) Atlas.tellInVain?.(page); // else another was read since
  };

  /** @param {MainPage} page */
  const apply = (page) => {
    const given = Atlas.readHash();
    const area = Atlas.areaIn(page, given);
    const year = given.get('jaar');
    const map = given.get('kaart') || (location.hash.length > 1 ? '' : page.first);
    page.change({ map, year: year || (map ? page.lastYear : ''), ...(area === null ? {} : { area }) });
    page.given = given;
    page.tell('read');
    openView(page, given.get('zicht'));
    if (area !== null && area >= 0) {
      if (given.has('gebied')) page.nearer(area); // found by the search of the header
      page.showCard();
    }
    tellInVain(page);
  };

  /** @param {MainPage} page */
  const write = (page) => {
    const { choice, data, map, moved } = page;
    const given = Atlas.readHash();
    [...OURS, ...Object.keys(page.remembered)].forEach((name) => given.delete(name));
    /** @type {Record<string, string>} */
    const all = { kaart: choice.map };
    if (choice.year !== page.lastYear) all.jaar = choice.year;
    if (choice.area >= 0) all[choice.area < Atlas.shapesOf(page.data).first ? 'vak' : 'buurt'] = data.codes[choice.area];
    const { lat, lng } = map.getCenter();
    if (moved) all.zicht = [lat.toFixed(5), lng.toFixed(5), map.getZoom().toFixed(2)].join(',');
    const others = [...Object.entries(page.remembered).filter(([, value]) => value), ...given.entries()];
    history.replaceState(history.state, '', Atlas.hashOf([...Object.entries(all), ...others]));
  };

  Atlas.parts.push((page) => {
    let timer = 0;
    let reading = true;
    const read = () => {
      clearTimeout(timer);
      reading = true;
      apply(page);
      reading = false;
    };
    const remember = () => { // a little later and once: writing the address costs more than drawing the map
      clearTimeout(timer);
      if (!reading) timer = setTimeout(() => write(page), DELAY);
    };
    const hasState = (/** @type {string} */ url) => new URL(url).hash.includes('=');
    page.enter = () => {
      clearTimeout(timer);
      write(page);
      history.pushState({ entered: true }, '');
    };
    page.leave = () => {
      const { entered } = history.state || {};
      if (entered) history.back();
      return Boolean(entered);
    };
    window.addEventListener('hashchange', ({ oldURL, newURL }) => {
      const isAnchor = location.hash.length > 1 && !hasState(newURL); // it names nothing, and takes nothing away
      if (!isAnchor) read();
      // A link may name less than what is chosen, or something unknown.
      if (hasState(newURL) || (isAnchor && hasState(oldURL))) remember();
    });
    return {
      begin() {
        read();
        if (hasState(location.href)) write(page);
      },
      show: remember,
      choose: remember,
      move: remember,
    };
  });
})(window.Atlas);

// @ts-check
// needs: choice/area_card.js, map/pointer.js, map/shapes.js, map/view.js
/* The address remembers map, year, area and view, so that a link opens the same page for somebody else.
   #kaart=<map>&jaar=<snapshot year>&buurt=<area code>&zicht=<lat,lon,zoom>; a hash without "=" is an anchor.
   Of squares buurt is a neighbourhood, and vak a square.
   gebied=<place in the data> comes from the search in the header and is rewritten as buurt. Other parts keep what is
   theirs in page.remembered, "" for nothing, and on "read" find what was asked for in page.given. */
(function (Atlas) {
  'use strict';

  const DELAY = 100; // ms
  const LONGEST = 20; // letters of a word from elsewhere
  const OURS = ['kaart', 'jaar', 'buurt', 'vak', 'zicht', 'gebied'];
  const OF_FIGURES = ['figuur', 'groep']; // figure_choice.js keeps them

  /**
   * @param {string | null} text
   * @returns {number[] | null}  Latitude, longitude and zoom when that is what it says.
   */
  const readView = (text) => {
    const numbers = (text || '').split(',').map((part) => (part.trim() ? Number(part) : NaN));
    const [lat, lon, zoom] = numbers;
    const whole = numbers.length === 3 && numbers.every(Number.isFinite);
    return whole && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 30 ? numbers : null;
  };

  /**
   * A view that shows nothing of the municipality is no view.
   * @param {MainPage} page
   * @param {string | null} text
   */
  const openView = (page, text) => {
    const view = readView(text);
    if (!view || !L.latLngBounds(page.bounds).pad(1).contains([view[0], view[1]])) return;
    page.setView([view[0], view[1]], view[2]);
  };

  /**
   * @param {MainPage} page
   * @param {URLSearchParams} given
   * @returns {number | null}  The area that an address asks for: -1 for none that exists, null when it asks for none.
   */
  const areaIn = ({ data }, given) => {
    const code = given.get('vak') ?? given.get('buurt');
    if (code !== null) return data.codes.indexOf(code);
    if (!given.has('gebied')) return null;
    const place = Atlas.shapesOf(data).first + Number(given.get('gebied') || NaN);
    return place in data.codes ? place : -1;
  };

  /**
   * What was asked for and is not here.
   * @param {MainPage} page
   * @param {{ map: string, year: string | null, area: number | null }} asked
   * @returns {string | undefined}
   */
  const absent = ({ legends, choice, hasYears, given, remembered }, { map, year, area }) => {
    const words = Atlas.words.absent;
    if (map && !Object.hasOwn(legends, map)) return words.map;
    if (area === -1) return words.area;
    if (year && hasYears && year !== choice.year) return words.year;
    const beside = given.get('naast');
    if (beside && !Object.hasOwn(legends, beside)) return words.beside;
    const keys = [...given.keys()].filter((key) => ![...OURS, ...OF_FIGURES, ...Object.keys(remembered)].includes(key));
    return keys.length ? words.key(keys[0].slice(0, LONGEST)) : undefined;
  };

  /** @param {MainPage} page */
  const apply = (page) => {
    const given = Atlas.readHash();
    const area = areaIn(page, given);
    const year = given.get('jaar');
    const map = given.get('kaart') || (location.hash.length > 1 ? '' : page.first);
    page.change({ map, year: year || (map ? page.lastYear : ''), ...(area === null ? {} : { area }) });
    page.given = given;
    page.tell('read');
    const words = absent(page, { map, year, area });
    if (words) page.say(words);
    openView(page, given.get('zicht'));
    if (given.has('gebied') && area !== null && area >= 0) page.nearer(area); // found by the search of the header
    if (words || area !== null) page.showCard();
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
    history.replaceState(null, '', Atlas.hashOf([...Object.entries(all), ...others]));
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
    window.addEventListener('hashchange', (event) => {
      read();
      // A link may name less than what is chosen, or something unknown; an anchor (the skip link) names nothing.
      if (hasState(event.newURL) || (location.hash && hasState(event.oldURL))) remember();
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

// @ts-check
// needs: compare/compare_keys.js, compare/compare_land.js, compare/compare_maps.js, compare/compare_search.js, compare/compare_words.js, search/search.js
// after: choice/chooser.js: it reads the titles in which that writes the year
/* Compares municipalities: reads the address, fetches their data and keeps maps, legend, bars and table in step. */
(function (Atlas) {
  'use strict';

  const LONGEST_CODE = 16;
  const box = Atlas.find('[data-compare]');
  const result = Atlas.find('.compare__result', box);
  const maps = Atlas.find('.compare__maps', box);
  const [ways, scale] = ['als', 'schaal'].map((name) => Atlas.findAll('[name="' + name + '"]', box, HTMLInputElement));
  const places = new Map(Atlas.placesInThePage().map((place) => [place.key, place]));
  /** @type {Comparison} */
  const it = { box, places, choice: Atlas.readComparison(), master: null, views: [] };
  let round = 0; // of reading the address: an older one stops when its data comes
  let busy = true;

  /** @param {string[]} notices */
  const tell = (notices) => {
    const place = Atlas.find('.compare__notice', box);
    place.textContent = notices.join(' ');
    place.hidden = notices.length === 0;
  };

  /** @param {string[]} keys */
  const names = (keys) => ({ gemeenten: Atlas.namesCompared(it, keys) });

  /** The address says what is shown, for somebody else.  @param {ChoicePage} master */
  const remember = ({ choice: { map, year }, lastYear }) => {
    it.choice = { ...it.choice, map, year: year === lastYear ? '' : year };
    history.replaceState(null, '', Atlas.comparisonAddress(it.choice));
  };

  const follow = () => {
    const { master } = it;
    if (busy || !master) return;
    it.views.forEach(({ page }) => page.change(master.choice));
    remember(master);
    Atlas.writeComparison({ ...it, master });
  };
  Atlas.parts.push(() => ({ show: follow }));

  /**
   * The page of all chosen municipalities together: choice of map and year, legend and table.
   * @param {AtlasData} data
   */
  const makeMaster = (data) => {
    const legends = Atlas.readLegends();
    const first = Object.keys(legends).find((slug) => !legends[slug].panel.hidden) || '';
    const lastYear = Atlas.findAll('#jaarkeuze input', document, HTMLInputElement).pop()?.value || '';
    const parts = /** @type {PagePart<ChoicePage>[]} */ (Atlas.parts); // this page has none that ask for a map
    return Atlas.makePage({ data, legends, first, lastYear, choice: { map: first, year: lastYear, area: -1 } }, parts);
  };

  /**
   * Every map that should be there, and no other; what the reader moved stays as it was.
   * @param {ChoicePage} master
   */
  const arrange = (master) => {
    const { keys, as } = it.choice;
    const wanted = as ? [keys.join(',')] : keys;
    const kept = new Map(it.views.map((view) => [view.key, view]));
    it.views.filter(({ key }) => !wanted.includes(key)).forEach(({ page }) => page.remove());
    it.views = wanted.map((key) => {
      const before = kept.get(key);
      if (before) return before;
      const data = as ? Atlas.together(keys.map((municipality) => Atlas.data[municipality]), names(keys).gemeenten) : Atlas.data[key];
      const page = Atlas.comparedMap(maps, data, as ? data.name : Atlas.municipalityLink(it, key), master);
      Atlas.keepScale(page, () => (it.choice.scale ? it.views.map((view) => view.page).filter((other) => other !== page) : []));
      return { key, page };
    });
    it.views.forEach(({ page }) => maps.append(page.whole)); // in the order of the address
  };

  /** @param {boolean} before  Whether the maps had one scale. */
  const setScale = (before) => {
    const pages = it.views.map(({ page }) => page);
    if (it.choice.scale && !it.choice.as) Atlas.sameScale(pages);
    else if (before) Atlas.ownScale(pages);
  };

  /** @param {boolean} scaled  Whether the maps had one scale. */
  const show = (scaled) => {
    const { keys, as, map, year, scale: same } = it.choice;
    result.hidden = keys.length === 0;
    box.classList.toggle('compare--beside', !as);
    ways.forEach((radio) => { radio.checked = radio.value === as; });
    scale.forEach((check) => { check.checked = same; });
    Atlas.writeChosen(it);
    if (!keys.length) return;
    busy = true;
    const data = Atlas.joined(keys.map((key) => Atlas.data[key]));
    Atlas.writeRows(it);
    const master = it.master || makeMaster(data);
    if (it.master) master.load(data);
    it.master = master;
    master.change({ map: map || master.first, year: year || master.lastYear });
    arrange(master);
    busy = false;
    follow();
    setScale(scaled);
  };

  /** What the address asks for, as far as it can be had; the rest is told. */
  const apply = async () => {
    const asking = ++round;
    const asked = Atlas.readComparison();
    const unknown = asked.keys.filter((key) => !places.has(key)).slice(0, Atlas.mostCompared(asked));
    const known = asked.keys.filter((key) => places.has(key));
    const [most, fit] = [Atlas.mostCompared(asked), known.slice(0, Atlas.mostCompared(asked))];
    const addressOf = (/** @type {string} */ key) => Atlas.placeCompared(it, key).href.replace(/index\.html$/, 'data.js');
    const came = await Promise.all(fit.map((key) => Atlas.fetchData(key, addressOf(key))));
    const [here, missing] = [true, false].map((wanted) => fit.filter((_, n) => came[n] === wanted));
    if (asked.as && here.length) await Atlas.landComes(here.map((key) => Atlas.data[key]));
    if (asking !== round) return;
    const given = Atlas.readHash(); // as it was asked: show() writes another
    const scaled = it.choice.scale;
    it.choice = { ...asked, keys: here };
    show(scaled);
    tell([
      ...unknown.map((key) => Atlas.compareSentence(it, 'unknown', { code: key.slice(0, LONGEST_CODE) })),
      ...(missing.length ? [Atlas.compareSentence(it, 'missing', names(missing))] : []),
      ...(known.length > most ? [Atlas.compareSentence(it, 'too-many', { aantal: most, ...names(known.slice(most)) })] : []),
      ...Atlas.comparisonInVain(given, it.master),
    ]);
  };

  /** @param {Partial<ComparedChoice>} changes */
  const go = (changes) => { location.hash = Atlas.comparisonAddress({ ...it.choice, ...changes }); };
  ways.forEach((radio) => radio.addEventListener('change', () => go({ as: radio.value === 'regio' ? 'regio' : '' })));
  scale.forEach((check) => check.addEventListener('change', () => go({ scale: check.checked })));
  window.addEventListener('hashchange', () => {
    if (!location.hash || location.hash.includes('=')) apply(); // else an anchor
  });
  document.addEventListener('DOMContentLoaded', apply);

  Atlas.compareSearch(it);
})(window.Atlas);

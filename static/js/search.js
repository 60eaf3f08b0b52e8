// @ts-check
/* Finds municipalities and areas by name. The names come in static/zoek.js, loaded when somebody first types;
   on the home page the municipalities stand in the list, so they are found at once. */
(function (Atlas) {
  'use strict';

  const MOST = 12;

  /** @typedef {{name: string, hint: string, folded: string[], href: string, kind: number}} Place  kind: 0 municipality, 1 area. */

  const root = document.body.dataset.root || '';
  const pageOf = (/** @type {string} */ folder) => root + 'gemeente/' + folder + '/index.html';

  /**
   * @param {string} folder
   * @param {string} name
   * @param {string[]} aliases  Shown beside the name: whoever typed one sees why this was found.
   * @returns {Place}
   */
  const municipality = (folder, name, aliases) => (
    { name, hint: aliases.join(', '), folded: [name, ...aliases].map(Atlas.fold), href: pageOf(folder), kind: 0 });

  /** @returns {Place[]}  From the list of municipalities, where the page has one. */
  const inThePage = () => [...document.querySelectorAll('a[data-slug]')].map((link) =>
    municipality(link.dataset.slug, link.textContent || '', (link.dataset.aliases || '').split('|').filter(Boolean)));

  let places = inThePage();
  let whenLoaded = () => {};

  /**
   * Called by static/zoek.js.
   * @param {[string, string, string[], string[]][]} all  Folder, name, names of areas in the order of data.js, aliases.
   */
  Atlas.search = (all) => {
    places = all.flatMap(([folder, name, areas, aliases]) => [
      municipality(folder, name, aliases),
      ...areas.map((area, index) => (
        { name: area, hint: name, folded: [Atlas.fold(area)], href: pageOf(folder) + '#gebied=' + index, kind: 1 })),
    ]);
    whenLoaded();
  };

  /**
   * The places that answer a question, municipalities first, best answers first.
   * @param {string} question
   * @returns {Place[]}
   */
  const find = (question) => {
    const asked = Atlas.fold(question);
    if (!asked) return [];
    return places
      .map((place) => ({ place, rank: Math.min(...place.folded.map((name) => Atlas.match(name, asked))) }))
      .filter(({ rank }) => rank < 3)
      .sort((a, b) => a.rank - b.rank || a.place.kind - b.place.kind || a.place.name.localeCompare(b.place.name, 'nl'))
      .slice(0, MOST)
      .map(({ place }) => place);
  };

  const load = () => {
    const script = document.createElement('script');
    script.src = root + 'static/zoek.js';
    document.body.append(script);
  };

  const field = document.getElementById('zoek');
  if (!field) return;
  const list = Atlas.combobox(field, document.getElementById('zoek-resultaten'), find);
  whenLoaded = list.refresh;
  field.addEventListener('input', load, { once: true });
})((window.Atlas = window.Atlas || {}));

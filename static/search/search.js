// @ts-check
// needs: page/text.js, search/combobox.js, search/find_among.js, search/nothing_found.js
/* What the field of the header searches: municipalities, regions, areas, districts, villages and examples. The names come in static/zoek.js, loaded when somebody
   first types; on the home page the municipalities stand in the list, so they are found at once. */
(function (Atlas) {
  'use strict';

  const root = document.body.dataset.root || '';
  const here = document.body.dataset.municipality || '';
  const pageOf = (/** @type {string} */ folder) => root + 'gemeente/' + folder + '/index.html';
  const isHere = (/** @type {string} */ folder) => here !== '' && (folder + '-').startsWith(here + '-');

  /** Without what tells two municipalities apart: "Bergen" of "Bergen (L.)".  @param {string} name */
  const bare = (name) => name.replace(/ \(.+\)$/, '');

  /**
   * @param {string} folder
   * @param {string} name
   * @param {string[]} aliases  Shown beside the name: whoever typed one sees why this was found.
   * @param {string} province  All that it is called.
   * @returns {Place}
   */
  const municipality = (folder, name, aliases, province) => ({
    name,
    within: [Atlas.fold(province)],
    hint: aliases.join(', '),
    folded: [name, bare(name), ...aliases].map(Atlas.fold),
    code: folder.split('-')[0].toUpperCase(),
    foldedCode: Atlas.foldCode(folder.split('-')[0]),
    href: pageOf(folder),
    kind: 0,
  });

  /** From the list of municipalities, where the page has one. */
  Atlas.placesInThePage = () => Atlas.findAll('a[data-slug]').map(({ dataset, textContent }) => ({
    ...municipality(dataset.slug || '', textContent || '', (dataset.aliases || '').split('|').filter(Boolean), dataset.province || ''),
    key: dataset.key || '',
  }));

  /** @type {Place[]} */
  let known = Atlas.placesInThePage();
  let isLoaded = false;
  /** @type {Promise<void> | undefined} */
  let loading;

  /** A page that is found by its name alone.  @type {(path: string, name: string, hint: string, kind: number) => Place} */
  const named = (path, name, hint, kind) =>
    ({ name, hint, folded: Atlas.districtNames(name), code: '', foldedCode: '', href: root + path, kind });

  /** Everything in one municipality, itself first.  @param {FoundPlaces} all */
  const within = ([folder, name, areas, aliases, start, ends, postcodes, views, province]) => {
    const codes = ends.split(' ').map((end) => start + end);
    const kind = isHere(folder) ? 1 : 2;
    const whole = municipality(folder, name, aliases, province);
    return [
      whole,
      ...areas.map((area, index) => ({
        name: area, hint: name, folded: [Atlas.fold(area)], code: codes[index], foldedCode: Atlas.foldCode(codes[index]),
        href: pageOf(folder) + '#gebied=' + index, kind, postcodes: (postcodes[index] || '').split(' '),
        within: whole.folded,
      })),
      ...views.map(([view, sort, ...seen]) => {
        const place = named('gemeente/' + folder + '/index.html#zicht=' + seen.join(','), view, sort + ' in ' + name, kind);
        return { ...place, within: whole.folded, folded: [...place.folded, ...(/\d/.test(sort) ? [sort] : [])] }; // "wijk 4"
      }),
    ];
  };

  /** Called by static/zoek.js. Regions and stories: path of the page and name. */
  Atlas.search = (all, regions, stories) => {
    known = [
      ...all.flatMap(within), // a municipality before the province of that name
      ...regions.map(([path, name, ...aliases]) => ({
        ...named(path, name, [path.split('/')[0], ...aliases].join(', '), 0), folded: [name, ...aliases].map(Atlas.fold),
      })),
      ...stories.map(([path, title]) => named(path, title, 'praktijkvoorbeeld', 3)),
    ];
  };

  const [field] = Atlas.findAll('#zoek', document, HTMLInputElement);
  const area = Atlas.textOf(field?.labels?.[0]).split(' ').pop() || ''; // "Zoek een gemeente of buurt"
  Atlas.findable = {
    places: () => known,
    nothing: (question, unnamed) => (isLoaded ? Atlas.nothingFound(known, question, ['gemeente', 'wijk', 'dorp', area], unnamed) : ''),
    load: () => {
      loading = loading || new Promise((done) => {
        document.body.append(Object.assign(document.createElement('script'), { src: root + 'static/zoek.js', onload: done, onerror: done }));
      }).then(() => { isLoaded = true; });
      return loading;
    },
  };

  if (!field) return;
  const list = Atlas.combobox(field, Atlas.find('#zoek-resultaten'), (question) => Atlas.findAmong(known, question), Atlas.findable.nothing);
  const load = () => Atlas.findable.load().then(list.refresh);
  if (field.value.trim()) load(); // typed before this script came
  else field.addEventListener('input', load, { once: true });
  list.refresh();
})(window.Atlas);

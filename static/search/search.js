// @ts-check
// needs: page/text.js, search/combobox.js
/* Finds municipalities, their regions, and areas, by name or code. The names come in static/zoek.js, loaded when somebody
   first types; on the home page the municipalities stand in the list, so they are found at once. */
(function (Atlas) {
  'use strict';

  const MOST = 12;
  const byName = new Intl.Collator('nl').compare;

  /**
   * @template {Place} T
   * @typedef {{place: T, name: number, code: number, rank: number}} Answer  Numbers: the lower the better.
   */

  const root = document.body.dataset.root || '';
  const here = document.body.dataset.municipality || '';
  const pageOf = (/** @type {string} */ folder) => root + 'gemeente/' + folder + '/index.html';
  const isHere = (/** @type {string} */ folder) => here !== '' && (folder + '-').startsWith(here + '-');

  /**
   * @param {string} folder
   * @param {string} name
   * @param {string[]} aliases  Shown beside the name: whoever typed one sees why this was found.
   * @returns {Place}
   */
  const municipality = (folder, name, aliases) => ({
    name,
    hint: aliases.join(', '),
    folded: [name, ...aliases].map(Atlas.fold),
    code: folder.split('-')[0].toUpperCase(),
    foldedCode: Atlas.foldCode(folder.split('-')[0]),
    href: pageOf(folder),
    kind: 0,
  });

  /**
   * The address says what it is: a region or a province.
   * @param {[string, string]} named  Path of its page and name.
   * @returns {Place}
   */
  const region = ([path, name]) =>
    ({ name, hint: path.split('/')[0], folded: [Atlas.fold(name)], code: '', foldedCode: '', href: root + path, kind: 0 });

  /** From the list of municipalities, where the page has one. */
  Atlas.placesInThePage = () => Atlas.findAll('a[data-slug]').map(({ dataset, textContent }) => ({
    ...municipality(dataset.slug || '', textContent || '', (dataset.aliases || '').split('|').filter(Boolean)),
    key: dataset.key || '',
  }));

  /** @type {Place[]} */
  let known = Atlas.placesInThePage();
  let whenLoaded = () => {};

  /**
   * Called by static/zoek.js.
   * @param {[string, string, string[], string[], string, string][]} all  Folder, name, names of areas in the order of
   *   data.js, aliases, how the codes of all its areas begin, how each goes on (with spaces between them).
   * @param {[string, string][]} regions  Path of its page and name.
   */
  Atlas.search = (all, regions) => {
    known = [...regions.map(region), ...all.flatMap(([folder, name, areas, aliases, start, ends]) => {
      const codes = ends.split(' ').map((end) => start + end);
      const kind = isHere(folder) ? 1 : 2;
      return [municipality(folder, name, aliases), ...areas.map((area, index) => ({
        name: area, hint: name, folded: [Atlas.fold(area)], code: codes[index], foldedCode: Atlas.foldCode(codes[index]),
        href: pageOf(folder) + '#gebied=' + index, kind,
      }))];
    })];
    whenLoaded();
  };

  /**
   * An area of this municipality counts as one step better; to the letter, as half a step.
   * @template {Place} T
   * @param {T} place
   * @param {string} asked  Folded.
   * @param {string} letters  The same with a leading 's or 't.
   * @returns {Answer<T>}
   */
  const answer = (place, asked, letters) => {
    const name = Math.min(...place.folded.map((folded) => Atlas.match(folded, asked)));
    const code = Atlas.matchCode(place.foldedCode, asked);
    const better = Number(place.kind === 1) + (name === 0 && Atlas.letters(place.name) === letters ? 0.5 : 0);
    return { place, name, code, rank: Math.min(name, code) - better };
  };

  /**
   * A code that was asked for is shown.
   * @template {Place} T
   * @param {Answer<T>} answer
   */
  const shown = ({ place, name, code }) => (code < name
    ? { ...place, hint: [place.hint, place.code].filter(Boolean).join(' · ') } : place);

  /**
   * The places that answer a question, best answers first, then municipalities, then areas of this one.
   * @template {Place} T
   * @param {T[]} places
   * @param {string} question
   */
  Atlas.findAmong = (places, question) => {
    const asked = Atlas.fold(question);
    if (!asked) return [];
    const letters = Atlas.letters(question);
    return places
      .map((place) => answer(place, asked, letters))
      .filter(({ name, code }) => Math.min(name, code) < Atlas.NO_MATCH)
      .sort((a, b) => a.rank - b.rank || a.place.kind - b.place.kind || byName(a.place.name, b.place.name))
      .slice(0, MOST)
      .map(shown);
  };

  const [field] = Atlas.findAll('#zoek', document, HTMLInputElement);
  if (!field) return;
  const list = Atlas.combobox(field, Atlas.find('#zoek-resultaten'), (question) => Atlas.findAmong(known, question));
  whenLoaded = list.refresh;
  const load = () => {
    document.body.append(Object.assign(document.createElement('script'), { src: root + 'static/zoek.js' }));
  };
  if (field.value.trim()) load(); // typed before this script came
  else field.addEventListener('input', load, { once: true });
  list.refresh();
})(window.Atlas);

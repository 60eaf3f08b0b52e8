// @ts-check
// needs: legend/country.js, page/elements.js, page/text.js, selection/conditions_asked.js
/* Conditions across maps: which areas are, on two or three maps, in one of the classes that somebody ticks.
   In the address voorwaarden=1GHI,3E: number of the map and letters of the classes. */
(function (Atlas) {
  'use strict';

  const make = Atlas.element;
  const MOST = 3;
  const WRITTEN = /^(\d+)([A-Z]+)$/;
  const words = {
    title: 'Kies met voorwaarden',
    help: 'Vink per kaart de klassen aan. U ziet de gebieden die op elke kaart zo’n klasse hebben.',
    condition: (/** @type {number} */ place) => (place ? 'en kaart' : 'Kaart'),
    empty: 'geen kaart',
    met: (/** @type {number} */ count, /** @type {string} */ those) =>
      those[0].toUpperCase() + those.slice(1) + (count > 1 ? ' voldoen.' : ' voldoet.'),
    unsaid: (/** @type {string} */ those) => 'Bij ' + those + ' is het niet te zeggen: daar is op een van de kaarten geen klasse.',
    unread: 'Een voorwaarde in dit adres bestaat niet in deze uitgave.',
    cut: 'Dit adres noemt meer dan ' + MOST + ' voorwaarden: de eerste ' + MOST + ' tellen.',
  };

  /** Of a class: its mark without the number of the map.  @param {ClassWords} item */
  const letterOf = ({ mark }) => mark.replace(/^\d+/, '');

  /**
   * The areas that meet all, and how many no one can tell.
   * @param {AtlasData} data
   * @param {Record<string, Legend>} legends
   * @param {Condition[]} asked
   */
  const meeting = ({ layers }, legends, asked) => {
    const every = [...layers[asked[0].map]].map((_, area) => asked.map(({ map, characters }) => {
      const character = layers[map][area];
      return legends[map].items[character].mark ? characters.includes(character) : null;
    }));
    const areas = every.flatMap((answers, area) => (answers.every(Boolean) ? [area] : []));
    const unsaid = every.filter((answers) => answers.includes(null) && !answers.includes(false)).length; // one no is enough
    return { areas, all: every.length, unsaid };
  };

  /** The maps of the edition in the order of their numbers.  @param {MainPage} page */
  const mapsOf = ({ legends, data }) => Object.entries(legends).filter(([slug]) => data.layers[slug])
    .map(([slug, { panel, items }]) => ({ slug, number: panel.dataset.number || '', items,
      menu: Atlas.textOf(Atlas.find('#kaartkeuze [value="' + slug + '"]').parentElement?.lastElementChild) }))
    .sort((a, b) => Number(a.number) - Number(b.number));

  Atlas.conditions = (page, act) => {
    const maps = mapsOf(page);
    /** @type {{select: HTMLSelectElement, classes: HTMLElement}[]} */
    const rows = [];

    /** @returns {Condition[]} */
    const asked = () => rows.map(({ select, classes }) => ({
      map: select.value,
      characters: Atlas.findAll('input', classes, HTMLInputElement).filter(({ checked }) => checked).map(({ value }) => value),
    })).filter(({ map, characters }) => map && characters.length);

    const written = () => asked().map(({ map, characters }) => {
      const { items } = page.legends[map];
      const { number } = page.legends[map].panel.dataset;
      return number + characters.map((character) => letterOf(items[character])).join('');
    }).join(',');

    const onPaper = make('ul', 'conditions__asked');
    const apply = (note = '') => {
      const wanted = asked();
      onPaper.replaceChildren(...Atlas.conditionsAsked(page, wanted, wanted.map((_, place) => words.condition(place))));
      page.remembered.voorwaarden = written();
      if (!wanted.length) {
        act([], note);
        return;
      }
      const { areas, all, unsaid } = meeting(page.data, page.legends, wanted);
      const those = (/** @type {number} */ count) => Atlas.ofAll(count, all, page.data.area);
      act(areas, [words.met(areas.length, those(areas.length)), unsaid ? words.unsaid(those(unsaid)) : '', note].filter(Boolean).join(' '));
    };

    /** The classes of the map that is asked for, those ticked whose letters are given.  @type {(row: (typeof rows)[0], letters: string) => void} */
    const fill = ({ select, classes }, letters) => {
      const map = maps.find(({ slug }) => slug === select.value);
      const items = Object.entries(map ? map.items : {}).filter(([, { mark }]) => mark).sort(([, a], [, b]) => a.rank - b.rank);
      classes.className = 'condition__classes map-' + select.value;
      classes.replaceChildren(...items.map(([character, item]) => {
        const box = Object.assign(make('input', ''), { type: 'checkbox', value: character,
          checked: letters.includes(letterOf(item)) });
        return make('label', 'condition__class', box, ' ', ...Atlas.classWords(item));
      }));
    };

    const row = (/** @type {number} */ place) => {
      const select = make('select', 'select', new Option(words.empty, ''),
        ...maps.map(({ slug, number, menu }) => new Option(number + ' ' + menu, slug)));
      const made = { select, classes: make('div', '') };
      select.addEventListener('change', () => {
        fill(made, '');
        apply();
      });
      rows.push(made);
      return make('div', 'condition', make('label', 'condition__map', words.condition(place) + ' ', select), made.classes);
    };

    const form = make('form', 'conditions__form', make('p', 'soft', words.help), ...Array.from({ length: MOST }, (_, place) => row(place)));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', ({ target }) => { if (target instanceof HTMLInputElement) apply(); });
    const node = make('details', 'conditions', make('summary', '', words.title), form);
    node.addEventListener('toggle', () => {
      if (!node.open || rows.some(({ select }) => select.value)) return;
      rows[0].select.value = page.choice.map;
      fill(rows[0], '');
    });

    /** Whether a part of an address names a map and classes of it.  @param {string} part */
    const isKnown = (part) => {
      const [, number, letters] = WRITTEN.exec(part) || ['', '', ''];
      const known = Object.values(maps.find((map) => map.number === number)?.items || {}).filter(({ mark }) => mark).map(letterOf);
      return known.length > 0 && [...letters].every((letter) => known.includes(letter));
    };

    /** @param {string} text */
    const write = (text) => {
      const wanted = text.split(',').map((part) => WRITTEN.exec(part));
      rows.forEach((line, place) => {
        const [, number, letters] = wanted[place] || ['', '', ''];
        line.select.value = maps.find((map) => map.number === number)?.slug || '';
        fill(line, letters);
      });
    };

    return {
      nodes: [onPaper, node],
      clear() {
        page.remembered.voorwaarden = '';
        onPaper.replaceChildren();
        write('');
      },
      read(text) {
        write(text);
        node.open = true;
        const parts = text.split(',');
        const notes = [parts.every(isKnown) ? '' : words.unread, parts.length > MOST ? words.cut : ''];
        apply(notes.filter(Boolean).join(' '));
      },
    };
  };
})(window.Atlas);

// @ts-check
// needs: squares/cell_shapes.js, map/page.js, map/shapes.js, page/elements.js, pictures/picture_marks.js
/* Neighbourhoods of squares: which one a square lies in, and how many squares of each class lie in one. */
(function (Atlas) {
  'use strict';

  const HIGH = 8; // units of a bar, which is 100 wide
  const short = (/** @type {number} */ number) => String(Number(number.toPrecision(4)));

  /** @type {WeakMap<AtlasData, Int32Array>} */
  const known = new WeakMap();

  /** The place of the neighbourhood of every square.  @param {AtlasData} data */
  const all = (data) => {
    const hoods = known.get(data) || Int32Array.from(Atlas.squaresOf(data).parts.flatMap((part) => part.hoods));
    known.set(data, hoods);
    return hoods;
  };

  /** The place of the neighbourhood of a square, or of a neighbourhood itself. */
  Atlas.hoodOf = (data, area) => {
    const { count } = Atlas.shapesOf(data);
    return area < count ? all(data)[area] : area - count;
  };

  /** Per neighbourhood the number of squares by character. codes: the class of every square. */
  Atlas.hoodCounts = (data, codes) => {
    const hoods = all(data);
    /** @type {Record<string, number>[]} */
    const counts = Atlas.squaresOf(data).hoods.names.map(() => ({}));
    for (let n = 0; n < codes.length; n += 1) {
      const ofHood = counts[hoods[n]];
      ofHood[codes[n]] = (ofHood[codes[n]] || 0) + 1;
    }
    return counts;
  };

  /** The classes that occur, in legend order, each with its number. */
  Atlas.countedClasses = (legend, counts) => Object.entries(legend.items)
    .filter(([character]) => counts[character])
    .map(([character, item]) => ({ item, count: counts[character] }))
    .sort((a, b) => a.item.rank - b.item.rank);

  /** "1A 12 · 1C 3". */
  Atlas.countWords = (legend, counts) => Atlas.countedClasses(legend, counts)
    .map(({ item, count }) => (item.mark || item.label) + '\u00a0' + count).join(' \u00b7 ');

  /** The shares of a whole, side by side, in legend order. */
  Atlas.hoodBar = (legend, counts) => {
    const classes = Atlas.countedClasses(legend, counts);
    const whole = classes.reduce((sum, { count }) => sum + count, 0);
    let left = 0;
    return Atlas.mark('svg', { class: 'table__bar', viewBox: '0 0 100 ' + HIGH, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      ...classes.map(({ item, count }) => {
        const from = short(left * 100 / whole);
        left += count;
        const to = short(left * 100 / whole);
        return Atlas.mark('path', { class: 'class-' + item.slug, d: 'M' + from + ' 0H' + to + 'V' + HIGH + 'H' + from + 'z' });
      }));
  };

  const [ofAreas, named] = [Atlas.areaWords, Atlas.areaTitle];

  /** Of a square also what it is: "Vierkant in De Berg". This file may come to a page of areas with another. */
  Atlas.areaTitle = (page, area) => {
    const [square] = page.data.area;
    return (page.data.hoods && area < page.codes.length ? square[0].toUpperCase() + square.slice(1) + ' in ' : '') + named(page, area);
  };

  /** What is counted in a neighbourhood, a line per class. */
  Atlas.hoodLines = ({ data, codes, legend }, area) => {
    const counts = Atlas.hoodCounts(data, codes)[Atlas.hoodOf(data, area)];
    const lines = Atlas.countedClasses(legend, counts).map(({ item, count }) => Atlas.element('span', 'hood-class',
      ...Atlas.classWords(item), ': ' + Atlas.number(count) + ' ' + data.area[count === 1 ? 0 : 1]));
    return lines.length ? lines : ['Hier is voor geen ' + data.area[0] + ' een cijfer geleverd'];
  };

  /** Of a square its class; a neighbourhood has no class of its own. */
  Atlas.areaWords = (page, area) => (area < page.codes.length ? ofAreas(page, area) : Atlas.hoodLines(page, area));

  /** On the card: the district, and what a square is.  @type {(page: MainPage, card: HTMLElement) => Element[]} */
  const notes = ({ data, codes, choice }, card) => [
    Atlas.squaresOf(data).hoods.districts[Atlas.hoodOf(data, choice.area)],
    choice.area < codes.length ? card.dataset.cell : '',
  ].flatMap((words) => (words ? [Atlas.element('p', 'area-card__cell', words)] : []));

  Atlas.parts.push((page) => ({
    choose() {
      const card = document.getElementById('gebied');
      if (card && page.choice.area >= 0) card.append(...notes(page, card));
    },
  }));
})(window.Atlas);

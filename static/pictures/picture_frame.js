// @ts-check
// needs: page/text.js, page/words.js, pictures/patterns.js
/* The sheet of every picture: place, title, sentence and "fictief" above, source and edition below, room between them. */
(function (Atlas) {
  'use strict';

  const WIDTH = 1920;
  const HEIGHT = 1080;
  const EDGE = 80;
  const INSIDE = WIDTH - 2 * EDGE;
  const STAMP = { width: 200, height: 56 };


  const stamp = () => {
    const [x, y] = [WIDTH - EDGE - STAMP.width, 54];
    const [fill, stroke] = [Atlas.token('practice-tint'), Atlas.token('practice-rule')];
    const words = { x: x + STAMP.width / 2, y: y + 39, 'font-size': 32, 'font-weight': 700, 'text-anchor': 'middle' };
    return [
      Atlas.mark('rect', { x, y, ...STAMP, fill, stroke, 'stroke-width': 2 }),
      Atlas.mark('text', words, Atlas.words.fictional),
    ];
  };

  /** Where and which, what, and what is seen.  @param {PictureWords & {above: string}} said */
  const head = ({ above, title, sentence, fictional }) => {
    const width = INSIDE - (fictional ? STAMP.width + 40 : 0);
    const soft = Atlas.token('ink-soft');
    /** @type {(text: string, sizes: number[], bottom: number, look: Partial<Look>) => (y: number) => Drawn} */
    const line = (text, sizes, bottom, look) => (y) => Atlas.fitted(sizes, bottom, (size) =>
      Atlas.paragraph(text, { x: EDGE, y: y + 6, width, size, ...look }));
    const { marks, bottom } = Atlas.column([
      line(above, [30, 24], 100, { weight: 600, fill: soft }),
      line(title, [42, 34, 26], 185, { weight: 700 }),
      line(sentence, [26, 21], 262, { fill: soft }),
    ], 38);
    return { marks: fictional ? [...stamp(), ...marks] : marks, bottom };
  };

  /** Source and edition, upwards from the lower edge.  @param {string} source */
  const foot = (source) => {
    const edition = [...document.querySelectorAll('[data-colophon]')].map(Atlas.textOf);
    /** @type {(text: string, size: number) => (y: number) => Drawn} */
    const line = (text, size) => (y) =>
      Atlas.paragraph(text, { x: EDGE, y: y + size / 3, width: INSIDE, size, fill: Atlas.token('ink-soft') });
    const { marks, bottom } = Atlas.fitted([18, 15, 12], HEIGHT / 4, (size) =>
      Atlas.column([Atlas.words.source + ': ' + source, ...edition].map((text) => line(text, size)), 0));
    const top = Math.round(HEIGHT - 40 - bottom);
    return { top: top - 40, marks: [
      Atlas.mark('rect', { x: EDGE, y: top - 8, width: INSIDE, height: 1, fill: Atlas.token('line-firm') }),
      Atlas.mark('g', { transform: 'translate(0 ' + top + ')' }, ...marks),
    ] };
  };

  /**
   * @param {PictureWords} said
   * @param {(room: Room) => Element[]} draw
   * @returns {SVGSVGElement}  A file of its own: no style sheet, no class, no reference to elsewhere.
   */
  Atlas.picture = (said, draw) => {
    const place = Atlas.textOf(document.querySelector('.place__name'));
    const whereabouts = [place, said.number].filter(Boolean).join(' · ');
    const [above, below] = [head({ ...said, above: whereabouts }), foot(said.source)];
    const drawn = Atlas.mark('svg', {
      xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height: HEIGHT, viewBox: '0 0 ' + WIDTH + ' ' + HEIGHT,
      'font-family': getComputedStyle(document.body).fontFamily.replace(/"/g, "'"), fill: Atlas.token('ink'),
    },
    Atlas.mark('title', {}, [whereabouts, said.title].filter(Boolean).join(' · ')),
    Atlas.mark('rect', { width: WIDTH, height: HEIGHT, fill: Atlas.token('paper') }),
    ...above.marks,
    ...draw({ left: EDGE, top: Math.round(above.bottom + 30), right: WIDTH - EDGE, bottom: below.top }),
    ...below.marks);
    Atlas.takePatterns(drawn);
    return drawn;
  };
})(window.Atlas);

// @ts-check
/* Saves a chart as SVG or PNG with everything it needs to stand alone: title, legend, source, edition, "fictief".
   Works from file:// too: the picture is drawn from a data: address and handed over as a download. */
(function (Atlas) {
  'use strict';

  const WIDTH = 1920;
  const HEIGHT = 1080;
  const EDGE = 80;
  const LEGEND = 470;
  const INK = '#14202b';
  const SOFT = '#4a5866';

  const words = (node) => (node ? node.textContent.replace(/\s+/g, ' ').trim() : '');

  /** Title, sentence and, in the corner, the word that it is invented. */
  const head = (figure, view, fictional) => {
    const number = words(figure.querySelector('.figure__number')).replace(/^\D+/, '');
    const name = words(figure.querySelector('.figure__title')).replace(/^\D*[\d.]+\s/, '');
    const place = words(document.querySelector('.place__name'));
    const title = Atlas.paragraph([number, name + (place ? ', ' + place : '')].join(' ').trim(),
      { x: EDGE, y: 50, width: WIDTH - 2 * EDGE - (fictional ? 240 : 0), size: 42, weight: 700 });
    const stamp = fictional ? [
      Atlas.mark('rect', { x: WIDTH - EDGE - 200, y: 54, width: 200, height: 56, fill: '#fff6e6', stroke: '#a85f00', 'stroke-width': 2 }),
      Atlas.mark('text', { x: WIDTH - EDGE - 100, y: 93, 'font-size': 32, 'font-weight': 700, 'text-anchor': 'middle', fill: INK }, Atlas.words.fictional),
    ] : [];
    const sentence = Atlas.paragraph(words(view.querySelector('.figure__sentence')),
      { x: EDGE, y: title.bottom + 12, width: WIDTH - 2 * EDGE, size: 26, fill: SOFT });
    return { marks: [...stamp, ...title.marks, ...sentence.marks], bottom: sentence.bottom + 30 };
  };

  /** Source and edition, upwards from the lower edge. */
  const foot = (figure) => {
    const place = { x: EDGE, y: 0, width: WIDTH - 2 * EDGE, size: 18, fill: SOFT };
    const edition = words(document.querySelector('.footer__line'));
    const lines = [Atlas.words.source + ': ' + words(figure.querySelector('[data-source]')), edition];
    const height = lines.reduce((sum, line) => sum + Atlas.paragraph(line, place).bottom, 0);
    const marks = [Atlas.mark('rect', { x: EDGE, y: HEIGHT - height - 62, width: WIDTH - 2 * EDGE, height: 1, fill: '#7d8a97' })];
    let y = HEIGHT - height - 44;
    for (const line of lines) {
      const made = Atlas.paragraph(line, { ...place, y });
      marks.push(...made.marks);
      y = made.bottom;
    }
    return { marks, top: HEIGHT - height - 80 };
  };

  /** Colours and words beside the chart, and what it counts. */
  const legend = (view, top) => {
    const x = WIDTH - EDGE - LEGEND;
    const marks = [];
    let y = top;
    view.querySelectorAll('.chart-legend__item').forEach((item) => {
      const fill = getComputedStyle(item, '::before').backgroundColor;
      marks.push(Atlas.mark('rect', { x, y: y + 2, width: 30, height: 30, fill, stroke: INK }));
      const text = Atlas.paragraph(words(item), { x: x + 46, y, width: LEGEND - 46, size: 24 });
      marks.push(...text.marks);
      y = text.bottom + 14;
    });
    const note = words(view.querySelector('.figure__counts'));
    const counts = Atlas.paragraph(note, { x, y: y + 16, width: LEGEND, size: 20, fill: SOFT });
    return [...marks, ...counts.marks];
  };

  /** @param {Element} view  The view of a figure that shows now. */
  const picture = (view) => {
    const figure = view.closest('[data-figure]');
    const chart = view.querySelector('.chart');
    const fictional = view.querySelector('[data-fictional]') !== null;
    const [above, below] = [head(figure, view, fictional), foot(figure)];
    const room = below.top - above.bottom;
    const size = Math.min(30, Math.floor(room / parseFloat(chart.getAttribute('height'))));
    const marks = Atlas.flatten(chart, WIDTH - 3 * EDGE - LEGEND, size);
    const made = Atlas.mark('svg', {
      xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height: HEIGHT, viewBox: '0 0 ' + WIDTH + ' ' + HEIGHT,
      'font-family': getComputedStyle(document.body).fontFamily.replace(/"/g, "'"), fill: INK,
    },
    Atlas.mark('rect', { width: WIDTH, height: HEIGHT, fill: '#fff' }),
    ...above.marks,
    Atlas.mark('g', { transform: 'translate(' + EDGE + ' ' + Math.round(above.bottom) + ')' }, ...marks),
    ...legend(view, above.bottom),
    ...below.marks);
    Atlas.takePatterns(made);
    return made;
  };

  const download = (blob, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  /**
   * @param {string} xml
   * @returns {Promise<Blob>}
   */
  const rasterise = async (xml) => {
    const image = new Image();
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(xml);
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT });
    canvas.getContext('2d').drawImage(image, 0, 0);
    return new Promise((resolve) => { canvas.toBlob(resolve, 'image/png'); });
  };

  /**
   * @param {Element} view
   * @param {'svg' | 'png'} kind
   */
  Atlas.savePicture = async (view, kind) => {
    const xml = new XMLSerializer().serializeToString(picture(view));
    const body = view.querySelector('[data-picture]');
    const place = document.body.dataset.municipality || document.body.dataset.edition;
    const start = body.hasAttribute('data-fictional') ? 'fictief-' : '';
    const name = start + body.getAttribute('data-picture') + '-' + place + '.' + kind;
    download(kind === 'svg' ? new Blob([xml], { type: 'image/svg+xml' }) : await rasterise(xml), name);
  };
})((window.Atlas = window.Atlas || {}));

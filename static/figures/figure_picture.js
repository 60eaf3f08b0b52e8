// @ts-check
// needs: figures/chart_marks.js, pictures/picture_frame.js
/* A figure as a picture: the chart with what it counts, and the legend beside it. */
(function (Atlas) {
  'use strict';

  const LEGEND = 470;
  const GAP = 80;
  const BETWEEN = 48; // columns
  const [LARGEST, READABLE] = [30, 15]; // text of a chart
  const NARROWEST = 22; // of a column, against its text

  /** Colours and words beside the chart, and what it counts.  @type {(view: Element, x: number, top: number) => (size: number) => Drawn} */
  const legend = (view, x, top) => (size) => {
    const side = Math.round(size * 1.25);
    /** @type {(element: Element) => (y: number) => Drawn} */
    const item = (element) => (y) => {
      const look = { ...Atlas.looks(element, ['fill']), stroke: Atlas.token('ink') };
      const text = Atlas.paragraph(Atlas.textOf(element), { x: x + side + 16, y, width: LEGEND - side - 16, size });
      const swatch = Atlas.mark('rect', { x, y: Math.round(y + 2), width: side, height: side, ...look });
      return { marks: [swatch, ...text.marks], bottom: text.bottom + size * 0.6 };
    };
    const counts = Atlas.textOf(view.querySelector('.figure__counts'));
    /** @param {number} y */
    const note = (y) => Atlas.paragraph(counts, { x, y: y + 16, width: LEGEND, size: size - 4, fill: Atlas.token('ink-soft') });
    return Atlas.column([...[...view.querySelectorAll('.chart-legend__item')].map(item), note], top);
  };

  /**
   * The chart in as few columns as can be read, and how large its text is then.
   * @param {SVGSVGElement} chart
   * @param {number} width
   * @param {number} height
   */
  const columns = (chart, width, height) => {
    const all = [1, 2, 3].map((count) => {
      const parts = Atlas.chartColumns(chart, count);
      const wide = (width - (count - 1) * BETWEEN) / count;
      const high = Math.max(...parts.map((part) => parseFloat(part.getAttribute('height') || '')));
      return { parts, wide, size: Math.floor(Math.min(LARGEST, height / high, wide / NARROWEST)) };
    });
    return all.find(({ size }) => size >= READABLE) || all.reduce((best, choice) => (choice.size > best.size ? choice : best));
  };

  /** Of the view of a figure that shows now.  @type {(view: Element) => (room: Room) => Element[]} */
  const drawn = (view) => ({ left, top, right, bottom }) => {
    const chart = Atlas.find('.chart', view, SVGSVGElement);
    const { parts, wide, size } = columns(chart, right - left - LEGEND - GAP, bottom - top);
    return [
      ...parts.map((part, n) => Atlas.mark('g', { transform: 'translate(' + (left + n * (wide + BETWEEN)) + ' ' + top + ')' },
        ...Atlas.flatten(part, wide, size))),
      ...Atlas.fitted([24, 20, 16], bottom, legend(view, right - LEGEND, top)).marks,
    ];
  };

  /** @param {Element} view */
  Atlas.figurePicture = (view) => {
    const figure = /** @type {Element} */ (view.closest('[data-figure]'));
    const body = Atlas.find('[data-picture]', view);
    const number = Atlas.textOf(figure.querySelector('.figure__number'));
    const edition = Atlas.textOf(document.querySelector('.place__edition')); // titles of figures with a number tell the period
    const fictional = body.hasAttribute('data-fictional');
    const said = {
      number: number || edition,
      title: Atlas.textOf(figure.querySelector('.figure__title')).slice(number.length).trim(),
      sentence: Atlas.textOf(view.querySelector('.figure__sentence')),
      source: Atlas.textOf(figure.querySelector('[data-source]')),
      fictional,
    };
    return { picture: Atlas.picture(said, drawn(view)), what: body.dataset.picture || '', fictional };
  };
})(window.Atlas);

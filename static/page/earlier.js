// @ts-check
// needs: page/elements.js
/* Shows one map in two editions: colours both drawings and shows the legend that belongs to each. */
(function (Atlas) {
  'use strict';

  const choice = /** @type {HTMLSelectElement | null} */ (document.getElementById('kies-kaart'));
  const sides = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.earlier__side')]);

  /** Colours the areas of one edition.  @type {(side: HTMLElement) => PaintSide} */
  const paintAreas = (side) => (slugs, codes) => side.querySelectorAll('[data-area]').forEach((area) => {
    const position = Number(area.getAttribute('data-area'));
    area.setAttribute('class', 'area class-' + slugs[parseInt(codes[position], 36)]);
  });

  Atlas.showDue();

  /** Called by klassen.js. */
  Atlas.editions = (maps, squares = []) => {
    if (!choice) return;
    const sheets = sides.map((side, place) => {
      const places = squares[place];
      return places && Atlas.squareSide ? Atlas.squareSide(side, places) : null;
    });
    const painters = sides.map((side, place) => (sheets[place] || { paint: paintAreas(side) }).paint);
    const show = () => {
      const [slugs, ...columns] = maps[choice.value];
      sides.forEach((side, place) => {
        side.className = 'earlier__side map-' + choice.value;
        painters[place](slugs, columns[place]);
      });
      /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('main [data-map]')).forEach((part) => {
        part.hidden = part.dataset.map !== choice.value;
      });
    };
    choice.addEventListener('change', show);
    if (choice.parentElement) choice.parentElement.hidden = false;
    if (Atlas.askSquare) Atlas.askSquare(sheets, () => maps[choice.value], choice);
  };
})(window.Atlas);

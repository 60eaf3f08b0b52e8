// @ts-check
// needs: page/atlas.js
/* Shows one map in two editions: colours both drawings and shows the legend that belongs to each. */
(function (Atlas) {
  'use strict';

  const choice = /** @type {HTMLSelectElement | null} */ (document.getElementById('kies-kaart'));
  const sides = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.earlier__side')]);

  /**
   * Called by klassen.js.
   * @param {{[slug: string]: [string[], string, string]}} maps  Per map its class slugs and, for each edition, one
   *   character per area: the place of its class among them.
   */
  Atlas.editions = (maps) => {
    if (!choice) return;
    const show = () => {
      const [slugs, ...columns] = maps[choice.value];
      sides.forEach((side, place) => {
        side.className = 'earlier__side map-' + choice.value;
        side.querySelectorAll('[data-area]').forEach((area) => {
          const position = Number(area.getAttribute('data-area'));
          area.setAttribute('class', 'area class-' + slugs[parseInt(columns[place][position], 36)]);
        });
        /** @type {NodeListOf<HTMLElement>} */ (side.querySelectorAll('[data-map]')).forEach((part) => {
          part.hidden = part.dataset.map !== choice.value;
        });
      });
    };
    choice.addEventListener('change', show);
    if (choice.parentElement) choice.parentElement.hidden = false;
  };
})(window.Atlas);

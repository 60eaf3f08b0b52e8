// @ts-check
// needs: legend/legend.js, choice/chooser.js, page/words.js
/* What stands around the second of two maps: copies of what chooses and explains the first. */
(function (Atlas) {
  'use strict';

  const NOT_TWICE = '.panel__partner, .pair, .practice-notes, .panel__states';

  /** Heading, legend with its own numbers, reading help and source of the map that is shown.  @param {ChoicePage} page */
  Atlas.besidePanel = ({ legend, choice, codes, hasYears }) => {
    const panel = Atlas.copyOf(legend.panel);
    panel.removeAttribute('id');
    panel.removeAttribute('data-map');
    panel.querySelectorAll(NOT_TWICE).forEach((node) => node.remove());
    panel.hidden = false;
    Atlas.writeCounts(Atlas.readLegend(panel), codes);
    if (hasYears) Atlas.writeYear(panel, choice.year);
    return panel;
  };

  /**
   * A copy of something around the first map; what makes it the only one of its kind stays behind.
   * @template {Element} [T=HTMLElement]
   * @param {string} id
   * @param {new () => T} [kind]
   */
  const copy = (id, kind) => {
    const made = Atlas.copyOf(Atlas.find('#' + id, document, kind));
    made.removeAttribute('id');
    return made;
  };

  /** Everything around the second map: what chooses, the map with its drawing for paper, and room for the panel. */
  Atlas.besideFrame = () => {
    const { element, words } = Atlas;
    const [list, years] = [copy('kaartkeuze-smal', HTMLSelectElement), copy('jaarkeuze')];
    /** @type {HTMLElement} */
    const panel = element('div', '');
    years.querySelectorAll('input').forEach((radio) => { radio.name = 'naastjaar'; });
    const close = element('button', 'button', words.close);
    close.type = 'button';
    const choice = element('div', 'beside__choice', element('label', 'beside__label', words.beside, list), close);
    const frame = element('div', 'map', copy('kaart-svg', SVGElement), element('div', 'map__live'));
    const box = element('div', 'beside', choice, frame, years, panel);
    const title = element('h2', 'beside__title');
    title.setAttribute('aria-live', 'polite');
    frame.setAttribute('role', 'region');
    frame.setAttribute('aria-label', words.beside);
    return { title, box, frame, list, years, panel, close };
  };
})(window.Atlas);

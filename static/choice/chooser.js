// @ts-check
// needs: map/page.js, page/elements.js, page/hash.js
/* The choice of map and year: radio buttons, the list on a narrow screen and the panel beside the map, in step. */
(function (Atlas) {
  'use strict';

  /** @param {Event} event */
  const chosen = ({ target }) => /** @type {HTMLInputElement | HTMLSelectElement} */ (target).value;

  /** @param {ChoicePage} page */
  const listen = (page) => {
    Atlas.find('#kaartkeuze').addEventListener('change', (event) => page.change({ map: chosen(event) }));
    Atlas.find('#jaarkeuze').addEventListener('change', (event) => page.change({ year: chosen(event) }));
  };

  /**
   * The way to the other map of a pair: in the year that is shown, if that has it.
   * @param {ChoicePage} page
   */
  const linkPartner = ({ legend, choice, data }) => {
    const [link] = Atlas.findAll('.panel__partner a', legend.panel, HTMLAnchorElement);
    if (!link) return;
    const given = Atlas.readHash(link.hash);
    if (Object.hasOwn(data.layers, given.get('kaart') + '@' + choice.year)) given.set('jaar', choice.year);
    else given.delete('jaar');
    link.hash = given.toString();
  };

  /**
   * A year, in every text of a panel that names it.
   * @param {Element} panel
   * @param {string} year
   */
  Atlas.writeYear = (panel, year) => {
    panel.querySelectorAll('[data-year]').forEach((node) => { node.textContent = year; });
  };

  Atlas.parts.push((page) => {
    const radios = Atlas.findAll('#kaartkeuze input[name="kaart"]', document, HTMLInputElement);
    const list = Atlas.find('#kaartkeuze-smal', document, HTMLSelectElement);
    const years = Atlas.find('#jaarkeuze');
    const yearRadios = [...years.querySelectorAll('input')];
    const check = () => {
      const { map, year } = page.choice;
      radios.forEach((radio) => { radio.checked = radio.value === map; });
      list.value = map;
      yearRadios.forEach((radio) => { radio.checked = radio.value === year; });
    };
    listen(page);
    window.addEventListener('pageshow', check); // a browser may put back what was chosen before a reload
    return {
      show() {
        const { map } = page.choice;
        check();
        years.hidden = !page.hasYears;
        linkPartner(page);
        for (const [slug, { panel }] of Object.entries(page.legends)) panel.hidden = slug !== map;
        if (page.hasYears) Atlas.writeYear(page.legend.panel, page.choice.year);
      },
    };
  });
})(window.Atlas);

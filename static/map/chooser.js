// @ts-check
/* The choice of map and year: radio buttons, the list on a narrow screen and the panel beside the map, in step. */
(function (Atlas) {
  'use strict';

  /** @param {object} page */
  const listen = (page) => {
    document.getElementById('kaartkeuze').addEventListener('change', (event) => {
      page.change({ map: event.target.value });
    });
    document.getElementById('jaarkeuze').addEventListener('change', (event) => {
      page.change({ year: event.target.value });
    });
  };

  /**
   * The way to the other map of a pair: in the year that is shown.
   * @param {object} page
   */
  const linkPartner = ({ legend, choice, lastYear }) => {
    const link = legend.panel.querySelector('.panel__partner a');
    if (!link) return;
    const given = new URLSearchParams(link.hash.slice(1));
    if (choice.year === lastYear) given.delete('jaar');
    else given.set('jaar', choice.year);
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
    const radios = [...document.querySelectorAll('#kaartkeuze input[name="kaart"]')];
    const list = document.getElementById('kaartkeuze-smal');
    const years = document.getElementById('jaarkeuze');
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
})((window.Atlas = window.Atlas || {}));

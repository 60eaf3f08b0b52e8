// @ts-check
// needs: page/elements.js, page/hash.js, address/in_vain.js
/* Chooses among the practice examples by map, municipality and organisation; the address remembers the choice. */
(function (Atlas) {
  'use strict';

  const form = /** @type {HTMLFormElement | null} */ (document.getElementById('praktijk-filter'));
  if (!form) return;
  const { inVain } = Atlas;
  const items = Atlas.findAll('.practice-index__item');
  const lists = [...form.querySelectorAll('select')];

  /** @param {HTMLElement} item */
  const fits = (item) => lists.every(({ name, value }) => !value || (item.dataset[name] || '').split(' ').includes(value));

  const show = () => {
    items.forEach((item) => { item.hidden = !fits(item); });
    const count = items.filter((item) => !item.hidden).length;
    Atlas.find('[data-count]', form).textContent = String(count);
    Atlas.find('[data-none]', form).hidden = count > 0;
  };

  const remember = () => {
    const chosen = lists.filter(({ value }) => value);
    history.replaceState(null, '', Atlas.hashOf(chosen.map(({ name, value }) => [name, value])));
    inVain.tell([], Atlas.find('[data-none]', form));
  };

  const read = () => {
    const given = Atlas.readHash();
    lists.forEach((list) => {
      list.value = given.get(list.name) || '';
      if (list.selectedIndex < 0) list.value = '';
    });
    show();
    const readers = lists.map(({ name, options }) => [name, inVain.among(name, [...options].map(({ value }) => value))]);
    inVain.tell(inVain.sentences(given, Object.fromEntries(readers)), Atlas.find('[data-none]', form));
  };

  form.addEventListener('change', () => {
    show();
    remember();
  });
  form.addEventListener('reset', () => setTimeout(() => { // after the lists are empty
    show();
    remember();
    lists[0].focus();
  }));
  window.addEventListener('hashchange', read);
  form.hidden = false;
  read();
})(window.Atlas);

// @ts-check
// needs: page/elements.js, page/hash.js
/* Chooses among the practice examples by map, municipality and organisation; the address remembers the choice. */
(function (Atlas) {
  'use strict';

  const form = /** @type {HTMLFormElement | null} */ (document.getElementById('praktijk-filter'));
  if (!form) return;
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
  };

  const read = () => {
    const given = Atlas.readHash();
    lists.forEach((list) => {
      list.value = given.get(list.name) || '';
      if (list.selectedIndex < 0) list.value = '';
    });
    show();
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

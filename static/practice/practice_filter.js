// @ts-check
/* Chooses among the practice examples by map, municipality and organisation; the address remembers the choice. */
(function () {
  'use strict';

  const form = /** @type {HTMLFormElement | null} */ (document.getElementById('praktijk-filter'));
  if (!form) return;
  const items = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.practice-index__item')]);
  const lists = [...form.querySelectorAll('select')];

  /** @param {HTMLElement} item */
  const fits = (item) => lists.every(({ name, value }) => !value || item.dataset[name].split(' ').includes(value));

  const show = () => {
    items.forEach((item) => { item.hidden = !fits(item); });
    const count = items.filter((item) => !item.hidden).length;
    form.querySelector('[data-count]').textContent = String(count);
    form.querySelector('[data-none]').hidden = count > 0;
  };

  const remember = () => {
    const chosen = lists.filter(({ value }) => value);
    const hash = chosen.map(({ name, value }) => name + '=' + encodeURIComponent(value)).join('&');
    history.replaceState(null, '', '#' + hash);
  };

  const read = () => {
    const given = new URLSearchParams(location.hash.slice(1));
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
})();

// @ts-check
// needs: page/elements.js
/* A text field with a list of answers, by the ARIA combobox pattern: arrows choose, Enter goes, Escape closes.
   Source: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
(function (Atlas) {
  'use strict';

  /** @type {(answer: SearchAnswer, index: number, id: string) => HTMLLIElement} */
  const option = (answer, index, id) => {
    const made = Atlas.element('li', 'search__option', answer.name);
    made.id = id + '-' + index;
    made.setAttribute('role', 'option');
    made.setAttribute('aria-selected', 'false');
    if (answer.hint) made.append(' ', Atlas.element('span', 'search__hint soft', answer.hint));
    return made;
  };

  /** @param {string} words */
  const message = (words) => {
    const made = Atlas.element('li', 'search__option', words);
    made.setAttribute('role', 'option');
    made.setAttribute('aria-disabled', 'true');
    return made;
  };

  /**
   * @param {HTMLInputElement} field
   * @param {HTMLElement} list
   * @param {(question: string) => SearchAnswer[]} find
   * @param {(question: string) => string} nothing  What is said when nothing was found, "" for nothing yet.
   */
  Atlas.combobox = (field, list, find, nothing) => {
    /** @type {SearchAnswer[]} */
    let answers = [];
    let active = -1;
    const status = Atlas.element('p', 'unseen'); // a screen reader reads no list out that one is not in
    status.setAttribute('role', 'status');
    list.after(status);

    const close = () => {
      list.hidden = true;
      active = -1;
      field.setAttribute('aria-expanded', 'false');
      field.removeAttribute('aria-activedescendant');
    };

    /** Once, however long somebody types on.  @param {string} words */
    const say = (words) => { if (status.textContent !== words) status.textContent = words; };

    const refresh = () => {
      close();
      const isAsked = field.value.trim() && document.activeElement === field;
      answers = isAsked ? find(field.value) : [];
      const words = isAsked && !answers.length ? nothing(field.value) : '';
      list.replaceChildren(...(words ? [message(words)] : answers.map((answer, n) => option(answer, n, list.id))));
      list.hidden = !list.children.length;
      field.setAttribute('aria-expanded', String(!list.hidden));
      say(words);
    };

    /** @param {number} index */
    const activate = (index) => {
      active = (index + answers.length) % answers.length;
      [...list.children].forEach((item, n) => item.setAttribute('aria-selected', String(n === active)));
      list.children[active].scrollIntoView({ block: 'nearest' });
      field.setAttribute('aria-activedescendant', list.children[active].id);
    };

    /** @param {number} index */
    const go = (index) => {
      if (!answers[index]) return;
      close();
      field.value = '';
      location.href = answers[index].href;
    };

    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowDown: () => activate(active + 1),
      ArrowUp: () => activate(active < 0 ? -1 : active - 1),
      Enter: () => go(Math.max(active, 0)),
      Escape: close,
    };
    field.addEventListener('keydown', (event) => {
      const act = keys[event.key];
      if (!act || list.hidden || (!answers.length && event.key !== 'Escape')) return;
      event.preventDefault();
      act();
    });
    field.addEventListener('input', refresh);
    field.addEventListener('focus', refresh);
    field.addEventListener('blur', close);
    list.addEventListener('mousedown', (event) => event.preventDefault()); // the field keeps the focus
    list.addEventListener('click', ({ target }) =>
      go([...list.children].findIndex((item) => item.contains(/** @type {Node} */ (target)))));
    return { refresh };
  };
})(window.Atlas);

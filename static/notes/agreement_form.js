// @ts-check
// needs: notes/contacts.js, notes/notes_agreement.js, notes/persons.js, page/elements.js, workshop/workshop_words.js
/* Asks who does what a note says and when all look again, before it is saved as an agreement. */
(function (Atlas) {
  'use strict';

  const MONTHS = 6; // until all look again, when nobody says otherwise
  const LONGEST = 500; // characters
  const DAY = '2026-01-31'.length;

  const inMonths = () => {
    const now = new Date();
    return Atlas.writtenDay(new Date(now.getFullYear(), now.getMonth() + MONTHS, 1));
  };

  /** What was filled in last: most agreements of a table have it in common. */
  const last = { who: 'gemeente ' + Atlas.page.data.name, again: inMonths() };

  const words = Atlas.words.noting;

  /** @param {string} text */
  const namesIn = (text) => text.split(',').map((name) => name.trim()).filter(Boolean);

  /** What is wrong with a field, "" when nothing is. */
  const wrongs = {
    who(/** @type {string} */ text) {
      const names = namesIn(text);
      const [wrong = ''] = names.flatMap((name) => {
        const named = Atlas.namedIn(name);
        return named ? words.named[named](name) : [];
      });
      return names.length ? wrong : words.noWho;
    },
    again(/** @type {string} */ day) {
      if (!day) return words.noDay;
      return day.length === DAY && day > Atlas.writtenDay(new Date()) ? '' : words.pastDay;
    },
  };

  /**
   * A field that keeps what is typed, and its sentence when that cannot be used.
   * @param {'who' | 'again'} key
   * @param {string} type
   */
  const asked = (key, type) => {
    const field = Object.assign(Atlas.element('input', 'field'), { type, value: last[key], required: true, maxLength: LONGEST });
    const wrong = Object.assign(Atlas.element('p', 'remark__wrong'), { id: 'afspraak-' + key });
    field.setAttribute('aria-describedby', wrong.id);
    const check = () => {
      wrong.textContent = wrongs[key](field.value);
      field.setAttribute('aria-invalid', String(wrong.textContent !== ''));
      return wrong.textContent === '';
    };
    field.addEventListener('input', () => {
      last[key] = field.value;
      if (wrong.textContent) check();
    });
    return { field, check, node: Atlas.element('div', 'remark__asked', Atlas.element('label', '', words[key], field), wrong) };
  };

  let form = Atlas.element('form', '');

  /** What no agreement may hold, in the first note that has it, else "".  @param {Note[]} notes */
  const wrongIn = (notes) => {
    const [wrong = ''] = notes.flatMap(({ number, text }) => {
      const contact = Atlas.contactIn(text);
      return contact ? words.contact[contact.kind](words.label(number), contact.said) : [];
    });
    return wrong;
  };

  /** One at a time; what was typed in another is proposed in this one. */
  Atlas.agreementForm = (notes, save) => {
    form.remove();
    const all = [asked('who', 'text'), asked('again', 'date')];
    const opener = document.activeElement;
    const close = Atlas.button(words.stop, () => {
      form.remove();
      if (opener instanceof HTMLElement) opener.focus();
    });
    const send = Atlas.element('button', 'button', words.agreeSave);
    const wrongNote = Atlas.element('p', 'remark__wrong', wrongIn(notes));
    wrongNote.setAttribute('role', 'alert');
    form = Object.assign(Atlas.element('form', 'note-agreement', ...all.map(({ node }) => node), wrongNote,
      Atlas.element('div', 'workshop__tools', send, close)), { noValidate: true }); // a browser has its own language
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const [wrong] = all.filter(({ check }) => !check());
      wrongNote.textContent = wrongIn(notes);
      if (wrong) wrong.field.focus();
      else if (!wrongNote.textContent) save({ who: namesIn(last.who), again: last.again });
    });
    return form;
  };
})(window.Atlas);

// @ts-check
// needs: notes/notes_agreement.js, notes/persons.js, page/elements.js, workshop/workshop_words.js
/* Asks who does what a note says and when all look again, before it is saved as an agreement. */
(function (Atlas) {
  'use strict';

  const MONTHS = 6; // until all look again, when nobody says otherwise
  const LONGEST = 500; // characters

  const inMonths = () => {
    const now = new Date();
    return Atlas.writtenDay(new Date(now.getFullYear(), now.getMonth() + MONTHS, 1));
  };

  /**
   * @param {string} label
   * @param {{ type: string, value: string, min?: string }} given
   */
  const asked = (label, given) => {
    const field = Object.assign(Atlas.element('input', 'field'), given, { required: true, maxLength: LONGEST, pattern: '.*[^ ,].*' });
    return { field, node: Atlas.element('label', 'remark__asked', label, field) };
  };

  /** What was filled in last: most agreements of a table have it in common. */
  const last = { who: 'gemeente ' + Atlas.page.data.name, again: inMonths() };

  /** @param {string} text */
  const namesIn = (text) => text.split(',').map((name) => name.trim()).filter(Boolean);

  /** @param {(followUp: FollowUp) => void} save */
  Atlas.agreementForm = (save) => {
    const words = Atlas.words.noting;
    const who = asked(words.who, { type: 'text', value: last.who });
    who.field.addEventListener('input', () => {
      const [wrong = ''] = namesIn(who.field.value).map((name) => {
        const named = Atlas.namedIn(name);
        return named && words.named[named](name);
      }).filter(Boolean);
      who.field.setCustomValidity(wrong);
    });
    const tomorrow = new Date(Date.now() + 864e5);
    const again = asked(words.again, { type: 'date', value: last.again, min: Atlas.writtenDay(tomorrow) });
    const form = Atlas.element('form', 'note-agreement', who.node, again.node, Atlas.element('button', 'button', words.agreeSave));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      Object.assign(last, { who: who.field.value, again: again.field.value });
      save({ who: namesIn(last.who), again: last.again });
    });
    return form;
  };
})(window.Atlas);

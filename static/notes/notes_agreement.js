// @ts-check
// needs: map/start.js
/* A note of the workshop as an agreement: a file for content/afspraken/ (the reader is read/practice/agreements_folder.py).
   It is taken as it is, so it says who does it and when all look again. */
(function (Atlas) {
  'use strict';

  /** As YAML reads it back, whatever it holds.  @param {string} text */
  const quoted = (text) => JSON.stringify(text.replace(/\s+/g, ' ').trim());

  /**
   * A line of a text, so that nothing in it is markdown.
   * @param {string} line
   */
  const plain = (line) => line.trim()
    .replace(/[\\`*[|]/g, '\\$&')
    .replace(/\b_+|_+\b/g, (edge) => edge.replace(/_/g, '\\_')) // within a word it is nothing
    .replace(/&/g, '&amp;').replace(/</g, '&lt;')
    .replace(/^(?:[#>]|[+-](?=[\s-]|$))/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/^=(?==*$)/, '&#61;'); // under a line it would make that a heading

  /** @param {Date} day */
  Atlas.writtenDay = (day) => [day.getFullYear(), ...[day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'))].join('-');

  /**
   * @param {Note} note
   * @param {Date} day  Of the agreement.
   * @param {FollowUp} followUp
   */
  Atlas.noteAgreement = ({ text, area, areaName, map }, day, { who, again }) => {
    const head = [
      ['gemeente', quoted(Atlas.page.data.name)],
      ...(area ? [['gebied', quoted(area + ' ' + areaName)]] : []),
      ['kaart', map],
      ['datum', Atlas.writtenDay(day)],
      ['wie', who.map((name) => '\n  - ' + quoted(name)).join('')],
      ['opvolgen', again],
      ['status', 'open'],
      ...(document.querySelector('.fictional__word') ? [['fictief', 'ja']] : []),
    ];
    return ['---', ...head.map(([key, value]) => (key + ': ' + value).replace(/: \n/, ':\n').trimEnd()), '---',
      ...text.trim().split('\n').map(plain), ''].join('\n');
  };
})(window.Atlas);

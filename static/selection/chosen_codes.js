// @ts-check
// needs: page/atlas.js
/* The areas that an address names by their codes. */
(function (Atlas) {
  'use strict';

  Atlas.MOST_CODES = 60;
  const words = {
    cut: 'Dit adres noemt meer dan ' + Atlas.MOST_CODES + ' namen; de eerste ' + Atlas.MOST_CODES + ' zijn gekozen.',
    unknown: (/** @type {number} */ count) => (count === 1 ? '1 gebied uit dit adres bestaat niet' : count + ' gebieden uit dit adres bestaan niet')
      + ' in deze uitgave.',
  };

  Atlas.chosenIn = (asked, codes, first) => {
    const all = asked ? asked.split(',') : [];
    const named = all.slice(0, Atlas.MOST_CODES);
    const areas = named.map((code) => codes.indexOf(code)).filter((area) => area >= first);
    const unknown = named.length - areas.length;
    const notes = [all.length > named.length ? words.cut : '', unknown ? words.unknown(unknown) : ''];
    return { areas, note: notes.filter(Boolean).join(' ') };
  };
})(window.Atlas);

// @ts-check
// needs: page/atlas.js
/* What is said when nothing answers a question: what can be found, and whether by postcode. */
(function (Atlas) {
  'use strict';

  const POSTCODE = /^\s*(\d{4})\s*([a-z]{1,2})?\s*$/i;
  const CODE = /^\d{4}[a-z]{0,2}$/; // of an area that is a postcode
  const oneOf = new Intl.ListFormat('nl', { type: 'disjunction' });
  const words = {
    nothing: 'Niets gevonden. Let op de spelling.',
    noPostcodes: 'Op postcode zoeken kan hier niet.',
    postcode: (/** @type {string} */ digits) => 'Postcode ' + digits + ' komt in deze uitgave niet voor.',
    findable: (/** @type {string[]} */ sorts) => ' Zoek de naam van een ' + oneOf.format(new Set(sorts)) + '.',
  };

  /** @param {Place} place */
  const hasPostcode = ({ postcodes, foldedCode }) => postcodes?.some(Boolean) || CODE.test(foldedCode);

  Atlas.nothingFound = (places, question, sorts, unnamed = words.nothing) => {
    const [, digits] = question.match(POSTCODE) || [];
    const why = !digits ? unnamed : places.some(hasPostcode) ? words.postcode(digits) : words.noPostcodes;
    return why + words.findable(sorts);
  };
})(window.Atlas);

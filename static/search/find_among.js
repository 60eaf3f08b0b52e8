// @ts-check
// needs: page/text.js, search/slips.js
/* Which of many places answer a question: by name or code, by the words of name and municipality, by postcode, and, unless
   one is just that, by a name that is spelled almost so. */
(function (Atlas) {
  'use strict';

  const MOST = 12;
  const NUMBER = /^\d+$/;
  const ZEROES = /^(.*\bwijk) 0+(?=[1-9])/; // of the number of a district, which people leave out
  const SHORT = / (?:a d|ad) /; // for aan den: Krimpen a/d IJssel
  const ALMOST = 3; // of these at most that are spelled almost so, when others begin so
  const INSIDE = 3; // rank of an answer that holds the question, or begins so when spaces do not count
  const WORDS = 3.5; // rank of an answer in which every word of the question begins a word
  const CLOSER = 0.125; // by which it ranks better when nothing of its name was left out
  const THERE = 0.25; // and when nothing was of what it lies in: Utrecht, not Utrechtse Heuvelrug
  const byName = new Intl.Collator('nl').compare;

  /**
   * @template {Place} T
   * @typedef {{place: T, name: number, code: number, rank: number, postcode: string}} Answer  Numbers: the lower the better.
   */

  /** Whether each word of the question begins a word of the name or of where it is; not all of them of what it lies in.
   * @type {(place: Place, words: string[]) => boolean} */
  const hasWords = (place, words) => {
    const name = ' ' + place.folded.join(' ') + ' ';
    const said = name + Atlas.whereabouts(place) + ' ';
    const begins = (/** @type {string} */ word) => ' ' + word + (NUMBER.test(word) ? ' ' : ''); // a number is whole
    return words.length > 1 && words.every((word) => said.includes(begins(word)))
      && (!place.within || words.some((word) => name.includes(begins(word))));
  };

  /** How well such words answer: better when they are the whole name, or all of what it lies in.
   * @type {(place: Place, words: string[]) => number} */
  const rankOfWords = ({ folded, kind, within = [] }, words) => {
    const isAsked = (/** @type {string} */ name) => name.split(' ').every((word) => words.includes(word));
    return WORDS - (isAsked(folded[0]) ? CLOSER : 0) - ((kind ? within : folded).some(isAsked) ? THERE : 0);
  };

  /**
   * An area of this municipality counts as one step better; to the letter, as half a step.
   * @template {Place} T
   * @param {T} place
   * @param {string} asked  Folded.
   * @param {string} letters  The same with a leading 's or 't.
   * @returns {Answer<T>}
   */
  const answer = (place, asked, letters) => {
    const [, digits = ''] = asked.match(/^(\d{4})( ?[a-z]{1,2})?$/) || [];
    const postcode = digits && place.postcodes?.includes(digits) ? digits : '';
    const best = Math.min(...place.folded.map((folded) => Atlas.match(folded, asked)));
    const words = asked.split(' ');
    const name = best === Atlas.NO_MATCH && hasWords(place, words) ? rankOfWords(place, words) : best;
    const code = postcode ? 1 : Atlas.matchCode(place.foldedCode, asked);
    const better = Number(place.kind === 1) + (name === 0 && (place.kind === 0 || Atlas.letters(place.name) === letters) ? 0.5 : 0);
    return { place, name, code, rank: Math.min(name, code) - better, postcode };
  };

  /**
   * Whether it has the question only somewhere in a word, elsewhere: Onstwedde for "edde".
   * @template {Place} T
   * @param {Answer<T>} answer
   * @param {string} asked
   */
  const isInside = ({ place, rank }, asked) => rank === INSIDE && place.folded.some((folded) => folded.includes(asked));

  /**
   * A code or postcode that was asked for is shown.
   * @template {Place} T
   * @param {Answer<T>} answer
   */
  const shown = ({ place, name, code, postcode }) => (code < name
    ? { ...place, hint: [place.hint, postcode || place.code].filter(Boolean).join(' · ') } : place);

  /** What a district is called, folded: "Wijk 03 Overvecht", "Wijk 3 Overvecht" and "Overvecht". */
  Atlas.districtNames = (name) => {
    const folded = Atlas.fold(name);
    return [...new Set([folded, folded.replace(ZEROES, '$1 '), folded.replace(/^wijk \d+ (?=\S)/, '')])];
  };

  /** @param {string} question */
  const foldQuestion = (question) => Atlas.fold(question).replace(SHORT, ' aan den ').replace(ZEROES, '$1 ');

  /**
   * Those that answer it as it is spelled, the best first.
   * @template {Place} T
   * @param {T[]} places
   * @param {string} question
   */
  const spelledSo = (places, question) => {
    const [asked, letters] = [foldQuestion(question), Atlas.letters(question)];
    return places.map((place) => answer(place, asked, letters)).filter(({ name, code }) => Math.min(name, code) < Atlas.NO_MATCH)
      .sort((a, b) => a.rank - b.rank || a.place.kind - b.place.kind || byName(a.place.name, b.place.name));
  };

  Atlas.isAmong = (places, question) =>
    spelledSo(places, question).some((candidate) => !isInside(candidate, foldQuestion(question)));

  Atlas.spelledAmong = (places, question) => spelledSo(places, question).map(({ place }) => place);

  Atlas.findAmong = (places, question) => {
    const asked = foldQuestion(question);
    if (!asked) return [];
    const answers = spelledSo(places, question);
    if (!answers.length) return Atlas.almost(places, asked).slice(0, MOST);
    if (answers.some(({ name, code }) => !Math.min(name, code))) return answers.slice(0, MOST).map(shown);
    const there = new Set(answers.map(({ place }) => place));
    const almost = Atlas.almostNear(places.filter((place) => !there.has(place)), asked).slice(0, ALMOST);
    const [inside, sure] = [true, false].map((wanted) => answers.filter((candidate) => isInside(candidate, asked) === wanted).map(shown));
    return [...sure.slice(0, MOST - almost.length), ...almost, ...inside].slice(0, MOST);
  };
})(window.Atlas);

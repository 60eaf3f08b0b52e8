// @ts-check
// needs: page/text.js
/* Which of many places answer a question: by name or code, by the words of name and municipality, by postcode, and when
   nothing does by a name that is spelled almost so. */
(function (Atlas) {
  'use strict';

  const MOST = 12;
  const WORDS = 3.5; // rank of an answer in which every word of the question begins a word
  const CLOSER = 0.25; // by which it ranks better when nothing of its name was left out
  const byName = new Intl.Collator('nl').compare;

  /**
   * @template {Place} T
   * @typedef {{place: T, name: number, code: number, rank: number, postcode: string}} Answer  Numbers: the lower the better.
   */

  /** @type {Map<string, string>} */
  const hints = new Map();
  /** Where a place is, which thousands of places share, folded.  @param {string} hint */
  const foldedHint = (hint) => {
    if (!hints.has(hint)) hints.set(hint, Atlas.fold(hint));
    return hints.get(hint) || '';
  };

  /** Whether each word of the question begins a word of the name or of where it is.  @type {(place: Place, words: string[]) => boolean} */
  const hasWords = ({ folded, hint }, words) => {
    const said = ' ' + folded.join(' ') + ' ' + foldedHint(hint);
    return words.length > 1 && words.every((word) => said.includes(' ' + word));
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
    const byWords = place.folded[0].split(' ').every((word) => words.includes(word)) ? WORDS - CLOSER : WORDS;
    const name = best === Atlas.NO_MATCH && hasWords(place, words) ? byWords : best;
    const code = postcode ? 1 : Atlas.matchCode(place.foldedCode, asked);
    const better = Number(place.kind === 1) + (name === 0 && (place.kind === 0 || Atlas.letters(place.name) === letters) ? 0.5 : 0);
    return { place, name, code, rank: Math.min(name, code) - better, postcode };
  };

  /**
   * A code or postcode that was asked for is shown.
   * @template {Place} T
   * @param {Answer<T>} answer
   */
  const shown = ({ place, name, code, postcode }) => (code < name
    ? { ...place, hint: [place.hint, postcode || place.code].filter(Boolean).join(' · ') } : place);

  /**
   * How many letters must be added, left out, changed or exchanged with the next to make one text of the other; more than
   * `most` is told as most + 1.
   * @param {string} text
   * @param {string} other
   * @param {number} most
   */
  Atlas.slips = (text, other, most) => {
    if (Math.abs(text.length - other.length) > most) return most + 1;
    let before = /** @type {number[]} */ ([]);
    let row = Array.from({ length: other.length + 1 }, (_, n) => n);
    for (let i = 1; i <= text.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= other.length; j += 1) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + Number(text[i - 1] !== other[j - 1]));
        if (i > 1 && j > 1 && text[i - 1] === other[j - 2] && text[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      if (Math.min(...next) > most) return most + 1;
      [before, row] = [row, next];
    }
    return row[other.length];
  };

  /** How many slips a word of this length may have.  @param {string} word */
  const allowed = ({ length }) => (length < 4 ? 0 : length < 8 ? 1 : 2);

  /**
   * A word of the question: how many slips another word is away, infinite when these are too many. Names share their words.
   * @param {string} word
   */
  const likeness = (word) => {
    /** @type {Map<string, number>} */
    const known = new Map();
    const most = allowed(word);
    const slips = (/** @type {string} */ other) => {
      const count = other.startsWith(word) ? 0 : Atlas.slips(other, word, most);
      return count <= most ? count : Infinity;
    };
    return (/** @type {string} */ other) => {
      if (!known.has(other)) known.set(other, slips(other));
      return /** @type {number} */ (known.get(other));
    };
  };

  /**
   * The slips in all words of the question together, each beside the word of the name that it is most like, or, when there
   * are more words, of where the place is.
   * @param {Place} place
   * @param {((other: string) => number)[]} words
   * @returns {number}  Infinite when one of them is like none.
   */
  const slipsInWords = ({ folded, hint }, words) => {
    const said = [...folded, ...(words.length > 1 ? [foldedHint(hint)] : [])].flatMap((text) => text.split(' '));
    return words.reduce((sum, slips) => (sum === Infinity ? sum : sum + Math.min(...said.map(slips))), 0);
  };

  /**
   * The places whose name is almost what was typed, before those of which some words are.
   * @template {Place} T
   * @param {T[]} places
   * @param {string} asked
   */
  const almost = (places, asked) => {
    const most = allowed(asked);
    if (!most || /\d/.test(asked)) return [];
    const words = asked.split(' ').map(likeness);
    return places
      .map((place) => {
        const whole = Math.min(...place.folded.map((name) => Atlas.slips(name, asked, most)));
        const slips = whole <= most ? whole : most + slipsInWords(place, words);
        return { place, slips, length: place.folded[0].split(' ').length };
      })
      .filter(({ slips }) => Number.isFinite(slips))
      .sort((a, b) => a.slips - b.slips || a.length - b.length || a.place.kind - b.place.kind || byName(a.place.name, b.place.name))
      .map(({ place }) => place);
  };

  Atlas.findAmong = (places, question) => {
    const asked = Atlas.fold(question);
    if (!asked) return [];
    const letters = Atlas.letters(question);
    const matches = places
      .map((place) => answer(place, asked, letters))
      .filter(({ name, code }) => Math.min(name, code) < Atlas.NO_MATCH)
      .sort((a, b) => a.rank - b.rank || a.place.kind - b.place.kind || byName(a.place.name, b.place.name))
      .map(shown);
    return (matches.length ? matches : almost(places, asked)).slice(0, MOST);
  };
})(window.Atlas);

// @ts-check
// needs: page/text.js
/* Which of many places have a name that is spelled almost as a question. */
(function (Atlas) {
  'use strict';

  const byName = new Intl.Collator('nl').compare;

  /** @type {Map<string, string>} */
  const texts = new Map();
  /** What thousands of places share, folded once.  @param {string} text */
  const foldOnce = (text) => {
    if (!texts.has(text)) texts.set(text, Atlas.fold(text));
    return texts.get(text) || '';
  };
  /** Where a place is, folded. */
  Atlas.whereabouts = ({ hint, within = [] }) => [foldOnce(hint), ...within].join(' ');

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
  const slipsInWords = (place, words) => {
    const name = place.folded.flatMap((text) => text.split(' '));
    const said = words.length > 1 ? [...name, ...Atlas.whereabouts(place).split(' ')] : name;
    const sum = words.reduce((all, slips) => (all === Infinity ? all : all + Math.min(...said.map(slips))), 0);
    const isNamed = () => words.some((slips) => name.some((word) => slips(word) < Infinity));
    return sum === Infinity || !place.within || isNamed() ? sum : Infinity;
  };

  /** The places whose name is almost what was typed, before those of which some words are. */
  Atlas.almost = (places, asked) => {
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

  /**
   * Those a reader may well have meant although other names begin so: of this municipality, and before what lies there and
   * has almost such a word, municipalities whose whole name it almost is.
   */
  Atlas.almostNear = (places, asked) => {
    const most = allowed(asked);
    if (!most) return [];
    const isAlmost = (/** @type {Place} */ { folded }) => folded.some((name) => Atlas.slips(name, asked, most) <= most);
    const here = places.filter(({ kind }) => kind === 1);
    return [here.filter(isAlmost), places.filter((place) => place.kind === 0 && isAlmost(place)), here.filter((place) => !isAlmost(place))]
      .flatMap((near) => Atlas.almost(near, asked));
  };
})(window.Atlas);

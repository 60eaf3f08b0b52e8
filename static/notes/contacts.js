// @ts-check
// needs: page/atlas.js
/* Does a text hold what leads to one person or one home? Told as the build does (read/practice/contacts.py). */
(function (Atlas) {
  'use strict';

  const SIGN = '\\p{L}\\p{N}_';
  const LETTER = '[' + SIGN + ']';
  const EDGE = '(?:^|[^' + SIGN + '])';
  const END = '(?!' + LETTER + ')';
  const LINK = /https?:\/\/\S+/g;
  const MAIL = '([' + SIGN + '.%+\\-]{1,64}@[' + SIGN + '\\-]+(?:\\.[' + SIGN + '\\-]+)+)';
  const GAP = '[\\s().\\/–\\-]{0,4}';
  const NO_DAY_OR_HOUR = '(?![0-9]{1,2}[\\-\\/.][0-9]{1,2}[\\-\\/.][0-9]{4}(?![0-9])|[0-9]{2}[.:][0-9]{2}(?:[ \\t]*[–\\-]|[ \\t]+uur))';
  const PHONE = '(?:^|[^A-Za-z0-9])((?:\\+|00)31(?:' + GAP + '[0-9]){9,10}(?![0-9])|'
    + NO_DAY_OR_HOUR + '0[0-9](?:' + GAP + '[0-9]){8}(?![0-9])|0[89]00[\\s\\-]?[0-9]{4,7}(?![0-9]|[ \\t]+uur))';
  const GENERAL = '(?:[Rr]ijks|[Ss]nel|[Aa]uto|[Tt]oegangs|[Oo]nder|[Hh]alf|[Hh]een|[Tt]erug|[Uu]it)weg|'
    + '(?:[Ff]iets|[Vv]oet|[Ww]andel|[Rr]uiter|[Ss]chool)pad|(?:[Ss]chool|[Ss]peel|[Pp]arkeer)plein|'
    + '(?:[Ww]oon|[Ww]inkel|[Zz]ij)straat|[Ww]oonerf';
  const ROAD = '(?:[Ss]traat|[Ss]tr\\.|[Ll]aan|[Ww]eg|[Pp]lein|[Kk]ade|[Gg]racht|[Ss]ingel|[Dd]reef|[Ss]teeg|[Dd]ijk|[Pp]lantsoen)';
  const SHORT = '(?:[Hh]of|[Pp]ad|[Ee]rf)';
  const STREET = '(?:(?:Oude|Nieuwe|Lange|Korte|Hoge|Lage|Grote|Kleine|Brede) (?:' + ROAD + '|' + SHORT + '|[Mm]arkt)|'
    + '(?!(?:' + GENERAL + ')' + END + ')(?:' + LETTER + '[' + SIGN + "'’\\-]{1,40}" + ROAD + '|[A-ZÀ-Þ][' + SIGN + "'’\\-]{1,40}" + SHORT + '))';
  const NUMBER = '(?!(?:1[89]|20)[0-9]{2}(?![0-9]))[1-9][0-9]{0,3}(?![0-9])';
  const ADDED = '(?:-[1-9][0-9]{0,2}' + END + '| ?(?:[A-DF-Za-df-z]|hs|bis|I{1,3})(?![' + SIGN + '\\/])|' + END + ')';
  const ENDS = '(?=\\s*(?:$|\\n|[.,;:!?()\\/\\]*"”](?![0-9]))|\\s(?:en|of|te|naast|tegenover|wordt|is|krijgt|staat|moet|heeft|gaat|komt|blijft|'
    + 'in(?! plaats)|bij(?! [0-9]))' + END + ')';
  const HOME = EDGE + '(' + STREET + ' (?:(?:(?:huis)?nummer|nr\\.?) ?' + NUMBER + ADDED + '|' + NUMBER + ADDED + ENDS + ')|'
    + '[1-9][0-9]{3} ?[A-Z]{2},? [1-9][0-9]{0,3}' + END + ')';

  const patterns = /** @type {[Contact, RegExp][]} */ ([['mail', MAIL], ['phone', PHONE], ['home', HOME]]
    .map(([kind, pattern]) => [kind, new RegExp(pattern, 'u')]));

  Atlas.contactIn = (text) => {
    const bare = text.replace(LINK, ' ');
    for (const [kind, pattern] of patterns) {
      const [, said] = pattern.exec(bare) || [];
      if (said) return { kind, said };
    }
    return null;
  };
})(window.Atlas);

// @ts-check
// needs: page/atlas.js
/* Is somebody named? Told as the build does (read/practice/persons.py): a title of address, or initials and a surname. */
(function (Atlas) {
  'use strict';

  const LETTER = '[\\p{L}\\p{N}_]';
  const BETWEEN = "(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er|[Tt]en|[Tt]e|[Ee]l|[Aa]l|'t) )*";
  const TITLE = '(?:[Dd]hr|[Mm]evr|[Mm]w|[Dd]rs|[Ii]ng|[Pp]rof|[Dd]e heer|[Mm]evrouw|[Mm]eneer)(?!' + LETTER + ')';
  const INITIALS = '(?:[A-Z]\\. ?)+' + BETWEEN + '[A-Z]' + LETTER;
  const PERSON = new RegExp('(?:^|(?!' + LETTER + ').)(?:' + TITLE + '|' + INITIALS + ')', 'su');

  Atlas.isPerson = (text) => PERSON.test(text);
})(window.Atlas);

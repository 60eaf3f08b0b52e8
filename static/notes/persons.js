// @ts-check
// needs: page/atlas.js
/* Is somebody named, or an address of somebody? Told as the build does (read/practice/persons.py). */
(function (Atlas) {
  'use strict';

  const LETTER = '[\\p{L}\\p{N}_]';
  const EDGE = '(?:^|(?!' + LETTER + ').)'; // before a word
  const MAIL = /[^\s@]@[^\s@]+\.[^\s@]/;
  const PHONE = /(?:\+|(?:^|[^0-9])0)(?:[\s()./–-]*[0-9]){7,}/;
  const COURTESY = '(?:(?:[Dd]hr|DHR|[Mm]evr|MEVR|[Mm]w|[Mm]ej|[Mm]evrouw|MEVROUW|[Mm]eneer|[Dd]e\\s+heer)(?!' + LETTER + ')|'
    + '(?:[Dd]e\\s+H|h)eer(?=\\s+[A-Z]))';
  const ADDRESSED = new RegExp(EDGE + '([Ss]tichting\\s+|[Vv]ereniging\\s+|[Bb]edrijf\\s+)?' + COURTESY, 'gsu');
  const FIRST_NAMES = 'Ahmed|Ali|Amina|Angela|Anja|Anna|Anne|Anneke|Annemarie|Annet|Anton|Arie|Arjan|Astrid|Barbara|Bart|Bas|Ben|Bert|'
    + 'Bianca|Bob|Bram|Carla|Cees|Chantal|Charlotte|Chris|Claudia|Daan|David|Dennis|Diana|Dick|Dirk|Edwin|Eline|Ellen|'
    + 'Els|Emine|Emma|Eric|Erik|Erwin|Esther|Eva|Fatima|Femke|Frank|Fred|Gerard|Gerrit|Gert|Guus|Hanneke|Hans|Harry|'
    + 'Hassan|Hendrik|Henk|Herman|Ineke|Ingrid|Irene|Iris|Jaap|Jacob|Jacqueline|Jan|Janneke|Jasper|Jelle|Jeroen|Jessica|'
    + 'Johan|John|Joke|Jolanda|Joost|Joris|Jos|Judith|Julia|Karel|Karim|Karin|Kees|Kim|Klaas|Koen|Lars|Laura|Leo|Lieke|'
    + 'Linda|Lisa|Lucas|Luuk|Maaike|Maarten|Manon|Marc|Marcel|Marco|Margriet|Maria|Marieke|Marijke|Marion|Mariska|'
    + 'Marjan|Marjolein|Mark|Marloes|Martijn|Martin|Mehmet|Michel|Mieke|Miriam|Mirjam|Mohamed|Mohammed|Monique|Mustafa|'
    + 'Nancy|Nicole|Nico|Niels|Nienke|Noor|Omar|Patricia|Patrick|Paul|Paula|Peter|Petra|Piet|Pieter|Rachid|René|Richard|'
    + 'Rita|Rob|Robert|Roel|Ron|Ronald|Ruud|Said|Samira|Sander|Sanne|Sara|Saskia|Simon|Sjaak|Sophie|Stefan|Suzanne|'
    + 'Sylvia|Theo|Thijs|Thomas|Tim|Tineke|Tom|Ton|Ursula|Vincent|Wendy|Willem|Wilma|Wim|Wouter|Yusuf|Yvonne|Zeynep';
  const HOUSES = LETTER + '*(?:advies|bedrijf|bewind|bibliotheek|boerderij|bouw|bureau|centrum|college|energie|fonds|groep|hoeve|'
    + 'instituut|kapel|kliniek|kring|lyceum|museum|ontmoeting|oord|praktijk|scholen|school|stichting|team|theater|vereniging|'
    + 'welzijn|winkel|wonen|ziekenhuis|zorg)|huis|hof|kerk|park|plein|[bn]\\.?v\\.?';
  const BETWEEN = "(?:(?:(?:(?:in|op|uit)\\s+)?['’]t|van|von|den?|der|het|te[nr]?|el|al|be?n|bin)\\s+)*";
  const NAME = LETTER + "+(?:['’]" + LETTER + '+)*';
  const SURNAME = BETWEEN + NAME + '(?:-' + BETWEEN + NAME + ')*';
  const INITIALS = '(?![bn]\\.v\\.)(?:[a-z]\\.\\s*)+';
  const DEGREES = '(?:(?:(?:drs|prof)\\.?|(?:ing|ir|mr|dr)\\.)\\s+)+';
  const BEGINS = '(?:^|[(/;:]\\s*|\\s[\\-–—]\\s+|(?:^|\\s)(?!(?:' + FIRST_NAMES + ')\\s)\\S+\\s+(?:en|&)\\s+)';
  const ENDS = '(?=\\s*(?:$|[)(/;:])|\\s+(?:[\\-–—&]|van|namens|bij|en|of)\\s)';
  const GIVEN = '(?:' + FIRST_NAMES + ')(?:[\\s\\-](?:' + FIRST_NAMES + '))*\\s+(?:' + INITIALS + ')?(?!(?:' + HOUSES + ')' + ENDS + ')';
  const NAMED = new RegExp(BEGINS + '(?:' + DEGREES + '|(?:' + DEGREES + ')?(?:' + GIVEN + '|' + INITIALS + '))' + SURNAME + ENDS, 'iu');

  Atlas.namedIn = (organisation) => {
    if (MAIL.test(organisation)) return 'mail';
    if (PHONE.test(organisation)) return 'phone';
    const addressed = [...organisation.matchAll(ADDRESSED)].some((match) => !match[1]);
    return addressed || NAMED.test(organisation) ? 'person' : '';
  };
})(window.Atlas);

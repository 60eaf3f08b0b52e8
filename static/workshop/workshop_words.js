// @ts-check
// needs: page/elements.js, page/words.js
/* The words of workshop mode, which only scripts write; they come with it. */
(function (Atlas) {
  'use strict';

  /** @type {(count: number, one: string, more: string) => string} */
  const many = (count, single, plural) => Atlas.number(count) + ' ' + (count === 1 ? single : plural);

  Atlas.words.workshop = {
    close: 'Sluit workshop',
    legend: 'Legenda',
    hide: 'Sluit',
    explain: 'Uitleg',
    tools: 'Notities en meer',
    keys: 'Toetsen: 1–9 en 0 kiezen een kaart, PageUp en PageDown (zo doet een klikker) de kaart ervoor of erna. '
      + '← en → kiezen een jaar, of de kaart ernaast. L toont of sluit de legenda, N zet een notitie, Esc sluit de workshop.',
    guide: 'Draaiboek',
  };

  Atlas.words.noting = {
    promise: 'Wat u opschrijft blijft op deze laptop; er wordt niets verstuurd.',
    notKept: 'Deze browser bewaart niets. Bewaar de notities als bestand voordat u de pagina sluit.',
    put: 'Zet een notitie op de kaart',
    stop: 'Toch niet',
    where: (unit) => 'Klik op de kaart, of zoek een ' + unit + ' onder de kaart.',
    inside: (name) => 'In ' + name,
    full: (most) => 'Er passen niet meer dan ' + most + ' notities op de kaart.',
    label: (number) => 'Notitie ' + number,
    empty: 'nog geen tekst',
    done: 'Klaar',
    move: 'Verplaats',
    agree: 'Bewaar als afspraak',
    agreeAll: 'Bewaar alle als afspraken',
    who: 'Wie doet het? Noem organisaties, met een komma ertussen',
    again: 'Wanneer kijkt u hoe het staat?',
    agreeSave: 'Bewaar',
    noWho: 'Vul in welke organisatie het doet.',
    noDay: 'Kies de dag waarop u kijkt hoe het staat.',
    pastDay: 'Kies een dag na vandaag.',
    named: {
      mail: (name) => '“' + name + '” bevat een mailadres. Noem alleen de organisatie.',
      phone: (name) => '“' + name + '” bevat een telefoonnummer. Noem alleen de organisatie.',
      person: (name) => '“' + name + '” lijkt een persoon. Noem alleen de organisatie. '
        + 'Heet zij zo? Zet er dan “stichting”, “vereniging” of “bedrijf” voor.',
    },
    contact: {
      mail: (note, said) => note + ': “' + said + '” is een mailadres. Haal het uit de tekst.',
      phone: (note, said) => note + ': “' + said + '” is een telefoonnummer. Haal het uit de tekst.',
      home: (note, said) => note + ': “' + said + '” lijkt het adres van een woning. Noem alleen de straat, zonder huisnummer.',
    },
    agreeEmpty: 'Schrijf eerst op wat u afspreekt.',
    agreed: (count) => 'Zet ' + (count === 1 ? 'het bestand' : 'de ' + count + ' bestanden') + ' in de map afspraken van de atlas.',
    remove: 'Verwijder',
    removed: (count) => many(count, 'notitie', 'notities') + ' weggehaald.',
    back: 'Zet terug',
    save: 'Bewaar als bestand',
    load: 'Haal uit een bestand',
    clear: 'Wis alle notities',
    print: 'Druk kaart en notities af',
    added: (count, skipped) => many(count, 'notitie', 'notities') + ' erbij.'
      + (skipped ? ' ' + many(skipped, 'notitie stond', 'notities stonden') + ' er al.' : ''),
    file: 'notities',
  };

  const saved = () => ' Kies een bestand dat met ‘' + Atlas.words.noting.save + '’ is gemaakt.'
    + ' Een bestand met eigen punten kiest u onder ‘' + Atlas.words.own.title + '’.';

  Atlas.words.notesWrong = {
    unreadable: () => 'Dit bestand is niet als notities te lezen.' + saved(),
    other: () => 'In dit bestand staan geen notities van de atlas.' + saved(),
    edition: (detail) => 'Deze notities horen bij een andere uitgave (' + detail + '). Open ze in die uitgave.',
    municipality: (detail) => 'Deze notities horen bij ' + detail + '. Open ze op die pagina van de atlas.',
    many: (detail) => 'Dit bestand heeft ' + detail + ' notities; dat zijn er te veel.',
    note: (detail) => 'Notitie ' + detail + ' in dit bestand klopt niet. Er is niets toegevoegd.',
    large: () => 'Dit bestand is te groot voor notities.',
  };

  Atlas.words.own = {
    title: 'Eigen bestand op de kaart',
    promise: 'Csv of GeoJSON met coördinaten, in RD of in graden. Het bestand blijft op deze laptop en gaat niet de atlas in.',
    choose: 'Kies een bestand',
    remove: 'Haal van de kaart',
    drawn: (drawn, all, [single, plural]) =>
      (drawn === all ? many(all, single, plural) : drawn + ' van de ' + many(all, single, plural)) + ' getekend.',
    lost: ([single], place, why) =>
      single[0].toUpperCase() + single.slice(1) + ' ' + place + ': ' + why + '.',
    more: (count) => 'En nog ' + many(count, 'andere.', 'andere.'),
    swapped: 'Lengte en breedte stonden verwisseld; de kaart heeft ze omgedraaid.',
    key: (file) => 'Zwarte stippen en lijnen: ' + file + '.',
    outside: (count, name) => many(count, 'ligt', 'liggen') + ' buiten ' + name + '.',
    damaged: 'Sommige letters in dit bestand zijn niet te lezen. Bewaar het als ‘CSV UTF-8’ en kies het opnieuw.',
    nothing: 'Er is niets getekend.',
    line: ['regel', 'regels'],
    part: ['onderdeel', 'onderdelen'],
  };

  Atlas.words.ownWrong = {
    large: (detail) => 'Dit bestand is ' + detail + ' MB. De kaart kan bestanden tot 10 MB lezen.',
    many: (detail) => 'Dit bestand heeft ' + detail + ' onderdelen. De kaart kan er 50.000 tegelijk tonen.',
    heavy: () => 'De vormen in dit bestand hebben te veel punten. Bewaar ze eenvoudiger, of kies een deel.',
    unreadable: () => 'Dit bestand is niet te lezen als csv of GeoJSON. Bewaar een Excelbestand eerst als csv.',
    notes: () => 'In dit bestand staan notities van de atlas. Die zet u op de kaart met ‘' + Atlas.words.noting.load + '’.',
    empty: () => 'Dit bestand is leeg.',
    columns: (detail) => 'De eerste regel noemt geen kolommen met coördinaten. Noem ze lat en lon, of x en y. Er staat nu: ' + detail + '.',
    quote: (detail) => 'Regel ' + detail + ': een aanhalingsteken wordt niet gesloten. Er is niets getekend.',
    system: (detail) => 'Het coördinatenstelsel ' + detail + ' kent de kaart niet. Bewaar het bestand in RD (EPSG:28992) of WGS84.',
    kind: (detail) => 'de vorm ' + detail + ' kent de kaart niet',
    missing: () => 'geen coördinaten',
    number: (detail) => '‘' + detail + '’ is geen getal',
    place: (detail) => detail + ' is geen plek in RD of in graden',
  };
})(window.Atlas);

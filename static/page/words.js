// @ts-check
// needs: page/atlas.js
/* The few words that only scripts write; all other words stand in the page. */
(function (Atlas) {
  'use strict';

  const NEUTER = /(vierkant|gebied|vak|dorp|deel|blok)$/; // of the words for an area: "dit vierkant"

  /** @type {PageWords} */
  const words = {
    map: 'Kaart. Met de pijltjestoetsen verschuift u de kaart, met + en − zoomt u.',
    zoomIn: 'Inzoomen',
    zoomOut: 'Uitzoomen',
    whole: { municipality: 'Hele gemeente', region: 'Hele regio', province: 'Hele provincie' },
    hood: 'buurt', // of squares
    places: ({ area, hoods }) => (hoods ? 'buurten' : area[1]),
    core: (many) => 'Kleine ' + many,
    enlarged: (many, times) => 'Kleine ' + many + ', ' + times.toFixed(1).replace('.0', '').replace('.', ',') + '× vergroot',
    baseMap: 'Achtergrondkaart',
    baseMapFrom: (host) => 'Haalt een kaart bij ' + host + ', dat dan ziet welk deel van de kaart u bekijkt. De kleuren worden lichter.',
    scrollHint: 'Houd Ctrl ingedrukt en scrol om te zoomen',
    touchHint: 'Gebruik twee vingers om de kaart te bewegen',
    close: 'Sluiten',
    beside: 'Kaart ernaast',
    leaveOut: 'weglaten',
    together: 'Samen',
    areasFile: { link: 'Gebieden met hun klassen', after: 'GeoJSON, voor een kaartprogramma' },
    everything: (/** @type {string} */ unit) => 'Alles over ' + (NEUTER.test(unit) ? 'dit ' : 'deze ') + unit,
    select: (many) => 'Kies ' + many,
    notes: 'Wat valt je op?',
    share: {
      copied: 'De link naar wat u ziet is gekopieerd.',
      onlyHere: 'Hij werkt alleen op deze computer.',
      byHand: 'Kopieer deze link:',
    },
    onMap: (number, year) => 'kaart ' + number + (year && ', ' + year),
    standOut: 'Laat één groep uitkomen',
    allGroups: 'Alle groepen',
    views: 'Wat de figuur telt',
    thisView: 'Alleen deze uitsnede, ook op papier',
    over: 'Uw notities en eigen punten staan erop, ook op papier.',
    savePng: 'Bewaar als PNG',
    saveSvg: 'Bewaar als SVG',
    source: 'Bron',
    north: 'N',
    sheets: (count) => (count === 1 ? '1 blad' : count + ' bladen'),
    fictional: 'FICTIEF',
  };
  Atlas.words = /** @type {Words} */ (words);
})(window.Atlas);

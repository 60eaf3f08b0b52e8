// @ts-check
// needs: map/drawing.js, page/elements.js, page/hash.js
// after: choice/area_card.js: it adds to what the card says
/* Practice examples on the map: a numbered marker in each of their areas opens the text, and the text shows the area. */
(function (Atlas) {
  'use strict';

  const SIZE = 28; // pixels

  /** @typedef {{box: HTMLElement, number: string, title: string, areas: number[]}} Box */

  /** @param {HTMLElement} box */
  const open = (box) => {
    box.scrollIntoView({ block: 'center' });
    box.focus({ preventScroll: true });
  };

  /**
   * The boxes that stand on this map, with the places of their areas in the data.
   * @param {AtlasData} data
   * @returns {Box[]}
   */
  const readBoxes = (data) => Atlas.findAll('.practice-box[data-areas]').map((box) => ({
    box,
    number: box.dataset.number || '',
    title: Atlas.find('.practice-box__title', box).textContent || '',
    areas: (box.dataset.areas || '').split(' ').map((code) => data.codes.indexOf(code)).filter((area) => area >= 0),
  }));

  /** Which of its places a marker is: "a", "b", …, as the text says beside its number.  @type {(areas: number[], n: number) => string} */
  const letterOf = ({ length }, n) => (length > 1 ? String.fromCharCode(97 + n % 26) : '');

  /** The number of an example in the text, with the letters of its places.  @param {Box} box */
  const writePlaces = ({ box, number, areas }) => {
    if (areas.length < 2) return;
    const places = number + 'a' + (areas.length > 2 ? '–' : ', ') + number + letterOf(areas, areas.length - 1);
    box.querySelectorAll('.practice-number').forEach((element) => {
      element.lastChild?.replaceWith(' ' + places);
      element.classList.add('practice-number--wide');
    });
  };

  /**
   * Not reached by keyboard: the map is hidden from readers who do not see it, the boxes are not.
   * @param {MapPage} page
   * @param {Box} box
   */
  const mark = (page, { box, number, title, areas }) => areas.forEach((area, n) => {
    const html = Atlas.element('span', 'practice-number', number + letterOf(areas, n));
    const icon = L.divIcon({ className: 'practice-marker', html, iconSize: [SIZE, SIZE] });
    L.marker(page.middleOf(area), { icon, title, keyboard: false })
      .on('click', () => open(box)).addTo(page.map);
  });

  /**
   * The way back from the text: its map, its first area, and the map in sight.
   * @param {MapPage} page
   * @param {Box} box
   */
  const link = (page, { box, areas }) => {
    const way = Atlas.find('[data-on-map]', box, HTMLAnchorElement);
    way.addEventListener('click', (event) => {
      event.preventDefault();
      page.change({ map: Atlas.readHash(way.hash).get('kaart') || page.choice.map, area: areas[0] });
      page.frame.scrollIntoView({ block: 'center' });
      page.map.getContainer().focus({ preventScroll: true });
    });
  };

  Atlas.parts.push((page) => {
    const boxes = readBoxes(page.data).filter(({ areas }) => areas.length);
    boxes.forEach((box) => {
      mark(page, box);
      writePlaces(box);
      link(page, box);
    });
    return {
      /** Names the examples of the chosen area in its card. */
      choose() {
        const card = Atlas.find('#gebied');
        boxes.filter(({ areas }) => areas.includes(page.choice.area)).forEach(({ box, number, title }) => {
          const to = Atlas.element('a', '', title);
          to.setAttribute('href', '#' + box.id);
          to.addEventListener('click', (event) => {
            event.preventDefault();
            open(box);
          });
          card.append(Atlas.element('p', 'area-card__practice', Atlas.element('span', 'practice-number', number), ' ', to));
        });
      },
    };
  });
})(window.Atlas);

// @ts-check
// needs: map/map_svg.js, pictures/map_inset.js, sheets/area_signs.js, sheets/letter_lines.js
/* A map on paper, with what stands enlarged on it, names and the letters of its areas. */
(function (Atlas) {
  'use strict';

  const PER_MM = 96 / 25.4; // pixels, on paper

  Atlas.NAMES_ON_PAPER = 3 * PER_MM; // names and scale bar

  /** The letters of all areas for which there is a place: on what is enlarged, or else on the map.  @type {(part: SheetPart, data: AtlasData, millimetres: number) => AreaLetters[]} */
  Atlas.partLetters = ({ ground, inset }, data, millimetres) => {
    const size = millimetres * PER_MM;
    const { signs, length } = Atlas.areaSigns(data);
    /** @type {(on: Ground) => AreaLetters} */
    const lettersOn = (on) => ({
      size,
      placed: Atlas.letterPlaces(on, size, length)
        .flatMap((place, area) => (place ? [{ area, text: signs[area], ...place }] : [])),
    });
    if (!inset) return [lettersOn(ground)];
    const enlarged = lettersOn(inset.ground);
    const there = Atlas.letteredAreas([enlarged]);
    ground.isElsewhere = (area) => there.has(area);
    return [lettersOn(ground), enlarged];
  };

  /** @param {AreaLetters[]} letters */
  Atlas.letteredAreas = (letters) => new Set(letters.flatMap(({ placed }) => placed.map(({ area }) => area)));

  /** @type {(part: SheetPart, layer: DrawnLayer, letters: AreaLetters[], lines: boolean) => SVGSVGElement} */
  Atlas.sheetDrawing = ({ ground, inset }, layer, [letters, enlarged], lines) => {
    const names = Atlas.NAMES_ON_PAPER;
    const svg = Atlas.mapSvg(ground, layer, { names, scale: names, letters, lines });
    if (inset) svg.append(...Atlas.drawInset(inset, layer, { letters: enlarged, lines }));
    return svg;
  };
})(window.Atlas);

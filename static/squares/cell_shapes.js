// @ts-check
// needs: squares/blots.js, squares/cut_rings.js, map/polylines.js, map/shapes.js
// after: squares/cells.js: it draws what that reads
/* The shapes of squares: one per class, and the outline of a square or a neighbourhood. */
(function (Atlas) {
  'use strict';

  const RADIAN = Math.PI / 180;
  const AROUND = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]];
  const SIGNS = 128; // every class has an ASCII character

  /** Latitude and longitude in degrees.  @type {(at: Pair) => Pair} */
  const degrees = ([x, y]) => [Math.atan(Math.sinh(-y)) / RADIAN, x / RADIAN];

  /** @type {(part: CellPart, n: number) => Pair[]} */
  const square = (part, n) => AROUND.map(([x, y]) => degrees(part.corner(part.column[n] + x, part.row[n] + y)));

  /** The rings of each character that occurs, in one part. codes: of its squares.
   * @type {(part: CellPart, codes: string, characters: string[]) => Rings[]} */
  const blots = (part, codes, characters) => {
    const { columns, rows, column, row } = part;
    const grid = new Int8Array(columns * rows).fill(-1);
    const place = new Int8Array(SIGNS);
    characters.forEach((character, n) => { place[character.charCodeAt(0)] = n; });
    for (let n = 0; n < codes.length; n += 1) grid[row[n] * columns + column[n]] = place[codes.charCodeAt(n)];
    return Atlas.outlines(grid, columns, rows, characters.length).map((rings) => rings.map((ring) => {
      const points = [];
      for (let n = 0; n < ring.length; n += 2) points.push(part.corner(ring[n], ring[n + 1]));
      points.push(points[0]);
      return points;
    }));
  };

  Atlas.squaresOf = ({ parts, hoods }) => {
    if (!parts || !hoods) throw new TypeError('Atlas.squaresOf: these are no squares');
    return { parts, hoods };
  };

  /** The chosen squares as one shape, none without any. shapes: of a ground or a map. */
  Atlas.chosenShape = (shapes, areas, count) => {
    const chosen = new Set(areas);
    const codes = Array.from({ length: count }, (_, area) => (chosen.has(area) ? '1' : '0')).join('');
    return shapes(codes).filter(({ character }) => character === '1');
  };

  /** One shape per class; after the squares come their neighbourhoods, which have no class. */
  Atlas.makeShapes = (data) => {
    const { parts, hoods } = Atlas.squaresOf(data);
    const starts = [0];
    parts.forEach((part) => starts.push(starts[starts.length - 1] + part.column.length));
    const count = starts[parts.length];
    /** @type {Rings[] | null} */
    let letters = null;
    /** @type {Shapes['shapes']} */
    const shapesOf = (codes) => {
      const characters = [...new Set(codes)].sort();
      const ringsOf = parts.map((part, n) => blots(part, codes.slice(starts[n], starts[n + 1]), characters));
      return characters.map((character, n) => ({ character, rings: ringsOf.flatMap((rings) => rings[n]) }));
    };
    return {
      style: 'blot',
      count,
      first: count,
      rings: (area) => {
        if (area >= count) return hoods.shapes[area - count].map(Atlas.decode);
        const part = starts.findIndex((start) => start > area) - 1;
        return [square(parts[part], area - starts[part])];
      },
      lettered: () => (letters = letters || hoods.shapes.map(Atlas.flat)),
      shapes: shapesOf,
      cut: Atlas.cutRings,
      around: (areas) => [
        ...areas.flatMap((area) => (area >= count ? hoods.shapes[area - count].map(Atlas.decode) : [])),
        ...Atlas.chosenShape(shapesOf, areas, count).flatMap(({ rings }) => rings.map((ring) => ring.map(degrees))),
      ],
    };
  };

  /** The square at a spot, -1 for none. */
  Atlas.squareAt = (data, { lat, lng }) => {
    let before = 0;
    for (const part of Atlas.squaresOf(data).parts) {
      const place = part.find(Atlas.mercator([lat, lng]));
      if (place >= 0) return before + place;
      before += part.column.length;
    }
    return -1;
  };

  /** The squares of several municipalities in one row, after which come all their neighbourhoods. */
  Atlas.joinShapes = (all) => {
    const given = all.map((data) => ({ ...data, ...Atlas.squaresOf(data), count: Atlas.shapesOf(data).count }));
    const named = given.map(({ name, names, ...others }) => ({ ...others, names: names.map((area) => area + ', ' + name) }));
    let before = 0;
    const parts = named.flatMap((data) => {
      const hoodsBefore = before;
      before += data.hoods.names.length;
      return data.parts.map((part) => ({ ...part, hoods: part.hoods.map((hood) => hood + hoodsBefore) }));
    });
    /** @param {'codes' | 'names'} key */
    const squares = (key) => named.flatMap((data) => data[key].slice(0, data.count));
    /** @param {'codes' | 'names'} key */
    const around = (key) => named.flatMap((data) => data[key].slice(data.count));
    return {
      parts,
      shapes: [],
      codes: [...squares('codes'), ...around('codes')],
      names: [...squares('names'), ...around('names')],
      hoods: {
        codes: around('codes'),
        names: around('names'),
        districts: named.flatMap(({ hoods }) => hoods.districts),
        shapes: named.flatMap(({ hoods }) => hoods.shapes),
      },
    };
  };
})(window.Atlas);

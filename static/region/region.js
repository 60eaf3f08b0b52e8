// @ts-check
// needs: map/page.js, map/shapes.js
/* Several municipalities as one: what their data.js files brought becomes the data of one map. */
(function (Atlas) {
  'use strict';

  /**
   * The classes of all areas on every layer, one municipality after the other.
   * @param {AtlasData[]} all
   */
  const layers = (all) => Object.fromEntries(Object.keys(all[0].layers).map((key) =>
    [key, all.map((data) => data.layers[key]).join('')]));

  /**
   * The sentences of every municipality about one pair of maps, each with its own name in it, and which holds where.
   * @param {AtlasData['pairs'][string][]} pairsOfAll  Per municipality its sentences and, per area, the place of one or ".".
   * @returns {AtlasData['pairs'][string]}
   */
  const joinPairs = (pairsOfAll) => {
    const sentences = pairsOfAll.flatMap(([words]) => words);
    let before = 0;
    const holds = pairsOfAll.flatMap(([words, places]) => {
      const first = before;
      before += words.length;
      return [...places].map((place) => (place === '.' ? place : String(first + Number(place))));
    });
    return [sentences, holds];
  };

  /** @param {AtlasData[]} all */
  const pairs = (all) => Object.fromEntries(Object.keys(all[0].pairs).map((map) =>
    [map, joinPairs(all.map((data) => data.pairs[map]))]));

  /**
   * Data as if they were one; sizes: number of areas of each.
   * @param {AtlasData[]} all  Data of municipalities, in the order in which they are to stand.
   */
  Atlas.joined = (all) => ({
    name: '', // of them all: for others to say, as what lies around them
    around: [],
    area: all[0].area,
    ...Atlas.joinShapes(all),
    border: all.flatMap(({ border }) => border),
    sizes: all.map((data) => Atlas.shapesOf(data).count),
    layers: layers(all),
    pairs: pairs(all),
  });

  /**
   * Called by omgeving.js, after the data.js of every municipality.
   * @param {string} key
   * @param {string[]} keys  Of the municipalities, in the order of the page.
   * @param {Pick<AtlasData, 'name' | 'kind' | 'around'>} about  Name, kind, and what lies around and across them all.
   */
  Atlas.join = (key, keys, about) => {
    const joined = Atlas.joined(keys.map((municipality) => Atlas.data[municipality]));
    Atlas.data = {};
    Atlas.add(key, { ...joined, ...about });
  };
})(window.Atlas);

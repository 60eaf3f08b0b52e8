// @ts-check
// needs: overlay/rd.js, workshop/workshop_words.js
/* Where the parts of somebody's own file lie: the file or the size of its numbers tells the coordinate system, and what
   stands the wrong way round is turned. */
(function (Atlas) {
  'use strict';

  const NEAR = 5; // degrees: the whole country around the map, and no latitude that was taken for a longitude

  /** All positions of a shape.  @type {(shape: Shape) => number[][]} */
  const positionsOf = (shape) => (Array.isArray(shape[0])
    ? /** @type {Shape[]} */ (shape).flatMap(positionsOf) : [/** @type {number[]} */ (shape)]);

  /** A shape with every position changed.  @type {(shape: Shape, change: (position: number[]) => number[]) => Shape} */
  const each = (shape, change) => (Array.isArray(shape[0])
    ? /** @type {Shape[]} */ (shape).map((inner) => each(inner, change)) : change(/** @type {number[]} */ (shape)));

  /** @param {FilePart | LostPart} part @returns {part is FilePart} */
  const isShaped = (part) => part.why === undefined;

  /**
   * Whether more of the positions lie around the middle of the map when x and y change places.
   * @param {number[][]} positions
   * @param {Pair} middle
   */
  const standTurned = (positions, [lat, lon]) => {
    /** @type {(north: number, east: number) => boolean} */
    const near = (north, east) => Math.abs(north - lat) < NEAR && Math.abs(east - lon) < NEAR;
    return positions.filter(([x, y]) => near(x, y)).length > positions.filter(([x, y]) => near(y, x)).length;
  };

  /** Latitude and longitude; null for no place on earth.  @type {(x: number, y: number, system: string | undefined) => Pair | null} */
  const degrees = (x, y, system) => {
    if (system !== 'rd' && Math.abs(x) <= 180 && Math.abs(y) <= 90) return [y, x];
    return system !== 'degrees' && Atlas.rd.holds(x, y) ? Atlas.rd.toDegrees(x, y) : null;
  };

  /**
   * @param {OwnFile['parts']} parts
   * @param {string | undefined} system  "rd" or "degrees" when the file names it.
   * @param {Pair} middle  Of the map, latitude and longitude.
   */
  Atlas.locate = (parts, system, middle) => {
    const positions = parts.filter(isShaped).flatMap(({ shape }) => positionsOf(shape));
    const isTurned = standTurned(positions, middle)
      || (positions.some(([x, y]) => Atlas.rd.holds(y, x)) && !positions.some(([x, y]) => Atlas.rd.holds(x, y)));
    /** @type {(part: FilePart) => LocatedPart | LostPart} */
    const locate = (part) => {
      /** @type {number[][]} */
      const nowhere = [];
      const at = each(part.shape, (position) => {
        const [x, y] = isTurned ? [position[1], position[0]] : position;
        const place = degrees(x, y, system);
        if (!place) nowhere.push(position);
        return place || [];
      });
      const last = nowhere.pop();
      return last ? { place: part.place, why: Atlas.words.ownWrong.place(last.slice(0, 2).join(' ')) } : { ...part, at };
    };
    /** @type {(LocatedPart | LostPart)[]} */
    const all = parts.map((part) => (isShaped(part) ? locate(part) : part));
    return {
      drawn: all.flatMap((part) => ('at' in part ? [part] : [])),
      lost: all.flatMap((part) => ('at' in part ? [] : [part])),
      isTurned,
      positions: positions.length,
    };
  };
})(window.Atlas);

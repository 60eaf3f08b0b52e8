// @ts-check
// needs: page/elements.js, sheets/sheet.js
/* All maps in small: on one sheet of the larger paper; on the smaller one over as many as leave room for the words of each legend. */
(function (Atlas) {
  'use strict';

  const MOST = { a3: 10, a4: 5 }; // maps on a sheet

  /** @type {(sheet: Sheet, most: number) => Sheet[]} */
  const parts = (sheet, most) => {
    const { id, title, shown } = sheet;
    const count = Math.ceil(shown.length / most);
    const size = Math.ceil(shown.length / count);
    return Array.from({ length: count }, (_, n) => {
      const part = shown.slice(n * size, (n + 1) * size);
      const numbers = [part[0], part[part.length - 1]].map(({ map }) => map.number).join('\u2013');
      return { ...sheet, id: id + '-' + (n + 1), title: count > 1 ? title + ' (' + numbers + ')' : title, shown: part };
    });
  };

  /**
   * @param {Sheet} sheet
   * @param {SheetGiven} given
   */
  Atlas.overviewSheets = (sheet, given) => {
    const node = Atlas.element('section', 'sheets__set');
    let laid = '';
    /** @type {MadeSheet[]} */
    let sheets = [];
    /** @param {SheetLook} look */
    const lay = ({ paper }) => {
      if (node.hidden || laid === paper) return;
      laid = paper;
      sheets = parts(sheet, MOST[paper]).map((part) => Atlas.sheet(part, given));
      sheets.forEach((part) => { part.node.hidden = false; });
      node.replaceChildren(...sheets.map((part) => part.node));
    };
    /** @param {SheetLook} look */
    const draw = (look) => {
      lay(look);
      if (!node.hidden) sheets.forEach((part) => part.draw(look));
    };
    return { id: sheet.id, title: sheet.title, node, lay, draw };
  };
})(window.Atlas);

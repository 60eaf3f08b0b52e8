// @ts-check
// needs: page/text.js
/* A picture as a file: its name, SVG or PNG. Works from file:// too: the picture is drawn
   from a data: address and handed over as a download. */
(function (Atlas) {
  'use strict';

  /**
   * @param {string} text
   * @returns {string}  What a file name may hold of it.
   */
  Atlas.fileWords = (text) => Atlas.letters(text).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);

  /** Says it all: whether it is invented, of where, what, of which edition.  @param {SavedAs} made */
  const nameOf = ({ what, year, fictional }) => {
    const { municipality, edition } = document.body.dataset;
    const place = Atlas.fileWords(Atlas.textOf(document.querySelector('.place__name'))) || municipality;
    return [fictional && 'fictief', place, what, edition, year].filter(Boolean).join('-');
  };

  /**
   * @param {SVGSVGElement} picture
   * @param {string} xml
   * @returns {Promise<Blob>}
   */
  const rasterise = async ({ width, height }, xml) => {
    const image = new Image();
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(xml);
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: width.baseVal.value, height: height.baseVal.value });
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('rasterise: no picture'))), 'image/png');
    });
  };

  /**
   * Hands a file over as a download.
   * @param {Blob} blob
   * @param {SavedAs} made
   * @param {string} kind  How the name ends.
   */
  Atlas.saveFile = (blob, made, kind) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = nameOf(made) + '.' + kind;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  /**
   * @param {Picture} made  what: the middle of the file name.
   * @param {'svg' | 'png'} kind
   */
  Atlas.savePicture = async (made, kind) => {
    const xml = new XMLSerializer().serializeToString(made.picture);
    const blob = kind === 'svg' ? new Blob([xml], { type: 'image/svg+xml' }) : await rasterise(made.picture, xml);
    Atlas.saveFile(blob, made, kind);
  };
})(window.Atlas);

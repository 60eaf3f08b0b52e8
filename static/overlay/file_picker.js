// @ts-check
// needs: page/elements.js
/* Files that somebody shows to the page: it only reads them. */
(function (Atlas) {
  'use strict';

  /** How a file that is written so begins.  @type {Record<string, string>} */
  const UTF_16 = { 'fffe': 'utf-16le', 'feff': 'utf-16be' };

  const LOST = '\ufffd'; // what a decoder writes for bytes that are no letter
  /** No letter at all, two for one, or as DOS and older Macs leave it, a sign right after a small letter. */
  const DAMAGE = /[\ufffd\x80-\x9f]|Ã[\xa0-\xbf]|ï¿½|\p{Ll}[‚‰‹•ŸŽ]/u;

  /**
   * A button that lets somebody choose a file; the page only reads it.
   * @param {string} text
   * @param {string} accept
   * @param {(file: File) => Promise<void>} act
   */
  Atlas.filePicker = (text, accept, act) => {
    const input = Object.assign(Atlas.element('input', 'unseen'), { type: 'file', accept });
    input.addEventListener('change', async () => {
      const [file] = input.files || [];
      if (file) await act(file);
      input.value = ''; // the same file may be chosen again
    });
    return Atlas.element('label', 'button', text, input);
  };

  /**
   * A spreadsheet may write the code page of its computer; whoever writes UTF-16 begins with its mark. What is UTF-8 but for a
   * letter stays so, and the letter is lost.
   * @param {File} file
   * @returns {Promise<string>}  "" when the file cannot be read any more.
   */
  Atlas.fileText = async (file) => {
    const bytes = new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
    const utf16 = UTF_16[[...bytes.slice(0, 2)].map((byte) => byte.toString(16)).join('')];
    const decode = (/** @type {string} */ system, fatal = false) => new TextDecoder(system, { fatal }).decode(bytes);
    const system = utf16 || 'utf-8';
    try {
      return decode(system, true);
    } catch {
      const text = decode(system);
      const strange = (text.match(/[\u0080-\uffff]/g) || []).length;
      return 2 * (text.split(LOST).length - 1) > strange ? decode('windows-1252') : text;
    }
  };

  Atlas.isDamaged = (text) => DAMAGE.test(text);
})(window.Atlas);

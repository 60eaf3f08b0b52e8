// @ts-check
// needs: page/elements.js
/* Files that somebody shows to the page: it only reads them. */
(function (Atlas) {
  'use strict';

  /** How a file that is written so begins.  @type {Record<string, string>} */
  const UTF_16 = { 'fffe': 'utf-16le', 'feff': 'utf-16be' };

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
   * A spreadsheet may write the code page of its computer; whoever writes UTF-16 begins with its mark.
   * @param {File} file
   * @returns {Promise<string>}  "" when the file cannot be read any more.
   */
  Atlas.fileText = async (file) => {
    const bytes = new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
    const utf16 = UTF_16[[...bytes.slice(0, 2)].map((byte) => byte.toString(16)).join('')];
    try {
      return new TextDecoder(utf16 || 'utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  };
})(window.Atlas);

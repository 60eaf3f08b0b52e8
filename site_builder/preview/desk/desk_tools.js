// @ts-check
/* The small toolbar above a text, suggestions that are added to a list, and photos that are dropped. */
(function () {
  'use strict';
  const { send, tell } = /** @type {any} */ (window).Bureau;
  const { changed } = /** @type {any} */ (window).BureauVerhaal;
  const words = /** @type {HTMLTextAreaElement} */ (document.getElementById('tekst'));
  const drop = document.querySelector('.drop');

  /** @param {string} text  Typed as a person would, so that Ctrl Z takes it back. */
  function type(text) {
    words.focus();
    if (!document.execCommand('insertText', false, text)) {
      words.setRangeText(text, words.selectionStart, words.selectionEnd, 'end');
    }
    changed();
  }

  /** @param {string} pattern  What comes around the selection; | is where it goes. */
  function around(pattern) {
    const chosen = words.value.slice(words.selectionStart, words.selectionEnd);
    const [start, end] = pattern.includes('|') ? split(pattern) : [pattern, pattern];
    type(start + chosen + end);
  }

  /** @param {string} pattern  The last | is the place: the first one may belong to a block. */
  function split(pattern) {
    const at = pattern.lastIndexOf('|');
    return [pattern.slice(0, at), pattern.slice(at + 1)];
  }

  /** @param {string} mark  Before every chosen line. */
  function before(mark) {
    const start = words.value.lastIndexOf('\n', words.selectionStart - 1) + 1;
    words.setSelectionRange(start, words.selectionEnd);
    const lines = words.value.slice(start, words.selectionEnd).split('\n');
    type(lines.map((line) => mark + line).join('\n'));
  }

  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.toolbar button'))) {
    const { around: pattern, before: mark } = button.dataset;
    button.addEventListener('click', () => { if (pattern) around(pattern); else if (mark) before(mark); });
  }
  for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('[data-add]'))) {
    input.addEventListener('change', () => {
      const list = /** @type {HTMLTextAreaElement} */ (document.getElementById(input.dataset.add || ''));
      if (input.value) list.value = [...list.value.split('\n').filter(Boolean), input.value].join('\n');
      input.value = '';
      changed();
    });
  }

  /** @param {FileList | null | undefined} files */
  async function take(files) {
    const file = files && files[0];
    if (!file) return;
    if (files.length > 1) { tell('Een verhaal heeft één foto. Sleep er één.'); return; }
    const { status, answer } = await send(`foto/${encodeURIComponent(file.name)}`, file);
    if (status !== 200) return;
    const part = /** @type {HTMLInputElement} */ (document.querySelector('[data-part="bestand"]'));
    part.value = answer.file;
    changed();
    /** @type {HTMLInputElement} */ (document.querySelector('[data-part="alt"]')).focus();
  }

  document.getElementById('foto-kies')?.addEventListener('change', (event) => take(/** @type {HTMLInputElement} */ (event.target).files));
  drop?.addEventListener('dragover', (event) => { event.preventDefault(); drop.classList.add('drop--over'); });
  drop?.addEventListener('dragleave', () => drop.classList.remove('drop--over'));
  for (const kind of ['dragover', 'drop']) { // beside the box: the browser would leave for the photo
    addEventListener(kind, (event) => {
      if (/** @type {DragEvent} */ (event).dataTransfer?.types.includes('Files')) event.preventDefault();
    });
  }
  drop?.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('drop--over');
    take(/** @type {DragEvent} */ (event).dataTransfer?.files);
  });
})();

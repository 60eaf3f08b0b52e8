// @ts-check
/* One text on the desk: gathers the form, saves it, keeps what was not saved, and shows messages at their place. */
(function () {
  'use strict';
  const { send, tell } = /** @type {any} */ (window).Bureau;
  const form = /** @type {HTMLFormElement} */ (document.getElementById('verhaal'));
  const words = /** @type {HTMLTextAreaElement} */ (document.getElementById('tekst'));
  const conflict = /** @type {HTMLElement} */ (document.getElementById('conflict'));
  const store = `bureau:${form.dataset.path}`;
  let theirs = { text: '', version: '' };
  let saving = false;
  /** @type {object | null} */
  let next = null;

  /** @param {string} key @returns {any} */
  const value = (key) => /** @type {any} */ (document.getElementById(`v-${key}`));

  /** What is filled in, by key. */
  function answers() {
    /** @type {Record<string, unknown>} */
    const values = {};
    for (const field of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('[data-kind]'))) {
      const { field: key = '', kind } = field.dataset;
      if (kind === 'maps') {
        values[key] = [.../** @type {NodeListOf<HTMLInputElement>} */ (field.querySelectorAll(':checked'))].map((choice) => choice.value);
      } else if (kind === 'photo') {
        values[key] = Object.fromEntries([.../** @type {NodeListOf<HTMLInputElement>} */ (field.querySelectorAll('[data-part]'))]
          .map((part) => [part.dataset.part, part.value]));
      } else if (kind === 'list' || kind === 'areas') {
        values[key] = value(key).value.split('\n').map((/** @type {string} */ line) => line.trim()).filter(Boolean);
      } else {
        values[key] = kind === 'switch' ? (value(key).checked ? 'ja' : 'nee') : value(key).value;
      }
    }
    return values;
  }

  /** @param {{severity: string, key: string, line: number, text: string}[]} messages */
  function show(messages) {
    const list = /** @type {HTMLElement} */ (document.getElementById('meldingen'));
    list.replaceChildren(...messages.map((message) => {
      const item = document.createElement('li');
      item.className = `message message--${message.severity}`;
      Object.assign(item.dataset, { key: message.key, line: String(message.line) });
      item.textContent = (message.line ? `regel ${message.line}: ` : '') + message.text;
      return item;
    }));
    place();
  }

  /** Each message goes to the field it is about. */
  function place() {
    for (const field of form.querySelectorAll('.field--wrong')) field.classList.remove('field--wrong');
    for (const old of form.querySelectorAll('.field > .message')) old.remove();
    for (const item of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('#meldingen > li'))) {
      const field = item.dataset.key && form.querySelector(`[data-field="${item.dataset.key}"]`);
      if (!field) continue;
      field.classList.add('field--wrong');
      const copy = document.createElement('p');
      copy.className = item.className;
      copy.textContent = item.textContent;
      field.append(copy);
      item.hidden = true;
    }
  }

  /** What is sent. */
  function filled() {
    return { path: form.dataset.path, version: form.dataset.version, body: words.value,
      answers: form.dataset.form === 'ja' ? answers() : null };
  }

  /** @param {object} [more] */
  async function save(more = {}) {
    if (saving) { next = more; return; } // what is typed meanwhile is saved after this
    saving = true;
    const sent = filled();
    const { status, answer } = await send('bewaar', { ...sent, ...more });
    saving = false;
    if (status === 409) {
      theirs = { text: answer.theirs, version: answer.version };
      /** @type {HTMLElement} */ (document.getElementById('conflict-tekst')).textContent = theirs.text;
      conflict.hidden = false;
      /** @type {HTMLElement} */ (document.getElementById('conflict-mijn')).focus();
    } else if (status === 200) {
      form.dataset.version = answer.version;
      conflict.hidden = true;
      show(answer.messages);
      if (JSON.stringify({ ...filled(), version: sent.version }) === JSON.stringify(sent)) {
        localStorage.removeItem(store);
        tell('Bewaard.');
      } else changed();
    }
    const asked = next;
    next = null;
    if (asked && status === 200) save(asked);
  }

  function changed() {
    localStorage.setItem(store, JSON.stringify({ version: form.dataset.version, body: words.value, answers: answers() }));
    tell('Nog niet bewaard.');
  }

  /** Puts an answer in its field again. @param {string} key @param {any} answer */
  function fill(key, answer) {
    const field = form.querySelector(`[data-field="${key}"]`);
    const input = value(key);
    for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (field?.querySelectorAll('fieldset [type="checkbox"]') || [])) box.checked = answer.includes(box.value);
    for (const part of /** @type {NodeListOf<HTMLInputElement>} */ (field?.querySelectorAll('[data-part]') || [])) part.value = answer[part.dataset.part || ''];
    if (input) input[input.type === 'checkbox' ? 'checked' : 'value'] = input.type === 'checkbox' ? answer === 'ja' : [answer].flat().join('\n');
  }

  /** A text that was never saved comes back: after a crash, or a window closed too soon. */
  function restore() {
    const kept = JSON.parse(localStorage.getItem(store) || 'null');
    if (!kept || (kept.body === words.value && JSON.stringify(kept.answers) === JSON.stringify(answers()))) return;
    words.value = kept.body;
    for (const [key, answer] of Object.entries(kept.answers || {})) fill(key, answer);
    form.dataset.version = kept.version;
    tell('Dit had u nog niet bewaard. Bewaar het, of zet een eerdere versie terug.');
  }

  form.addEventListener('submit', (event) => { event.preventDefault(); save(); });
  form.addEventListener('input', changed);
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') { event.preventDefault(); save(); }
  });
  addEventListener('bureau:weg', () => localStorage.removeItem(store));
  document.getElementById('conflict-mijn')?.addEventListener('click', () => save({ version: theirs.version }));
  document.getElementById('conflict-ander')?.addEventListener('click', async () => {
    await send('bewaar', { ...filled(), version: '-', gives_way: true });
    localStorage.removeItem(store);
    location.reload();
  });
  document.getElementById('intrekken')?.addEventListener('click', () => { value('status').value = 'concept'; save(); });
  document.getElementById('weg')?.addEventListener('click', () => send('weg', { path: form.dataset.path }));
  Object.assign(window, { BureauVerhaal: { changed, save } });
  place();
  restore();
})();

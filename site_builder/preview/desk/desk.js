// @ts-check
/* What both pages of the desk share: sending with the token of this run, a new story, and putting a version back. */
(function () {
  'use strict';
  const token = /** @type {HTMLMetaElement} */ (document.querySelector('[name="atlas-token"]')).content;
  const told = /** @type {HTMLElement} */ (document.getElementById('melding'));

  /** @param {string} text */
  function tell(text) { told.textContent = text; }

  /**
   * @param {string} what
   * @param {object | Blob} content
   * @returns {Promise<{status: number, answer: any}>} status 0: the desk does not answer
   */
  async function send(what, content) {
    const body = content instanceof Blob ? content : JSON.stringify(content);
    try {
      const response = await fetch(`/bureau/api/${what}`, { method: 'POST', body, headers: { 'X-Atlas-Token': token } });
      const answer = await response.json();
      if (answer.fout) tell(answer.fout);
      if (answer.go) { dispatchEvent(new Event('bureau:weg')); location.href = answer.go; }
      return { status: response.status, answer };
    } catch {
      tell('Het bureau antwoordt niet. Is het gestopt? Uw tekst staat hier nog.');
      return { status: 0, answer: {} };
    }
  }

  document.getElementById('nieuw')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    send('nieuw', { title: form.get('title'), place: form.get('place') });
  });
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-back]'))) {
    button.addEventListener('click', () => { send('terug', { name: button.dataset.back }); });
  }
  Object.assign(window, { Bureau: { send, tell } });
})();

// @ts-check
/* Opens the page again as soon as something was saved. Only the preview serves this file. */
(function () {
  'use strict';
  const running = /** @type {HTMLScriptElement} */ (document.currentScript);
  const state = Number(running.dataset.state);
  const RETRY = 1000; // ms
  let failures = 0;
  let leaving = false;

  /** @param {number} now  The state of the atlas; another one means another page. */
  function tell(now) {
    if (now === state || leaving) return;
    leaving = true;
    location.reload();
  }

  /* The page's policy forbids fetch and event streams, as it does in the built atlas; a script it may load. */
  function ask() {
    if (leaving) return;
    if (document.hidden) {
      document.addEventListener('visibilitychange', ask, { once: true });
      return;
    }
    const script = document.createElement('script');
    script.src = `/_preview/state.js?seen=${state}`;
    script.onload = () => { script.remove(); failures = 0; setTimeout(ask); };
    script.onerror = () => { script.remove(); failures += 1; if (failures === 2) stopped(); setTimeout(ask, RETRY); };
    document.head.append(script);
  }

  function stopped() {
    const note = document.createElement('aside');
    note.className = 'preview';
    note.setAttribute('role', 'alert');
    note.textContent = 'Het bureau is gestopt. Open het opnieuw met: python build.py preview';
    document.body.prepend(note);
  }

  Object.assign(window, { AtlasPreview: tell });
  addEventListener('load', () => setTimeout(ask)); // after it: a page that waits for us would not be loaded
})();

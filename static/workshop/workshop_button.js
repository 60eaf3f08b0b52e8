// @ts-check
/* The Workshop button: its scripts and styles come when it is pressed, so that no other reader waits for them. */
(function (Atlas) {
  'use strict';

  /**
   * @param {string} path  Of a script or stylesheet in static/.
   * @returns {Promise<Event>}
   */
  const bring = (path) => new Promise((resolve, reject) => {
    const address = (document.body.dataset.root || '') + 'static/' + path;
    const made = path.endsWith('.css')
      ? Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address })
      : Object.assign(document.createElement('script'), { src: address, async: false }); // in the order of the list
    made.onload = resolve;
    made.onerror = reject;
    document.head.append(made);
  });

  Atlas.parts.push((page) => {
    const button = Atlas.find('[data-workshop]');
    /** @type {Promise<Event[]> | undefined} */
    let brought;
    button.addEventListener('click', async () => {
      brought = brought || Promise.all((button.dataset.workshop || '').split(' ').map(bring));
      await brought;
      page.beginWorkshop();
    });
  });
})(window.Atlas);

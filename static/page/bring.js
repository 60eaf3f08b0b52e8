// @ts-check
// needs: page/atlas.js
/* Scripts and styles that come when somebody asks for what they do, so that no other reader waits for them. */
(function (Atlas) {
  'use strict';

  /** @type {Record<string, Promise<unknown>>} */
  const brought = {};

  /**
   * @param {string} path  Of a script or stylesheet in static/.
   * @returns {Promise<Event>}
   */
  const one = (path) => new Promise((resolve, reject) => {
    const address = (document.body.dataset.root || '') + 'static/' + path;
    const made = path.endsWith('.css')
      ? Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address })
      : Object.assign(document.createElement('script'), { src: address, async: false }); // in the order of the list
    made.onload = resolve;
    made.onerror = reject;
    document.head.append(made);
  });

  Atlas.bring = (paths) => {
    brought[paths] = brought[paths] || Promise.all(paths.split(' ').map(one));
    return brought[paths];
  };
})(window.Atlas);

// @ts-check
// needs: page/atlas.js
/* Scripts and styles that come when somebody asks for what they do, so that no other reader waits for them. What comes
   by which name stands in the body of the page: data-brings-<name>, written by templates/parts/page/linked.html. */
(function (Atlas) {
  'use strict';

  /** @type {Record<string, Promise<unknown>>} */
  const brought = {};

  /**
   * @param {string} path  Of a script or stylesheet in static/.
   * @returns {Promise<Event>}
   */
  const fetched = (path) => new Promise((resolve, reject) => {
    const address = (document.body.dataset.root || '') + 'static/' + path;
    const made = path.endsWith('.css')
      ? Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address })
      : Object.assign(document.createElement('script'), { src: address, async: false }); // in the order of the list
    made.onload = resolve;
    made.onerror = reject;
    document.head.append(made);
  });

  Atlas.bring = (name) => Promise.all((document.body.getAttribute('data-brings-' + name) || '').split(' ').filter(Boolean)
    .map((path) => {
      brought[path] = brought[path] || fetched(path);
      return brought[path];
    }));
})(window.Atlas);

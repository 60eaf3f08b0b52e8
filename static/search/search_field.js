// @ts-check
// needs: page/bring.js, page/elements.js
/* The field of the header: what searches comes when somebody goes to it. */
(function (Atlas) {
  'use strict';

  const [field] = Atlas.findAll('#zoek', document, HTMLInputElement);
  const bring = () => { Atlas.bring('search'); };
  if (field && document.activeElement === field) bring();
  field?.addEventListener('focus', bring, { once: true });
})(window.Atlas);

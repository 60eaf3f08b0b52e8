// @ts-check
// needs: choice/address.js, page/bring.js
/* The button that lays a second map beside the first: what it needs comes when somebody asks.
   #naast=<map>&naastjaar=<year> in the address. */
(function (Atlas) {
  'use strict';

  Atlas.parts.push((page) => {
    Object.assign(page.remembered, { naast: '', naastjaar: '' });
    Atlas.find('[data-beside]').addEventListener('click', async () => {
      await Atlas.bring('beside');
      page.toggleBeside?.();
    });
    return {
      async read() {
        const { given, remembered } = page;
        const [map, year] = ['naast', 'naastjaar'].map((key) => given.get(key) || '');
        if (Object.hasOwn(page.legends, map)) {
          Object.assign(remembered, { naast: map, naastjaar: year === page.lastYear ? '' : year }); // until it has come
          await Atlas.bring('beside');
        }
        page.readBeside?.();
      },
    };
  });
})(window.Atlas);

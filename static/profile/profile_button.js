// @ts-check
// needs: choice/address.js, page/bring.js, page/words.js
/* The ways to everything about one area, and to the file of all of them: what they need comes when somebody asks.
   #profiel=<area code> in the address. */
(function (Atlas) {
  'use strict';

  Atlas.parts.push((page) => {
    const { words } = Atlas;
    /** @param {number} area */
    const open = async (area) => {
      page.remembered.profiel = page.data.codes[area];
      await Promise.all([Atlas.bring('profile'), page.pauseWorkshop?.()]);
      Atlas.openProfile?.(page, area);
    };

    const file = Atlas.button(words.areasFile.link, async () => {
      await Atlas.bring('profile');
      Atlas.saveAreas?.(page);
    });
    file.className = 'link-button';
    Atlas.find('.downloads').append(Atlas.element('li', '', file, ' ', Atlas.element('span', 'soft', words.areasFile.after)));

    page.remembered.profiel = '';
    return {
      read() {
        const area = page.data.codes.indexOf(page.given.get('profiel') || '');
        if (area >= 0) open(area);
        else if (page.remembered.profiel) Atlas.closeProfile?.(page);
      },
      choose() {
        const { area } = page.choice;
        if (area < 0) return;
        const unit = area < page.codes.length ? page.data.area[0] : words.hood;
        Atlas.find('#gebied').append(Atlas.button(words.everything(unit), () => {
          page.enter();
          open(area);
          page.tell('show'); // the address
        }));
      },
    };
  });
})(window.Atlas);

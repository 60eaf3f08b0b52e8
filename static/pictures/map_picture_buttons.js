// @ts-check
// needs: map/page.js, map/view.js, page/elements.js, pictures/picture_buttons.js
/* Under the map, the buttons that save it as a picture, and once the map was moved, whether picture and paper show that view.
   What draws for paper comes as soon as there is a view or a choice to keep. */
(function (Atlas) {
  'use strict';

  Atlas.parts.push((page) => {
    const buttons = Atlas.pictureButtons('map-picture', () => Atlas.mapPicture?.(page));
    const box = Object.assign(Atlas.element('input', ''), { type: 'checkbox', checked: true });
    const choice = Atlas.element('label', 'picture-tools__view', box, ' ' + Atlas.words.thisView);
    const over = Atlas.element('span', 'soft', Atlas.words.over); // the screen shows them in the workshop only
    choice.hidden = over.hidden = true;
    box.addEventListener('change', () => { page.isWhole = !box.checked; });
    Atlas.find('.atlas__under').append(Atlas.element('div', 'picture-tools', ...buttons, choice, over));

    const update = () => {
      choice.hidden = !page.moved;
      over.hidden = !page.keys.some((key) => key(true).length > 0);
      if (page.moved || page.choice.area >= 0 || page.overlays.length) Atlas.bring('map-picture');
    };
    page.map.on('moveend', update);
    return { choose: update, move: update, notes: update };
  });
})(window.Atlas);

// @ts-check
// needs: map/page.js, page/elements.js, pictures/picture_buttons.js
/* Under the map, the buttons that save it as a picture. */
(function (Atlas) {
  'use strict';

  Atlas.parts.push((page) => {
    const buttons = Atlas.pictureButtons('map-picture', () => Atlas.mapPicture?.(page));
    Atlas.find('.atlas__under').append(Atlas.element('div', 'picture-tools', ...buttons));
  });
})(window.Atlas);
